import { join } from 'node:path';

export const projectFolder = join(__dirname, '..', '..');

/** What is fetched or built for tests alone: VS Code itself and the bundled suites. Ignored by git. */
export const cacheFolder = join(projectFolder, '.vscode-test');
