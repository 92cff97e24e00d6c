import { once } from 'node:events';
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
    const pieces = outputFrom(options, several ? 'several files' : 'one file').facts(reports);
    for (const piece of pieces) await written(piece);
  }
  return read === 'all read' ? exitCodes.clean : exitCodes.unreadable;
}

/** A pipe takes no more than who reads it: what it has not taken is not piled up. */
async function written(piece: string): Promise<void> {
  if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
}
