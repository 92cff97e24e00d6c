import type { ExtensionContext, Uri } from 'vscode';
import { window } from 'vscode';
import type { EffectiveBaseline, PolicyDiffApi } from './api';
import { createBaselines } from './baseline/baselines';
import { createChecker, type Checker } from './checker';
import { showDiagnostics } from './diagnostics';
import { allFindings } from './examine';
import { createVerdicts } from './files';
import { registerRuleDocuments } from './rule-document';

/** Called by VS Code when a document that may be a policy is opened, or a command is run. */
export function activate(context: ExtensionContext): PolicyDiffApi {
  const log = window.createOutputChannel('Policy Diff', { log: true });
  const verdicts = createVerdicts();
  const baselines = createBaselines(log);
  const checker = createChecker(baselines, verdicts);
  context.subscriptions.push(log, baselines, checker, showDiagnostics(checker), registerRuleDocuments());
  return apiOf(checker);
}

function apiOf(checker: Checker): PolicyDiffApi {
  return {
    version: 1,
    whenChecked: checker.whenChecked,
    isPolicy: (uri) => checker.policyOf(uri) !== undefined,
    clauses: (uri) => checker.policyOf(uri)?.policy.clauses ?? [],
    facts: (uri) => checker.policyOf(uri)?.policy.facts ?? null,
    findings: (uri) => {
      const checked = checker.policyOf(uri);
      return checked ? allFindings(checked) : [];
    },
    changes: (uri) => checker.policyOf(uri)?.comparison?.changes ?? [],
    decorations: () => ({}),
    baseline: (uri) => effectiveBaseline(checker, uri),
  };
}

function effectiveBaseline(checker: Checker, uri: Uri): EffectiveBaseline | null {
  const baseline = checker.policyOf(uri)?.baseline;
  if (!baseline || baseline.kind === 'none') return baseline ?? null;
  const { kind, label, commit, uri: place } = baseline;
  return { kind, label, commit, uri: place };
}
