import type { Output } from './output';

/** @param several whether the command named several files, which makes an array even of one report */
export function jsonOutput(several: 'one file' | 'several files'): Output {
  const list = (reports: readonly object[]) => jsonOf(several === 'several files' ? reports : (reports[0] ?? []));
  return { check: list, facts: list, diff: jsonOf, rules: jsonOf, rule: jsonOf };
}

const jsonOf = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
