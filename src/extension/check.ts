import type { TextDocument, Uri } from 'vscode';
import { ownDate, type Source } from '../core/index';
import type { Baseline } from './baseline/baseline';
import type { Baselines } from './baseline/baselines';
import { analyseOnce, examine, type Examined } from './examine';
import { indexLines, type LineIndex } from './positions';
import { coreSettings, type Preferences } from './preferences';
import { exceeds, formatToRead, glance } from './scope';
import { isExcluded, isNamed, type Verdicts } from './files';
import { preferencesOf } from './settings';

/** A text to be checked: an open document, or a file that was read for the purpose. */
export interface Subject {
  readonly uri: Uri;
  readonly languageId: string;
  readonly version: number;
  readonly document: TextDocument | null;
  /** Of a file that no editor holds: whether a glob of the settings found it. */
  readonly foundByGlob: boolean;
  readonly getText: () => string;
  /** What the core reads where that is not the text itself, but what the text shows. */
  readonly source?: Source | undefined;
}

export interface CheckedPolicy extends Examined {
  readonly kind: 'policy';
  readonly uri: Uri;
  readonly version: number;
  readonly lines: LineIndex;
  readonly baseline: Baseline | null;
  readonly preferences: Preferences;
  readonly milliseconds: number;
}

/** What is known of a text. Of anything but a policy nothing more is known than that. */
export type Checked =
  | CheckedPolicy
  | { readonly kind: 'too-large'; readonly uri: Uri; readonly limit: number; readonly version: number }
  | { readonly kind: 'other'; readonly version: number };

/** What git has answered by now. */
export type Known = Pick<Baselines, 'known' | 'knownHistory'>;

/** Checks a text now, with the baseline that is known by now. Never waits. */
export function checkText(subject: Subject, verdicts: Verdicts, baselines: Known): Checked {
  const began = performance.now();
  const { uri, version } = subject;
  const other = { kind: 'other', version } as const;
  const preferences = preferencesOf(subject.document ?? uri);
  const named = isNamed(subject, preferences, verdicts);
  const format = formatToRead({
    scheme: uri.scheme,
    languageId: subject.languageId,
    isNamed: named,
    isExcluded: isExcluded(subject, preferences, verdicts),
  });
  if (format === null) return other;
  const text = subject.getText();
  const name = uri.toString();
  const limit = preferences.maxFileSize;
  if (exceeds(text, limit)) {
    const wanted = named || analyseOnce({ uri: name, format, content: text.slice(0, glance) }).detection.isPolicy;
    return wanted ? { kind: 'too-large', uri, limit, version } : other;
  }
  const policy = analyseOnce(subject.source ?? { uri: name, format, content: text });
  if (!named && !policy.detection.isPolicy) return other;
  const baseline = baselines.known(uri);
  const before = baseline?.kind === 'compared' ? analyseOnce(baseline.source) : null;
  return {
    kind: 'policy',
    ...examine(
      policy,
      before,
      coreSettings(preferences, new Date()),
      baselines.knownHistory(uri, ownDate(policy)?.key ?? ''),
    ),
    uri,
    version,
    lines: indexLines(text),
    baseline: baseline ?? null,
    preferences,
    milliseconds: performance.now() - began,
  };
}
