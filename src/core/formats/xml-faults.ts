/** What makes a document not well-formed, said at the place where a person can mend it. */
import type { Problem, Span } from '../model';

export interface Fault extends Span {
  /** A sentence without its period. */
  readonly words: string;
}

export const problemAt = (start: number, end: number, message: string): Problem => ({
  kind: 'malformed',
  message,
  span: { start, end },
});

/** How a problem begins that makes a document none of XML. */
export const notWellFormed = 'The XML is not well-formed';

export const unfinishedMessage = 'what begins here never ends';

const longestName = 60;
const short = (name: string): string => (name.length > longestName ? `${name.slice(0, longestName)}…` : name);

export const notClosed = (name: string, start: number): Fault => ({
  start,
  end: start + name.length + 1,
  words: `<${short(name)}> is not closed`,
});

export const closesNothing = (name: string, start: number, end: number): Fault => ({
  start,
  end,
  words: `</${short(name)}> closes nothing`,
});

export const notQuoted = (name: string, start: number): Fault => ({
  start,
  end: start + name.length,
  words: `the attribute "${short(name)}" has no value in quotation marks`,
});

export const strayAmpersand = (start: number): Fault => ({
  start,
  end: start + 1,
  words: '"&" stands for itself; write "&amp;"',
});

export const straySign = (start: number): Fault => ({
  start,
  end: start + 1,
  words: '"<" opens no tag; write "&lt;"',
});
