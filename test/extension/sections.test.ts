import { strict as assert } from 'node:assert';
import { analyse } from '../../src/core/index';
import { sectionsOf, type Section } from '../../src/extension/sections';

const outlineOf = (content: string): unknown => {
  const named = ({ heading, children }: Section): unknown => [heading.prose.text, ...children.map(named)];
  return sectionsOf(analyse({ uri: 'privacy.md', format: 'markdown', content })).map(named);
};

describe('sections', () => {
  it('lie in one another as their headings say', () => {
    const text = '# Policy\n\nHello.\n\n## What\n\nYour name.\n\n### Why\n\nTo ship.\n\n## Who\n\nNobody.\n';
    assert.deepEqual(outlineOf(text), [['Policy', ['What', ['Why']], ['Who']]]);
  });

  it('bear headings that skip a level or come before the title', () => {
    assert.deepEqual(outlineOf('### Note\n\nA.\n\n# Policy\n\n#### Deep\n\nB.\n'), [['Note'], ['Policy', ['Deep']]]);
    assert.deepEqual(outlineOf('No heading at all.\n'), []);
  });

  it('reach to the end of their last clause', () => {
    const content = '# One\n\nFirst.\n\n# Two\n\nSecond.\n';
    const [one] = sectionsOf(analyse({ uri: 'privacy.md', format: 'markdown', content }));
    assert.ok(one);
    assert.equal(content.slice(one.span.start, one.span.end).trim(), '# One\n\nFirst.');
  });
});
