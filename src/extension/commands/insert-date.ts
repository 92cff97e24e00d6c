import { l10n, Selection, window, workspace, type TextDocument } from 'vscode';
import { check, type Finding, type Fix } from '../../core/index';
import { ownDate } from '../baseline/published-date';
import type { CheckedPolicy } from '../check';
import { workspaceEditOf } from '../edits';
import { coreSettings, localDay } from '../preferences';
import { policyFor, uriIn, type Command } from './tools';

const rulesOfMissingDates = ['dangling-date-promise', 'missing-last-updated'];
const rulesOfPastDates = ['last-updated-not-bumped', 'last-updated-behind-git', 'stale-last-updated'];

/** Inserts the date at which the policy was last updated; where it has one, says so and offers to set it to today. */
export const insertLastUpdatedDate: Command = async (tools, ...given) => {
  const policy = await policyFor(tools, uriIn(given));
  if (!policy) return;
  const { document, checked } = policy;
  const missing = fixOf(rulesOfMissingDates, checked);
  if (missing) await apply(missing, document);
  else await offerToday(document, checked);
};

async function offerToday(document: TextDocument, checked: CheckedPolicy): Promise<void> {
  const date = ownDate(checked.policy);
  if (!date) {
    void window.showWarningMessage(l10n.t('There is no place in this document that a date could be put.'));
    return;
  }
  const fix = fixOf(rulesOfPastDates, checked);
  const [show, set] = [l10n.t('Show It'), l10n.t('Set It to Today')];
  const said = l10n.t('This policy already says when it was last updated: {0}.', date.value);
  const offers = fix && date.key !== localDay(new Date()) ? [set, show] : [show];
  const answer = await window.showInformationMessage(said, ...offers);
  if (answer === set && fix) await apply(fix, document);
  if (answer === show) {
    const editor = await window.showTextDocument(document);
    editor.selection = new Selection(document.positionAt(date.span.start), document.positionAt(date.span.end));
    editor.revealRange(editor.selection);
  }
}

/** The fix of the first of these rules that has one, whether or not the settings have it switched on. */
function fixOf(rules: readonly string[], { policy, preferences, comparison }: CheckedPolicy): Fix | undefined {
  const settings = { ...coreSettings(preferences, new Date()), rules: {} };
  const findings: readonly Finding[] = [...(comparison?.findings ?? []), ...check(policy, settings)];
  for (const rule of rules) {
    const fixes = findings.filter((finding) => finding.rule === rule).flatMap((finding) => finding.fixes);
    const fix = fixes.find(({ preferred }) => preferred) ?? fixes[0];
    if (fix) return fix;
  }
  return undefined;
}

async function apply(fix: Fix, document: TextDocument): Promise<void> {
  await workspace.applyEdit(workspaceEditOf(fix.edits, document));
}
