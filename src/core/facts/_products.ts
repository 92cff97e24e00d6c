/** Products that are named beside the company that makes them: "Google tools such as Analytics, Maps and Ads". */
import type { LabelledClause, Range } from '../model';
import { knownName, type Name } from '../text/names';
import { hitsIn, wordAt, type Phrases } from './_phrases';

/** Names of products right behind the company's name, where words say that products follow. */
export function productsAfter(clause: LabelledClause, lists: Phrases<unknown>, company: Name, end: number): Name[] {
  const at = wordAt(clause.words, company.end);
  const list = hitsIn(lists, clause, at).findLast((hit) => hit.from === at);
  return list ? listedFrom(clause.prose.text, company, { start: clause.words[list.to - 1]?.end ?? end, end }) : [];
}

/** Names of products in what a table says of a company: behind words that list them, or in sentences of names alone. */
export function productsWithin(clause: LabelledClause, lists: Phrases<unknown>, company: Name, range: Range): Name[] {
  const { text } = clause.prose;
  return clause.sentences
    .filter(({ start, end }) => start >= range.start && end <= range.end)
    .flatMap(({ start, end, from, to }) => {
      const [first, ...others] = hitsIn(lists, clause, from, to);
      const list = others.reduce((last, hit) => (last && hit.from <= last.to && hit.to > last.to ? hit : last), first);
      if (list) return listedFrom(text, company, { start: clause.words[list.to - 1]?.end ?? end, end });
      const names = listedFrom(text, null, { start, end });
      return /^[.\s]*$/.test(text.slice(names[names.length - 1]?.end ?? start, end)) ? names : [];
    });
}

/** The products with which a text begins, as far as they are known, alone or with the company's name before them. */
function listedFrom(text: string, company: Name | null, { start, end }: Range): Name[] {
  const names: Name[] = [];
  for (const part of text.slice(start, end).matchAll(partPattern)) {
    const said = part[0].replace(/^(?:and|or) /, '');
    const from = start + part.index + part[0].length - said.length;
    const name = (company && knownName(`${company.key} ${said}`, said, from)) ?? knownName(said, said, from);
    if (name) names.push(name);
    else if (!company || !isShort.test(said)) break;
  }
  return names;
}

// A product that nobody knows does not end the list; other words do.
const isShort = /^\p{Lu}[^\s]*(?:\s[^\s]+)?$/u;

// What stands between commas, brackets, full stops and conjunctions; a conjunction goes with the part behind it.
const partPattern = /[^,;/()&.\n\s]+(?: (?!and |or )[^,;/()&.\n\s]+)*/g;
