/** The options that commands share, and what they come to. */
import { catalogue, type Level, type Profile, type Settings } from '../core';
import { exitCodes, wrongUsage, type ExitCode } from './failure';
import type { Reading } from './input';
import { levels, profileNames } from './names';
import { unknownRule } from './rule-names';

export type FormatName = 'text' | 'json';
export type FailOn = Level | 'none';

/** As the parser of arguments hands them over. */
export interface Options {
  readonly format: FormatName;
  readonly failOn: FailOn;
  readonly color: 'auto' | 'always' | 'never';
  readonly today?: string;
  readonly severity: readonly string[];
  readonly profile: readonly string[];
  readonly editorial?: boolean;
  readonly maxSize?: string;
  readonly stdinName?: string;
}

export function settingsFrom(options: Options): Settings {
  return {
    today: todayFrom(options.today),
    profiles: [...new Set(['core' as const, ...options.profile.map(profileFrom)])],
    rules: Object.fromEntries(options.severity.map(ruleLevel)),
    editorial: options.editorial ?? false,
  };
}

/** The user's own day, not that of Greenwich: a policy is dated where it is written. */
function todayFrom(given: string | undefined): string {
  if (given === undefined) {
    const now = new Date();
    const two = (part: number) => String(part).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }
  if (!isDay(given)) throw wrongUsage(`--today wants a day as YYYY-MM-DD, not "${given}".`);
  return given;
}

/** Whether this is a day of the calendar: 31 February is none. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function profileFrom(name: string): Profile {
  const profile = profileNames.find((each) => each === name);
  if (profile) return profile;
  throw wrongUsage(`There is no profile "${name}": the profiles are ${profileNames.join(', ')}.`);
}

function ruleLevel(setting: string): [string, Level | 'off'] {
  const [rule = '', level = ''] = setting.split('=');
  if (!catalogue.has(rule)) throw unknownRule(rule);
  if (level !== 'off' && !(level in levels)) {
    throw wrongUsage(`--severity wants RULE=LEVEL with error, warning, info or off, not "${setting}".`);
  }
  return [rule, level as Level | 'off'];
}

// In megabytes. No policy is half as long as the second.
const largestInput = '20';
const largestOther = '1';

export function readingFrom(options: Options): Reading {
  return {
    maximumSize: sizeFrom(options.maxSize ?? largestInput),
    longestOther: sizeFrom(options.maxSize ?? largestOther),
    standardInputName: options.stdinName ?? '',
    note: (message) => process.stderr.write(`policy-diff: ${message}\n`),
  };
}

function sizeFrom(given: string): number {
  const size = Number(given.replace(/\s*MB?$/i, ''));
  if (!(size > 0)) throw wrongUsage(`--max-size wants a number of megabytes, not "${given}".`);
  return Math.floor(size * 1_000_000);
}

/** The exit code for findings, or changes, of these levels. */
export function exitCodeFor(found: readonly { readonly level: Level }[], failOn: FailOn): ExitCode {
  if (failOn === 'none') return exitCodes.clean;
  return found.some(({ level }) => levels[level] >= levels[failOn]) ? exitCodes.findings : exitCodes.clean;
}
