import { factsReport } from '../report/facts-report';
import type { FactsReport } from '../report/model';
import { exitCodes, type ExitCode } from './failure';
import { filesNamed } from './files';
import { readingFrom, type Options } from './options';
import { outputFrom } from './outputs';
import { eachPolicy } from './policies';

/** `policy-diff facts FILES` */
export async function factsOfFiles(words: readonly string[], options: Options): Promise<ExitCode> {
  const { names, several } = filesNamed(words);
  const reports: FactsReport[] = [];
  const read = await eachPolicy(names, readingFrom(options), (policy) => reports.push(factsReport(policy)));
  if (reports.length > 0) {
    process.stdout.write(outputFrom(options, several ? 'several files' : 'one file').facts(reports));
  }
  return read === 'all read' ? exitCodes.clean : exitCodes.unreadable;
}
