/** A fixture for each kind of fact, in `facts/`. A label is the key, `not` before it where the policy denies the fact. */
import { analyse, type Fact } from '../src/core';
import { factReaders } from '../src/core/registry/facts';
import { assertFound, assertSameNouns, partOf, readFixtures, sourceOf } from './fixture';

const fixtures = readFixtures('facts');

/** The key, and the key with each detail that a case may be about: "stripe, processor", "60 days, at-most". */
function labelsOf({ key, value, polarity, detail }: Fact): string[] {
  const label = polarity === 'negated' ? `not ${key}` : key;
  const details = detail === null ? [] : Object.values(detail).map((each) => `${label}, ${String(each)}`);
  return [label, `${label}, ${value}`, ...details];
}

describe('facts', () => {
  it('have a fixture each', () => {
    assertSameNouns(fixtures, Object.keys(factReaders));
  });

  for (const { id, cases } of fixtures) {
    describe(id, () => {
      for (const fixtureCase of cases) {
        const part = partOf(fixtureCase, 'policy');
        it(fixtureCase.title, () => {
          const facts = analyse(sourceOf(part)).facts[id as keyof typeof factReaders] as readonly Fact[];
          assertFound(
            part,
            facts.map((fact) => ({ ...fact.span, labels: labelsOf(fact) })),
          );
        });
      }
    });
  }
});
