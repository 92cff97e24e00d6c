import { EventEmitter, Uri, workspace, type Event, type LogOutputChannel } from 'vscode';
import type { Disposable } from '../disposable';
import { fileOf } from '../docx-document';
import { preferencesOf } from '../settings';
import { baseScheme, registerBaseDocuments } from './base-document';
import { findBaseline, type Baseline } from './baseline';
import type { Repository } from './git-api';
import { parseBaseline, type BaselineRequest } from './request';
import { rememberHistories } from './history';
import { rememberTexts } from './revision-texts';
import { watchFiles } from './watch-files';
import { watchGit } from './watch-git';
import type { History, Policy, Settings } from '../../core/index';

/** What each document is compared with, from the setting or, until it is cleared, from a command. */
export interface Baselines extends Disposable {
  /** What was last found for a document, at once. */
  readonly known: (uri: Uri) => Baseline | undefined;
  /** Finds it again. */
  readonly find: (uri: Uri) => Promise<Baseline>;
  readonly override: (uri: Uri, request: BaselineRequest) => void;
  readonly isOverridden: (uri: Uri) => boolean;
  readonly clear: (uri: Uri) => void;
  readonly forget: (uri: Uri) => void;
  /** What was last found of the past of a policy with this date, at once. */
  readonly knownHistory: (uri: Uri, date: string) => History | null;
  /** Finds the commit that outran the policy's date. */
  readonly findHistory: (uri: Uri, policy: Policy, settings: Settings) => Promise<History | null>;
  readonly repositoryOf: (uri: Uri) => Promise<Repository | null>;
  /** A repository moved, or a file that others are compared with was saved. */
  readonly onDidMove: Event<void>;
}

export function createBaselines(log: LogOutputChannel): Baselines {
  const known = new Map<string, Baseline>();
  const overrides = new Map<string, BaselineRequest>();
  const texts = rememberTexts();
  const moved = new EventEmitter<void>();
  const git = watchGit(log, () => {
    moved.fire();
  });
  const requestFor = (uri: Uri): BaselineRequest | null =>
    overrides.get(uri.toString()) ?? parseBaseline(preferencesOf(uri).baseline);
  const files = watchFiles(() => {
    moved.fire();
  });
  const find = lastOneWins(known, log, async (uri) => {
    const request = requestFor(uri);
    files.watch(uri, request);
    return findBaseline(uri, request, git.reach, texts);
  });
  const repositoryOf = async (uri: Uri): Promise<Repository | null> =>
    (await git.reach())?.getRepository(fileOf(uri)) ?? null;
  const histories = rememberHistories(repositoryOf, texts);
  const documents = registerBaseDocuments(async ({ commit, of, path }) => {
    const repository = await repositoryOf(Uri.parse(of));
    return repository ? texts.read(repository, commit, path) : undefined;
  });
  const saves = workspace.onDidSaveTextDocument(({ uri }) => {
    const isBaseline = [...known.values()].some((each) => each.kind === 'compared' && sameUri(each.uri, uri));
    if (isBaseline) moved.fire();
  });
  return {
    known: (uri) => known.get(uri.toString()),
    find,
    override: (uri, request) => void overrides.set(uri.toString(), request),
    isOverridden: (uri) => overrides.has(uri.toString()),
    clear: (uri) => void overrides.delete(uri.toString()),
    forget: (uri) => {
      known.delete(uri.toString());
      files.unwatch(uri);
    },
    knownHistory: histories.known,
    findHistory: histories.find,
    repositoryOf,
    onDidMove: moved.event,
    dispose: () => {
      for (const each of [moved, git, documents, files, saves]) each.dispose();
    },
  };
}

/**
 * Puts what is found where it is known. A search that began later knows better, even if it has ended sooner; who asked
 * earlier gets its answer.
 */
function lastOneWins(
  known: Map<string, Baseline>,
  log: LogOutputChannel,
  search: (uri: Uri) => Promise<Baseline>,
): (uri: Uri) => Promise<Baseline> {
  const last = new Map<string, Promise<Baseline>>();
  return (uri) => {
    const key = uri.toString();
    const searching: Promise<Baseline> = search(uri).then((found) => {
      const newer = last.get(key);
      if (newer && newer !== searching) return newer;
      report(log, uri, known.get(key), found);
      known.set(key, found);
      return found;
    });
    last.set(key, searching);
    return searching;
  };
}

const sameUri = (one: Uri, other: Uri): boolean => one.scheme !== baseScheme && one.toString() === other.toString();

function report(log: LogOutputChannel, uri: Uri, before: Baseline | undefined, after: Baseline): void {
  const say = (baseline: Baseline): string =>
    baseline.kind === 'compared' ? `compared with ${baseline.label}` : `no baseline (${baseline.reason})`;
  if (before && say(before) === say(after)) return;
  log.info(`${workspace.asRelativePath(uri)}: ${say(after)}`);
}
