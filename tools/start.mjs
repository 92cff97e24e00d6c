// @ts-check
// `npm start`: from a fresh clone to VS Code with the sample policy open in it. This file uses Node alone, because a fresh
// clone has nothing else; the rest is TypeScript, for which the modules come first.
import { installModules } from './install-modules.mjs';

installModules();
const tsx = await import('tsx/cjs/api');
await tsx.require('./open-sample.ts', import.meta.url).openSample();
