/** What the command line asks of the engine that runs it. Engines to come may not know the words, and would complain. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** A short run is over before what the engine optimises pays: it begins with what has run four times as long. */
export function forShortRun(): void {
  ask('--interrupt-budget=600000');
}

/** A long run begins with it as soon as engines do by themselves. */
export function forLongInput(): void {
  ask('--interrupt-budget=135168');
}

let isTight = false;
const muchMemory = 350_000_000;

/** Where memory runs short, throws away what nobody needs any more, and from now on before there is much of it. */
export function makeRoom(): void {
  if (isTight || process.memoryUsage.rss() < muchMemory) return;
  isTight = true;
  ask('--heap-growing-percent=6');
  ask('--expose-gc');
  const collect = runInNewContext('globalThis.gc') as (() => void) | undefined;
  collect?.();
}

function ask(words: string): void {
  if (Number.parseInt(process.versions.node) <= 24) setFlagsFromString(words);
}
