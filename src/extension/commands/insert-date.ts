import { l10n, Selection, window, workspace, type TextDocument } from 'vscode';
import { check, ownDate, redate, type TextEdit } from '../../core/index';
import type { CheckedPolicy } from '../check';
import { workspaceEditOf } from '../edits';
import { coreSettings, localDay } from '../preferences';
import { policyFor, uriIn, type Command } from './tools';

const rulesOfMissingDates = ['dangling-date-promise', 'missing-last-updated'];

/** Inserts the date at which the policy was last updated; where it has one, says so and offers to set it to today. */
export const insertLastUpdatedDate: Command = async (tools, ...given) => {
  const policy = await policyFor(tools, uriIn(given));
  if (!policy) return;
  const { document, checked } = policy;
  if (ownDate(checked.policy)) await offerToday(document, checked);
  else await apply(insertion(checked), document);
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

/** Where the document promises a date, or else where its form puts it, whether or not the settings ask for one. */
function insertion({ policy, preferences }: CheckedPolicy): readonly TextEdit[] {
  const settings = { ...coreSettings(preferences, new Date()), rules: {} };
  const missing = check(policy, settings).filter(({ rule }) => rulesOfMissingDates.includes(rule));
  const fixes = missing.flatMap((finding) => finding.fixes);
  return (fixes.find(({ preferred }) => preferred) ?? fixes[0])?.edits ?? redate(policy, settings.today);
}

async function apply(edits: readonly TextEdit[], document: TextDocument): Promise<void> {
  await workspace.applyEdit(workspaceEditOf(edits, document));
}
