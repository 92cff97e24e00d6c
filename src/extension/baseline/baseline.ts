import { Uri, workspace } from 'vscode';
import { openDocument } from '../subject';
import { baseUri } from './base-document';
import { attempt, chooseRevision, type RevisionRequest } from './revision';
import type { GitApi, Repository } from './git-api';
import { publishedDate } from './published-date';
import type { BaselineRequest } from './request';
import type { RevisionTexts } from './revision-texts';

/** Why a document is compared with nothing. None of these is an error: it is said in the log and the status item. */
export type BaselineSilence =
  | 'unnamed-document'
  | 'unusable-setting'
  | 'no-git'
  | 'no-repository'
  | 'no-commit'
  | 'no-such-revision'
  | 'not-in-revision'
  | 'no-such-file';

export interface ComparedBaseline {
  readonly kind: 'compared';
  readonly label: string;
  readonly commit: string | null;
  readonly uri: Uri;
  readonly text: string;
}

export type Baseline = ComparedBaseline | { readonly kind: 'none'; readonly reason: BaselineSilence };

/** Finds the text that a document is compared with. Never fails. */
export async function findBaseline(
  uri: Uri,
  request: BaselineRequest | null,
  reach: () => Promise<GitApi | null>,
  texts: RevisionTexts,
): Promise<Baseline> {
  if (request === null) return nothing('unusable-setting');
  if (uri.scheme === 'untitled' && request.kind !== 'file') return nothing('unnamed-document');
  if (request.kind === 'file') return readFile(fileNamed(uri, request.path));
  const git = await attempt(reach());
  if (!git) return nothing('no-git');
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
    if (text !== undefined) return { kind: 'compared', label, commit, uri: baseUri(uri, commit, path), text };
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

async function readFile(uri: Uri): Promise<Baseline> {
  const text = openDocument(uri)?.getText() ?? (await attempt(readClosedFile(uri)));
  if (text === undefined) return nothing('no-such-file');
  return { kind: 'compared', label: workspace.asRelativePath(uri), commit: null, uri, text };
}

/** Reads a file without opening it as a document, which would have it checked. */
export async function readClosedFile(uri: Uri): Promise<string> {
  return workspace.decode(await workspace.fs.readFile(uri), { uri });
}

/** Paths are relative to the folder of the workspace, or else to the file's own. */
function fileNamed(uri: Uri, path: string): Uri {
  if (/^[\w+.-]{2,}:/.test(path)) return Uri.parse(path);
  if (/^(?:[\\/]|[A-Za-z]:[\\/])/.test(path)) return Uri.file(path).with({ scheme: uri.scheme });
  const folder = workspace.getWorkspaceFolder(uri)?.uri ?? Uri.joinPath(uri, '..');
  return Uri.joinPath(folder, path);
}

const nothing = (reason: BaselineSilence): Baseline => ({ kind: 'none', reason });
