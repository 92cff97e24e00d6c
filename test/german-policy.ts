/** A policy of an invented company in a language whose words are not known yet. */
export const german = `# Datenschutzerklärung der Ahornhof GmbH

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
