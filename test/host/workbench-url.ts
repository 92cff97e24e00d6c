import { type Server } from './server';

export type Opened = {
  readonly folder?: string | undefined;
  readonly workspace?: string | undefined;
  readonly file?: string | undefined;
  readonly developed?: readonly string[];
  readonly tests?: string | undefined;
};

/** The address under which the server shows its workbench with these things open. Paths are absolute. */
export function workbenchUrl({ port }: Pick<Server, 'port'>, opened: Opened): string {
  const uri = (path: string) => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload: [string, string][] = [['skipWelcome', 'true']];
  for (const path of opened.developed ?? []) payload.push(['extensionDevelopmentPath', uri(path)]);
  if (opened.tests !== undefined) payload.push(['extensionTestsPath', uri(opened.tests)]);
  if (opened.file !== undefined) payload.push(['openFile', uri(opened.file)]);

  const query = new URLSearchParams();
  if (opened.workspace !== undefined) query.set('workspace', opened.workspace);
  else if (opened.folder !== undefined) query.set('folder', opened.folder);
  else query.set('ew', 'true');
  query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query.toString()}`;
}
