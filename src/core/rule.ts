/**
 * What a change rule and a check are, and the adapters that walk for them: a rule only compares.
 */
import type {
  ChangeOp,
  Effect,
  Fact,
  FactChange,
  FactKind,
  Fix,
  History,
  LabelledClause,
  Level,
  Policy,
  PolicyDiff,
  Profile,
  Settings,
  Severity,
  Span,
} from './model';
import { type CitationId, cited } from './text/citations';

/** What every rule and check tells about itself: shown by `explain`, in hovers and on its page. */
export interface Described {
  /** One line: when it fires. */
  readonly summary: string;
  /** Why it matters to the person whose data it is, in a sentence or two that a lawyer would sign. */
  readonly why: string;
  /** Citations in the form in which they are shown; only those that are certain carry paragraphs. */
  readonly citations: readonly string[];
}

/** A change of fact as rules see it: with the words of both sides, and with the finer reading of `diff/tags.ts`. */
export interface ReadChange extends FactChange {
  /** The words that stood there and stand there now, short and verbatim; empty where a side has none. */
  readonly wordsBefore: string;
  readonly wordsAfter: string;
  /** The only length of time in the sentence around the change, in days; null where there is none or more than one. */
  readonly daysBefore: number | null;
  readonly daysAfter: number | null;
  /** Whether nothing but numbers and units of time changed. */
  readonly onlyFigures: boolean;
  /** The newer date of the two revisions, as an ISO day, for tables of law that change. */
  readonly day: string;
}

/** Something that must hold of a change for a rule to speak. */
export type Condition = (change: ReadChange) => boolean;

/** What the law says of this kind of change; how it is worded depends on the profiles that are on. */
export interface LawOnChange {
  /** `material`: a regulator names the kind among material changes. `stated`: what was dropped has to be stated. */
  readonly says: 'material' | 'stated';
  readonly by: CitationId;
}

/** A rule on changes of fact. Rules come in mirrors: the file of `third-party-added` also holds its opposite. */
export interface ChangeRule extends Described {
  readonly id: string;
  /** Id of the rule that reports the opposite, or the reason why there is none. */
  readonly mirror: string | { readonly none: string };
  readonly kind: FactKind;
  /** Other kinds in which the same event shows itself. */
  readonly otherKinds: readonly FactKind[];
  readonly ops: readonly ChangeOp[];
  /** All must hold. Of the rules that fit, the one with most conditions is the narrowest and wins. */
  readonly when: readonly Condition[];
  /** Rules that say the same less exactly: this one wins over them. */
  readonly claims: readonly string[];
  readonly effect: Effect | ((change: ReadChange) => Effect);
  readonly severity: Severity | ((change: ReadChange) => Severity);
  readonly level: Level | ((change: ReadChange, settings: Settings) => Level);
  readonly law: LawOnChange | null;
  /** What was before and what is now, in a sentence; why it matters is appended by the judge. */
  readonly message: (change: ReadChange) => string;
}

/** What both halves of a pair of rules have in common. */
export interface PairOfRules {
  readonly kind: FactKind;
  readonly otherKinds?: readonly FactKind[];
  readonly cites: readonly CitationId[];
  readonly when?: readonly Condition[];
  readonly claims?: readonly string[];
  /** `material` where absent. */
  readonly severity?: ChangeRule['severity'];
}

/** What one half of a pair says by itself. */
export interface HalfOfRules {
  readonly id: string;
  readonly ops: readonly ChangeOp[];
  readonly when?: readonly Condition[];
  readonly claims?: readonly string[];
  /** Overrides the direction that the half stands for, where the words themselves give another. */
  readonly effect?: ChangeRule['effect'];
  /** `info` where absent. */
  readonly level?: ChangeRule['level'];
  readonly severity?: ChangeRule['severity'];
  readonly law?: LawOnChange;
  readonly summary: string;
  readonly why: string;
  readonly message: ChangeRule['message'];
}

