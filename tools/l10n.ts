// Writes l10n/bundle.l10n.json: every sentence that the extension shows, for translators. A test compares the two.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'src/extension';

/** All sentences that are handed to `l10n.t` as literals, which is the only way in which they may be. */
export function collectSentences(): string[] {
  const sentences = sourceTexts().flatMap((text) =>
    [...text.matchAll(/\bl10n\.t\(\s*'((?:[^'\\\n]|\\.)*)'/g)].map(([, literal = '']) => unescaped(literal)),
  );
  return [...new Set(sentences)].sort();
}

/** Calls of `l10n.t` with anything but a literal, which no translator would ever see. */
export function countUnreadableCalls(): number {
  return sourceTexts().reduce((sum, text) => sum + [...text.matchAll(/\bl10n\.t\(\s*[^'\s]/g)].length, 0);
}

function sourceTexts(): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return names.map((name) => readFileSync(join(folder, name), 'utf8'));
}

const unescaped = (literal: string): string => literal.replace(/\\n/g, '\n').replace(/\\(.)/g, '$1');

if (process.argv[1]?.endsWith('l10n.ts') === true) {
  const bundle = Object.fromEntries(collectSentences().map((sentence) => [sentence, sentence]));
  writeFileSync('l10n/bundle.l10n.json', JSON.stringify(bundle, null, 2) + '\n');
}
