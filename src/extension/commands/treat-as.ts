import { ConfigurationTarget, workspace, type Uri } from 'vscode';
import { section } from '../settings';
import { documentFor, uriIn, type Command, type Tools } from './tools';

/** Has a file checked whatever it looks like. */
export const treatAsPolicy: Command = (tools, ...given) => treatAs('policy', tools, given);

/** Leaves a file alone whatever it looks like. */
export const treatAsOther: Command = (tools, ...given) => treatAs('other', tools, given);

async function treatAs(verdict: 'policy' | 'other', tools: Tools, given: readonly unknown[]): Promise<void> {
  const document = await documentFor(uriIn(given));
  if (!document) return;
  tools.verdicts.set(document.uri, verdict);
  if (workspace.getWorkspaceFolder(document.uri)) await remember(verdict, document.uri);
  await tools.checker.check(document);
}

/** Only what stands in a workspace can be remembered, in its settings; the verdict holds until the window closes. */
async function remember(verdict: 'policy' | 'other', uri: Uri): Promise<void> {
  const configuration = workspace.getConfiguration(section, uri);
  const glob = workspace.asRelativePath(uri, false).replace(/[*?[\]{}]/g, '?');
  const [chosen, opposite] = verdict === 'policy' ? ['files', 'exclude'] : ['exclude', 'files'];
  const target = ConfigurationTarget.WorkspaceFolder;
  const without = (key: string): string[] => configuration.get<string[]>(key, []).filter((each) => each !== glob);
  if (configuration.get<string[]>(opposite, []).includes(glob)) {
    await configuration.update(opposite, without(opposite), target);
  }
  await configuration.update(chosen, [...without(chosen), glob], target);
}
