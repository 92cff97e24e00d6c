import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export type Flags = {
  readonly version: boolean;
  /** What VS Code answers on the command line, without a window, as in `--install-extension`. */
  readonly commandLine: readonly string[];
  readonly folder: string | undefined;
  readonly workspace: string | undefined;
  readonly file: string | undefined;
  readonly developed: readonly string[];
  readonly tests: string | undefined;
  readonly userDataFolder: string | undefined;
  readonly extensionsFolder: string | undefined;
};

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;
const toggle = { type: 'boolean' } as const;

/** Reads the flags of VS Code's desktop program; those that mean nothing to a server are passed over. */
export function readFlags(args: readonly string[]): Flags {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: {
      version: toggle,
      force: toggle,
      'list-extensions': toggle,
      'show-versions': toggle,
      'install-extension': texts,
      'uninstall-extension': texts,
      'user-data-dir': text,
      'extensions-dir': text,
      extensionDevelopmentPath: texts,
      extensionTestsPath: text,
      'folder-uri': text,
    },
  });
  const path = (value: unknown) => (typeof value === 'string' ? resolve(fromUri(value)) : undefined);
  const extensionsFolder = path(values['extensions-dir']);
  const opened = [path(values['folder-uri']), ...positionals.map(path)].filter((value) => value !== undefined);
  return {
    version: values.version === true,
    commandLine: commandLine(values),
    workspace: opened.find((value) => value.endsWith('.code-workspace')),
    folder: opened.find((value) => statSync(value, { throwIfNoEntry: false })?.isDirectory()),
    file: opened.find((value) => !value.endsWith('.code-workspace') && statSync(value).isFile()),
    developed: strings(values.extensionDevelopmentPath).map((value) => resolve(fromUri(value))),
    tests: path(values.extensionTestsPath),
    userDataFolder: path(values['user-data-dir']),
    extensionsFolder,
  };
}

function commandLine(values: Readonly<Record<string, unknown>>): string[] {
  const asked = ['install-extension', 'uninstall-extension'].flatMap((name) =>
    strings(values[name]).flatMap((value) => [`--${name}`, value]),
  );
  if (values['list-extensions'] === true) asked.push('--list-extensions');
  if (asked.length === 0) return [];
  const details = ['force', 'show-versions'].filter((name) => values[name] === true).map((name) => `--${name}`);
  const folders = ['extensions-dir', 'user-data-dir'].flatMap((name) =>
    typeof values[name] === 'string' ? [`--${name}`, resolve(values[name])] : [],
  );
  return [...asked, ...details, ...folders];
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function fromUri(value: string): string {
  return value.startsWith('file:') ? fileURLToPath(value) : value;
}
