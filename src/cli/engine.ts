/** What the command line asks of the engine that runs it. Engines to come may not know the words, and would complain. */
import { setFlagsFromString } from 'node:v8';

const isKnown = Number.parseInt(process.versions.node) <= 24;

/** A short run is over before what the engine optimises pays: it begins with what has run four times as long. */
export function optimizeLate(): void {
  if (isKnown) setFlagsFromString('--interrupt-budget=600000');
}

/** A long run begins with it sooner, as engines do by themselves. */
export function optimizeSoon(): void {
  if (isKnown) setFlagsFromString('--interrupt-budget=135168');
}
