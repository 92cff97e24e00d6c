/** Sentences of an invented policy, and what each tells before all: `nothing` where a revision could change nothing. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../src/core';
import { foremost } from '../src/core/diff/foremost';
import { sideOf } from '../src/core/diff/side';
import learned from '../src/core/lexicon/en/learned-statements.json';

const told: Readonly<Record<string, readonly (readonly [sentence: string, kind: string])[]>> = {
  Cookies: [
    ['We use cookies to remember which language you read.', 'tracking'],
    ["A cookie is a small file that a website leaves on a visitor's computer.", 'nothing'],
    ['Our bakery is open on Sundays.', 'nothing'],
  ],
  Security: [
    ['We encrypt your messages and limit access to them to trained staff.', 'security'],
    ['We take your trust seriously.', 'nothing'],
    ['No way of sending data over the internet is perfectly safe.', 'nothing'],
  ],
  'Your rights': [
    ['You may ask us for a copy of everything we hold about you.', 'right'],
    ['The law gives people in some states more than others.', 'nothing'],
  ],
  Changes: [
    ['We will notify you by email before we change this policy.', 'notice'],
    ['This page was written with care.', 'nothing'],
  ],
  Children: [
    ['Our services are not meant for children under the age of 13.', 'children'],
    ['Children love our toys.', 'nothing'],
  ],
  'Transfers of data': [
    ['Your information is stored on servers in Canada.', 'transfer-country'],
    ['Our shops are in many towns.', 'nothing'],
  ],
  'How we use your information': [
    ['We use your orders to recommend products that you may like.', 'purpose'],
    ['Your opinion of our shop matters to us.', 'nothing'],
  ],
};

describe('statements', () => {
  for (const [title, sentences] of Object.entries(told)) {
    for (const [sentence, kind] of sentences) {
      it(`${title}: ${sentence}`, () => {
        const content = `# Privacy Policy of Larkfield Ltd\n\n## ${title}\n\n${sentence}\n`;
        const side = sideOf(analyse({ uri: 'policy.md', format: 'markdown', content }));
        const passage = side.passages.at(-1);
        assert.ok(passage);
        const best = foremost(passage, side, ({ score, own }) => score >= 1 && own > 0);
        assert.equal(best?.kind ?? 'nothing', kind);
      });
    }
  }

  it('are weighed for kinds that there are', () => {
    assert.ok(learned.kinds.includes('none'));
    for (const row of Object.values(learned.signs)) assert.ok(row.length <= learned.kinds.length);
  });

  it('are learned from places that say what they state', () => {
    const places = readFileSync(join(import.meta.dirname, 'statements/learned-from.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly kinds: readonly string[] });
    for (const { kinds } of places) assert.ok(learned.kinds.includes(kinds[0] ?? ''), String(kinds));
  });
});
