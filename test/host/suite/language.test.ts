import { strict as assert } from 'node:assert';
import { german } from '../../german-policy';
import { diagnosticsOf, eventually, makeFile, makeRepository, policyDiff, ruleOf, show } from './workspace';

const aboutNamesAndFigures = /date|last-updated|third-party|obsolete-framework/;

describe('a policy in a language that is not read yet', () => {
  it('has findings on its dates and vendors alone', async () => {
    const api = await policyDiff();
    const uri = await makeFile('datenschutz.md', german);
    await show(uri);
    assert.ok(await api.whenChecked(uri));
    assert.deepEqual(api.decorations(uri), {});
    const rules = diagnosticsOf(uri).map(ruleOf);
    assert.deepEqual(
      rules.filter((rule) => !aboutNamesAndFigures.test(rule)),
      [],
    );
  });

  it('is compared in what can be read', async () => {
    const api = await policyDiff();
    const after = german
      .replace('Stripe und Postmark', 'Stripe, Snowflake und Postmark')
      .replace('Berichtigung und Löschung', 'und Berichtigung')
      .replace('zwölf Monate', 'zwei Jahre');
    const { policy: uri } = await makeRepository({ before: german, after, name: 'datenschutz.md' });
    await show(uri);
    if (!(await api.whenChecked(uri))) return;
    await eventually(() => api.baseline(uri)?.kind === 'compared');
    const rules = api.changes(uri).map(({ rule }) => rule);
    assert.deepEqual(
      rules.filter((rule) => !aboutNamesAndFigures.test(rule)),
      [],
    );
  });
});
