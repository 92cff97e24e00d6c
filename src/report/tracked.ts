import type { JudgedChange, Policy, Quoted } from '../core';

/** Who tracked a change in a Word document, and when, as the document says; either may be ''. */
export interface Signature {
  readonly author: string;
  readonly date: string;
}

/** Whose tracked changes made a change: those that put in its words after it, or take out those before it. */
export function signaturesOf({ before, after }: JudgedChange, side: { before: Policy; after: Policy }): Signature[] {
  const found = [...touched(side.before, before, 'deleted'), ...touched(side.after, after, 'inserted')];
  const known = new Map(found.map(({ author, date }) => [`${author}\n${date}`, { author, date }]));
  return [...known.values()];
}

function touched({ doc }: Policy, place: Quoted | null, kind: 'inserted' | 'deleted') {
  if (!place) return [];
  return (doc.tracked ?? []).filter(
    (each) => each.kind === kind && each.span.start < place.end && each.span.end > place.start,
  );
}

/** A signature in words: the author, and the day. */
export const signed = ({ author, date }: Signature): string =>
  [author, date.slice(0, 10)].filter((part) => part !== '').join(', ');
