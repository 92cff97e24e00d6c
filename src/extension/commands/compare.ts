import { commands, l10n, Uri, window, workspace } from 'vscode';
import { baseScheme } from '../baseline/base-document';
import { isSafeRef, type BaselineRequest } from '../baseline/request';
import { silence } from '../status';
import { pickFile } from './pick-file';
import { pickRevision } from './pick-revision';
import { policyFor, textIn, uriIn, type Command, type Tools } from './tools';

/** Compares the active policy with a revision out of git, until the comparison is cleared. */
export const compareWithRevision: Command = async (tools, ...given) => {
  const policy = await policyFor(tools, uriIn(given));
  if (!policy) return;
  const { uri } = policy.document;
  const ref = textIn(given) ?? (await pickRevision(await tools.baselines.repositoryOf(uri), uri));
  if (ref === undefined) return;
  if (!isSafeRef(ref)) {
    void window.showWarningMessage(l10n.t('“{0}” names no revision.', ref));
    return;
  }
  await compareWith(tools, uri, { kind: 'ref', ref });
};

/** Compares the active policy with a file: the one chosen in the explorer, or one to be picked. */
export const compareWithFile: Command = async (tools, ...given) => {
  const selected: readonly unknown[] = given.find((each) => Array.isArray(each)) ?? given;
  const [first, second] = selected.filter((each) => each instanceof Uri);
  // Of two selected files the first is the earlier one, as in VS Code's own "Compare Selected".
  const policy = await policyFor(tools, second);
  if (!policy) return;
  const { uri } = policy.document;
  const file = first ?? (await pickFile(uri));
  if (file && file.toString() !== uri.toString())
    await compareWith(tools, uri, { kind: 'file', path: file.toString() });
};

/** Goes back to what the setting says. */
export const clearComparison: Command = async (tools, ...given) => {
  const uri = uriIn(given) ?? window.activeTextEditor?.document.uri;
  if (!uri) return;
  tools.baselines.clear(uri);
  await checkAgain(tools, uri);
};

/** Shows the differences of wording, beside the differences of meaning that stand in Problems. */
export const openBaselineDiff: Command = async (tools, ...given) => {
  const policy = await policyFor(tools, uriIn(given));
  if (policy) await openDiff(tools, policy.document.uri);
};

async function compareWith(tools: Tools, uri: Uri, request: BaselineRequest): Promise<void> {
  tools.baselines.override(uri, request);
  await checkAgain(tools, uri);
  const baseline = tools.checker.policyOf(uri)?.baseline;
  if (baseline?.kind === 'compared') {
    await openDiff(tools, uri);
    return;
  }
  tools.baselines.clear(uri);
  await checkAgain(tools, uri);
  if (baseline) void window.showWarningMessage(l10n.t('Nothing to compare with: {0}.', silence(baseline.reason)));
}

async function checkAgain({ baselines, checker }: Tools, uri: Uri): Promise<void> {
  baselines.forget(uri);
  await checker.check(await workspace.openTextDocument(uri));
}

async function openDiff({ checker }: Tools, uri: Uri): Promise<void> {
  const baseline = checker.policyOf(uri)?.baseline;
  if (baseline?.kind !== 'compared') return;
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const now = baseline.uri.scheme === baseScheme ? l10n.t('now') : name;
  await commands.executeCommand('vscode.diff', baseline.uri, uri, `${name} (${baseline.label} ↔ ${now})`);
}
