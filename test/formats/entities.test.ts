/** What ends with a character that the document spells out ends behind all of its spelling. */
import assert from 'node:assert/strict';
import { analyse, check, type Format, type Settings } from '../../src/core';

const settings: Settings = { today: '2026-11-22', profiles: ['core'], rules: {}, editorial: false };

const documents: readonly (readonly [Format, string])[] = [
  ['html', '<h1>Privacy Policy</h1><p>We at &lsqb;Company Name&rsqb; share data with <b>Larkmoor Caf&eacute;</b>.</p>'],
  ['html', '<h1>Privacy Policy</h1><p>We at &#91;Company Name&#x5D; share data with Larkmoor Caf&#233;.</p>'],
  [
    'xml',
    '<p><title>Privacy Policy</title><para>We at &#91;Company Name&#93; share data with Larkmoor Caf&#xe9;.</para></p>',
  ],
  ['markdown', '# Privacy Policy\n\nWe at &lsqb;Company Name&rsqb; share data with **Larkmoor** Caf&eacute;.\n'],
  ['markdown', '# Privacy Policy\n\n<p>We at &lsqb;Company Name&#93; share data with Larkmoor Caf&eacute;.</p>\n'],
];

describe('entities', () => {
  for (const [format, content] of documents) {
    it(`are quoted whole: ${content}`, () => {
      const policy = analyse({ uri: `file:///policy.${format}`, format, content });
      const gap = check(policy, settings).find(({ rule }) => rule === 'leftover-placeholder');
      assert.match(gap?.quote ?? '', /^&(?:lsqb|#91);Company Name&(?:rsqb|#93|#x5D);$/);
      const { span, prose } = policy.clauses.at(-1) ?? assert.fail();
      assert.match(prose.text, /^We at \[Company Name\] share data with Larkmoor Café\.$/);
      const cafe = policy.facts['third-party'].find(({ value }) => value.startsWith('Larkmoor'));
      if (cafe) assert.match(content.slice(cafe.span.start, cafe.span.end), /;$/);
      assert.ok(span.end <= content.length);
    });
  }
});
