import historical from '../lexicon/en/historical.json';
import frameworks from '../lexicon/frameworks.json';
import type { LabelledClause, Policy, Span } from '../model';
import type { Check, CheckHit } from '../rule';
import { phraseBook } from '../text/phrases';
import { negatedRanges } from '../text/polarity';
import { toSpan } from '../text/prose';
import { rememberedForGood } from '../text/remembered';

type Framework = (typeof frameworks)[number];

const past = phraseBook<true>(historical.phrases.map((phrase) => [phrase, true] as const));

const check: Check = {
  level: 'error',
  citations: frameworks.filter(({ to }) => to !== null).map(({ citation }) => citation),
  summary: 'The policy relies on a framework that is no longer in force.',
  why: 'A transfer or a statement that rests on a dead framework rests on nothing.',
  run: ({ policy, settings }) => {
    const dead = frameworks.filter(({ to }) => to !== null && to < settings.today);
    const designated = policy.clauses.filter((clause) => clause.role === 'policy' && designationsIn(clause).length > 0);
    return dead.flatMap((framework) => firstReliance(policy, designated, framework) ?? []);
  },
};

export default check;

interface Mention {
  readonly clause: LabelledClause;
  readonly span: Span;
  readonly isNegated: boolean;
}

/** One finding a framework: who repairs the first mention will look for the others. */
function firstReliance(policy: Policy, designated: readonly LabelledClause[], framework: Framework): CheckHit | null {
  const mention = mentionsOf(policy, designated, framework).find((each) => !each.isNegated && !isHistorical(each));
  if (mention === undefined) return null;
  const { name, to, ended, citation } = framework;
  const message = `The ${name} ended on ${to ?? ''} (${ended}; ${citation}), so nothing can rest on it any more.`;
  return { span: mention.span, key: framework.key, message };
}

function mentionsOf(
  policy: Policy,
  designated: readonly LabelledClause[],
  { key, designations }: Framework,
): Mention[] {
  const stated = policy.facts['transfer-safeguard']
    .filter((fact) => fact.key === key)
    .flatMap(({ clause, span, polarity }) => {
      const at = policy.clauses[clause];
      return at ? [{ clause: at, span, isNegated: polarity === 'negated' }] : [];
    });
  return [...stated, ...designated.flatMap((clause) => designatedIn(clause, designations))];
}

/** Acts are cited by their number, in every language alike. */
function designatedIn(clause: LabelledClause, designations: readonly string[]): readonly Mention[] {
  const found = designationsIn(clause).filter(({ designation }) => designations.includes(designation));
  return found.map(({ designation, at }) => {
    return { clause, span: toSpan(clause.prose, at, at + designation.length), isNegated: false };
  });
}

const designationsIn = rememberedForGood(({ prose }: LabelledClause) =>
  allDesignations.flatMap((designation) => {
    const at = prose.text.indexOf(designation);
    return at < 0 ? [] : [{ designation, at }];
  }),
);

const allDesignations = frameworks.flatMap(({ designations }): readonly string[] => designations);

/** "We no longer rely on", "which the court declared invalid", "repealing Directive": the past is no reliance. */
function isHistorical({ clause, span }: Mention): boolean {
  const sentence = clause.sentences.find(({ start, end }) => {
    const place = toSpan(clause.prose, start, end);
    return place.start <= span.start && place.end >= span.end;
  });
  if (sentence === undefined) return false;
  return past.find(clause.words, sentence.from, sentence.to).length > 0 || negatedRanges(clause, sentence).length > 0;
}
