import type { Check } from '../rule';

const check: Check = {
  level: 'warning',
  language: 'any',
  citations: [],
  summary: 'A comment suppresses a rule that finds nothing there.',
  why: 'A suppression that outlives its cause hides the next one.',
  fixes: true,
  // Only who has run all the others knows: check.ts reports it.
  run: () => [],
};

export default check;
