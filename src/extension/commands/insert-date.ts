import { FilePermission, l10n, Selection, window, workspace, type TextDocument } from 'vscode';
import { attempt } from '../baseline/revision';
import { check, ownDate, redate, type TextEdit } from '../../core/index';
import type { CheckedPolicy } from '../check';
import { isWritable, workspaceEditOf } from '../edits';
import { coreSettings, localDay } from '../preferences';
import { docxScheme } from '../scope';
import { policyFor, uriIn, type Command } from './tools';
import { writeDatedCopy } from './write-copy';

const rulesOfMissingDates = ['dangling-date-promise', 'missing-last-updated'];

/** Inserts the date at which the policy was last updated; where it has one, says so and offers to set it to today. */
export const insertLastUpdatedDate: Command = async (tools, ...given) => {
  const policy = await policyFor(tools, uriIn(given));
  if (!policy) return;
  const { document, checked } = policy;
  if (document.uri.scheme === docxScheme) await writeDatedCopy(document.uri, datingOf(checked));
  else if (ownDate(checked.policy)) await offerToday(document, checked);
  else await apply(datingOf(checked), document);
};

async function offerToday(document: TextDocument, { policy }: CheckedPolicy): Promise<void> {
  const date = ownDate(policy);
  const today = localDay(new Date());
  if (!date) return;
  const [show, set] = [l10n.t('Show It'), l10n.t('Set It to Today')];
  const said = l10n.t('This policy already says when it was last updated: {0}.', date.value);
  const answer = await window.showInformationMessage(said, ...(date.key === today ? [show] : [set, show]));
  if (answer === set) await apply(redate(policy, today), document);
  if (answer !== show) return;
  const editor = await window.showTextDocument(document);
  editor.selection = new Selection(document.positionAt(date.span.start), document.positionAt(date.span.end));
  editor.revealRange(editor.selection);
}

/**
 * Sets the date, or inserts one: where the document promises it, or else where its form puts it, whether or not the
 * settings ask for one.
 */
function datingOf({ policy, preferences }: CheckedPolicy): readonly TextEdit[] {
  const settings = { ...coreSettings(preferences, new Date()), rules: {} };
  if (ownDate(policy)) return redate(policy, settings.today);
  const missing = check(policy, settings).filter(({ rule }) => rulesOfMissingDates.includes(rule));
  const fixes = missing.flatMap((finding) => finding.fixes);
  return (fixes.find(({ preferred }) => preferred) ?? fixes[0])?.edits ?? redate(policy, settings.today);
}

async function apply(edits: readonly TextEdit[], document: TextDocument): Promise<void> {
  if (await canBeWritten(document)) await workspace.applyEdit(workspaceEditOf(edits, document));
  else void window.showWarningMessage(l10n.t('This file is read-only: the date was not inserted.'));
}

/** An edit of a file that cannot be saved would only be in its user's way. */
async function canBeWritten(document: TextDocument): Promise<boolean> {
  if (!isWritable(document)) return false;
  if (document.isUntitled) return true;
  const { permissions } = (await attempt(workspace.fs.stat(document.uri))) ?? {};
  return permissions !== FilePermission.Readonly;
}
