import { check, type Policy } from '../core';
import { checkReport } from '../report/check-report';
import type { CheckReport } from '../report/model';
import { exitCodes, type ExitCode } from './failure';
import { filesNamed } from './files';
import { runGit } from './git';
import { historyOf } from './history';
import { namesFile } from './input';
import { exitCodeFor, readingFrom, settingsFrom, type Options } from './options';
import { outputFrom } from './outputs';
import { eachPolicy } from './policies';

/** `policy-diff check FILES` */
export async function checkFiles(words: readonly string[], options: Options): Promise<ExitCode> {
  const settings = settingsFrom(options);
  const { names, several } = filesNamed(words);
  const reports: CheckReport[] = [];
  const read = await eachPolicy(names, readingFrom(options), (policy: Policy, name) => {
    const history = namesFile(name) ? historyOf(runGit, name, policy, settings) : null;
    reports.push(checkReport(policy, check(policy, settings, history)));
  });
  if (reports.length > 0) {
    process.stdout.write(outputFrom(options, several ? 'several files' : 'one file').check(reports));
  }
  if (read === 'some unreadable') return exitCodes.unreadable;
  return exitCodeFor(
    reports.flatMap(({ findings }) => findings),
    options.failOn,
  );
}
