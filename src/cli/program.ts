/** The commands. What one needs is loaded when it runs, so that `--help` is there at once. */
import { Command } from 'commander';
import { version } from '../../package.json';
import { withFormat, withGrading, withReading } from './arguments';
import { type ExitCode } from './failure';
import type { Options } from './options';

/** @param end takes the exit code of the command that ran */
export function programFor(end: (code: ExitCode) => void): Command {
  const program = new Command('policy-diff')
    .description('Compares revisions of privacy policies by meaning, and checks one.')
    .version(version, '-V, --version')
    .exitOverride()
    .configureOutput({
      outputError: (message, write) => {
        write(message.replace(/^error: /, 'policy-diff: '));
      },
    })
    .addHelpText('after', closing);
  for (const add of [addCheck, addDiff, addFacts, addExplain, addRules]) add(program, end);
  return program;
}

type AddCommand = (program: Command, end: (code: ExitCode) => void) => void;

const addCheck: AddCommand = (program, end) => {
  const command = program
    .command('check')
    .description('check policies, each on its own')
    .argument('<files...>', 'files, patterns such as "docs/**/*.md", or - for standard input')
    .action(async (files: string[], options: Options) => {
      end(await (await import('./check')).checkFiles(files, options));
    });
  withGrading(withReading(withFormat(command)));
};

const addDiff: AddCommand = (program, end) => {
  const side = 'a file, - for standard input, or REF:PATH for a file in a git revision';
  const command = program
    .command('diff')
    .description('compare two revisions by meaning')
    .argument('<before>', side)
    .argument('[after]', `${side}; left out, a DOCX is compared before and after its tracked changes`)
    .option('--editorial', 'also list changes of words that change no meaning')
    .action(async (before: string, after: string | undefined, options: Options) => {
      end(await (await import('./diff')).diffSides(before, after, options));
    });
  withGrading(withReading(withFormat(command)));
};

const addFacts: AddCommand = (program, end) => {
  const command = program
    .command('facts')
    .description('show what policies state, and where')
    .argument('<files...>', 'files, patterns, or - for standard input')
    .action(async (files: string[], options: Options) => {
      end(await (await import('./facts')).factsOfFiles(files, options));
    });
  withReading(withFormat(command));
};

const addExplain: AddCommand = (program, end) => {
  const command = program
    .command('explain')
    .description('say when a rule fires, why it matters and how to silence it')
    .argument('<rule>', 'id of a rule or check')
    .action(async (rule: string, options: Options) => {
      end((await import('./explain')).explainRule(rule, options));
    });
  withFormat(command);
};

const addRules: AddCommand = (program, end) => {
  const command = program
    .command('rules')
    .description('list all rules and checks')
    .action(async (options: Options) => {
      end((await import('./explain')).listRules(options));
    });
  withFormat(command);
};

const closing = `
Exit codes: 0 clean, 1 findings or changes at or above --fail-on, 2 wrong usage, 3 unreadable input.

Examples:
  policy-diff check privacy.md
  policy-diff diff HEAD:privacy.md privacy.md
  policy-diff diff v1.0:docs/privacy.md v2.0:docs/privacy.md --format json
  policy-diff explain third-party-added

Not legal advice.`;
