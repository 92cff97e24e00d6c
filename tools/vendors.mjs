// Takes the names of third parties on the web from the package `third-party-web` (MIT) and writes them as data of the
// core: names and nothing else. Run it by hand after an update of the package; the result is committed.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { format } from 'prettier';

const require = createRequire(import.meta.url);
const { entities } = require('third-party-web/nostats-subset');
const manifest = new URL('../node_modules/third-party-web/package.json', import.meta.url);
const { version } = JSON.parse(readFileSync(manifest, 'utf8'));

const aside = /\s*\([^)]*\)|\s+CDN$|^Other\s|[/>|].*$/g;
const names = entities
  .flatMap(({ name, company, products = [] }) => [name, company, ...products.map((product) => product.name)])
  .filter((name) => typeof name === 'string')
  .map((name) => name.replace(aside, '').trim())
  .filter((name) => /^[\p{Lu}\p{N}]|[\p{Ll}]\p{Lu}/u.test(name) && /\p{L}{2}/u.test(name) && name.length < 40);

const data = {
  about: `Names of third parties on the web, from third-party-web ${version} (MIT, Patrick Hulce). Written by tools/vendors.mjs.`,
  names: [...new Set(names)].sort(),
};
const file = new URL('../src/core/lexicon/vendors.json', import.meta.url);
writeFileSync(file, await format(JSON.stringify(data), { parser: 'json', printWidth: 120 }));
