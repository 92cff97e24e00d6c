/**
 * Every type that passes from one stage to the next. All values are plain and read-only: they can be remembered,
 * compared, posted to another thread and printed as JSON.
 *
 * Offsets are UTF-16 code units. A `Span` lies in `Doc.text`, the author's own text without a byte order mark;
 * a `Range` lies in the clean words of one `Prose`. `text/prose.ts` turns a range into a span, never the reverse.
 */
import type { ClauseType } from './registry/clauses';

export type { ClauseType };

// ---------------------------------------------------------------------------------------------------- 1 read

export type Format = 'markdown' | 'text' | 'html' | 'xml' | 'docx';

/** What a shell hands in. `content` is decoded text, or bytes that `read` decodes. */
export interface Source {
  readonly uri: string;
  readonly format: Format;
  readonly content: string | Uint8Array;
  /** Of a DOCX with tracked changes: all of them accepted (where absent), or all rejected. */
  readonly revision?: 'accepted' | 'rejected';
}

/** A half-open interval of `Doc.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A half-open interval of `Prose.text`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Something that stood in the way of reading; reading itself never fails. */
export interface Problem {
  readonly kind: 'binary' | 'encoding' | 'empty' | 'front-matter' | 'malformed' | 'unsupported';
  readonly message: string;
  readonly span: Span;
}

/** A run of characters that stand one to one at `from`; of what the document spells out otherwise, as an entity, its end. */
export interface Origin {
  readonly at: number;
  readonly from: number;
  readonly until?: number;
}

/**
 * The words of a block without its markup, and where each run of them came from: from `at` (offset in `text`) on,
 * the characters stand one to one at `from` (offset in `Doc.text`), until the next mark begins.
 */
export interface Prose {
  readonly text: string;
  readonly origin: readonly Origin[];
}

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'row';

/** A cell of a table's row, as a range of the row's prose; `column` is the title of its column or ''. */
export interface Cell extends Range {
  readonly column: string;
}

export interface Block {
  readonly kind: BlockKind;
  /** Headings: 1 is the title. Items: nesting, from 1. Else 0. */
  readonly depth: number;
  readonly span: Span;
  readonly prose: Prose;
  /** The printed mark of an item or numbered heading ("1.", "a)", "•"), which is not part of the prose. */
  readonly marker: string;
  /** Of a row: its cells in order. Empty for all other kinds. */
  readonly cells: readonly Cell[];
  /** Targets of the links in the block, in order, as written. */
  readonly links: readonly { readonly range: Range; readonly target: string }[];
  /** What the markup says that the block is for, where it says so. */
  readonly role?: ClauseRole;
  /** Of an item or row: the whole list or table around it, where no other paragraph can stand. */
  readonly container?: Span;
}

/** A date that the format gives twice: as printed, and in an attribute for machines. Without printed words both are one. */
export interface MachineDate {
  readonly printed: Span;
  readonly attribute: Span;
}

/** A comment in the format's own syntax: suppressions live there. `text` is what stands between the delimiters. */
export interface Comment {
  readonly span: Span;
  readonly text: string;
}

/** A key of the front matter with a scalar value. Spans are those of the value. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly value: string;
  readonly span: Span;
}

export interface FrontMatter {
  /** The whole front matter, with its fences. */
  readonly span: Span;
  /** Of XML: elements and attributes that hold the document's dates; they have no span of their own. */
  readonly language: 'yaml' | 'toml' | 'json' | 'xml';
  readonly entries: readonly FrontMatterEntry[];
}

/** What a Word document says of itself, as the file gives it; '' where it says nothing. No date of the policy. */
export interface DocumentProperties {
  readonly title: string;
  readonly author: string;
  readonly created: string;
  readonly changedBy: string;
  readonly changed: string;
}

/** Words that a tracked change of a Word document put in or takes out, and by whom and when, as the document says. */
export interface TrackedChange {
  readonly kind: 'inserted' | 'deleted';
  readonly author: string;
  readonly date: string;
  readonly span: Span;
}

export interface Doc {
  readonly uri: string;
  readonly format: Format;
  readonly text: string;
  /** The language of the prose, as an ISO 639-1 code, or 'und' when there is too little to tell. */
  readonly language: string;
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
  readonly frontMatter: FrontMatter | null;
  readonly problems: readonly Problem[];
  readonly machineDates?: readonly MachineDate[];
  /** Of a DOCX with tracked changes, those of this revision. */
  readonly tracked?: readonly TrackedChange[];
  /** Of a DOCX. */
  readonly properties?: DocumentProperties | null;
}

// ------------------------------------------------------------------------------------------------- 2 outline

/** One word of a clause: lower case, quotes straightened; `stem` for matching; the range lies in the clause's prose. */
export interface Word extends Range {
  readonly text: string;
  readonly stem: string;
}

/** A sentence, or a cell of a row: a run of the clause's words and the range they cover. */
export interface Sentence extends Range {
  /** Indexes into `Clause.words`, half-open. */
  readonly from: number;
  readonly to: number;
  /** Of a cell: the title of its column. Else ''. */
  readonly column: string;
}

