/** Checks one file and prints the most memory that took, in kilobytes. */
import { readFileSync } from 'node:fs';
import { analyse, check } from '../../src/core';

const content = readFileSync(process.argv[2] ?? '', 'utf8');
check(analyse({ uri: 'policy.md', format: 'markdown', content }), {
  today: '2025-06-01',
  profiles: ['core'],
  rules: {},
  editorial: false,
});
console.log(process.resourceUsage().maxRSS);
