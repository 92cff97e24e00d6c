import { catalogue } from './catalogue';
import lawsNamed from './lexicon/en/profiles.json';
import type { Finding, LabelledClause, Level, Policy, Profile, Settings } from './model';
import { checks } from './registry/checks';
import type { Check, CheckContext, CheckHit } from './rule';
import { silencedBy, silencing, suppressionsOf, withoutRules, type Suppression } from './suppress';
import { cited, isLawUnder } from './text/citations';
import { fingerprint } from './text/hash';
import { phraseBook } from './text/phrases';
import { rememberedForGood } from './text/remembered';
import { firstAround } from './text/span-search';

/**
 * Runs the checks over one document, or over the newer of two revisions.
 *
 * @param which `document`: all checks that need no second revision; `revision`: only those that need one
 * @returns findings in the order of the text; suppressed ones are left out, unused suppressions are findings
 */
export function runChecks(context: CheckContext, which: 'document' | 'revision'): Finding[] {
  if (context.policy.clauses.length === 0) return [];
  const profiles = profilesOf(context);
  const active = Object.entries(checks as Record<string, Check>).flatMap(([id, check]) => {
    const level = levelOf(id, check, context.settings, profiles);
    return level !== 'off' && isAsked(check, context, which, profiles) ? [{ id, check, level }] : [];
  });
  const found = active.flatMap(({ id, check, level }) =>
    check.run(context).map((hit): Found => ({ id, check, hit, level: level ?? hit.level ?? check.level })),
  );
  const unclaimed = withoutClaimed(withoutRepeated(found));
  const suppressions = suppressionsOf(context.policy.doc);
  const isSilenced = silencedBy(suppressions);
  const open = unclaimed.filter(({ id, hit }) => !isSilenced(id, hit.span));
  const unused = which === 'document' ? unusedSuppressions(context, suppressions, unclaimed, active) : [];
  const sections = firstAround(context.policy.clauses.map(({ span }) => span));
  return [...open, ...unused]
    .sort((one, other) => one.hit.span.start - other.hit.span.start || (one.id < other.id ? -1 : 1))
    .map((each) => findingOf(each, context.policy, profiles, sections(each.hit.span.start)));
}

interface Found {
  readonly id: string;
  readonly check: Check;
  readonly hit: CheckHit;
  readonly level: Level;
}

// -------------------------------------------------------------------------------------- which checks, how grave

/** The setting; else what the profiles ask for; null leaves it to the check. */
function levelOf(id: string, check: Check, settings: Settings, profiles: readonly Profile[]): Level | 'off' | null {
  const set = settings.rules[id];
  if (set !== undefined) return set;
  const asked = profiles.flatMap((profile) => check.levels?.[profile] ?? []);
  return (['error', 'warning', 'info'] as const).find((level) => asked.includes(level)) ?? null;
}

function isAsked(
  check: Check,
  { policy, history }: CheckContext,
  which: 'document' | 'revision',
  profiles: readonly Profile[],
): boolean {
  if ((which === 'revision') !== (check.needs === 'two revisions')) return false;
  if (check.needs === 'history' && history === null) return false;
  if (check.onlyUnder && !check.onlyUnder.some((profile) => profiles.includes(profile))) return false;
  return check.language === 'any' || readsWords(policy);
}

const fewWords = 80;

/** What is too short to tell is taken for English, the language of the lexicon; a long mixture is not. */
function readsWords({ doc, clauses }: Policy): boolean {
  if (doc.language !== 'und') return doc.language === 'en';
  return clauses.reduce((sum, { words }) => sum + words.length, 0) < fewWords;
}

const lawBook = phraseBook<Profile>(
  (Object.entries(lawsNamed) as [Profile, string[]][]).flatMap(([profile, phrases]) =>
    phrases.map((phrase) => [phrase, profile] as const),
  ),
);

