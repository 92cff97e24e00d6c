import { FileDecoration, l10n, ThemeColor, Uri, window, workspace } from 'vscode';
import { together, type Disposable } from '../disposable';
import { documentUriOf, projectionOf } from '../docx-document';
import type { Content } from './revision-texts';

/** The scheme of baselines out of git: read-only documents with the path of the file that they are revisions of. */
export const baseScheme = 'policyDiff-base';

export interface BaseDocumentIdentity {
  readonly commit: string;
  /** The file whose revision it is, under its present name. */
  readonly of: string;
  /** Its path at that commit, which differs after a rename. */
  readonly path: string;
}

/** The path is kept, so that a comparison editor shows one name, and the language follows from it. */
export function baseUri(of: Uri, commit: string, path: string): Uri {
  const identity: BaseDocumentIdentity = { commit, of: of.toString(), path };
  return Uri.from({ scheme: baseScheme, path: documentUriOf(of).path, query: JSON.stringify(identity) });
}

/** Lets VS Code open baselines. A window that is loaded again asks for those that its tabs still show. */
export function registerBaseDocuments(
  contentOf: (identity: BaseDocumentIdentity) => Promise<Content | undefined>,
): Disposable {
  const texts = workspace.registerTextDocumentContentProvider(baseScheme, {
    provideTextDocumentContent: async (uri) => {
      const identity = identityOf(uri);
      const content = identity && (await contentOf(identity));
      return content === undefined || typeof content === 'string'
        ? content
        : projectionOf(uri, content, 'accepted').text;
    },
  });
  return together(texts, markTabs());
}

/** A baseline has the name of the file it is compared with: a letter and a fainter colour tell their tabs apart. */
function markTabs(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration: (uri) => {
      const identity = uri.scheme === baseScheme ? identityOf(uri) : undefined;
      if (!identity) return undefined;
      const tooltip = l10n.t('Baseline at {0}, read-only', identity.commit.slice(0, 7));
      return new FileDecoration('B', tooltip, new ThemeColor('disabledForeground'));
    },
  });
}

function identityOf({ query }: Uri): BaseDocumentIdentity | undefined {
  try {
    const { commit, of, path } = JSON.parse(query) as Partial<BaseDocumentIdentity>;
    return commit !== undefined && of !== undefined && path !== undefined ? { commit, of, path } : undefined;
  } catch {
    return undefined;
  }
}
