import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extensions, languages, Uri, window, workspace, type Diagnostic, type TextEditor } from 'vscode';
import { type PolicyDiffApi } from '../../../src/extension/api';
import { commitPolicy, git, type Revisions } from '../git';

export { commitAll, git } from '../git';

export type PolicyRepository = { readonly folder: Uri; readonly policy: Uri };

/** A git repository of its own inside the open folder, with one revision of a policy committed and another one not. */
export async function makeRepository(revisions: Revisions): Promise<PolicyRepository> {
  const folder = await makeFolder();
  const policy = await commitPolicy(folder, revisions);
  await openInGitExtension(folder);
  return { folder: Uri.file(folder), policy: Uri.file(policy) };
}

/** A git repository without any commit, inside the open folder. */
export async function makeEmptyRepository(): Promise<Uri> {
  const folder = await makeFolder();
  await git(folder, 'init', '--quiet', '--initial-branch=main');
  await openInGitExtension(folder);
  return Uri.file(folder);
}

/** A file in a folder of its own inside the open folder, under no version control. */
export async function makeFile(name: string, content: string | Uint8Array): Promise<Uri> {
  const path = join(await makeFolder(), name);
  await writeFile(path, content);
  return Uri.file(path);
}

/** The API of our extension, which is activated by that. */
export async function policyDiff(): Promise<PolicyDiffApi> {
  const extension = extensions.getExtension<PolicyDiffApi>('policy-diff.policy-diff');
  if (!extension) throw new Error('The extension is not installed.');
  return extension.activate();
}

/** Opens a document, waits until its present text is checked and gives our diagnostics for it. */
export async function check(uri: Uri): Promise<Diagnostic[]> {
  await show(uri);
  const api = await policyDiff();
  await api.whenChecked(uri);
  return diagnosticsOf(uri);
}

/** Opens a document in an editor, as a person would. */
export async function show(uri: Uri): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
}

/** The diagnostics of our extension for a document, in the order of the text. */
export function diagnosticsOf(uri: Uri): Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter((each) => each.source === 'Policy Diff')
    .sort((one, other) => one.range.start.compareTo(other.range.start));
}

/** The rule of a diagnostic: the value of its code. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Asks again until there is an answer; mocha's own time limit ends a wait in vain. */
export async function eventually<Value>(
  probe: () => Value | undefined | false | PromiseLike<Value | undefined | false>,
): Promise<Value> {
  for (;;) {
    const value = await probe();
    if (value !== undefined && value !== false) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function makeFolder(): Promise<string> {
  const root = workspace.workspaceFolders?.[0]?.uri.fsPath;
  if (root === undefined) throw new Error('The tests need an open folder.');
  return mkdtemp(join(root, 'policy-'));
}

type GitExtension = {
  getAPI(version: 1): { openRepository(root: Uri): Thenable<unknown> };
};

/** VS Code's git finds a new repository when it looks next; this makes it look now. */
async function openInGitExtension(folder: string): Promise<void> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) throw new Error("VS Code's git extension is missing.");
  const git = await extension.activate();
  await git.getAPI(1).openRepository(Uri.file(folder));
}
