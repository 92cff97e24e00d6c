import { Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, l10n, languages, Location, Range } from 'vscode';
import type { Level } from '../core/index';
import type { Checker } from './checker';
import type { Checked, CheckedPolicy } from './check';
import { together, type Disposable } from './disposable';
import { isBeforeItsChanges } from './docx-document';
import { marksOf, type Mark } from './marks';
import { indexLines } from './positions';
import { ruleUri } from './rule-document';

export const diagnosticSource = 'Policy Diff';

const severities: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Puts what the checks found into Problems: what is wrong, and, apart from it, what changed. */
export function showDiagnostics(checker: Checker): Disposable {
  const checks = languages.createDiagnosticCollection('policyDiff');
  const changes = languages.createDiagnosticCollection('policyDiff.changes');
  const listener = checker.onDidCheck((uri) => {
    const made = diagnosticsFor(isBeforeItsChanges(uri) ? undefined : checker.get(uri));
    checks.set(uri, made.checks);
    changes.set(uri, made.changes);
  });
  return together(listener, checks, changes);
}

interface Diagnostics {
  readonly checks: Diagnostic[];
  readonly changes: Diagnostic[];
}

function diagnosticsFor(checked: Checked | undefined): Diagnostics {
  if (checked?.kind === 'too-large') return { checks: [tooLarge(checked.limit)], changes: [] };
  if (checked?.kind !== 'policy') return { checks: [], changes: [] };
  const { shown, hidden } = marksOf(checked);
  const made = (kind: Mark['kind']): Diagnostic[] =>
    shown.filter((mark) => mark.kind === kind).map((mark) => diagnosticOf(mark, checked));
  const summary = hidden > 0 ? [onFirstLine(l10n.t('{0} more findings are not shown here.', hidden), 'too-many')] : [];
  return { checks: [...problemsOf(checked), ...made('check'), ...summary], changes: made('change') };
}

function diagnosticOf(mark: Mark, { baseline, before }: CheckedPolicy): Diagnostic {
  const { start, end } = mark.range;
  const range = new Range(start.line, start.character, end.line, end.character);
  const diagnostic = new Diagnostic(range, messageOf(mark), severities[mark.level]);
  diagnostic.source = diagnosticSource;
  diagnostic.code = { value: mark.rule, target: ruleUri(mark.rule) };
  if (mark.before && before && baseline?.kind === 'compared') {
    const there = indexLines(before.doc.text).rangeOf(mark.before);
    const place = new Range(there.start.line, there.start.character, there.end.line, there.end.character);
    const message = l10n.t('{0}: “{1}”', baseline.label, mark.before.quote);
    diagnostic.relatedInformation = [new DiagnosticRelatedInformation(new Location(baseline.uri, place), message)];
  }
  return diagnostic;
}

/** What stood in the way of reading, at its place: below it words may be missing from all that is said here. */
function problemsOf({ policy: { doc }, lines }: CheckedPolicy): Diagnostic[] {
  return doc.problems.map(({ kind, message, span }) => {
    const { start, end } = lines.rangeOf(span);
    const range = new Range(start.line, start.character, end.line, end.character);
    const diagnostic = new Diagnostic(range, message, DiagnosticSeverity.Warning);
    diagnostic.source = diagnosticSource;
    diagnostic.code = kind;
    return diagnostic;
  });
}

function messageOf({ message, tracked }: Mark): string {
  const by = tracked.filter((each) => each !== '');
  return by.length === 0 ? message : l10n.t('{0} (Tracked by {1}.)', message, by.join('; '));
}

function tooLarge(limit: number): Diagnostic {
  const message = l10n.t(
    'This file is larger than {0} bytes and was not checked. Raise the setting policyDiff.maxFileSize to have it checked.',
    limit,
  );
  return onFirstLine(message, 'too-large');
}

function onFirstLine(message: string, code: string): Diagnostic {
  const diagnostic = new Diagnostic(new Range(0, 0, 0, 1), message, DiagnosticSeverity.Information);
  diagnostic.source = diagnosticSource;
  diagnostic.code = code;
  return diagnostic;
}
