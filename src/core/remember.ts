import type { Policy, Source } from './model';

// In characters: several revisions of a long policy.
const mostRemembered = 1_000_000;

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

/** The last ones that the memory holds. */
function latest(policies: readonly Policy[]): readonly Policy[] {
  let characters = 0;
  let first = policies.length;
  while (first > 0) {
    characters += policies[first - 1]?.doc.text.length ?? 0;
    if (characters > mostRemembered) break;
    first--;
  }
  return policies.slice(first);
}