/** What a block is for: the policy's own words, or what stands around them on the page. */
export type ClauseRole = 'policy' | 'navigation' | 'footer' | 'announcement';

/** A block of the policy in its place: the unit that has types, is aligned and is shown. */
export interface Clause {
  /** Index in `Outline.clauses`. */
  readonly id: number;
  readonly kind: BlockKind;
  readonly depth: number;
  readonly role: ClauseRole;
  /** Titles of the headings above, outermost first (a heading's own title is not in its path). */
  readonly path: readonly string[];
  /** Id of the nearest heading above, or -1. */
  readonly heading: number;
  /** Id of the clause that introduces the list or table in which this one stands ("We collect:"), or -1. */
  readonly leadIn: number;
  readonly span: Span;
  readonly prose: Prose;
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  readonly marker: string;
  readonly links: Block['links'];
}

export interface Outline {
  readonly doc: Doc;
  readonly clauses: readonly Clause[];
  /** The document's title, or '' when it has none. */
  readonly title: string;
}

// ------------------------------------------------------------------------------------------------ 3 classify

/** One thing a clause is about. `score` runs from 0 to 1; the evidence is ranges of the clause's (or its heading's) prose. */
export interface Label {
  readonly type: ClauseType;
  readonly score: number;
  readonly evidence: readonly Span[];
}

export interface LabelledClause extends Clause {
  /** Strongest first; empty where nothing speaks for any type. */
  readonly labels: readonly Label[];
  /** Types that phrases and surroundings alone speak for, which say what a passage in it may be about. */
  readonly hints: readonly Pick<Label, 'type' | 'score'>[];
}

export interface Labelled {
  readonly doc: Doc;
  readonly title: string;
  readonly clauses: readonly LabelledClause[];
}

// ------------------------------------------------------------------------------------------------- 4 extract

export type Polarity = 'affirmed' | 'negated';

export type PartyRole = 'processor' | 'independent' | 'affiliate' | 'authority' | 'source' | 'unknown';

export type DateRole = 'updated' | 'effective' | 'published' | 'version' | 'other';

/** What each kind of fact carries beside its key and its words. Kinds are those of the change vocabulary. */
export interface FactDetails {
  'third-party': { readonly role: PartyRole; readonly purpose: string };
  'recipient-category': { readonly role: PartyRole };
  /** `use`: transfer counts as a destination; office, law and user are mentions of a country that are no transfer. */
  'transfer-country': { readonly use: 'transfer' | 'storage' };
  'transfer-safeguard': null;
  right: null;
  'data-category': { readonly sensitive: boolean };
  purpose: null;
  'legal-basis': null;
  /** `days` is null where the rule is a criterion in words; `bound` tells "up to" from "at least". */
  retention: { readonly days: number | null; readonly bound: 'exactly' | 'at-most' | 'at-least'; readonly of: string };
  sale: null;
  consent: { readonly mode: 'opt-in' | 'opt-out' | 'deemed' };
  children: { readonly age: number | null };
  security: null;
  notice: { readonly about: 'policy' | 'breach' | 'subprocessors'; readonly days: number | null };
  'automated-decision': null;
  contact: { readonly form: 'email' | 'phone' | 'address' | 'web' | 'person' | 'controller' };
  'governing-law': null;
  tracking: null;
  date: {
    readonly granularity: 'day' | 'month' | 'year';
    readonly role: DateRole;
    /** Whether it is the policy's own date, and not that of a law, a footer or an earlier version. */
    readonly ofPolicy: boolean;
    readonly problem: 'impossible' | 'ambiguous' | null;
  };
  modality: null;
  scope: null;
  other: null;
}

export type FactKind = keyof FactDetails;

/** One thing the policy states. `key` is canonical and compared; `value` is for people. */
export interface Fact<K extends FactKind = FactKind> {
  readonly kind: K;
  readonly key: string;
  readonly value: string;
  readonly polarity: Polarity;
  /** Id of the clause that states it. */
  readonly clause: number;
  readonly span: Span;
  readonly detail: FactDetails[K];
}

export type Facts = { readonly [K in FactKind]: readonly Fact<K>[] };

export interface Policy extends Labelled {
  readonly facts: Facts;
  /** Whether the detector takes the document for a privacy policy, and how sure it is (0 to 1). */
  readonly detection: { readonly isPolicy: boolean; readonly score: number };
  /** Of a long document that is no policy: no more than this was looked at, and it has no clauses. */
  readonly extent?: 'beginning';
}

// ---------------------------------------------------------------------------------------------------- 5 diff

export type ChangeOp =
  | 'added'
  | 'removed'
  | 'changed'
  | 'narrowed'
  | 'widened'
  | 'extended'
  | 'shortened'
  | 'weakened'
  | 'strengthened'
  | 'softened'
  | 'hardened';

