/** The words that options take; apart from the rest, because `--help` needs them and nothing else. */
import type { Level, Profile } from '../core';

/** Levels by weight. */
export const levels: Readonly<Record<Level, number>> = { error: 3, warning: 2, info: 1 };

export const levelNames = Object.keys(levels) as readonly Level[];

const knownProfiles: Readonly<Record<Profile, true>> = {
  core: true,
  gdpr: true,
  uk: true,
  california: true,
  colorado: true,
  'new-jersey': true,
  minnesota: true,
  connecticut: true,
  coppa: true,
  quebec: true,
  canada: true,
  brazil: true,
  store: true,
  p2b: true,
  terms: true,
};

export const profileNames = Object.keys(knownProfiles) as readonly Profile[];
