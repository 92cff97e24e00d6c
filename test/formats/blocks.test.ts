import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { outline } from '../../src/core/outline';
import { read } from '../../src/core/read';
import { casesOf, printed } from './cases';

const folder = import.meta.dirname;

describe('reading and outlining', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.md'))) {
    describe(file, () => {
      const cases = casesOf(join(folder, file));
      it('has cases', () => {
        assert.notEqual(cases.length, 0);
      });
      for (const { name, format, document, expected } of cases) {
        it(name, () => {
          const { clauses } = outline(read({ uri: file, format, content: document }));
          assert.equal(clauses.map((clause) => printed(clause, clauses)).join('\n'), expected);
        });
      }
    });
  }
});
