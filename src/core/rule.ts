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

/** What every rule and check tells about itself: shown by `explain`, in hovers and on its page. */
export interface Described {
  /** One line: when it fires. */
  readonly summary: string;
  /** Why it matters to the person whose data it is, in a sentence or two that a lawyer would sign. */
  readonly why: string;
  /** Citations in the form in which they are shown; only those that are certain carry paragraphs. */
  readonly citations: readonly string[];
}

/** A rule on changes of fact. Rules come in mirrors: the file of `third-party-added` also holds its opposite. */
export interface ChangeRule extends Described {
  readonly id: string;
  /** Id of the rule that reports the opposite, or the reason why there is none. */
  readonly mirror: string | { readonly none: string };
  readonly kind: FactKind;
  readonly ops: readonly ChangeOp[];
  /** Narrows the rule to some changes of its kind. The narrower of two rules that fit wins. */
  readonly when?: (change: FactChange) => boolean;
  readonly effect: Effect | ((change: FactChange) => Effect);
  readonly severity: Severity | ((change: FactChange) => Severity);
  readonly level: Level | ((change: FactChange, settings: Settings) => Level);
  /** What was before and what is now, in a sentence; the reason is appended by the reports. */
  readonly message: (change: FactChange) => string;
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
