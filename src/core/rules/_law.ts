/** Tables of law that change with time, as rules ask them. */
import adequacy from '../lexicon/adequacy.json';
import countries from '../lexicon/countries.json';
import frameworks from '../lexicon/frameworks.json';
import type { Level, Settings } from '../model';
import type { Condition, ReadChange } from '../rule';
import { about, either, has } from './_conditions';

/** Frameworks that companies join, unlike clauses that they sign. */
const joined = ['privacy-shield', 'swiss-privacy-shield', 'dpf', 'uk-dpf', 'swiss-dpf', 'safe-harbor', 'cbpr'];

export const framework: Condition = either(has('framework'), about(...joined));

/** Whether the framework was no longer valid on the day of the new revision. */
export const frameworkEnded = (change: ReadChange): boolean =>
  frameworks.some(({ key, to }) => key === change.key && to !== null && to <= change.day);

/** A country of the EEA is nothing to tell somebody who works there; one that was found adequate is less than others. */
export function transferLevel(change: ReadChange, settings: Settings): Level {
  if (union.has(change.key)) return settings.profiles.includes('gdpr') ? 'info' : 'warning';
  return isAdequate(change) ? 'warning' : 'error';
}

const union: ReadonlySet<string> = new Set(['EU', 'EEA', ...countries.EEA]);

interface Decision {
  readonly under: string;
  readonly place: string;
  /** ISO days; null while it is in force. */
  readonly from: string;
  readonly to: string | null;
  readonly limit: string;
}

const decisions: readonly Decision[] = adequacy.decisions;

/** Adequate for everybody who receives data there: a decision for some recipients alone says nothing of this one. */
const isAdequate = ({ key, day }: ReadChange): boolean =>
  decisions.some(
    ({ under, place, from, to, limit }) =>
      under === 'EU' && place === key && limit === '' && from <= day && (to === null || day < to),
  );
