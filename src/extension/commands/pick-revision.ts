import { l10n, QuickPickItemKind, window, type QuickPickItem, type Uri } from 'vscode';
import { refType, type Commit, type Ref, type Repository } from '../baseline/git-api';
import { isSafeRef } from '../baseline/request';
import { attempt } from '../baseline/revision';

interface RevisionItem extends QuickPickItem {
  readonly ref?: string;
}

const mostTags = 20;
const mostCommits = 50;

/** Asks for a revision: tags first, since those are what was published, then branches, then commits of this file. */
export async function pickRevision(repository: Repository | null, uri: Uri): Promise<string | undefined> {
  if (!repository) {
    void window.showWarningMessage(l10n.t('This file is in no git repository.'));
    return undefined;
  }
  const another: RevisionItem = { label: l10n.t('$(edit) Enter another revision…'), alwaysShow: true };
  const items = revisionItems(repository, uri).then((found) => [...found, separator(''), another]);
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Compare this policy with'),
    placeHolder: l10n.t('Choose a tag, a branch or a commit'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked === another ? askForRef() : picked?.ref;
}

function askForRef(): Thenable<string | undefined> {
  return window.showInputBox({
    prompt: l10n.t('A tag, a branch, a commit, or a revision such as HEAD~3'),
    validateInput: (value) => (isSafeRef(value.trim()) ? undefined : l10n.t('This names no revision.')),
  });
}

async function revisionItems(repository: Repository, uri: Uri): Promise<RevisionItem[]> {
  const [tags, branches, commits] = await Promise.all([
    attempt(repository.getRefs({ pattern: 'refs/tags', sort: 'committerdate', count: mostTags })),
    attempt(repository.getRefs({ pattern: ['refs/heads', 'refs/remotes'], sort: 'committerdate' })),
    attempt(repository.log({ path: uri.fsPath, maxEntries: mostCommits })),
  ]);
  const tagItems = await Promise.all((tags ?? []).filter(isTag).map((tag) => tagItem(repository, tag)));
  return [
    ...section(l10n.t('Tags'), tagItems),
    ...section(l10n.t('Branches'), (branches ?? []).filter(isBranch).map(branchItem)),
    ...section(l10n.t('Commits of this file'), (commits ?? []).map(commitItem)),
  ];
}

const isTag = ({ type, name }: Ref): boolean => type === refType.tag && name !== undefined;
const isBranch = ({ type, name }: Ref): boolean => type !== refType.tag && name?.endsWith('/HEAD') === false;

async function tagItem(repository: Repository, { name = '' }: Ref): Promise<RevisionItem> {
  const commit = await attempt(repository.getCommit(`refs/tags/${name}^{commit}`));
  return { label: `$(tag) ${name}`, description: day(commit), detail: subject(commit), ref: `refs/tags/${name}` };
}

function branchItem({ name = '', commit = '' }: Ref): RevisionItem {
  return { label: `$(git-branch) ${name}`, description: commit.slice(0, 7), ref: name };
}

function commitItem(commit: Commit): RevisionItem {
  const { hash } = commit;
  return { label: `$(git-commit) ${subject(commit)}`, description: `${day(commit)} · ${hash.slice(0, 7)}`, ref: hash };
}

const section = (label: string, items: RevisionItem[]): RevisionItem[] =>
  items.length > 0 ? [separator(label), ...items] : [];

const separator = (label: string): RevisionItem => ({ label, kind: QuickPickItemKind.Separator });
const day = (commit: Commit | undefined): string => commit?.commitDate?.toLocaleDateString() ?? '';
const subject = (commit: Commit | undefined): string => commit?.message.split('\n', 1)[0] ?? '';
