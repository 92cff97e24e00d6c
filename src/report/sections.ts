import type { ReportedPlace } from './model';

/** The headings above a place, outermost first, or ''. */
export type SectionName = (place: ReportedPlace | null) => string;

/** Names sections for people. A title above all of the places says nothing of any of them and is left out. */
export function sectionNames(places: readonly ReportedPlace[]): SectionName {
  const title = places.find(({ section }) => section.length > 1)?.section[0];
  const everywhere = places.every(({ section }) => section.length === 0 || section[0] === title);
  return (place) => (place?.section ?? []).slice(everywhere ? 1 : 0).join(' › ');
}
