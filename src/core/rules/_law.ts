/** Tables of law that change with time, as rules ask them. */
import frameworks from '../lexicon/frameworks.json';
import type { Level } from '../model';
import type { Condition, ReadChange } from '../rule';
import { about, either, has } from './_conditions';

/** Frameworks that companies join, unlike clauses that they sign. */
const joined = ['privacy-shield', 'swiss-privacy-shield', 'dpf', 'uk-dpf', 'swiss-dpf', 'safe-harbor', 'cbpr'];

export const framework: Condition = either(has('framework'), about(...joined));

/** Whether the framework was no longer valid on the day of the new revision. */
export const frameworkEnded = (change: ReadChange): boolean =>
  frameworks.some(({ key, to }) => key === change.key && to !== null && to <= change.day);

export const transferLevel = (): Level => 'error';
