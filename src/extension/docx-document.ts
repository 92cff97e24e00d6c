import { RelativePattern, Uri, workspace, EventEmitter, type FileSystemWatcher } from 'vscode';
import { analyse, type Source } from '../core/index';
import { attempt } from './baseline/revision';
import { together, type Disposable } from './disposable';
import { docxScheme } from './scope';

export type TrackedRevision = 'accepted' | 'rejected';

interface Identity {
  readonly of: string;
  readonly revision: TrackedRevision;
}

/**
 * A Word document as text: read-only, and named as a Markdown file, so that viewers of Word documents leave it alone.
 * With tracked changes there are two such texts, all of them accepted and all rejected.
 */
export function docxUri(file: Uri, revision: TrackedRevision = 'accepted'): Uri {
  const identity: Identity = { of: file.toString(), revision };
  return Uri.from({ scheme: docxScheme, path: `${file.path}.md`, query: JSON.stringify(identity) });
}

/** The file that a document shows: of a Word document's text the Word document, else its own. */
export function fileOf(uri: Uri): Uri {
  const of = identityOf(uri)?.of;
  return of === undefined ? uri : Uri.parse(of);
}

export const isDocx = ({ path }: Uri): boolean => /\.docx$/i.test(path);

/** The document in which a file is checked and shown. */
export const documentUriOf = (uri: Uri): Uri => (uri.scheme !== docxScheme && isDocx(uri) ? docxUri(uri) : uri);

/** Whether a text is that of a Word document before its tracked changes: what was wrong with it then is no problem now. */
export const isBeforeItsChanges = (uri: Uri): boolean => identityOf(uri)?.revision === 'rejected';

/** What the core reads of a Word document, whose text is a reading already. */
export interface Projection {
  readonly source: Source;
  readonly text: string;
}

const projections = new Map<string, Projection>();

/** The Word document behind a text, as long as the text is what it says. */
export function sourceOf(uri: Uri, text: string): Source | undefined {
  const known = projections.get(uri.toString());
  return known?.text === text ? known.source : undefined;
}

/** Reads a Word document. Never fails on what stands in it: where nothing can be read, the text says why. */
export async function project(uri: Uri): Promise<Projection> {
  const content = await workspace.fs.readFile(fileOf(uri));
  const projection = projectionOf(uri, content, identityOf(uri)?.revision ?? 'accepted');
  projections.set(uri.toString(), projection);
  return projection;
}

export function projectionOf(uri: Uri, content: Uint8Array, revision: TrackedRevision): Projection {
  const source: Source = { uri: uri.toString(), format: 'docx', content, revision };
  const { text, problems } = analyse(source).doc;
  return { source, text: text === '' ? problems.map(({ message }) => `${message}\n`).join('') : text };
}

/** Lets VS Code open Word documents as text, and follows their files. */
export function registerDocxDocuments(): Disposable {
  const changed = new EventEmitter<Uri>();
  const watchers = new Map<string, FileSystemWatcher>();
  const texts = workspace.registerTextDocumentContentProvider(docxScheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: async (uri) => {
      follow(uri, watchers, changed);
      return (await attempt(project(uri)))?.text ?? '';
    },
  });
  const closed = workspace.onDidCloseTextDocument(({ uri }) => {
    const key = uri.toString();
    projections.delete(key);
    watchers.get(key)?.dispose();
    watchers.delete(key);
  });
  return together(changed, texts, closed, {
    dispose: () => {
      for (const watcher of watchers.values()) watcher.dispose();
    },
  });
}

function follow(uri: Uri, watchers: Map<string, FileSystemWatcher>, changed: EventEmitter<Uri>): void {
  const key = uri.toString();
  if (watchers.has(key)) return;
  const watcher = watchFile(fileOf(uri), () => {
    changed.fire(uri);
  });
  watchers.set(key, watcher);
}

/** Tells of any change of one file. */
export function watchFile(file: Uri, tell: () => void): FileSystemWatcher {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1).replace(/[*?[\]{}]/g, '?');
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(file, '..'), name));
  for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete]) event(tell);
  return watcher;
}

function identityOf({ scheme, query }: Uri): Identity | undefined {
  if (scheme !== docxScheme) return undefined;
  try {
    const { of, revision } = JSON.parse(query) as Partial<Identity>;
    return of === undefined ? undefined : { of, revision: revision === 'rejected' ? 'rejected' : 'accepted' };
  } catch {
    return undefined;
  }
}
