import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import manifest from '../../package.json';
import texts from '../../package.nls.json';
import { frontPage, withRuleTable } from '../../tools/docs';

const page = readFileSync(frontPage, 'utf8');

describe('the front page', () => {
  it('has the rules of the catalogue (run npm run docs after changing one)', () => {
    assert.equal(withRuleTable(page), page);
  });

  it('names each command and each setting', () => {
    const titles: Readonly<Record<string, string>> = texts;
    for (const { title } of manifest.contributes.commands) {
      const said = titles[title.slice(1, -1)] ?? title;
      // Two commands that are opposites share a row.
      assert.ok(page.includes(said) || page.includes(said.split(' ').slice(0, 3).join(' ')), said);
    }
    for (const setting of Object.keys(manifest.contributes.configuration.properties)) {
      assert.ok(page.includes(`\`${setting}\``), setting);
    }
  });
});
