import type { Policy, Source } from './model';

// In characters: several revisions of a long policy.
const mostRemembered = 1_000_000;
// Of one file: each keystroke makes another, and none but the last ones comes back.
const mostOfOneFile = 2;

/**
 * An analysis that keeps the policies it read last: the baseline, which an editor compares with after each keystroke,
 * is read once. Files that came as bytes are not kept.
 */
export function remembering(analyse: (source: Source) => Policy): (source: Source) => Policy {
  // The newest last.
  let kept: readonly Policy[] = [];
  return (source) => {
    const known = kept.find(({ doc }) => isOf(doc, source));
    const policy = known ?? analyse(source);
    if (isOf(policy.doc, source)) kept = latest([...kept.filter((each) => each !== known), policy]);
    return policy;
  };
}

const isOf = ({ text, uri, format }: Policy['doc'], source: Source): boolean =>
  text === source.content && uri === source.uri && format === source.format;

/** The last ones that the memory holds, in the same order. */
function latest(policies: readonly Policy[]): readonly Policy[] {
  const ofFile = new Map<string, number>();
  let characters = 0;
  const newestFirst = policies.toReversed().filter(({ doc: { uri, text } }) => {
    const nth = (ofFile.get(uri) ?? 0) + 1;
    ofFile.set(uri, nth);
    if (nth > mostOfOneFile) return false;
    characters += text.length;
    return characters <= mostRemembered;
  });
  return newestFirst.reverse();
}