/** A place in one revision. `span` covers the words that matter, `clause` the clause around them. */
export interface Place {
  readonly clause: number;
  readonly span: Span;
}

/** How two clauses, or sentences, correspond. */
export interface Aligned {
  readonly kind: 'same' | 'moved' | 'reworded' | 'added' | 'removed';
  readonly before: readonly Place[];
  readonly after: readonly Place[];
}

/** A change of one fact, or (`kind` null) of words that no reader could turn into a fact. It knows no good or bad. */
export interface FactChange {
  readonly kind: FactKind | null;
  readonly op: ChangeOp;
  readonly key: string;
  readonly value: string;
  /** The facts that changed, where a reader found them; a phrase that stands for itself has none. */
  readonly beforeFact: Fact | null;
  readonly afterFact: Fact | null;
  readonly before: Place | null;
  readonly after: Place | null;
  /** Where the other side would have it: the surviving neighbour on which a removal is shown. */
  readonly anchor: Place | null;
  /** Types of the clause in which it happened, strongest first. */
  readonly types: readonly ClauseType[];
  /** Words that made the reader think so, for the explanation. */
  readonly because: string;
  /** Finer reading within the kind that rules may ask for, such as 'advertising' or 'ai-training'. */
  readonly tags: readonly string[];
}

/** Why a change of words, marks or places is none of meaning. */
export type EditorialClass =
  | 'capitals'
  | 'date-format'
  | 'formatting'
  | 'link-target'
  | 'move'
  | 'navigation'
  | 'punctuation'
  | 'reflow'
  | 'rename'
  | 'renumbering'
  | 'spelling'
  | 'typography'
  | 'wording';

/** A change without a change of meaning, at the first passage that it touches. */
export interface EditorialChange {
  readonly class: EditorialClass;
  readonly before: Place | null;
  readonly after: Place | null;
  /** How many passages, one behind the other, have it. */
  readonly passages: number;
}

export interface PolicyDiff {
  readonly before: Policy;
  readonly after: Policy;
  readonly aligned: readonly Aligned[];
  readonly changes: readonly FactChange[];
}

// --------------------------------------------------------------------------------------------------- 6 judge

export type Level = 'error' | 'warning' | 'info';
export type Severity = 'material' | 'minor' | 'unread' | 'editorial';
export type Effect = 'weakens' | 'strengthens' | 'neutral';

export type Profile =
  | 'core'
  | 'gdpr'
  | 'uk'
  | 'california'
  | 'colorado'
  | 'new-jersey'
  | 'minnesota'
  | 'connecticut'
  | 'coppa'
  | 'quebec'
  | 'canada'
  | 'brazil'
  | 'store'
  | 'p2b'
  | 'terms';

export interface TextEdit extends Span {
  readonly text: string;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The one to offer first. */
  readonly preferred: boolean;
  /** Whether it may run unasked in fix-all: only what can never say anything false. */
  readonly safe: boolean;
}

/** A span with what a person needs to find it. `quote` is verbatim and no longer than its sentence. */
export interface Quoted extends Span {
  readonly quote: string;
  readonly section: readonly string[];
}

/** What a check of one document found. */
export interface Finding extends Quoted {
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  readonly citations: readonly string[];
  readonly fixes: readonly Fix[];
  /** Hash of rule, fact key and value: neither lines nor message text, so that it survives edits elsewhere. */
  readonly fingerprint: string;
}

/** What a change rule says of one change of fact. */
export interface JudgedChange {
  readonly rule: string;
  readonly kind: FactKind;
  readonly op: ChangeOp;
  readonly value: string;
  readonly effect: Effect;
  readonly severity: Severity;
  readonly level: Level;
  readonly message: string;
  readonly citations: readonly string[];
  readonly before: Quoted | null;
  readonly after: Quoted | null;
  /** In the new revision: the words themselves, or for a removal the surviving neighbour. */
  readonly anchor: Span;
  readonly fingerprint: string;
}

export type Verdict = 'material' | 'minor' | 'none';

export interface Comparison {
  readonly verdict: Verdict;
  /** Changes of facts, and unread ones; editorial ones only where `settings.editorial` asks for them. */
  readonly changes: readonly JudgedChange[];
  /** Checks that need two revisions, such as `last-updated-not-bumped`; they stand in the new revision. */
  readonly findings: readonly Finding[];
}

/** What a shell knows about the file's history, when it knows any. Dates are ISO days. */
export interface History {
  /** The newest commit after the policy's own date in which meaning changed, if there is one. */
  readonly changedSinceItsDate: { readonly date: string; readonly commit: string } | null;
}

export interface Settings {
  /** Today in the user's own time zone, as YYYY-MM-DD: the core has no clock. */
  readonly today: string;
  readonly profiles: readonly Profile[];
  /** Level of a rule or check, or 'off'; absent ones keep their own. */
  readonly rules: Readonly<Record<string, Level | 'off'>>;
  /** Whether `compare` also lists editorial changes. */
  readonly editorial: boolean;
}
