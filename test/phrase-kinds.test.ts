/** Words put into sentences of an invented policy, and what they tell before all: `nothing` where they change nothing. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, compare } from '../src/core';
import type { Settings } from '../src/core/model';
import learned from '../src/core/lexicon/en/learned-phrases.json';

/** What stands in brackets is new. */
const told: Readonly<Record<string, readonly (readonly [sentence: string, kind: string])[]>> = {
  'How we use your data': [
    ['We use your order history to run our shop [and to guess which gifts your friends would like].', 'purpose'],
    ['We use your order history to run our shop[, which many of our customers have known for years].', 'nothing'],
  ],
  'Who receives your data': [
    ['We share your address with couriers [and with the municipal archive].', 'recipient-category'],
    ['We share your address with couriers [, who work hard].', 'nothing'],
  ],
  'What we collect': [
    ['When you visit, we collect your address, [the colour of your front door,] and your name.', 'data-category'],
    ['When you visit [our lovely shop], we collect your address and your name.', 'nothing'],
  ],
  'How long we keep it': [
    ['We keep your letters until you ask us to burn them [or for as long as a dispute lasts].', 'retention'],
  ],
  'Your rights': [['You can ask us for a copy of your file [once a year].', 'right']],
};

const settings: Settings = { today: '2026-11-22', profiles: ['core'], rules: {}, editorial: false };

describe('words inside sentences', () => {
  for (const [title, sentences] of Object.entries(told)) {
    for (const [sentence, kind] of sentences) {
      it(`${title}: ${sentence}`, () => {
        const policyOf = (said: string) =>
          analyse({
            uri: 'policy.md',
            format: 'markdown',
            content: `# Privacy Policy of Larkfield Ltd\n\n## ${title}\n\n${said}\n`,
          });
        const before = policyOf(sentence.replace(/\s?\[[^\]]*\]/, ''));
        const after = policyOf(sentence.replace(/[[\]]/g, ''));
        const kinds = compare(before, after, settings)
          .changes.filter(({ severity }) => severity !== 'unread')
          .map((change) => change.kind);
        assert.deepEqual(kinds, kind === 'nothing' ? [] : [kind]);
      });
    }
  }

  it('are learned from places that say what they state', () => {
    const places = readFileSync(join(import.meta.dirname, 'statements/phrases-learned-from.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly kinds: readonly string[] });
    for (const { kinds } of places) assert.ok(learned.kinds.includes(kinds[0] ?? ''), String(kinds));
    for (const row of Object.values(learned.signs)) assert.ok(row.length <= learned.kinds.length);
  });
});