/** A pair of rules, each of which reports the opposite of the other. */
export function mirrored(
  pair: PairOfRules,
  halves: { readonly weakens: HalfOfRules; readonly strengthens: HalfOfRules },
): readonly ChangeRule[] {
  const { weakens, strengthens } = halves;
  return [ruleOf(pair, weakens, 'weakens', strengthens.id), ruleOf(pair, strengthens, 'strengthens', weakens.id)];
}

/** A rule whose opposite is itself, or that has none for a reason. */
export function alone(rule: PairOfRules & HalfOfRules & { readonly noMirror: string }): readonly ChangeRule[] {
  return [ruleOf(rule, { ...rule, when: [], claims: [] }, 'neutral', { none: rule.noMirror })];
}

function ruleOf(pair: PairOfRules, half: HalfOfRules, effect: Effect, mirror: ChangeRule['mirror']): ChangeRule {
  return {
    id: half.id,
    mirror,
    kind: pair.kind,
    otherKinds: pair.otherKinds ?? [],
    ops: half.ops,
    when: [...(pair.when ?? []), ...(half.when ?? [])],
    claims: [...(pair.claims ?? []), ...(half.claims ?? [])],
    effect: half.effect ?? effect,
    severity: half.severity ?? pair.severity ?? 'material',
    level: half.level ?? 'info',
    law: half.law ?? null,
    summary: half.summary,
    why: half.why,
    citations: pair.cites.map(cited),
    message: half.message,
  };
}

/** What a check may look at. `before` and `diff` are there only where two revisions are compared. */
export interface CheckContext {
  readonly policy: Policy;
  readonly settings: Settings;
  readonly history: History | null;
  readonly diff: PolicyDiff | null;
  /** Whether a change of meaning of severity `material` was found between the revisions. */
  readonly materiallyChanged: boolean;
}

/** Where and what a check found. `key` is the fact it is about, for the fingerprint. */
export interface CheckHit {
  readonly span: Span;
  readonly message: string;
  readonly key: string;
  readonly fixes?: readonly Fix[];
  /** Overrides the check's own level, where one check knows two. */
  readonly level?: Level;
}

/** A check of one document, or (`needs: 'two revisions'`) of the newer of two. */
export interface Check extends Described {
  readonly level: Level;
  /** Levels under a profile that asks for more than good practice. */
  readonly levels?: Partial<Record<Profile, Level>>;
  /** Checks which say the same thing less exactly: silent where this one speaks. */
  readonly claims?: readonly string[];
  readonly needs?: 'two revisions' | 'history';
  /** Profiles without which the check is off; absent means that it is on in `core`. */
  readonly onlyUnder?: readonly Profile[];
  /** Whether it reads words, and so is silent in languages whose lexicon is missing. */
  readonly language?: 'any';
  /** Whether it offers a fix, for the catalogue. */
  readonly fixes?: boolean;
  /** The law that asks for what is missing; whether it is said to require it depends on the profiles that are on. */
  readonly askedBy?: readonly CitationId[];
  readonly run: (context: CheckContext) => readonly CheckHit[];
}

/** A check of each fact of one kind. */
export function onFact<K extends FactKind>(
  kind: K,
  judge: (fact: Fact<K>, context: CheckContext) => CheckHit | readonly CheckHit[] | null,
): Check['run'] {
  return (context) => context.policy.facts[kind].flatMap((fact) => judge(fact, context) ?? []);
}

/** A check of each clause of the policy itself; navigation and footers are passed over. */
export function onClause(
  judge: (clause: LabelledClause, context: CheckContext) => CheckHit | readonly CheckHit[] | null,
): Check['run'] {
  return (context) =>
    context.policy.clauses.flatMap((clause) => (clause.role === 'policy' ? (judge(clause, context) ?? []) : []));
}

/** A claim about the whole document: at most one hit. */
export function onDocument(judge: (context: CheckContext) => CheckHit | null): Check['run'] {
  return (context) => {
    const hit = judge(context);
    return hit ? [hit] : [];
  };
}
