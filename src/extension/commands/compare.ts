import { commands, l10n, window, workspace, type Uri } from 'vscode';
import { baseScheme } from '../baseline/base-document';
import { documentUriOf, docxUri, fileOf } from '../docx-document';
import { docxScheme } from '../scope';
import { isSafeRef, type BaselineRequest } from '../baseline/request';
import { silence } from '../status';
import { pickFile } from './pick-file';
import { pickRevision } from './pick-revision';
import { policyFor, textIn, uriIn, urisIn, type Command, type Tools } from './tools';
import { wordDocumentIn } from './word-document';

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
  const policy = await policyFor(tools);
  if (!policy) return;
  const { uri } = policy.document;
  const file = urisIn(given)[0] ?? (await pickFile(fileOf(uri)));
  if (file) await compareFiles(tools, file, uri);
};

/**
 * Compares two files that are selected in the explorer. Of these the first is the earlier one, as in VS Code's own
 * "Compare Selected". Whoever selects them says that they are policies.
 */
export const compareSelected: Command = async (tools, ...given) => {
  const [before, after, ...more] = urisIn(given);
  if (!before || !after || more.length > 0) {
    void window.showWarningMessage(l10n.t('Select two files in the explorer first.'));
    return;
  }
  const uri = documentUriOf(after);
  tools.verdicts.set(uri, 'policy');
  await compareFiles(tools, before, uri);
};

async function compareFiles(tools: Tools, before: Uri, after: Uri): Promise<void> {
  if (before.toString() === fileOf(after).toString()) return;
  await compareWith(tools, after, { kind: 'file', path: before.toString() });
}

/** Compares a Word document with itself before its tracked changes. */
export const compareTrackedChanges: Command = async (tools, ...given) => {
  const file = wordDocumentIn(given);
  if (!file) return;
  const [before, after] = [docxUri(file, 'rejected'), docxUri(file)];
  const texts = await Promise.all(
    [before, after].map(async (uri) => (await workspace.openTextDocument(uri)).getText()),
  );
  if (texts[0] === texts[1]) {
    void window.showInformationMessage(l10n.t('This document has no tracked changes.'));
    return;
  }
  tools.verdicts.set(after, 'policy');
  await compareWith(tools, after, { kind: 'tracked' });
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
  const document = await workspace.openTextDocument(uri);
  // At once: a search that is under way may not end in between, and be taken for the answer.
  baselines.forget(uri);
  await checker.check(document);
}

async function openDiff({ checker }: Tools, uri: Uri): Promise<void> {
  const baseline = checker.policyOf(uri)?.baseline;
  if (baseline?.kind !== 'compared') return;
  const { path } = fileOf(uri);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const now = isRevision(baseline.uri) ? l10n.t('now') : name;
  await commands.executeCommand('vscode.diff', baseline.uri, uri, `${name} (${baseline.label} ↔ ${now})`);
}

/** Whether a baseline is the same file at another time. */
const isRevision = ({ scheme, query }: Uri): boolean =>
  scheme === baseScheme || (scheme === docxScheme && query.includes('rejected'));
