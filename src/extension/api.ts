/**
 * What `activate()` returns: for other extensions, and for the suites that run inside VS Code. All of it speaks of
 * the last finished check of a document; `whenChecked` waits for the one that its present text deserves.
 */
import type { Uri } from 'vscode';
import type { ClauseType, Facts, Finding, JudgedChange, LabelledClause } from '../core/index';
import type { BaselineSilence } from './baseline/baseline';

export interface PolicyDiffApi {
  /** Grows when something is taken away or means something else; additions leave it as it is. */
  readonly version: 1;
  /** Waits until the present text of an open document is checked, with its baseline. Tells whether it is a policy. */
  whenChecked(uri: Uri): Promise<boolean>;
  isPolicy(uri: Uri): boolean;
  clauses(uri: Uri): readonly LabelledClause[];
  /** Null for anything but a policy. */
  facts(uri: Uri): Facts | null;
  /** Checks of the document, then those that need its baseline. */
  findings(uri: Uri): readonly Finding[];
  changes(uri: Uri): readonly JudgedChange[];
  /** How many clauses are highlighted in visible editors of the document, by type. */
  decorations(uri: Uri): Readonly<Partial<Record<ClauseType, number>>>;
  /** What the document is compared with, or why with nothing. Null before its first check. */
  baseline(uri: Uri): EffectiveBaseline | null;
}

export type EffectiveBaseline =
  | {
      readonly kind: 'compared';
      /** In words: a tag, a branch and a short commit, or a file name. */
      readonly label: string;
      /** Full hash of the commit, or null where the baseline is a file. */
      readonly commit: string | null;
      /** The baseline's text as a read-only document, or the file itself. */
      readonly uri: Uri;
    }
  | { readonly kind: 'none'; readonly reason: BaselineSilence };
