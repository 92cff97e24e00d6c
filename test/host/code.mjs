#!/usr/bin/env node
// Takes the place of VS Code's desktop program where there is none: see code.ts.
import 'tsx';
await import('./code.ts');
