// Writes the colours of clause types into package.json: one a type, which defaults to that of its family. Run it
// after adding a type of clause; a test compares the two.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Families of clause types in hues that colour-blind people can tell apart: neither red nor green. */
const families = {
  data: { name: 'data', light: '#0969da', dark: '#58a6ff', highContrast: '#79c0ff', highContrastLight: '#0349b4' },
  purpose: {
    name: 'purposes',
    light: '#8250df',
    dark: '#bc8cff',
    highContrast: '#d2a8ff',
    highContrastLight: '#622cbc',
  },
  recipients: {
    name: 'recipients',
    light: '#bc4c00',
    dark: '#f0883e',
    highContrast: '#ffb77c',
    highContrastLight: '#873800',
  },
  'place-and-time': {
    name: 'place and time',
    light: '#0b7a75',
    dark: '#39c5bb',
    highContrast: '#56e0d0',
    highContrastLight: '#055d58',
  },
  people: {
    name: 'what people can do',
    light: '#bf3989',
    dark: '#f778ba',
    highContrast: '#ff9bce',
    highContrastLight: '#971368',
  },
  frame: {
    name: 'the frame of the policy',
    light: '#6e7781',
    dark: '#8b949e',
    highContrast: '#d0d7de',
    highContrastLight: '#4b535d',
  },
};

/** VS Code allows no hyphens in the ids of colours. */
const camel = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

const folder = 'src/core/clauses';
const types = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => ({ id: basename(name, '.json'), ...JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) }));

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const textsBefore = Object.entries(JSON.parse(readFileSync('package.nls.json', 'utf8')));
const texts = Object.fromEntries(textsBefore.filter(([key]) => !key.startsWith('color.')));

const ofFamilies = Object.entries(families).map(([family, { name, ...defaults }]) => {
  texts[`color.family.${family}`] = `Clauses about ${name}, unless their type has a colour of its own.`;
  return { id: `policyDiff.family.${camel(family)}`, description: `%color.family.${family}%`, defaults };
});
const ofTypes = types.map(({ id, name, family }) => {
  if (!(family in families)) throw new Error(`${id}: there is no colour for the family ${family}.`);
  texts[`color.clause.${id}`] = `Clauses of the type “${name}”.`;
  const colour = `policyDiff.family.${camel(family)}`;
  const defaults = { light: colour, dark: colour, highContrast: colour, highContrastLight: colour };
  return { id: `policyDiff.clause.${camel(id)}`, description: `%color.clause.${id}%`, defaults };
});

manifest.contributes.colors = [...ofFamilies, ...ofTypes];
manifest.contributes.configuration.properties['policyDiff.highlight.types'].properties = Object.fromEntries(
  types.map(({ id, name }) => [id, { type: 'boolean', default: true, description: name }]),
);
writeFileSync('package.json', JSON.stringify(manifest, null, 2) + '\n');
writeFileSync('package.nls.json', JSON.stringify(texts, null, 2) + '\n');
