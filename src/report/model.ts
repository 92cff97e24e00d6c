/**
 * What every output is printed from, and what `--format json` prints as it stands. The names are a contract with the
 * programs that read them: add fields, never rename one.
 *
 * Offsets are UTF-16 code units into the file's text after removal of a byte order mark; line and column count from 1.
 */
import type {
  ChangeOp,
  ClauseRole,
  ClauseType,
  DateRole,
  DocumentProperties,
  Effect,
  FactKind,
  Level,
  Polarity,
  Severity,
  TextEdit,
  Verdict,
} from '../core';
import type { Signature } from './tracked';

/** Words of a document and where they stand. A quote is verbatim and no longer than its sentence. */
export interface ReportedPlace {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly section: readonly string[];
}

export interface ReportedFix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

export interface ReportedFinding extends ReportedPlace {
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  readonly citations: readonly string[];
  readonly fixes: readonly ReportedFix[];
  readonly fingerprint: string;
}

export interface ReportedChange {
  readonly rule: string;
  readonly kind: FactKind;
  readonly op: ChangeOp;
  readonly value: string;
  readonly effect: Effect;
  readonly severity: Severity;
  readonly level: Level;
  readonly message: string;
  readonly citations: readonly string[];
  readonly before: ReportedPlace | null;
  readonly after: ReportedPlace | null;
  readonly fingerprint: string;
  /** Who tracked it, in a comparison of a Word document with itself; left out where nobody did. */
  readonly tracked?: readonly Signature[];
}

/** `check` of one document. */
export interface CheckReport {
  readonly uri: string;
  readonly isPolicy: boolean;
  /** Of a long document that does not look like a policy: it was looked at no further. Left out of all others. */
  readonly extent?: 'beginning';
  readonly language: string;
  readonly findings: readonly ReportedFinding[];
}

/** `diff` of two revisions. */
export interface DiffReport {
  readonly verdict: Verdict;
  readonly changes: readonly ReportedChange[];
  readonly findings: readonly ReportedFinding[];
}

export interface ReportedDate extends ReportedPlace {
  readonly value: string;
  readonly granularity: 'day' | 'month' | 'year';
  readonly role: DateRole;
  readonly ofPolicy: boolean;
}

export interface ReportedClause {
  readonly types: readonly { readonly type: ClauseType; readonly score: number }[];
  readonly role: ClauseRole;
  readonly path: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** A fact of any kind: beside these fields it carries those that its kind alone has, such as `role` or `days`. */
export interface ReportedFact extends ReportedPlace {
  readonly key: string;
  readonly value: string;
  readonly polarity: Polarity;
}

/** `facts` of one document. */
export interface FactsReport {
  readonly uri: string;
  readonly isPolicy: boolean;
  /** As of a check. */
  readonly extent?: 'beginning';
  readonly language: string;
  /** What a Word document says of itself; left out of all others. */
  readonly document?: DocumentProperties;
  readonly dates: readonly ReportedDate[];
  readonly clauses: readonly ReportedClause[];
  readonly facts: Readonly<Record<FactKind, readonly ReportedFact[]>>;
}
