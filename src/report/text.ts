import type { CatalogueEntry } from '../core';
import { disclaimer, type Output } from './output';
import { checkText } from './text-check';
import { diffText } from './text-diff';
import { factsText } from './text-facts';
import { rulesText, ruleText } from './text-rules';
import type { Style } from './layout';

/** What a person reads in a terminal. */
export function textOutput(style: Style, catalogue: ReadonlyMap<string, CatalogueEntry>): Output {
  const closed = (blocks: readonly string[]) => `${[...blocks, style.dim(disclaimer)].join('\n\n')}\n`;
  return {
    check: (reports) => closed(checkText(reports, style)),
    facts: (reports) => [closed(factsText(reports, style))],
    diff: (report, sides) => closed(diffText(report, sides, style, catalogue)),
    rules: (entries) => closed(rulesText(entries, style)),
    rule: (entry) => closed(ruleText(entry, style)),
  };
}
