import type { CatalogueEntry } from '../core';
import type { CheckReport, DiffReport, FactsReport } from './model';

/** The two sides of a comparison as the user named them, and why each rule matters. */
export interface Sides {
  readonly before: string;
  readonly after: string;
}

/** One way of showing what was found. Each format is a file that exports one of these. */
export interface Output {
  check(reports: readonly CheckReport[]): string;
  /** Piece by piece: a long document has a hundred megabytes of them. */
  facts(reports: readonly FactsReport[]): Iterable<string>;
  diff(report: DiffReport, sides: Sides): string;
  rules(entries: readonly CatalogueEntry[]): string;
  rule(entry: CatalogueEntry): string;
}

export const disclaimer = 'Not legal advice.';
