import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import manifest from '../../package.json';
import texts from '../../package.nls.json';
import bundle from '../../l10n/bundle.l10n.json';
import { clauseTypeCatalogue } from '../../src/core/index';
import { colourId } from '../../src/extension/colour-id';
import { languages } from '../../src/extension/scope';
import { levels, profiles, readPreferences } from '../../src/extension/preferences';
import { collectSentences, countUnreadableCalls } from '../../tools/l10n';

const { contributes } = manifest;
const settings: Record<string, { default: unknown; description?: string; markdownDescription?: string }> =
  contributes.configuration.properties;

describe('the manifest', () => {
  it('has a text for each key, and a key for each text', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(texts).sort());
  });

  it('gives each type of clause a colour (run tools/clause-colours.mjs after adding one)', () => {
    const ids = contributes.colors.map(({ id }) => id);
    const ofTypes = ids.filter((id) => id.startsWith('policyDiff.clause.'));
    assert.deepEqual(ofTypes, [...clauseTypeCatalogue.keys()].map(colourId));
    // VS Code drops all colours of an extension after one with another id.
    for (const id of ids) assert.match(id, /^\w+[.\w+]*$/);
    for (const { defaults } of contributes.colors) {
      for (const colour of Object.values(defaults)) assert.ok(/^#[0-9a-f]{6}$/.test(colour) || ids.includes(colour));
      assert.deepEqual(Object.keys(defaults), ['light', 'dark', 'highContrast', 'highContrastLight']);
    }
  });

  it('offers between 12 and 24 commands, each in the category and in no menu that it does not belong to', () => {
    const ids = contributes.commands.map(({ command }) => command);
    assert.ok(ids.length >= 12 && ids.length <= 24);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(contributes.commands.every(({ category }) => category === '%category%'));
    for (const [menu, entries] of Object.entries(contributes.menus)) {
      for (const { command, when } of entries) {
        assert.ok(ids.includes(command), command);
        if (menu !== 'commandPalette') assert.match(when, /policyDiff\.isPolicy|resourceExtname|policyDiff-docx/);
      }
    }
  });

  it('has the defaults that the program falls back to', () => {
    const asShown = readPreferences((key) => settings[`policyDiff.${key}`]?.default);
    const fallback = readPreferences(() => undefined);
    assert.deepEqual({ ...asShown, exclude: [] }, fallback);
    for (const [key, { description, markdownDescription }] of Object.entries(settings)) {
      assert.ok(description ?? markdownDescription, key);
    }
  });

  it('knows the levels and profiles that the program knows', () => {
    const properties = contributes.configuration.properties;
    assert.deepEqual(properties['policyDiff.rules'].additionalProperties.enum, [...levels]);
    assert.deepEqual(properties['policyDiff.profiles'].items.enum, [...profiles]);
  });

  it('wakes the extension for each language that may hold a policy, and for nothing else', () => {
    assert.deepEqual(
      [...manifest.activationEvents].sort(),
      languages.map((language) => `onLanguage:${language}`).sort(),
    );
  });

  it('names files that are there', () => {
    for (const path of [manifest.icon, manifest.l10n, ...contributes.grammars.map((grammar) => grammar.path)]) {
      assert.ok(existsSync(path), path);
    }
    for (const { path } of contributes.grammars) JSON.parse(readFileSync(path, 'utf8'));
  });

  it('hands translators every sentence (run tools/l10n.ts after changing one)', () => {
    assert.deepEqual(Object.keys(bundle).sort(), collectSentences());
    assert.equal(countUnreadableCalls(), 0);
  });
});
