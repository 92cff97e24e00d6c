import { CommanderError } from 'commander';
import { exitCodes, Failure } from './failure';
import { programFor } from './program';

// Whoever reads us may stop reading (`| head`); that is no error of ours, and nothing is left to be said.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

void main();

async function main() {
  try {
    await programFor((code) => {
      process.exitCode = code;
    }).parseAsync();
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

/** Says what went wrong in one sentence; the parser of arguments has spoken for itself already. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.usage;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Failure) {
    process.stderr.write(`policy-diff: ${message}\n`);
    return error.exitCode;
  }
  const stack = process.env['POLICY_DIFF_DEBUG'] && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  process.stderr.write(`policy-diff: this is a mistake in the program, please report it: ${message}${stack}\n`);
  return exitCodes.unreadable;
}
