import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detect, detectFromBeginning } from '../src/core/detect';
import type { Source } from '../src/core/model';
import { outline } from '../src/core/outline';
import { formatOf, read } from '../src/core/read';
import { readFixtures, sourceOf } from './fixture';

const detectIn = (source: Source) => detect(outline(read(source)));

describe('detect', () => {
  for (const { cases } of readFixtures('detect')) {
    for (const { title, parts } of cases) {
      for (const part of parts) {
        it(`${part.name === 'policy' ? 'knows' : 'is silent on'}: ${title}`, () => {
          const { isPolicy, score } = detectIn(sourceOf(part));
          assert.equal(isPolicy, part.name === 'policy', `score ${score}`);
        });
      }
    }
  }

  it('says nothing of an empty document', () => {
    assert.deepEqual(detectIn({ uri: 'file:///empty.md', format: 'markdown', content: '' }), {
      isPolicy: false,
      score: 0,
    });
  });

  it('decides on the beginning of a large document', () => {
    const notice = readFixtures('detect')
      .flatMap(({ cases }) => cases)
      .flatMap(({ parts }) => parts)
      .find((part) => part.name === 'policy');
    assert.ok(notice);
    const source = sourceOf(notice);
    const content = `${notice.text}\n${'The loom is a fine tool. '.repeat(200_000)}`;
    assert.equal(detectFromBeginning(read({ ...source, content })).isPolicy, true);
    assert.equal(detectFromBeginning(read({ ...source, content: new TextEncoder().encode(content) })).isPolicy, true);
  });

  it('is silent on the documents of installed packages', function () {
    this.timeout(120_000);
    const folder = join(import.meta.dirname, '..', 'node_modules');
    if (!existsSync(folder)) this.skip();
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(md|txt)$/.test(name));
    const taken = files
      .sort()
      .slice(0, 500)
      .filter((name) => {
        const format = formatOf(name);
        if (format === null) return false;
        const content = readFileSync(join(folder, name));
        return detectFromBeginning(read({ uri: `file:///node_modules/${name}`, format, content })).isPolicy;
      });
    assert.deepEqual(taken, []);
  });
});
