import {
  CodeAction,
  CodeActionKind,
  l10n,
  languages,
  type CodeActionContext,
  type Diagnostic,
  type TextDocument,
} from 'vscode';
import { suppressionFix, type Finding } from '../core/index';
import type { CheckedPolicy } from './check';
import type { Checker } from './checker';
import { diagnosticSource } from './diagnostics';
import type { Disposable } from './disposable';
import { isWritable, safeEdits, workspaceEditOf } from './edits';
import { allFindings } from './examine';
import { docxScheme } from './scope';
import { documentSelector } from './selector';

/** Findings that go when the policy is dated today. */
const rulesOfDates = new Set([
  'dangling-date-promise',
  'last-updated-behind-git',
  'last-updated-not-bumped',
  'missing-last-updated',
  'stale-last-updated',
]);

const fixAll = CodeActionKind.SourceFixAll.append('policyDiff');

/** What can be done about a finding: its fixes, ignoring it here, reading why it is one. */
export function registerActions(checker: Checker): Disposable {
  return languages.registerCodeActionsProvider(
    documentSelector,
    {
      provideCodeActions: (document, _range, context) => {
        const checked = checker.upToDate(document);
        if (!checked) return [];
        return [...quickFixes(checked, document, context), ...fixAllActions(checked, document, context)];
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix, fixAll] },
  );
}

function quickFixes(checked: CheckedPolicy, document: TextDocument, context: CodeActionContext): CodeAction[] {
  if (context.only && !context.only.contains(CodeActionKind.QuickFix)) return [];
  const ours = context.diagnostics.filter(({ source }) => source === diagnosticSource);
  const fixes = !isWritable(document)
    ? []
    : ours.flatMap((diagnostic) =>
        findingsOf(diagnostic, checked).flatMap((finding) => fixActions(finding, checked, diagnostic, document)),
      );
  return [...fixes, ...copyActions(ours, document), ...showRuleActions(ours)];
}

/** The findings that a diagnostic shows: same rule, same message, and a place that begins where it begins. */
function findingsOf(diagnostic: Diagnostic, checked: CheckedPolicy): Finding[] {
  const rule = ruleOf(diagnostic);
  const { line, character } = diagnostic.range.start;
  return allFindings(checked).filter((finding) => {
    const start = checked.lines.positionAt(finding.start);
    const isHere = start.line === line && start.character === character;
    return isHere && finding.rule === rule && finding.message === diagnostic.message;
  });
}

function fixActions(
  finding: Finding,
  { policy }: CheckedPolicy,
  diagnostic: Diagnostic,
  document: TextDocument,
): CodeAction[] {
  const ignore = suppressionFix(policy.doc, finding.rule, finding);
  return [...finding.fixes, ...(ignore ? [ignore] : [])].map((fix) => {
    const action = new CodeAction(fix.title, CodeActionKind.QuickFix);
    action.edit = workspaceEditOf(fix.edits, document);
    action.diagnostics = [diagnostic];
    action.isPreferred = fix.preferred;
    return action;
  });
}

/** A Word document is never edited; what can be dated is a copy of it. */
function copyActions(diagnostics: readonly Diagnostic[], { uri }: TextDocument): CodeAction[] {
  const dated = diagnostics.filter((diagnostic) => rulesOfDates.has(ruleOf(diagnostic) ?? ''));
  if (uri.scheme !== docxScheme || dated.length === 0) return [];
  const title = l10n.t('Write a copy with today’s date as a tracked change');
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { title, command: 'policyDiff.insertLastUpdatedDate', arguments: [uri] };
  action.diagnostics = dated;
  return [action];
}

function showRuleActions(diagnostics: readonly Diagnostic[]): CodeAction[] {
  const rules = new Set(diagnostics.map(ruleOf).filter((rule) => rule !== undefined));
  return [...rules].map((rule) => {
    const title = l10n.t('Show rule {0}', rule);
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    action.command = { title, command: 'policyDiff.showRule', arguments: [rule] };
    return action;
  });
}

/** The rule of a diagnostic that has a page. */
function ruleOf({ code }: Diagnostic): string | undefined {
  return typeof code === 'object' ? String(code.value) : undefined;
}

function fixAllActions(checked: CheckedPolicy, document: TextDocument, context: CodeActionContext): CodeAction[] {
  if (!context.only?.intersects(fixAll) || !isWritable(document)) return [];
  const edits = safeEdits(allFindings(checked));
  if (edits.length === 0) return [];
  const action = new CodeAction(l10n.t('Fix all that is safe to fix in this policy'), fixAll);
  action.edit = workspaceEditOf(edits, document);
  return [action];
}
