import { compare, formatOf, type Policy } from '../core';
import { diffReport } from '../report/diff-report';
import { wrongUsage, type ExitCode } from './failure';
import { policyFrom, type Reading } from './input';
import { exitCodeFor, readingFrom, settingsFrom, type Options } from './options';
import { outputFrom } from './outputs';

/** `policy-diff diff BEFORE AFTER`; never asks whether the sides look like policies: lists of vendors are compared too. */
export async function diffSides(before: string, after: string | undefined, options: Options): Promise<ExitCode> {
  if (after === undefined) return diffTracked(before, options);
  if (before === '-' && after === '-') throw wrongUsage('Only one side can be read from standard input.');
  const reading = asNamed(options);
  const policyBefore = await policyFrom(before, likeOther(reading, after));
  const policyAfter = await policyFrom(after, likeOther(reading, before));
  return reported(policyBefore, policyAfter, { before, after }, options);
}

/** A document with tracked changes holds two revisions: all of them rejected, and all accepted. */
async function diffTracked(name: string, options: Options): Promise<ExitCode> {
  const reading = asNamed(options);
  const policyAfter = await policyFrom(name, reading);
  if (policyAfter.doc.format !== 'docx') {
    throw wrongUsage(`"${name}" is one side only: name a second, or a DOCX with tracked changes.`);
  }
  const policyBefore = await policyFrom(name, { ...reading, revision: 'rejected', note: () => undefined });
  if (policyBefore.doc.text === policyAfter.doc.text) reading.note(`"${name}" has no tracked changes to compare.`);
  const names = { before: `${name} (changes rejected)`, after: `${name} (changes accepted)` };
  return reported(policyBefore, policyAfter, names, options);
}

function reported(
  policyBefore: Policy,
  policyAfter: Policy,
  names: { readonly before: string; readonly after: string },
  options: Options,
): ExitCode {
  const settings = settingsFrom(options);
  const report = diffReport(policyBefore, policyAfter, compare(policyBefore, policyAfter, settings));
  process.stdout.write(outputFrom(options, 'one file').diff(report, names));
  return exitCodeFor([...report.changes, ...report.findings], options.failOn);
}

/** Who names two sides wants them compared, whatever they are. */
const asNamed = (options: Options): Reading => ({ ...readingFrom(options), longestOther: Infinity });

/** What comes in without a name is most likely of the format of the file that it is compared with. */
function likeOther(reading: Reading, other: string): Reading {
  if (reading.standardInputName !== '' || formatOf(other) === null) return reading;
  return { ...reading, standardInputName: other };
}
