import type { Event, LogOutputChannel, TextDocument, Uri } from 'vscode';
import type { Baselines } from './baseline/baselines';
import type { Checked, CheckedPolicy, Subject } from './check';
import { createDebouncer, type Debouncer } from './debounce';
import type { Disposable } from './disposable';
import type { Verdicts } from './files';
import { coreSettings } from './preferences';
import { asPolicy, createResults, type Results } from './results';
import { openDocument, subjectOf } from './subject';

/** What is known of each text, and the ways to have it checked. */
export interface Checker extends Disposable {
  readonly onDidCheck: Event<Uri>;
  readonly get: (uri: Uri) => Checked | undefined;
  /** The last check of a document that is a policy. */
  readonly policyOf: (uri: Uri) => CheckedPolicy | undefined;
  readonly policies: () => readonly CheckedPolicy[];
  /** The same for a document's present text, which nobody is told of. */
  readonly upToDate: (document: TextDocument) => CheckedPolicy | undefined;
  /** Checks an open document, with its baseline. */
  readonly check: (document: TextDocument) => Promise<CheckedPolicy | undefined>;
  /** The same after a pause. */
  readonly checkSoon: (document: TextDocument, milliseconds: number) => void;
  /** The same with a baseline that is looked for anew. */
  readonly checkAgain: (uri: Uri) => Promise<void>;
  /** Checks a text that may belong to no editor; its result stays when tabs are closed. */
  readonly checkAndKeep: (subject: Subject) => Promise<CheckedPolicy | undefined>;
  /** Waits for a check that is due or under way. Tells whether the document is a policy. */
  readonly whenChecked: (uri: Uri) => Promise<boolean>;
  readonly close: (uri: Uri) => void;
  /** The file is gone. */
  readonly drop: (uri: Uri) => void;
}

export function createChecker(baselines: Baselines, verdicts: Verdicts, log: LogOutputChannel): Checker {
  const results = createResults(baselines, verdicts, log);
  const pause = createDebouncer();
  const kept = new Set<string>();
  const pending = new Map<string, Promise<unknown>>();
  const isOpen = ({ uri, document }: Subject): boolean => document?.isClosed === false || kept.has(uri.toString());
  const run = (subject: Subject): Promise<CheckedPolicy | undefined> => {
    const key = subject.uri.toString();
    pause.cancel(key);
    const running = checkWithBaseline(subject, results, baselines, isOpen);
    pending.set(key, running);
    return running.finally(() => {
      if (pending.get(key) === running) pending.delete(key);
    });
  };
  const { onDidCheck, get, policyOf, policies } = results;
  const drop = (uri: Uri): void => {
    kept.delete(uri.toString());
    baselines.forget(uri);
    results.drop(uri);
  };
  return {
    ...{ onDidCheck, get, policyOf, policies, drop },
    ...waysToWait(pause, pending, results, run),
    upToDate: (document) => {
      const known = get(document.uri);
      return asPolicy(known?.version === document.version ? known : results.examine(subjectOf(document)));
    },
    check: (document) => run(subjectOf(document)),
    checkAgain: async (uri) => {
      await askGit(uri, results, baselines);
      const document = openDocument(uri);
      if (document) results.renew(subjectOf(document));
    },
    checkAndKeep: (subject) => {
      kept.add(subject.uri.toString());
      return run(subject);
    },
    close: (uri) => {
      pause.cancel(uri.toString());
      if (!kept.has(uri.toString())) drop(uri);
    },
    dispose: () => {
      pause.dispose();
      results.dispose();
    },
  };
}

function waysToWait(
  pause: Debouncer,
  pending: ReadonlyMap<string, Promise<unknown>>,
  results: Results,
  run: (subject: Subject) => Promise<unknown>,
): Pick<Checker, 'checkSoon' | 'whenChecked'> {
  return {
    checkSoon: (document, milliseconds) => {
      pause.ask(document.uri.toString(), milliseconds, () => void run(subjectOf(document)));
    },
    whenChecked: async (uri) => {
      const document = openDocument(uri);
      if (document && pause.isWaiting(uri.toString())) await run(subjectOf(document));
      await pending.get(uri.toString());
      return results.policyOf(uri) !== undefined;
    },
  };
}

/** Shows at once what can be told without git, and the rest when git has answered. */
async function checkWithBaseline(
  subject: Subject,
  results: Results,
  baselines: Baselines,
  isOpen: (subject: Subject) => boolean,
): Promise<CheckedPolicy | undefined> {
  const { uri } = subject;
  results.renew(subject);
  if (!results.policyOf(uri) || baselines.known(uri)) return results.policyOf(uri);
  await askGit(uri, results, baselines);
  // The text may have been edited or closed meanwhile: what stands now is what counts.
  if (isOpen(subject)) results.renew(subject);
  else baselines.forget(uri);
  return results.policyOf(uri);
}

async function askGit(uri: Uri, results: Results, baselines: Baselines): Promise<void> {
  const checked = results.policyOf(uri);
  await baselines.find(uri);
  if (checked) await baselines.findHistory(uri, checked.policy, coreSettings(checked.preferences, new Date()));
}
