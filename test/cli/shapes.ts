/** The JSON that programs rely on, asserted field by field. */
import assert from 'node:assert/strict';

type Value = Readonly<Record<string, unknown>>;
type Check = (value: unknown, where: string) => void;

const is =
  (type: 'string' | 'number' | 'boolean'): Check =>
  (value, where) => {
    assert.equal(typeof value, type, `${where} is a ${type}`);
  };

const oneOf =
  (...words: readonly string[]): Check =>
  (value, where) => {
    assert.ok(words.includes(String(value)), `${where} is one of ${words.join(', ')}, not ${String(value)}`);
  };

const listOf =
  (each: Check): Check =>
  (value, where) => {
    assert.ok(Array.isArray(value), `${where} is a list`);
    for (const [at, item] of value.entries()) each(item, `${where}[${at}]`);
  };

const nullOr =
  (each: Check): Check =>
  (value, where) => {
    if (value !== null) each(value, where);
  };

const object =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, where) => {
    assert.ok(typeof value === 'object' && value !== null, `${where} is an object`);
    for (const [name, check] of Object.entries(fields)) {
      assert.ok(name in value, `${where} has ${name}`);
      check((value as Value)[name], `${where}.${name}`);
    }
  };

const text = is('string');
const level = oneOf('error', 'warning', 'info');
const place = {
  quote: text,
  start: is('number'),
  end: is('number'),
  line: is('number'),
  column: is('number'),
  section: listOf(text),
};
const edit = object({ start: is('number'), end: is('number'), text });

const finding = object({
  ...place,
  rule: text,
  level,
  message: text,
  citations: listOf(text),
  fixes: listOf(object({ title: text, edits: listOf(edit) })),
  fingerprint: text,
});

const head = { uri: text, isPolicy: is('boolean'), language: text };

export const assertCheck = (value: unknown) => {
  object({ ...head, findings: listOf(finding) })(value, 'check');
};

const change = object({
  rule: text,
  kind: text,
  op: text,
  value: text,
  effect: oneOf('weakens', 'strengthens', 'neutral'),
  severity: oneOf('material', 'minor', 'unread', 'editorial'),
  level,
  message: text,
  citations: listOf(text),
  before: nullOr(object(place)),
  after: nullOr(object(place)),
  fingerprint: text,
});

export const assertDiff = (value: unknown) => {
  const fields = { verdict: oneOf('material', 'minor', 'none'), changes: listOf(change), findings: listOf(finding) };
  object(fields)(value, 'diff');
};

const fact = object({ key: text, value: text, polarity: oneOf('affirmed', 'negated'), ...place });
const date = object({
  value: text,
  granularity: oneOf('day', 'month', 'year'),
  role: oneOf('updated', 'effective', 'published', 'version', 'other'),
  ofPolicy: is('boolean'),
  quote: text,
  start: is('number'),
  end: is('number'),
});
const clause = object({
  types: listOf(object({ type: text, score: is('number') })),
  path: listOf(text),
  start: is('number'),
  end: is('number'),
});
const kinds = ['third-party', 'transfer-country', 'right', 'legal-basis', 'retention', 'date', 'contact'];

export const assertFacts = (value: unknown) => {
  const facts = object(Object.fromEntries(kinds.map((kind) => [kind, listOf(fact)])));
  object({ ...head, dates: listOf(date), clauses: listOf(clause), facts })(value, 'facts');
};
