import historical from '../lexicon/en/historical.json';
import frameworks from '../lexicon/frameworks.json';
import type { LabelledClause, Policy, Span } from '../model';
import type { Check, CheckHit } from '../rule';
import { phraseBook } from '../text/phrases';
import { negatedRanges } from '../text/polarity';
import { toSpan } from '../text/prose';

type Framework = (typeof frameworks)[number];

const past = phraseBook<true>(historical.phrases.map((phrase) => [phrase, true] as const));

const check: Check = {
  level: 'error',
  citations: frameworks.filter(({ to }) => to !== null).map(({ citation }) => citation),
  summary: 'The policy relies on a framework that is no longer in force.',
  why: 'A transfer or a statement that rests on a dead framework rests on nothing.',
  run: ({ policy, settings }) =>
    frameworks.flatMap((framework) =>
      framework.to !== null && framework.to < settings.today ? (firstReliance(policy, framework) ?? []) : [],
    ),
};

export default check;

interface Mention {
  readonly clause: LabelledClause;
  readonly span: Span;
  readonly isNegated: boolean;
}

/** One finding a framework: who repairs the first mention will look for the others. */
function firstReliance(policy: Policy, framework: Framework): CheckHit | null {
  const mention = mentionsOf(policy, framework).find((each) => !each.isNegated && !isHistorical(each));
  if (mention === undefined) return null;
  const { name, to, ended, citation } = framework;
  const message = `The ${name} ended on ${to ?? ''} (${ended}; ${citation}), so nothing can rest on it any more.`;
  return { span: mention.span, key: framework.key, message };
}

function mentionsOf(policy: Policy, { key, designations }: Framework): Mention[] {
  const stated = policy.facts['transfer-safeguard']
    .filter((fact) => fact.key === key)
    .flatMap(({ clause, span, polarity }) => {
      const at = policy.clauses[clause];
      return at ? [{ clause: at, span, isNegated: polarity === 'negated' }] : [];
    });
  const designated = policy.clauses
    .filter(({ role }) => role === 'policy')
    .flatMap((clause) => designations.flatMap((designation) => designatedIn(clause, designation)));
  return [...stated, ...designated];
}

/** Acts are cited by their number, in every language alike. */
function designatedIn(clause: LabelledClause, designation: string): Mention[] {
  const at = clause.prose.text.indexOf(designation);
  if (at < 0) return [];
  return [{ clause, span: toSpan(clause.prose, at, at + designation.length), isNegated: false }];
}

/** "We no longer rely on", "which the court declared invalid", "repealing Directive": the past is no reliance. */
function isHistorical({ clause, span }: Mention): boolean {
  const sentence = clause.sentences.find(({ start, end }) => {
    const place = toSpan(clause.prose, start, end);
    return place.start <= span.start && place.end >= span.end;
  });
  if (sentence === undefined) return false;
  return past.find(clause.words, sentence.from, sentence.to).length > 0 || negatedRanges(clause, sentence).length > 0;
}
