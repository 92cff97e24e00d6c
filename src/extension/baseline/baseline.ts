import { l10n, Uri, workspace } from 'vscode';
import { formatOf, type Format, type Source } from '../../core/index';
import { docxUri, documentUriOf, fileOf, isDocx, project } from '../docx-document';
import { openDocument } from '../subject';
import { baseUri } from './base-document';
import { attempt, chooseRevision, type RevisionRequest } from './revision';
import type { GitApi, Repository } from './git-api';
import { publishedDate } from './published-date';
import type { BaselineRequest } from './request';
import type { Content, RevisionTexts } from './revision-texts';

/** Why a document is compared with nothing. None of these is an error: it is said in the log and the status item. */
export type BaselineSilence =
  | 'unnamed-document'
  | 'unusable-setting'
  | 'no-git'
  | 'restricted-mode'
  | 'no-repository'
  | 'no-commit'
  | 'no-such-revision'
  | 'not-in-revision'
  | 'no-such-file';

export interface ComparedBaseline {
  readonly kind: 'compared';
  readonly label: string;
  readonly commit: string | null;
  /** A document that shows it. */
  readonly uri: Uri;
  readonly source: Source;
}

export type Baseline = ComparedBaseline | { readonly kind: 'none'; readonly reason: BaselineSilence };

/** Finds the text that a document is compared with. Never fails. */
export async function findBaseline(
  document: Uri,
  request: BaselineRequest | null,
  reach: () => Promise<GitApi | null>,
  texts: RevisionTexts,
): Promise<Baseline> {
  const uri = fileOf(document);
  if (request === null) return nothing('unusable-setting');
  if (uri.scheme === 'untitled' && request.kind !== 'file') return nothing('unnamed-document');
  if (request.kind === 'file') return readFile(fileNamed(uri, request.path));
  if (request.kind === 'tracked') return beforeTrackedChanges(uri);
  const git = await attempt(reach());
  // Git itself is switched off until its user trusts the folder.
  if (!git) return nothing(workspace.isTrusted ? 'no-git' : 'restricted-mode');
  const repository = git.getRepository(uri);
  if (!repository) return nothing('no-repository');
  return inRepository(repository, uri, request, texts);
}

async function inRepository(
  repository: Repository,
  uri: Uri,
  request: RevisionRequest,
  texts: RevisionTexts,
): Promise<Baseline> {
  if (repository.state.HEAD?.commit === undefined) return nothing('no-commit');
  const dateAt = async (commit: string): Promise<string | null> => {
    const text = await texts.read(repository, commit, uri.fsPath);
    return text === undefined ? null : publishedDate(`${commit}\n${uri.fsPath}`, uri.path, text);
  };
  const revision = await attempt(chooseRevision(repository, request, uri.fsPath, dateAt));
  if (!revision) return nothing('no-such-revision');
  const { commit, label } = revision;
  for (const path of [uri.fsPath, ...(await earlierPaths(repository, commit, uri))]) {
    const text = await texts.read(repository, commit, path);
    if (text !== undefined) return compared(label, commit, baseUri(uri, commit, path), text, path);
  }
  return nothing('not-in-revision');
}

/** Names the file had before it was renamed, as far as git can tell: uncommitted renames, then committed ones. */
async function* changesOf(repository: Repository, commit: string) {
  yield* repository.state.indexChanges;
  yield* repository.state.workingTreeChanges;
  yield* (await attempt(repository.diffBetween(commit, 'HEAD'))) ?? [];
}

async function earlierPaths(repository: Repository, commit: string, uri: Uri): Promise<string[]> {
  const paths = new Set([uri.fsPath]);
  for await (const { originalUri, renameUri } of changesOf(repository, commit)) {
    if (renameUri && paths.has(renameUri.fsPath)) paths.add(originalUri.fsPath);
  }
  paths.delete(uri.fsPath);
  return [...paths];
}

async function readFile(file: Uri): Promise<Baseline> {
  const content = await attempt(contentOf(file));
  if (content === undefined) return nothing('no-such-file');
  return compared(workspace.asRelativePath(file), null, documentUriOf(file), content, file.path);
}

async function contentOf(file: Uri): Promise<Content> {
  if (isDocx(file)) return (await project(docxUri(file))).source.content;
  return openDocument(file)?.getText() ?? readClosedFile(file);
}

async function beforeTrackedChanges(file: Uri): Promise<Baseline> {
  const uri = docxUri(file, 'rejected');
  const projection = await attempt(project(uri));
  if (!projection) return nothing('no-such-file');
  const label = l10n.t('before its tracked changes');
  return { kind: 'compared', label, commit: null, uri, source: projection.source };
}

/** A baseline is read in its own format, whatever the format of what it is compared with. */
function compared(label: string, commit: string | null, uri: Uri, content: Content, path: string): ComparedBaseline {
  const format: Format = formatOf(path) ?? 'text';
  return { kind: 'compared', label, commit, uri, source: { uri: uri.toString(), format, content } };
}

/** Reads a file without opening it as a document, which would have it checked. */
export async function readClosedFile(uri: Uri): Promise<string> {
  return workspace.decode(await workspace.fs.readFile(uri), { uri });
}

/** Paths are relative to the folder of the workspace, or else to the file's own. */
export function fileNamed(uri: Uri, path: string): Uri {
  if (/^[\w+.-]{2,}:/.test(path)) return Uri.parse(path);
  if (/^(?:[\\/]|[A-Za-z]:[\\/])/.test(path)) return Uri.file(path).with({ scheme: uri.scheme });
  const folder = workspace.getWorkspaceFolder(uri)?.uri ?? Uri.joinPath(uri, '..');
  return Uri.joinPath(folder, path);
}

const nothing = (reason: BaselineSilence): Baseline => ({ kind: 'none', reason });
