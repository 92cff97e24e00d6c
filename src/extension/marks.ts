import type { Finding, JudgedChange, Level, Quoted, Span } from '../core/index';
import type { Examined } from './examine';
import { signaturesOf, signed } from '../report/tracked';
import { indexLines, type LineIndex, type Position } from './positions';

/** A finding or a change as Problems shows it. */
export interface Mark {
  readonly kind: 'check' | 'change';
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
  /** Where the baseline said otherwise. */
  readonly before: Quoted | null;
  /** Who tracked the change in a Word document, and when. */
  readonly tracked: readonly string[];
}

export interface Marks {
  /** In the order of the text. */
  readonly shown: readonly Mark[];
  /** How many had to be left out. */
  readonly hidden: number;
}

/** VS Code draws few hundred marks a file and keeps a thousand in all: the gravest come first. */
export const mostMarks = 100;

const gravest: readonly Level[] = ['error', 'warning', 'info'];

/** What Problems shows of an examined policy. */
export function marksOf(examined: Examined & { readonly lines?: LineIndex }): Marks {
  const { text } = examined.policy.doc;
  const lines = examined.lines ?? indexLines(text);
  const { findings, comparison, before, policy } = examined;
  const marks = [
    ...findings.map((finding) => markOfFinding(finding, text, lines)),
    ...(comparison?.findings ?? []).map((finding) => markOfFinding(finding, text, lines)),
    ...(comparison?.changes ?? []).map((change) => ({
      ...markOfChange(change, text, lines),
      tracked: before ? signaturesOf(change, { before, after: policy }).map(signed) : [],
    })),
  ];
  const shown = marks
    .sort((one, other) => gravest.indexOf(one.level) - gravest.indexOf(other.level))
    .slice(0, mostMarks)
    .sort(inOrderOfText);
  return { shown, hidden: marks.length - shown.length };
}

function markOfFinding(finding: Finding, text: string, lines: LineIndex): Mark {
  const { rule, level, message } = finding;
  return {
    kind: 'check',
    rule,
    level,
    message,
    range: lines.rangeOf(visible(finding, text)),
    before: null,
    tracked: [],
  };
}

function markOfChange(change: JudgedChange, text: string, lines: LineIndex): Omit<Mark, 'tracked'> {
  const { rule, level, message, anchor, before } = change;
  return { kind: 'change', rule, level, message, range: lines.rangeOf(visible(anchor, text)), before };
}

/** A place without length would be drawn nowhere: the rest of its line stands for it. */
function visible({ start, end }: Span, text: string): Span {
  if (end > start) return { start, end };
  const lineEnd = text.slice(start).search(/[\r\n]/);
  return { start, end: lineEnd < 0 ? text.length : start + lineEnd };
}

function inOrderOfText(one: Mark, other: Mark): number {
  const [first, second] = [one.range.start, other.range.start];
  return first.line - second.line || first.character - second.character;
}
