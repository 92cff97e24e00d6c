/** The law as it is shown: only what was read in a source is cited with its paragraph. */
import table from '../lexicon/citations.json';
import type { Profile } from '../model';

export type CitationId = keyof typeof table;

interface Citation {
  /** The instrument alone. */
  readonly short: string;
  /** With its paragraph. */
  readonly full: string;
  /** Whether the paragraph was read in a source, and where. */
  readonly checked: boolean;
  readonly where: string;
  /** The profile under which it is law, or null where it is guidance or practice. */
  readonly profile: string | null;
}

const citations: Readonly<Record<CitationId, Citation>> = table;

/** The form in which a citation may be shown. */
export function cited(id: CitationId): string {
  const { checked, full, short } = citations[id];
  return checked ? full : short;
}

/** Whether the citation is law for somebody who works under these profiles. */
export function isLawUnder(id: CitationId, profiles: readonly Profile[]): boolean {
  const { profile } = citations[id];
  return profiles.some((each) => each === profile);
}
