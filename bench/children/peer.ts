/** Lints one file with textlint and prints the most memory that took, in kilobytes. */
import { readFileSync } from 'node:fs';
import { textlint } from '../peers';

const content = readFileSync(process.argv[2] ?? '', 'utf8');
void textlint()
  .lintText(content, 'policy.md')
  .then(() => {
    console.log(process.resourceUsage().maxRSS);
  });
