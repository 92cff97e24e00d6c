/** Prints what each stage, and each reader of facts, costs: milliseconds of work for a megabyte of the files named. */
import { readFileSync } from 'node:fs';
import { runChecks } from '../../src/core/check';
import { classify } from '../../src/core/classify';
import { detect } from '../../src/core/detect';
import { diff } from '../../src/core/diff';
import { extract } from '../../src/core/extract';
import type { FactReader } from '../../src/core/fact';
import { judge } from '../../src/core/judge';
import type { FactKind, Settings } from '../../src/core/model';
import { outline } from '../../src/core/outline';
import { read } from '../../src/core/read';
import { factReaders } from '../../src/core/registry/facts';
import { workedSoFar } from '../measure';

const settings: Settings = { today: '2025-06-01', profiles: ['core'], rules: {}, editorial: false };
const texts = process.argv.slice(2).map((path) => readFileSync(path, 'utf8'));
const rounds = 4;

const spent = new Map<string, number>();

function timed<T>(stage: string, work: () => T): T {
  const began = workedSoFar();
  const result = work();
  spent.set(stage, (spent.get(stage) ?? 0) + workedSoFar() - began);
  return result;
}

function runAll(content: string) {
  const doc = timed('read', () => read({ uri: 'policy.md', format: 'markdown', content }));
  const outlined = timed('outline', () => outline(doc));
  const labelled = timed('classify', () => classify(outlined));
  for (const [kind, reader] of Object.entries(factReaders as Record<string, FactReader<FactKind>>)) {
    timed(`facts: ${kind}`, () => reader.read(labelled));
  }
  timed('detect', () => detect(labelled));
  const policy = extract(labelled);
  const context = { policy, settings, history: null, diff: null, materiallyChanged: false };
  timed('check', () => runChecks(context, 'document'));
  const edited = content.replace(/ the /, ' a ').replace(/ may /, ' will ');
  const after = extract(classify(outline(read({ uri: 'after.md', format: 'markdown', content: edited }))));
  const changed = timed('diff', () => diff(policy, after));
  timed('judge', () => judge(changed, settings));
}

for (let round = 0; round <= rounds; round++) {
  if (round === 1) spent.clear();
  for (const text of texts) runAll(text);
}

const megabytes = (rounds * texts.reduce((sum, text) => sum + text.length, 0)) / 1e6;
for (const [stage, time] of [...spent].sort(([, first], [, second]) => second - first)) {
  console.log(`${stage.padEnd(30)}${(time / megabytes).toFixed(0).padStart(6)} ms/MB`);
}
