/** What rules ask of the facts on both sides of a change. Where no reader found a fact, the words are asked. */
import tracking from '../lexicon/en/tracking.json';
import type { Effect, Fact, FactDetails, FactKind } from '../model';
import type { Condition, ReadChange } from '../rule';
import { about, all, either, gained, has, lost, wasAdded, wasRemoved } from './_conditions';

const factsOf = <K extends FactKind>(change: ReadChange, kind: K): Fact<K>[] =>
  [change.beforeFact, change.afterFact].flatMap((fact) => (fact?.kind === kind ? [fact as Fact<K>] : []));

const detail =
  <K extends FactKind>(kind: K, holds: (detail: FactDetails[K]) => boolean): Condition =>
  (change) =>
    factsOf(change, kind).some((fact) => holds(fact.detail));

export const sourceParty: Condition = detail('third-party', ({ role }) => role === 'source');
export const sensitive: Condition = either(
  has('sensitive'),
  detail('data-category', (data) => data.sensitive),
);
export const deemed: Condition = either(
  has('deemed-consent'),
  all(has('by-doing'), has('you-agree')),
  detail('consent', ({ mode }) => mode === 'deemed'),
);
export const stored: Condition = either(
  has('storage'),
  detail('transfer-country', ({ use }) => use === 'storage'),
);
export const ofBreach: Condition = either(
  has('breach'),
  detail('notice', (notice) => notice.about === 'breach'),
);
export const ofReview: Condition = ({ kind, key }) => kind === 'right' && key === 'human-review';
export const ofController: Condition = either(
  has('controller'),
  detail('contact', ({ form }) => form === 'controller'),
);

/** A data protection officer or a representative: somebody whom the law wants named. */
export const ofOffice: Condition = has('dpo', 'representative');

/** "Permanently deleted" is no keeping without end. */
export const deletes: Condition = has('permanent-deletion', 'around:permanent-deletion');

/** No reader found a fact in the words: they stand for themselves. */
export const namesNothing: Condition = ({ beforeFact, afterFact }) => beforeFact === null && afterFact === null;

/** No right with a name of its own: terms of rights in general. */
export const unnamedRight: Condition = (change) => factsOf(change, 'right').length === 0;

interface Sides {
  readonly before: number | null;
  readonly after: number | null;
}

const isFewer = ({ before, after }: Sides): boolean => before !== null && (after === null || after < before);
const isMore = ({ before, after }: Sides): boolean => after !== null && (before === null || before < after);

function figures<K extends FactKind>(
  change: ReadChange,
  kind: K,
  read: (detail: FactDetails[K]) => number | null,
  elsewhere: Sides,
): Sides {
  const figureOf = (fact: Fact | null) => (fact?.kind === kind ? read((fact as Fact<K>).detail) : null);
  return {
    before: figureOf(change.beforeFact) ?? elsewhere.before,
    after: figureOf(change.afterFact) ?? elsewhere.after,
  };
}

const noticeDays = (change: ReadChange): Sides =>
  figures(change, 'notice', ({ about, days }) => (about === 'policy' ? days : null), {
    before: change.daysBefore,
    after: change.daysAfter,
  });

/** Where no reader found an age, one figure that gave way to another is taken for it. */
const ages = (change: ReadChange): Sides =>
  figures(change, 'children', ({ age }) => age, {
    before: change.op === 'changed' ? figureIn(change.wordsBefore) : null,
    after: change.op === 'changed' ? figureIn(change.wordsAfter) : null,
  });

/** The only figure in some words; null where there is none, or more than one. */
function figureIn(words: string): number | null {
  const [first, ...others] = words.match(/\d+/g) ?? [];
  return first === undefined || others.length > 0 ? null : Number(first);
}

/** A period is no longer stated, or gave way to words that give none. */
export const periodLost: Condition = either(wasRemoved, lost('period'));
export const periodGained: Condition = either(wasAdded, gained('period'));

const spokenOfBreach: Condition = either(ofBreach, has('around:breach'));

export const fewerDays: Condition = (change) => !spokenOfBreach(change) && isFewer(noticeDays(change));
export const moreDays: Condition = (change) => !spokenOfBreach(change) && isMore(noticeDays(change));
/** Of a breach people are told after it: more days are later, and not more time. */
const laterOfBreach: Condition = (change) =>
  spokenOfBreach(change) &&
  (lost('period')(change) ||
    (change.daysBefore !== null && isMore({ before: change.daysBefore, after: change.daysAfter })));
/** When people hear of a breach is newly said, or they hear of it sooner. */
const soonerOfBreach: Condition = (change) =>
  spokenOfBreach(change) &&
  (gained('period')(change) ||
    (change.daysAfter !== null && isFewer({ before: change.daysBefore, after: change.daysAfter })));
export const youngerThan: Condition = (change) => isFewer(ages(change));
export const olderThan: Condition = (change) => isMore(ages(change));

/** Days of notice that are left; 0 where none are promised. */
export const daysNow = (change: ReadChange): number => noticeDays(change).after ?? 0;

const channels = ['notice-email', 'notice-in-product', 'chance-to-review'];

/** People hear of less, by a weaker channel, later, or only when they look. */
export const weakerNotice: Condition = (change) =>
  change.op === 'added'
    ? gained('check-back')(change)
    : either(lost('advance-notice', ...channels), gained('check-back', 'material-only', 'may'), laterOfBreach)(change);
export const strongerNotice: Condition = (change) =>
  !weakerNotice(change) &&
  either(gained('advance-notice', ...channels), lost('check-back', 'material-only', 'may'), soonerOfBreach)(change);

/** Words were put into a sentence on a choice, or taken out of it: the choice covers more, or less. */
const choiceSpoken: Condition = has('around:tracking-choice', 'around:signals');

/** What becomes of a signal that people's browsers send: no collection, and so no promise about one. */
export const ofSignals: Condition = about(...tracking.signals);

const isHeeded = (fact: Fact | null): boolean => fact?.polarity === 'affirmed';
const signalsRefused: Condition = (change) =>
  ofSignals(change) && isHeeded(change.beforeFact) && change.afterFact !== null && !isHeeded(change.afterFact);
const signalsHeeded: Condition = (change) =>
  ofSignals(change) && isHeeded(change.afterFact) && change.beforeFact !== null && !isHeeded(change.beforeFact);

export const choiceLost: Condition = (change) =>
  !signalsHeeded(change) &&
  either(
    signalsRefused,
    lost('tracking-choice', 'signals', 'never'),
    all(choiceSpoken, ({ wordsAfter }) => wordsAfter === ''),
  )(change);
export const choiceGained: Condition = (change) =>
  !signalsRefused(change) &&
  either(
    signalsHeeded,
    gained('tracking-choice', 'signals'),
    all(choiceSpoken, ({ wordsBefore }) => wordsBefore === ''),
  )(change);

/** What a sentence grants holds for people of more places now, or of fewer. */
export const byPlaces = (change: ReadChange): Effect =>
  gained('places')(change) ? 'strengthens' : lost('places')(change) ? 'weakens' : 'neutral';
