import { isItem, isUpperCase, type Unit } from './text-units';

const longest = 100;

/** Depth of each unit that is a heading, or 0. Plain text marks none: a heading is told by its form and its place. */
export function headingDepths(units: readonly Unit[]): number[] {
  const forms = units.map((unit, index) => formOf(unit, units, index));
  withoutRuns(forms, units);
  const marked = forms.filter((form) => form === 'marked' || form === 'upper').length;
  let hasTitle = false;
  let isBelowMarked = false;
  return forms.map((form, index) => {
    if (form === null) return 0;
    if (form !== 'plain') isBelowMarked = marked > 2;
    const isTitle = !hasTitle && index < 3 && form !== 'marked';
    hasTitle = true;
    if (isTitle) return 1;
    return form === 'plain' && isBelowMarked ? 3 : 1 + levelOf(units[index]);
  });
}

type Form = 'marked' | 'upper' | 'plain' | null;

function formOf(unit: Unit, units: readonly Unit[], index: number): Form {
  const before = units[index - 1];
  const after = units[index + 1];
  const [line] = unit.lines;
  if (line === undefined || unit.lines.length > 2 || unit.kind === 'continuation') return null;
  if (unit.kind === 'item' && line.marker === null) return null;
  const text = unit.lines.map((each) => each.text).join(' ');
  if (text.startsWith('#') && /^#{1,6} \S/.test(text)) return 'marked';
  if (text.length > longest || (after === undefined && !unit.isUnderlined)) return null;
  const name = text.slice(line.marker?.length ?? 0);
  if (!/^["'“‘(]?[\p{Lu}\p{N}]/u.test(name) || /[.;,:]$/.test(name) || isValue(name)) return null;
  if (unit.isUnderlined) return 'plain';
  if (line.marker !== null) return isMarkedHeading(unit, before, after) ? 'marked' : null;
  if (isUpperCase(name)) return 'upper';
  const endsIntroduction = before?.lines[before.lines.length - 1]?.text.endsWith(':') === true;
  if (endsIntroduction && !unit.isBeforeGap) return null;
  return (standsLikeHeading(unit, after) || isTitleLine(units, index)) &&
    name.split(/\s+/).length <= 14 &&
    !/[.!?]\s\S/.test(name)
    ? 'plain'
    : null;
}

/** "Last updated: May 2021", an address, a mail address, a copyright line: short, and no title of anything. */
const isValue = (name: string): boolean => value.test(name.replace(section, ''));

const value = /,.*\d|\d.*,|@|:\/\/|\b(?:19|20)\d\d\b|\d[-/.]\d{1,2}[-/.]\d|©|: \S|\t| {3}|\|/;
// "Section 2: Cookies" and "Part B: Rights" are titles in spite of their colon.
const section = /^\p{Lu}\p{L}{2,10} (?:\d{1,2}|[A-Z]|[IVX]{1,4}):/u;

/** A numbered line is a heading when text follows; when the next of its kind follows, it is an item of a list. */
function isMarkedHeading(unit: Unit, before: Unit | undefined, after: Unit | undefined): boolean {
  const [line] = unit.lines;
  if (line?.marker === null || line === undefined || line.marker.kind === 'bullet') return false;
  if (!isItem(line)) return true;
  if (!/^\d|^[A-Z]|^[IVX]+[.)]/.test(line.marker.text)) return false;
  const isOneOf = (other: Unit | undefined) => other?.lines[0]?.marker?.kind === line.marker?.kind;
  if (isOneOf(after) && (line.marker.level >= (after?.lines[0]?.marker?.level ?? 1) || isOneOf(before))) return false;
  return after !== undefined && (unit.isBeforeGap || lengthOf(after) > 1.5 * line.text.length);
}

/** Blank lines around it, or at its head with longer text right below. */
function standsLikeHeading(unit: Unit, after: Unit | undefined): boolean {
  if (after === undefined) return false;
  const length = lengthOf(unit);
  if (unit.isAfterGap && unit.isBeforeGap) return length <= 90;
  const isFollowedByText = after.kind === 'item' || lengthOf(after) > Math.max(60, 1.5 * length);
  return !unit.isBeforeGap && isFollowedByText && length <= 70 && (unit.isAfterGap || lengthOf(after) > 2 * length);
}

/** The two lines of a title that stand together at the head of the document. */
function isTitleLine(units: readonly Unit[], index: number): boolean {
  const [first, second, third] = units;
  if (index > 1 || first === undefined || second === undefined || third === undefined) return false;
  return !first.isBeforeGap && second.isBeforeGap && lengthOf(first) <= 60 && lengthOf(second) <= 60;
}

const lengthOf = ({ lines }: Unit): number => lines.reduce((sum, { text }) => sum + text.length, 0);

const longestRun = 3;

/** More than three headings in a row, or several after "We collect:", are lines of a menu or items without marks. */
function withoutRuns(forms: Form[], units: readonly Unit[]): void {
  let start = 0;
  for (let index = 0; index <= forms.length; index++) {
    if (forms[index] === 'plain') continue;
    const isListed = units[start - 1]?.lines.at(-1)?.text.endsWith(':') === true;
    const limit = isListed ? 0 : longestRun;
    if (index - start > limit) forms.fill(null, start, isListed || forms[index] ? index : index - 1);
    start = index + 1;
  }
}

function levelOf(unit: Unit | undefined): number {
  const line = unit?.lines[0];
  const marks = /^#{1,6}(?= )/.exec(line?.text ?? '');
  if (marks) return marks[0].length - 1;
  return Math.min(5, line?.marker?.level ?? 1);
}
