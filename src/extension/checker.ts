import { EventEmitter, workspace, type Event, type TextDocument, type Uri } from 'vscode';
import type { Baselines } from './baseline/baselines';
import { checkText, type Checked, type CheckedPolicy, type Subject } from './check';
import { createDebouncer } from './debounce';
import type { Disposable } from './disposable';
import type { Verdicts } from './files';
import { schemes } from './scope';
import { preferencesOf } from './settings';

/** What is known of each open document, kept up as it is edited and as its baseline moves. */
export interface Checker extends Disposable {
  readonly onDidCheck: Event<Uri>;
  readonly get: (uri: Uri) => Checked | undefined;
  /** The last check of a document that is a policy. */
  readonly policyOf: (uri: Uri) => CheckedPolicy | undefined;
  readonly policies: () => readonly CheckedPolicy[];
  /** The same for the document's present text, checked at once where need be. */
  readonly upToDate: (document: TextDocument) => CheckedPolicy | undefined;
  /** Checks an open document, with its baseline. */
  readonly check: (document: TextDocument) => Promise<CheckedPolicy | undefined>;
  /** Checks a text that may belong to no editor; its result stays when tabs are closed. */
  readonly checkClosed: (subject: Subject) => Promise<CheckedPolicy | undefined>;
  /** Waits for a check that is due or under way. Tells whether the document is a policy. */
  readonly whenChecked: (uri: Uri) => Promise<boolean>;
}

/** What is no policy is looked at again less often: it may become one, by a paste. */
const patienceWithOthers = 4;

export function createChecker(baselines: Baselines, verdicts: Verdicts): Checker {
  const results = new Map<string, Checked>();
  const kept = new Set<string>();
  const pending = new Map<string, Promise<unknown>>();
  const checked = new EventEmitter<Uri>();
  const pause = createDebouncer();

  const policyOf = (uri: Uri): CheckedPolicy | undefined => {
    const result = results.get(uri.toString());
    return result?.kind === 'policy' ? result : undefined;
  };
  const checkAtOnce = (subject: Subject): void => {
    pause.cancel(subject.uri.toString());
    results.set(subject.uri.toString(), checkText(subject, verdicts, baselines.known(subject.uri)));
    checked.fire(subject.uri);
  };
  const checkFully = async (subject: Subject): Promise<CheckedPolicy | undefined> => {
    checkAtOnce(subject);
    if (!policyOf(subject.uri) || baselines.known(subject.uri)) return policyOf(subject.uri);
    await baselines.find(subject.uri);
    // The text may have been edited or closed while git answered: what stands now is what counts.
    if (subject.document?.isClosed !== true || kept.has(subject.uri.toString())) checkAtOnce(subject);
    return policyOf(subject.uri);
  };
  const run = (subject: Subject): Promise<CheckedPolicy | undefined> => {
    const key = subject.uri.toString();
    const running = checkFully(subject);
    pending.set(key, running);
    return running.finally(() => {
      if (pending.get(key) === running) pending.delete(key);
    });
  };
  const forget = ({ uri }: TextDocument): void => {
    const key = uri.toString();
    pause.cancel(key);
    if (kept.has(key) || !results.delete(key)) return;
    baselines.forget(uri);
    checked.fire(uri);
  };
  const edited = (document: TextDocument): void => {
    if (!isEditable(document) || preferencesOf(document).run !== 'onType') return;
    const { debounce } = preferencesOf(document);
    const patience = results.get(document.uri.toString())?.kind === 'policy' ? 1 : patienceWithOthers;
    pause.ask(document.uri.toString(), debounce * patience, () => void run(subjectOf(document)));
  };
  const opened = (document: TextDocument): void => {
    if (isEditable(document) && preferencesOf(document).run !== 'manual') void run(subjectOf(document));
  };
  const findAgain = async ({ uri }: CheckedPolicy): Promise<void> => {
    const before = baselines.known(uri);
    const after = await baselines.find(uri);
    const document = openDocument(uri);
    if (document && JSON.stringify(before) !== JSON.stringify(after)) checkAtOnce(subjectOf(document));
  };
  const policies = (): CheckedPolicy[] => [...results.values()].filter((result) => result.kind === 'policy');
  const listeners = [
    workspace.onDidOpenTextDocument(opened),
    workspace.onDidCloseTextDocument(forget),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) edited(document);
    }),
    workspace.onDidSaveTextDocument(opened),
    workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration('policyDiff')) return;
      for (const document of workspace.textDocuments) {
        if (change.affectsConfiguration('policyDiff.baseline', document)) baselines.forget(document.uri);
        opened(document);
      }
    }),
    baselines.onDidMove(() => {
      for (const policy of policies()) void findAgain(policy);
    }),
  ];
  workspace.textDocuments.forEach(opened);
  return {
    onDidCheck: checked.event,
    get: (uri) => results.get(uri.toString()),
    policyOf,
    policies,
    upToDate: (document) => {
      if (results.get(document.uri.toString())?.version !== document.version) checkAtOnce(subjectOf(document));
      return policyOf(document.uri);
    },
    check: (document) => run(subjectOf(document)),
    checkClosed: (subject) => {
      kept.add(subject.uri.toString());
      return run(subject);
    },
    whenChecked: async (uri) => {
      const document = openDocument(uri);
      if (document && (pause.isWaiting(uri.toString()) || !results.has(uri.toString()))) opened(document);
      await pending.get(uri.toString());
      return policyOf(uri) !== undefined;
    },
    dispose: () => {
      pause.dispose();
      checked.dispose();
      for (const listener of listeners) listener.dispose();
    },
  };
}

export function subjectOf(document: TextDocument): Subject {
  return {
    uri: document.uri,
    languageId: document.languageId,
    // Asked anew each time: a check that waited for git reads the text of the moment.
    get version() {
      return document.version;
    },
    document,
    foundByGlob: false,
    getText: () => document.getText(),
  };
}

function openDocument(uri: Uri): TextDocument | undefined {
  const key = uri.toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === key);
}

const isEditable = ({ uri }: TextDocument): boolean => schemes.some((scheme) => scheme === uri.scheme);
