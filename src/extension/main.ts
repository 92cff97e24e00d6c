import { commands, window, type ExtensionContext, type LogOutputChannel, type Uri } from 'vscode';
import { registerActions } from './actions';
import type { EffectiveBaseline, PolicyDiffApi } from './api';
import { createBaselines } from './baseline/baselines';
import { createChecker, type Checker } from './checker';
import { allCommands } from './commands/all';
import type { Tools } from './commands/tools';
import { showDiagnostics } from './diagnostics';
import { together, type Disposable } from './disposable';
import { followActiveEditor } from './editor-context';
import { allFindings } from './examine';
import { createVerdicts } from './files';
import { followDocuments } from './follow-documents';
import { createHighlighter, type Highlighter } from './highlight';
import { registerDocxDocuments } from './docx-document';
import { registerHovers } from './hover';
import { registerLenses } from './lenses';
import { registerRuleDocuments } from './rule-document';
import { showStatus } from './status';
import { registerSymbols } from './symbols';

/** Called by VS Code when a document that may be a policy is opened, or a command is run. */
export function activate({ subscriptions }: ExtensionContext): PolicyDiffApi {
  const log = window.createOutputChannel('Policy Diff', { log: true });
  const verdicts = createVerdicts();
  const baselines = createBaselines(log);
  const checker = createChecker(baselines, verdicts, log);
  const highlighter = createHighlighter(checker);
  subscriptions.push(log, baselines, checker, highlighter);
  subscriptions.push(showDiagnostics(checker), showStatus(checker), followActiveEditor(checker, baselines));
  subscriptions.push(registerHovers(checker), registerActions(checker), registerSymbols(checker));
  subscriptions.push(registerLenses(checker), registerRuleDocuments(), registerDocxDocuments());
  subscriptions.push(registerCommands({ baselines, checker, highlighter, log, verdicts }));
  // Last, so that whoever shows something hears of the first check.
  subscriptions.push(followDocuments(checker, baselines));
  return apiOf(checker, highlighter);
}

function registerCommands(tools: Tools): Disposable {
  const registered = Object.entries(allCommands).map(([name, command]) =>
    commands.registerCommand(`policyDiff.${name}`, (...given: unknown[]) =>
      run(name, tools.log, () => command(tools, ...given)),
    ),
  );
  return together(...registered);
}

/** What goes wrong in a command is told by VS Code in a word, and in full in the log. */
async function run(name: string, log: LogOutputChannel, command: () => unknown): Promise<unknown> {
  try {
    return await command();
  } catch (error) {
    log.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    throw error;
  }
}

function apiOf(checker: Checker, highlighter: Highlighter): PolicyDiffApi {
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
    decorations: highlighter.counts,
    baseline: (uri) => effectiveBaseline(checker, uri),
  };
}

function effectiveBaseline(checker: Checker, uri: Uri): EffectiveBaseline | null {
  const baseline = checker.policyOf(uri)?.baseline;
  if (!baseline || baseline.kind === 'none') return baseline ?? null;
  const { kind, label, commit, uri: place } = baseline;
  return { kind, label, commit, uri: place };
}
