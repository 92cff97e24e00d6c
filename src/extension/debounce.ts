export interface Timer {
  readonly start: (run: () => void, milliseconds: number) => unknown;
  readonly stop: (handle: never) => void;
}

export interface Debouncer {
  /** Runs once nothing was asked under this key for so many milliseconds; only the last request is run. */
  readonly ask: (key: string, milliseconds: number, run: () => void) => void;
  readonly cancel: (key: string) => void;
  readonly isWaiting: (key: string) => boolean;
  readonly dispose: () => void;
}

const clock: Timer = { start: setTimeout, stop: clearTimeout };

/** Waits for a pause before it acts, separately for each key. */
export function createDebouncer(timer: Timer = clock): Debouncer {
  const waiting = new Map<string, unknown>();
  const cancel = (key: string): void => {
    if (!waiting.has(key)) return;
    timer.stop(waiting.get(key) as never);
    waiting.delete(key);
  };
  return {
    ask: (key, milliseconds, run) => {
      cancel(key);
      const fire = (): void => {
        waiting.delete(key);
        run();
      };
      waiting.set(key, timer.start(fire, milliseconds));
    },
    cancel,
    isWaiting: (key) => waiting.has(key),
    dispose: () => {
      for (const key of [...waiting.keys()]) cancel(key);
    },
  };
}
