import { strict as assert } from 'node:assert';
import { diagnosticsOf, eventually, makeFile, makeRepository, policyDiff, ruleOf, show } from './workspace';

/** A policy of an invented company in a language whose words are not known yet. */
const german = `# Datenschutzerklärung der Ahornhof GmbH

Stand: 4. Mai 2021

## Welche Daten wir erheben

Wir erheben Ihren Namen, Ihre E-Mail-Adresse und die Bestellungen, die Sie aufgeben. Die Rechtsgrundlage der
Verarbeitung ist die Erfüllung des Vertrags mit Ihnen.

## Empfänger

Wir geben Ihre personenbezogenen Daten an Stripe und Postmark in Irland weiter. Wir verkaufen Ihre Daten nicht.

## Speicherdauer

Wir speichern Ihre Kontodaten zwölf Monate lang, nachdem Sie Ihr Konto geschlossen haben.

## Ihre Rechte

Sie haben das Recht auf Auskunft, Berichtigung und Löschung Ihrer personenbezogenen Daten. Sie können der Verarbeitung
jederzeit widersprechen und sich bei einer Aufsichtsbehörde beschweren.

## Kontakt

Ahornhof GmbH, Mühlweg 4, 80331 München, datenschutz@ahornhof.example.
`;

const aboutNamesAndFigures = /date|last-updated|third-party|transfer-country|obsolete-framework/;

describe('a policy in a language that is not read yet', () => {
  it('has findings on its dates, vendors and countries alone', async () => {
    const api = await policyDiff();
    const uri = await makeFile('datenschutz.md', german);
    await show(uri);
    assert.ok(await api.whenChecked(uri));
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
