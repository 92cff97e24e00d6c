/**
 * Types letters here and there into a policy of 60 KB; after each the whole text is read and checked again. In a process
 * of its own, as in an editor: what a linter beside it leaves for the collector of garbage is no part of it. Prints the
 * milliseconds of each as JSON.
 */
import { analyse, check } from '../../src/core';
import { policyOfSize } from '../generate';
import { workedSoFar } from '../measure';

const keystrokes = Number(process.argv[2]);
const warmUp = 100;
const settings = { today: '2025-06-01', profiles: ['core'] as const, rules: {}, editorial: false };

let text = policyOfSize(60_000, 7);
const times: number[] = [];
for (let at = 0; at < keystrokes + warmUp; at++) {
  const place = (at * 7919) % text.length;
  text = `${text.slice(0, place)}e${text.slice(place)}`;
  const began = workedSoFar();
  check(analyse({ uri: 'policy.md', format: 'markdown', content: text }), settings);
  if (at >= warmUp) times.push(workedSoFar() - began);
}
console.log(JSON.stringify(times));
