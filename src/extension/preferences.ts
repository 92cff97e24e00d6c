import type { ClauseType, Level, Profile, Settings } from '../core/index';

/** The settings of `policyDiff.*` for one document. */
export interface Preferences {
  readonly run: 'onType' | 'onSave' | 'manual';
  /** In milliseconds. */
  readonly debounce: number;
  readonly baseline: string;
  readonly files: readonly string[];
  readonly exclude: readonly string[];
  readonly rules: Readonly<Record<string, Level | 'off'>>;
  readonly profiles: readonly Profile[];
  /** In bytes. */
  readonly maxFileSize: number;
  readonly highlight: boolean;
  readonly highlightTypes: Readonly<Partial<Record<ClauseType, boolean>>>;
  readonly codeLens: boolean;
  readonly editorial: boolean;
}

export const profiles = [
  'core',
  'gdpr',
  'uk',
  'california',
  'colorado',
  'new-jersey',
  'minnesota',
  'connecticut',
  'coppa',
  'quebec',
  'canada',
  'brazil',
  'store',
  'p2b',
  'terms',
] as const satisfies readonly Profile[];

const runModes = ['onType', 'onSave', 'manual'] as const;
export const levels = ['error', 'warning', 'info', 'off'] as const;

/** Makes safe whatever a settings file may hold: a value of the wrong kind counts as absent. */
export function readPreferences(get: (key: string) => unknown): Preferences {
  return {
    run: oneOf(runModes, get('run')) ?? 'onType',
    debounce: numberFrom(0, get('debounce')) ?? 300,
    baseline: text(get('baseline')) ?? 'merge-base',
    files: texts(get('files')),
    exclude: texts(get('exclude')),
    rules: entries(get('rules'), (value) => oneOf(levels, value)),
    profiles: texts(get('profiles')).flatMap((name) => oneOf(profiles, name) ?? []),
    maxFileSize: numberFrom(1, get('maxFileSize')) ?? 1_000_000,
    highlight: flag(get('highlight.enabled')) ?? true,
    highlightTypes: entries(get('highlight.types'), flag),
    codeLens: flag(get('codeLens')) ?? true,
    editorial: flag(get('editorial')) ?? false,
  };
}

/** What the core is handed: it has no clock and reads no setting. */
export function coreSettings({ rules, profiles: on, editorial }: Preferences, now: Date): Settings {
  return { today: localDay(now), profiles: on, rules, editorial };
}

/** The day in the user's own time zone, as YYYY-MM-DD. */
export function localDay(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const oneOf = <Value extends string>(values: readonly Value[], given: unknown): Value | undefined =>
  values.find((value) => value === given);

const numberFrom = (least: number, given: unknown): number | undefined =>
  typeof given === 'number' && given >= least ? given : undefined;

const text = (given: unknown): string | undefined => (typeof given === 'string' ? given : undefined);
const flag = (given: unknown): boolean | undefined => (typeof given === 'boolean' ? given : undefined);

const texts = (given: unknown): readonly string[] =>
  Array.isArray(given) ? given.filter((value): value is string => typeof value === 'string' && value !== '') : [];

function entries<Value>(given: unknown, read: (value: unknown) => Value | undefined): Readonly<Record<string, Value>> {
  if (typeof given !== 'object' || given === null) return {};
  const known = Object.entries(given).flatMap(([key, value]) => {
    const made = read(value);
    return made === undefined ? [] : [[key, made] as const];
  });
  return Object.fromEntries(known);
}
