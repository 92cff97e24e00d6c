import {
  l10n,
  ProgressLocation,
  RelativePattern,
  window,
  workspace,
  commands,
  type CancellationToken,
  type Uri,
  type WorkspaceFolder,
} from 'vscode';
import { readClosedFile } from '../baseline/baseline';
import { docxUri, documentUriOf, isDocx, project } from '../docx-document';
import { attempt } from '../baseline/revision';
import type { Subject } from '../check';
import { languageIdOf } from '../scope';
import { preferencesOf } from '../settings';
import { openDocument, subjectOf } from '../subject';
import type { Command, Tools } from './tools';

/** Files that may be policies; whether they are, the detector tells by their text. */
const readable = '**/*.{md,markdown,txt,html,htm,xml,docx}';

interface Found {
  readonly uri: Uri;
  readonly byGlob: boolean;
}

/** Checks all policies of the workspace. Their findings stay until the window closes or they are checked again. */
export const checkWorkspace: Command = async (tools) => {
  const title = l10n.t('Checking privacy policies');
  const location = ProgressLocation.Notification;
  const count = await window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    const files = await findPolicies(token);
    let policies = 0;
    for (const file of files) {
      if (token.isCancellationRequested) break;
      progress.report({ message: workspace.asRelativePath(file.uri), increment: 100 / files.length });
      if (await checkFile(tools, file)) policies++;
    }
    return policies;
  });
  const said = count === 1 ? l10n.t('1 privacy policy checked') : l10n.t('{0} privacy policies checked', count);
  tools.log.info(said);
  window.setStatusBarMessage(said, 8000);
  if (count > 0) await commands.executeCommand('workbench.actions.view.problems');
};

async function checkFile({ checker, log }: Tools, { uri, byGlob }: Found): Promise<boolean> {
  const open = openDocument(documentUriOf(uri));
  const subject = open ? subjectOf(open) : await closedSubject(uri, byGlob);
  if (!subject) {
    log.warn(l10n.t('{0} cannot be read.', workspace.asRelativePath(uri)));
    return false;
  }
  return (await checker.checkAndKeep(subject)) !== undefined;
}

/** Opening the file as a document would be slower, and would wake all other extensions for it. */
async function closedSubject(uri: Uri, foundByGlob: boolean): Promise<Subject | undefined> {
  if (isDocx(uri)) return closedDocx(docxUri(uri), foundByGlob);
  const text = await attempt(readClosedFile(uri));
  if (text === undefined) return undefined;
  return { uri, languageId: languageIdOf(uri.path), version: 0, document: null, foundByGlob, getText: () => text };
}

async function closedDocx(uri: Uri, foundByGlob: boolean): Promise<Subject | undefined> {
  const projection = await attempt(project(uri));
  if (!projection) return undefined;
  const { source, text } = projection;
  return { uri, languageId: 'markdown', version: 0, document: null, foundByGlob, source, getText: () => text };
}

async function findPolicies(token: CancellationToken): Promise<readonly Found[]> {
  const found = new Map<string, Found>();
  for (const folder of workspace.workspaceFolders ?? []) {
    for (const each of await findIn(folder, token)) {
      if (!found.has(each.uri.toString())) found.set(each.uri.toString(), each);
    }
  }
  return [...found.values()];
}

async function findIn(folder: WorkspaceFolder, token: CancellationToken): Promise<Found[]> {
  const { files, exclude } = preferencesOf(folder.uri);
  const search = async (glob: string, without: readonly string[]): Promise<Uri[]> =>
    workspace.findFiles(new RelativePattern(folder, glob), anyOf(without), undefined, token);
  const named = (await Promise.all(files.map((glob) => search(glob, [])))).flat();
  const others = await search(readable, exclude);
  return [...named.map((uri) => ({ uri, byGlob: true })), ...others.map((uri) => ({ uri, byGlob: false }))];
}

function anyOf(globs: readonly string[]): string | undefined {
  return globs.length > 1 ? `{${globs.join(',')}}` : globs[0];
}
