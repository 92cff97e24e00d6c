import { l10n, Uri, window, workspace, type LogOutputChannel, type TextDocument } from 'vscode';
import type { Baselines } from '../baseline/baselines';
import type { CheckedPolicy } from '../check';
import type { Checker } from '../checker';
import { documentUriOf } from '../docx-document';
import type { Verdicts } from '../files';
import type { Highlighter } from '../highlight';

/** What commands work with. */
export interface Tools {
  readonly baselines: Baselines;
  readonly checker: Checker;
  readonly highlighter: Highlighter;
  readonly log: LogOutputChannel;
  readonly verdicts: Verdicts;
}

/** A command gets what menus, keys and other extensions pass: nothing that can be relied on. */
export type Command = (tools: Tools, ...given: readonly unknown[]) => unknown;

export const uriIn = (given: readonly unknown[]): Uri | undefined => given.find((each) => each instanceof Uri);
/** What is selected in the explorer comes as a list, after the entry that was clicked. */
export function urisIn(given: readonly unknown[]): readonly Uri[] {
  const selected: readonly unknown[] = given.find((each) => Array.isArray(each)) ?? given;
  return selected.filter((each) => each instanceof Uri);
}

export const textIn = (given: readonly unknown[]): string | undefined => given.find((each) => typeof each === 'string');

/** The document a command is about: the one it was given, or that of the active editor. */
export async function documentFor(uri: Uri | undefined): Promise<TextDocument | undefined> {
  return uri ? workspace.openTextDocument(documentUriOf(uri)) : window.activeTextEditor?.document;
}

/** The policy a command is about, checked; the user is told where there is none. */
export async function policyFor(
  { checker }: Tools,
  uri?: Uri,
): Promise<{ readonly document: TextDocument; readonly checked: CheckedPolicy } | undefined> {
  const document = await documentFor(uri);
  const checked = document && (checker.upToDate(document) ?? (await checker.check(document)));
  if (document && checked) return { document, checked };
  void window.showWarningMessage(l10n.t('Open a privacy policy first.'));
  return undefined;
}