/** Profiles by setting, and those of laws that have a section of their own: there the text itself claims the law. */
function profilesOf({ policy, settings }: CheckContext): Profile[] {
  const claimed = policy.clauses.filter(({ kind, role }) => kind === 'heading' && role === 'policy').flatMap(lawsIn);
  return [...new Set([...settings.profiles, ...claimed])];
}

const lawsIn = rememberedForGood(({ words }: LabelledClause): readonly Profile[] =>
  lawBook.find(words).map(({ meaning }) => meaning),
);

// --------------------------------------------------------------------------------------------- once is enough

function withoutRepeated(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ id, hit }) => {
    const place = `${id} ${hit.span.start} ${hit.span.end}`;
    return !seen.has(place) && seen.add(place);
  });
}

function withoutClaimed(found: readonly Found[]): Found[] {
  const claimed = new Set(found.flatMap(({ check }) => check.claims ?? []));
  return found.filter(({ id }) => !claimed.has(id));
}

function unusedSuppressions(
  { policy, settings }: CheckContext,
  suppressions: readonly Suppression[],
  found: readonly Found[],
  active: readonly { readonly id: string }[],
): Found[] {
  const id = 'unused-suppression';
  const level = settings.rules[id] ?? checks[id].level;
  if (level === 'off') return [];
  const silences = silencing(found.map((each) => ({ id: each.id, at: each.hit.span })));
  return suppressions.flatMap((suppression): Found[] => {
    const { comment, rules } = suppression;
    const isUsed = (rule: string | null) => silences(suppression, rule);
    // Rules of change, and checks that did not run, may well find something another time.
    const known = (rule: string) => active.some((each) => each.id === rule) || !catalogue.has(rule);
    const unused = rules.filter((rule) => known(rule) && !isUsed(rule));
    if (rules.length === 0 ? isUsed(null) : unused.length === 0) return [];
    const key = rules.length === 0 ? '*' : unused.join(' ');
    const edits = [withoutRules(policy.doc, suppression, unused)];
    const fix = { title: 'Remove the unused suppression', edits, preferred: true, safe: true };
    return [
      { id, check: checks[id], level, hit: { span: comment.span, key, message: messageOn(unused), fixes: [fix] } },
    ];
  });
}

function messageOn(unused: readonly string[]): string {
  const strange = unused.filter((rule) => !catalogue.has(rule));
  if (strange.length > 0) return `There is no rule ${strange.join(', ')}, so this comment suppresses nothing.`;
  if (unused.length === 0) return 'Nothing is found here, so this comment suppresses nothing.';
  return `${unused.join(', ')} finds nothing here, so this comment suppresses nothing and may hide what comes.`;
}

// ------------------------------------------------------------------------------------------------- as it is shown

function findingOf(
  { id, check, hit, level }: Found,
  policy: Policy,
  profiles: readonly Profile[],
  clause: number,
): Finding {
  const { start, end } = hit.span;
  return {
    rule: id,
    level,
    message: hit.message + lawOn(check, profiles),
    citations: check.citations,
    // The text of a DOCX is made from it: an edit there changes nothing.
    fixes: policy.doc.format === 'docx' ? [] : (hit.fixes ?? []),
    fingerprint: fingerprint(id, hit.key),
    start,
    end,
    quote: policy.doc.text.slice(start, end),
    section: policy.clauses[clause]?.path ?? [],
  };
}

/** Outside its profile a law is an example of who asks; under it, it is the law. */
function lawOn({ askedBy }: Check, profiles: readonly Profile[]): string {
  if (!askedBy || askedBy.length === 0) return '';
  const binding = askedBy.filter((id) => isLawUnder(id, profiles));
  if (binding.length > 0) return ` Required by ${listed(binding.map(cited))}.`;
  return ` Asked for, among others, by ${listed(askedBy.slice(0, 2).map(cited))}.`;
}

const listed = (names: readonly string[]): string => [...new Set(names)].join(' and ');
