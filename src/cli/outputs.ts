import { createColors } from 'picocolors';
import { catalogue } from '../core';
import { jsonOutput } from '../report/json';
import type { Style } from '../report/layout';
import type { Output } from '../report/output';
import { textOutput } from '../report/text';
import type { Options } from './options';

/** The output that the options ask for. */
export function outputFrom(options: Pick<Options, 'format' | 'color'>, named: 'one file' | 'several files'): Output {
  switch (options.format) {
    case 'json':
      return jsonOutput(named);
    case 'text':
      return textOutput(styleFrom(options.color), catalogue);
  }
}

/** Lines wider than this are hard to read, however wide the terminal is. */
const widest = 110;

function styleFrom(color: Options['color']): Style {
  const columns = process.stdout.columns || Number(process.env['COLUMNS']) || 80;
  return { ...createColors(isColoured(color)), width: Math.max(40, Math.min(columns, widest)) };
}

/** https://no-color.org: a variable that is set and not empty, whatever its value. The option is the stronger word. */
function isColoured(color: Options['color']): boolean {
  if (color !== 'auto') return color === 'always';
  if (process.env['NO_COLOR']) return false;
  if (process.env['FORCE_COLOR']) return process.env['FORCE_COLOR'] !== '0';
  // In a pipe the flag is not false but missing, whatever its type says.
  const { isTTY = false } = process.stdout as { isTTY?: boolean };
  return isTTY && process.env['TERM'] !== 'dumb';
}
