import { compare, formatOf } from '../core';
import { diffReport } from '../report/diff-report';
import { wrongUsage, type ExitCode } from './failure';
import { policyFrom, type Reading } from './input';
import { exitCodeFor, readingFrom, settingsFrom, type Options } from './options';
import { outputFrom } from './outputs';

/** `policy-diff diff BEFORE AFTER`; never asks whether the sides look like policies: lists of vendors are compared too. */
export async function diffSides(before: string, after: string, options: Options): Promise<ExitCode> {
  if (before === '-' && after === '-') throw wrongUsage('Only one side can be read from standard input.');
  const settings = settingsFrom(options);
  const reading = readingFrom(options);
  const policyBefore = await policyFrom(before, likeOther(reading, after));
  const policyAfter = await policyFrom(after, likeOther(reading, before));
  const report = diffReport(policyBefore, policyAfter, compare(policyBefore, policyAfter, settings));
  process.stdout.write(outputFrom(options, 'one file').diff(report, { before, after }));
  return exitCodeFor([...report.changes, ...report.findings], options.failOn);
}

/** What comes in without a name is most likely of the format of the file that it is compared with. */
function likeOther(reading: Reading, other: string): Reading {
  if (reading.standardInputName !== '' || formatOf(other) === null) return reading;
  return { ...reading, standardInputName: other };
}
