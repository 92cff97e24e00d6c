import { strict as assert } from 'node:assert';
import { coreSettings, localDay, readPreferences } from '../../src/extension/preferences';

const read = (settings: Record<string, unknown>) => readPreferences((key) => settings[key]);

describe('preferences', () => {
  it('take what the settings say', () => {
    const given = read({
      run: 'onSave',
      debounce: 0,
      rules: { 'missing-contact': 'off' },
      'highlight.types': { sale: false },
    });
    assert.equal(given.run, 'onSave');
    assert.equal(given.debounce, 0);
    assert.deepEqual(given.rules, { 'missing-contact': 'off' });
    assert.deepEqual(given.highlightTypes, { sale: false });
  });

  it('pass over what a setting cannot mean', () => {
    const given = read({
      run: 'always',
      debounce: 'soon',
      files: 'legal/*.md',
      exclude: [1, '', 'drafts/**'],
      rules: { 'missing-contact': 'fatal', 'missing-retention': 'info' },
      profiles: ['gdpr', 'mars'],
      maxFileSize: -1,
    });
    assert.equal(given.run, 'onType');
    assert.equal(given.debounce, 300);
    assert.deepEqual(given.files, []);
    assert.deepEqual(given.exclude, ['drafts/**']);
    assert.deepEqual(given.rules, { 'missing-retention': 'info' });
    assert.deepEqual(given.profiles, ['gdpr']);
    assert.equal(given.maxFileSize, 1_000_000);
  });

  it("give the core the day of the user's own time zone", () => {
    assert.equal(localDay(new Date(2026, 0, 5, 23, 59)), '2026-01-05');
    assert.equal(coreSettings(read({}), new Date(2026, 10, 30, 0, 1)).today, '2026-11-30');
  });
});
