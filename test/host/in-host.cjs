// Runs in the extension host in place of the tests: sends their output to a file that code.ts follows, then runs them.
'use strict';
const { openSync, writeSync } = require('node:fs');
const { format } = require('node:util');

const log = openSync(process.env.POLICY_DIFF_HOST_LOG, 'a');
let finished = false;
const print = (...values) => {
  if (!finished) writeSync(log, format(...values) + '\n');
};

// VS Code gives the console's methods a setter that does nothing, so they have to be defined anew.
for (const method of ['log', 'info', 'warn', 'error', 'debug']) {
  Object.defineProperty(console, method, { configurable: true, writable: true, value: print });
}
process.stdout.write = (chunk, encoding, callback) => {
  writeSync(log, typeof chunk === 'string' ? chunk : Buffer.from(chunk));
  const done = typeof encoding === 'function' ? encoding : callback;
  done?.();
  return true;
};

exports.run = async () => {
  try {
    await require(process.env.POLICY_DIFF_HOST_TESTS).run();
  } finally {
    // What VS Code's own extensions say while the host shuts down is not the tests' output.
    finished = true;
  }
};
