/** One event gives one finding: what came in the place of what went is one change, and a figure written otherwise is none. */
import type { Fact } from '../model';
import type { ReadChange } from '../rule';
import type { Pairs } from './pairs';

/** Changes in the order given, each at the place of what came. */
export function merged(changes: readonly ReadChange[], pairs: Pairs): ReadChange[] {
  const partners = partnersOf(changes, pairs);
  const spent = new Set(partners.values());
  return changes.flatMap((change) => {
    if (spent.has(change) || isSameFigure(change)) return [];
    const gone = partners.get(change);
    return [gone ? replacement(change, gone) : change];
  });
}

/** For what came, what went in its place: the only one of its group on either side. */
function partnersOf(changes: readonly ReadChange[], pairs: Pairs): Map<ReadChange, ReadChange> {
  const groups = new Map<string, ReadChange[]>();
  for (const change of changes) {
    const group = groupOf(change, pairs);
    if (group === null) continue;
    groups.set(group, [...(groups.get(group) ?? []), change]);
  }
  const partners = new Map<ReadChange, ReadChange>();
  for (const group of groups.values()) {
    const [came, ...others] = group.filter(({ op }) => op === 'added' || op === 'widened');
    const [gone, ...more] = group.filter(({ op }) => op === 'removed' || op === 'narrowed');
    if (came && gone && others.length + more.length === 0) partners.set(came, gone);
  }
  return partners;
}

/** What could be one event: a right or the controller in the whole document, others in a pair of sentences. */
function groupOf(change: ReadChange, pairs: Pairs): string | null {
  const { kind, key, tags } = change;
  if (kind === 'right' && (change.op === 'widened' || change.op === 'narrowed')) return `right ${key}`;
  if (kind === 'contact' && isController(change)) return 'controller';
  const pair = pairs.numberOf(change);
  if (pair === null) return null;
  if (kind === 'legal-basis') return `legal basis ${pair}`;
  return kind === 'data-category' && finer.some((tag) => tags.includes(tag)) ? `data ${pair}` : null;
}

function isController({ beforeFact, afterFact }: ReadChange): boolean {
  const fact = afterFact ?? beforeFact;
  return fact?.kind === 'contact' && (fact as Fact<'contact'>).detail.form === 'controller';
}

const finer = ['lost:precise-location', 'gained:precise-location', 'lost:identifiable', 'gained:identifiable'];

function replacement(came: ReadChange, gone: ReadChange): ReadChange {
  return {
    ...came,
    // A kind of data that became finer is new data.
    op: came.kind === 'data-category' ? came.op : 'changed',
    beforeFact: gone.beforeFact,
    before: gone.before,
    wordsBefore: gone.wordsBefore,
    tags: [...new Set([...came.tags, ...gone.tags])],
  };
}

/** "30 days" and "thirty days", "two years" and "24 months". */
function isSameFigure({ op, daysBefore, daysAfter, onlyFigures }: ReadChange): boolean {
  return op === 'changed' && daysBefore !== null && daysBefore === daysAfter && onlyFigures;
}
