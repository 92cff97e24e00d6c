/**
 * What was read and compared last, by content. The baseline, which an editor compares with after each keystroke, is
 * read once; of two revisions that were compared before, even what changed is known, and neither is read again.
 */
import type { Comparison, Policy, Settings, Source } from './model';

// In characters: several revisions of a long policy.
const mostRemembered = 1_000_000;
// Of one file: each keystroke makes another, and none but the last ones comes back.
const mostOfOneFile = 2;

/** A source that is a text. */
interface Text extends Source {
  readonly content: string;
}

interface Known {
  readonly source: Text;
  readonly policy: Policy;
}

/** An analysis that keeps the policies it read last. Files that came as bytes are read at once, and not kept. */
export function remembering(analyse: (source: Source) => Policy): (source: Source) => Policy {
  // The newest last.
  let kept: readonly Known[] = [];
  return (source) => {
    if (!isText(source)) return analyse(source);
    const known = kept.find((each) => isSame(each.source, source));
    const { policy } = known ?? { policy: readWhenAsked(source, analyse) };
    kept = latest([...kept.filter((each) => each !== known), { source, policy }]);
    return policy;
  };
}

const isText = (source: Source): source is Text => typeof source.content === 'string';

const isSame = (one: Source, other: Source): boolean =>
  one.content === other.content &&
  one.uri === other.uri &&
  one.format === other.format &&
  one.revision === other.revision;

/** The last ones that the memory holds, in the same order. */
function latest(all: readonly Known[]): readonly Known[] {
  const ofFile = new Map<string, number>();
  let characters = 0;
  const newestFirst = all.toReversed().filter(({ source: { uri, content } }) => {
    const nth = (ofFile.get(uri) ?? 0) + 1;
    ofFile.set(uri, nth);
    if (nth > mostOfOneFile) return false;
    characters += content.length;
    return characters <= mostRemembered;
  });
  return newestFirst.reverse();
}

const whatItIsOf = Symbol('the text that a policy is read from');

/** A policy that is read when one of its values is first asked for, and is as plain as any other from then on. */
function readWhenAsked(source: Text, analyse: (source: Source) => Policy): Policy {
  const policy = {};
  const values = ['doc', 'title', 'clauses', 'facts', 'detection'] as const;
  const read = () => {
    const found = analyse(source);
    for (const name of values) Object.defineProperty(policy, name, { value: found[name], enumerable: true });
    return found;
  };
  for (const name of values)
    Object.defineProperty(policy, name, { get: () => read()[name], enumerable: true, configurable: true });
  Object.defineProperty(policy, whatItIsOf, { value: source });
  return policy as Policy;
}

// In characters of both texts: a history of some hundred revisions of a policy. Of what was read of them nothing is kept.
const mostCompared = 24_000_000;

interface Compared {
  readonly before: Text;
  readonly after: Text;
  readonly settings: string;
  readonly comparison: Comparison;
}

type Compare = (before: Policy, after: Policy, settings: Settings) => Comparison;

/** A comparison that keeps what it found last, by both texts and the settings. */
export function rememberingComparisons(compare: Compare): Compare {
  // By the newer text; those that were asked for last stand at the end.
  const kept = new Map<string, Compared>();
  let characters = 0;
  const forget = (text: string, { before }: Compared) => {
    kept.delete(text);
    characters -= text.length + before.content.length;
  };
  return (before, after, settings) => {
    const asked = { before: sourceOf(before), after: sourceOf(after), settings: JSON.stringify(settings) };
    if (!isOfTexts(asked)) return compare(before, after, settings);
    const text = asked.after.content;
    const known = kept.get(text);
    if (known !== undefined) forget(text, known);
    const isKnown = known !== undefined && isSameComparison(known, asked);
    const comparison = isKnown ? known.comparison : compare(before, after, settings);
    kept.set(text, { ...asked, comparison });
    characters += text.length + asked.before.content.length;
    for (const [oldest, compared] of kept) {
      if (characters <= mostCompared) break;
      forget(oldest, compared);
    }
    return comparison;
  };
}

type Asked = Omit<Compared, 'comparison'>;

const isSameComparison = (one: Asked, other: Asked): boolean =>
  one.settings === other.settings && isSame(one.before, other.before) && isSame(one.after, other.after);

const isOfTexts = (asked: {
  readonly [side in 'before' | 'after']: Text | undefined;
}): asked is { before: Text; after: Text; settings: string } => asked.before !== undefined && asked.after !== undefined;

const sourceOf = (policy: Policy & { readonly [whatItIsOf]?: Text }): Text | undefined => policy[whatItIsOf];
