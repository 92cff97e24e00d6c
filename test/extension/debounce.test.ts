import { strict as assert } from 'node:assert';
import { createDebouncer, type Timer } from '../../src/extension/debounce';

/** A clock that a test moves. */
function handClock(): Timer & { readonly pass: (milliseconds: number) => void } {
  const due = new Map<number, { at: number; run: () => void }>();
  let now = 0;
  let last = 0;
  return {
    start: (run, milliseconds) => {
      due.set(++last, { at: now + milliseconds, run });
      return last;
    },
    stop: (handle: number) => void due.delete(handle),
    pass: (milliseconds) => {
      now += milliseconds;
      for (const [handle, { at, run }] of [...due]) {
        if (at <= now && due.delete(handle)) run();
      }
    },
  };
}

describe('debouncing', () => {
  it('runs the last request once there is a pause', () => {
    const [clock, ran] = [handClock(), new Array<string>()];
    const { ask } = createDebouncer(clock);
    for (const key of ['H', 'He', 'Hel']) {
      ask('document', 300, () => ran.push(key));
      clock.pass(200);
    }
    assert.deepEqual(ran, []);
    clock.pass(100);
    assert.deepEqual(ran, ['Hel']);
    clock.pass(1000);
    assert.deepEqual(ran, ['Hel']);
  });

  it('waits for each document on its own', () => {
    const [clock, ran] = [handClock(), new Array<string>()];
    const { ask } = createDebouncer(clock);
    ask('one', 300, () => ran.push('one'));
    clock.pass(200);
    ask('other', 300, () => ran.push('other'));
    clock.pass(100);
    assert.deepEqual(ran, ['one']);
  });

  it('forgets what is cancelled, and everything when it is disposed of', () => {
    const [clock, ran] = [handClock(), new Array<string>()];
    const { ask, cancel, dispose, isWaiting } = createDebouncer(clock);
    ask('one', 10, () => ran.push('one'));
    ask('other', 10, () => ran.push('other'));
    cancel('one');
    assert.ok(!isWaiting('one') && isWaiting('other'));
    dispose();
    clock.pass(20);
    assert.deepEqual(ran, []);
  });
});
