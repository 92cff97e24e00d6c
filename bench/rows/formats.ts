import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Format } from '../../src/core';
import { inFormat } from '../formats';
import { policyOfSize } from '../generate';
import { median, type Row, type Sizes } from '../measure';
import { bundled, workFolder } from '../program';

const formats: readonly Format[] = ['markdown', 'text', 'html', 'xml', 'docx'];
/** Plain text has no parser to be compared with: for it the goal is milliseconds for a megabyte. */
const hasParser = (format: Format): boolean => format !== 'text';

interface Reading {
  readonly milliseconds: number;
  readonly kilobytes: number;
}

/** From bytes to blocks, each time in a new process, as the command line reads: beside the parser and its tree alone. */
export function formatRows({ large, repeats }: Sizes): Row[] {
  const policy = policyOfSize(large, 12);
  const program = bundled('bench/children/reading.ts');
  return formats.map((format) => {
    const path = join(workFolder, `policy.${format}`);
    writeFileSync(path, inFormat(format, policy));
    const runs = (by: 'ours' | 'parser') =>
      Array.from({ length: Math.min(repeats, 3) }, () => readingBy([program, path, format, by]));
    const ours = middle(runs('ours'));
    const parser = middle(runs('parser'));
    const megabytes = large / 1e6;
    return {
      work: `reading ${megabytes.toFixed(0)} MB of ${format}${hasParser(format) ? ' against its parser with a tree' : ', ms a MB'}`,
      ours: shown(ours, megabytes),
      peer: hasParser(format) ? shown(parser, megabytes) : '',
      ...(hasParser(format)
        ? { figure: ours.milliseconds / parser.milliseconds, goal: 2, stretch: 1 }
        : { figure: ours.milliseconds / megabytes, goal: 200, stretch: 100, unit: 'ms' as const }),
    };
  });
}

function readingBy(words: readonly string[]): Reading {
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as Reading;
}

const middle = (readings: readonly Reading[]): Reading => ({
  milliseconds: median(readings.map(({ milliseconds }) => milliseconds)),
  kilobytes: median(readings.map(({ kilobytes }) => kilobytes)),
});

/** Time and memory for each megabyte of the policy's words. */
const shown = ({ milliseconds, kilobytes }: Reading, megabytes: number): string =>
  `${(milliseconds / megabytes).toFixed(0)} ms ${(kilobytes / 1024 / megabytes).toFixed(0)} MB a MB`;
