/**
 * Whole policies, edited as people edit them: each edit must be told as what it is, and nothing else with it.
 *
 * The first case of a fixture holds the policy. Every other case edits it: lines that begin with `-` go, lines that
 * begin with `+` come, the others are where it happens. Its fence `changes` lists what must be told, one a line:
 * `KIND OP EFFECT: WORDS`, where the words stand in the change's value or in its quotes. No fence: nothing may be told.
 */
import assert from 'node:assert/strict';
import { analyse, check, compare, type JudgedChange, type Settings } from '../src/core';
import { findPart, type FixtureCase, partOf, readFixtures } from './fixture';

const settings: Settings = { today: '2026-11-22', profiles: ['core'], rules: {}, editorial: false };

/** What editors, converters and colleagues do to a text without changing what it says. */
const rewrites: Readonly<Record<string, (policy: string) => string>> = {
  'its paragraphs are wrapped': (policy) => policy.split('\n').map(wrapped).join('\n'),
  'its quotation marks are curled': (policy) => policy.replace(/(\w)'(\w)/g, '$1’$2').replace(/"([^"\n]*)"/g, '“$1”'),
  'its lists have other bullets': (policy) => policy.replace(/^- /gm, '* '),
  'its lines end as on Windows': (policy) => policy.replace(/\n/g, '\r\n'),
  'its blank lines are doubled': (policy) => policy.replace(/\n\n/g, '\n\n\n'),
  'its headings are numbered': (policy) => {
    let number = 0;
    return policy.replace(/^## (?:\d+\. )?/gm, () => `## ${++number + 10}. `);
  },
  'its sections stand in another order': (policy) => {
    const [head = '', ...sections] = policy.split(/(?=^## )/m);
    return [head, ...sections.reverse()].join('');
  },
};

const width = 70;

function wrapped(line: string): string {
  if (/^[|#-]/.test(line)) return line;
  return line.split(' ').reduce((text, word) => {
    const last = text.slice(text.lastIndexOf('\n') + 1);
    return last === '' || last.length + word.length < width
      ? `${text}${last === '' ? '' : ' '}${word}`
      : `${text}\n${word}`;
  }, '');
}

describe('revisions', () => {
  for (const { id, cases } of readFixtures('revisions')) {
    const [first, ...edits] = cases;
    assert.ok(first, id);
    const policy = partOf(first, 'policy').text;
    describe(id, () => {
      for (const each of edits) {
        // What the comparison cannot tell yet is pending, and seen as such.
        if (each.title.startsWith('(wanted)')) it(each.title);
        else
          it(each.title, () => {
            assertTold(policy, each);
          });
      }
      for (const [title, rewrite] of Object.entries(rewrites)) {
        const rewritten = rewrite(policy);
        if (rewritten === policy) continue;
        it(`is silent when ${title}`, () => {
          assertSilent(policy, rewritten);
        });
      }
    });
  }
});

function assertTold(policy: string, edit: FixtureCase) {
  const expected = (findPart(edit, 'changes')?.text ?? '').split('\n').filter((line) => line !== '');
  const after = edited(policy, partOf(edit, 'edit').text);
  const unmet = [...expected];
  const told = compared(policy, after).map((change) => {
    const at = unmet.findIndex((line) => tells(change, line));
    return at < 0 ? inWords(change) : (unmet.splice(at, 1)[0] ?? '');
  });
  assert.deepEqual(told.sort(), [...expected].sort());
  if (expected.length === 0) assertSilent(policy, after);
}

/** The policy with one place of it changed; the lines of the place must stand in it exactly once. */
function edited(policy: string, edit: string): string {
  const lines = edit.split('\n').slice(0, -1);
  const stood = lines.filter((line) => !line.startsWith('+')).map(withoutMark);
  const stands = lines.filter((line) => !line.startsWith('-')).map(withoutMark);
  const parts = policy.split(stood.join('\n') + '\n');
  assert.equal(parts.length, 2, `The place is not found, or more than once:\n${stood.join('\n')}`);
  return parts.join(stands.map((line) => `${line}\n`).join(''));
}

const withoutMark = (line: string): string => line.slice(1);

const compared = (before: string, after: string): readonly JudgedChange[] =>
  compare(read(before), read(after), settings).changes;

const read = (content: string) => analyse({ uri: 'file:///policy.md', format: 'markdown', content });

function tells(change: JudgedChange, line: string): boolean {
  const [head = '', words = ''] = line.split(': ');
  const said = [change.value, change.before?.quote, change.after?.quote].join(' ').toLowerCase();
  return head === headOf(change) && said.includes(words.toLowerCase());
}

const inWords = (change: JudgedChange): string => `${headOf(change)}: ${change.value}`;

const headOf = ({ kind, op, effect, severity }: JudgedChange): string =>
  severity === 'unread' ? 'unread' : `${kind} ${op} ${effect}`;

/** No change either way, and no finding that was not there before. */
function assertSilent(before: string, after: string) {
  assert.notEqual(before, after);
  assert.deepEqual(compared(before, after).map(inWords), []);
  assert.deepEqual(compared(after, before).map(inWords), []);
  assert.deepEqual(rulesOf(after), rulesOf(before));
}

const rulesOf = (content: string): string[] => check(read(content), settings).map(({ rule }) => rule);
