import { EventEmitter, type Event, type LogOutputChannel, type Uri } from 'vscode';
import { checkText, type Checked, type CheckedPolicy, type Known, type Subject } from './check';
import type { Disposable } from './disposable';
import type { Verdicts } from './files';

/** What the last check of each text found, and the news of it. */
export interface Results extends Disposable {
  readonly onDidCheck: Event<Uri>;
  readonly get: (uri: Uri) => Checked | undefined;
  readonly policyOf: (uri: Uri) => CheckedPolicy | undefined;
  readonly policies: () => readonly CheckedPolicy[];
  /** Checks a text without telling anyone. */
  readonly examine: (subject: Subject) => Checked;
  /** Checks a text and tells what was found. */
  readonly renew: (subject: Subject) => void;
  readonly drop: (uri: Uri) => void;
}

export function createResults(known: Known, verdicts: Verdicts, log: LogOutputChannel): Results {
  const results = new Map<string, Checked>();
  const checked = new EventEmitter<Uri>();
  const get = (uri: Uri): Checked | undefined => results.get(uri.toString());
  /** The core never throws on any text. Should it do so all the same, the user keeps an editor that works. */
  const examine = (subject: Subject): Checked => {
    try {
      return checkText(subject, verdicts, known);
    } catch (error) {
      log.error(`${subject.uri.path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return { kind: 'other', version: subject.version };
    }
  };
  return {
    onDidCheck: checked.event,
    get,
    policyOf: (uri) => asPolicy(get(uri)),
    policies: () => [...results.values()].flatMap((result) => asPolicy(result) ?? []),
    examine,
    renew: (subject) => {
      results.set(subject.uri.toString(), examine(subject));
      checked.fire(subject.uri);
    },
    drop: (uri) => {
      if (results.delete(uri.toString())) checked.fire(uri);
    },
    dispose: () => {
      checked.dispose();
    },
  };
}

export const asPolicy = (checked: Checked | undefined): CheckedPolicy | undefined =>
  checked?.kind === 'policy' ? checked : undefined;
