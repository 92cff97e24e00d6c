/** The options that commands share, as the parser of arguments wants them. */
import { Option, type Command } from 'commander';
import { levelNames, profileNames } from './names';

export function withFormat(command: Command): Command {
  return command
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'json']).default('text'))
    .addOption(
      new Option('--color <when>', 'colours; NO_COLOR switches them off too')
        .choices(['auto', 'always', 'never'])
        .default('auto'),
    );
}

export function withReading(command: Command): Command {
  return command
    .option('--max-size <megabytes>', 'largest input to read (default: 20, and 1 where it does not look like a policy)')
    .option('--stdin-name <name>', 'name that tells the format of standard input, such as privacy.md');
}

export function withGrading(command: Command): Command {
  return command
    .addOption(
      new Option('--fail-on <level>', 'exit with 1 from this level on')
        .choices([...levelNames, 'none'])
        .default('error'),
    )
    .addOption(repeatable('--severity <rule=level>', 'give a rule another level: error, warning, info or off'))
    .addOption(
      repeatable('--profile <name>', `check against a law or a store as well: ${profileNames.slice(1).join(', ')}`),
    )
    .option('--today <date>', 'the day to take for today, as YYYY-MM-DD');
}

const repeatable = (flags: string, description: string): Option =>
  new Option(flags, `${description} (repeatable)`)
    .default([], 'none')
    .argParser((value: string, before: readonly string[]) => [...before, value]);
