/** `npx tsx bench/stages.ts [FILES]`: where the time goes, stage by stage; without files on a policy of our own. */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyOfWords } from './generate';
import { bundled, workFolder } from './program';

const generated = join(workFolder, 'policy.md');
writeFileSync(generated, policyOfWords(20_000, 11));
const named = process.argv.slice(2);
const files = named.length > 0 ? named : [generated];
execFileSync(process.execPath, [bundled('bench/children/stages.ts'), ...files], { stdio: 'inherit' });
rmSync(workFolder, { recursive: true, force: true });
