import { decodeEntity, entityPattern } from '../text/entities';
import { attributes, elementsOf, type DocxParts, type XmlPart } from './docx-parts';
import { childOf, isOn, valueOf } from './docx-styles';
import type { XmlElement } from './xml-tree';

/** Which of the two revisions that a document with tracked changes holds is read. */
export type TrackedRevision = 'accepted' | 'rejected';

/** Who tracked a change, and when, as the document gives it; either may be ''. */
export interface TrackedMark {
  readonly kind: 'inserted' | 'deleted';
  readonly author: string;
  readonly date: string;
}

/** Where a run stands in its part. */
export interface RunPlace {
  readonly part: XmlPart;
  readonly run: XmlElement;
  readonly piece: XmlElement;
}

/** A stretch of words of one look. */
export interface Run {
  readonly text: string;
  readonly isStrong: boolean;
  readonly target: string;
  /** Of words that a tracked change put in or takes out. */
  readonly mark?: TrackedMark | undefined;
  readonly place?: RunPlace;
}

/** The words of a paragraph as they are gathered. */
export interface Gathered {
  readonly runs: Run[];
  /** Text boxes that hang on the paragraph, and the ids of its footnotes. */
  readonly boxes: XmlElement[];
  /** Ids of the comments on it. */
  readonly comments: string[];
  readonly notes: { readonly kind: 'footnote' | 'endnote'; readonly id: string }[];
  /** Open fields, outermost first: their instruction is no text, their result is. */
  readonly fields: { instruction: string; isResult: boolean }[];
}

export interface RunContext {
  readonly part: XmlPart;
  readonly revision: TrackedRevision;
  readonly targets: DocxParts['targets'];
  readonly isBold: boolean;
  /** The tracked change that is being walked through. */
  readonly mark?: TrackedMark | undefined;
}

export const nothingGathered = (): Gathered => ({ runs: [], boxes: [], comments: [], notes: [], fields: [] });

const gone = { accepted: new Set(['del', 'moveFrom']), rejected: new Set(['ins', 'moveTo']) };

/** Whether what stands in an element is not there in this revision. */
export const isGone = (element: XmlElement, revision: TrackedRevision): boolean => gone[revision].has(element.name);

const unread = new Set([
  'pPr',
  'rPr',
  'sdtPr',
  'Fallback',
  'instrText',
  'delInstrText',
  'smartTagPr',
  'sectPr',
  'annotationRef',
]);

/** Gathers the words of a paragraph, or of what stands in one, as they print in a revision. */
export function gatherRuns(element: XmlElement, context: RunContext, into: Gathered, target = ''): void {
  for (const child of element.children) {
    if (child.kind !== 'element' || isGone(child, context.revision)) continue;
    if (tracked.has(child.name)) gatherRuns(child, { ...context, mark: markOf(child) }, into, target);
    else if (child.name === 'r') gatherRun(child, context, into, target);
    else if (child.name === 'hyperlink') gatherRuns(child, context, into, targetOf(child, context));
    else if (child.name === 'txbxContent') into.boxes.push(child);
    else if (!unread.has(child.name)) gatherRuns(child, context, into, target);
  }
}

const tracked = new Set([...gone.accepted, ...gone.rejected]);

function markOf(element: XmlElement): TrackedMark {
  const kind = gone.accepted.has(element.name) ? 'deleted' : 'inserted';
  return { kind, author: givenIn(element, 'author'), date: givenIn(element, 'date') };
}

/** An attribute as a person reads it; '' where it is not given. */
export const givenIn = (element: XmlElement, name: string): string =>
  (attributes(element).get(name) ?? '').replace(entityPattern, decodeEntity);

function targetOf(link: XmlElement, { targets }: RunContext): string {
  const values = attributes(link);
  return targets.get(values.get('id') ?? '') ?? (values.has('anchor') ? `#${values.get('anchor') ?? ''}` : '');
}

function gatherRun(run: XmlElement, context: RunContext, into: Gathered, target: string): void {
  const { part } = context;
  const properties = childOf(run, 'rPr');
  if (isOn(childOf(properties, 'vanish'))) return;
  const bold = childOf(properties, 'b');
  const isStrong = bold === undefined ? context.isBold : isOn(bold);
  for (const piece of run.children) {
    if (piece.kind !== 'element') continue;
    if (piece.name === 'fldChar') followField(attributes(piece).get('fldchartype') ?? '', into);
    else if (piece.name === 'instrText') addInstruction(part, piece, into);
    else if (piece.name === 'commentReference') into.comments.push(attributes(piece).get('id') ?? '');
    else if (piece.name === 'footnoteReference' || piece.name === 'endnoteReference') {
      const kind = piece.name === 'footnoteReference' ? 'footnote' : 'endnote';
      into.notes.push({ kind, id: attributes(piece).get('id') ?? '' });
    } else if (
      piece.name === 'drawing' ||
      piece.name === 'pict' ||
      piece.name === 'AlternateContent' ||
      piece.name === 'object'
    )
      gatherRuns(piece, context, into);
    else if (into.fields.every(({ isResult }) => isResult)) {
      const text = wordsOf(part, piece);
      if (text !== '')
        into.runs.push({
          text,
          isStrong,
          target: target || linkOf(into),
          mark: context.mark,
          place: { part, run, piece },
        });
    }
  }
}

function followField(type: string, { fields }: Gathered): void {
  const last = fields.at(-1);
  if (type === 'begin') fields.push({ instruction: '', isResult: false });
  else if (type === 'separate' && last) last.isResult = true;
  else if (type === 'end') fields.pop();
}

function addInstruction(part: XmlPart, piece: XmlElement, { fields }: Gathered): void {
  const last = fields.at(-1);
  if (last && !last.isResult) last.instruction += innerText(part, piece);
}

const linkOf = ({ fields }: Gathered): string =>
  /^\s*HYPERLINK\s+"([^"]*)"/.exec(fields.at(-1)?.instruction ?? '')?.[1] ?? '';

/** What a piece of a run prints. A break within a paragraph is a line end, of a page it is nothing. */
function wordsOf(part: XmlPart, piece: XmlElement): string {
  switch (piece.name) {
    case 't':
    case 'delText':
      return innerText(part, piece);
    case 'tab':
      return '\t';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '\u2011';
    case 'sym':
      return symbolOf(attributes(piece).get('char') ?? '');
    default:
      return '';
  }
}

/** Symbols of pictorial fonts have private characters, which print nothing elsewhere. */
function symbolOf(code: string): string {
  const value = Number.parseInt(code, 16);
  return value >= 32 && value < 0xe000 ? String.fromCharCode(value) : '';
}

function innerText({ text }: XmlPart, { children }: XmlElement): string {
  const [only] = children;
  // Nearly every run has one stretch of words, in which nothing stands for anything else.
  const words = only?.kind === 'text' && children.length === 1 ? text.slice(only.start, only.end) : '&';
  if (!/[&\r\n]/.test(words)) return words;
  return children
    .map((node) => {
      const words = node.kind === 'text' || node.kind === 'cdata' ? text.slice(node.start, node.end) : '';
      return node.kind === 'text' ? words.replace(entityPattern, decodeEntity) : words;
    })
    .join('')
    .replace(/[\r\n]+/g, ' ');
}

/** Whether the mark that ends a paragraph is not there in this revision: then it goes on in the next one. */
export function isMarkGone(properties: XmlElement | undefined, revision: TrackedRevision): boolean {
  const mark = childOf(properties, 'rPr');
  return mark !== undefined && elementsOf(mark).some((each) => isGone(each, revision));
}

export const styleOf = (properties: XmlElement | undefined): string | undefined =>
  valueOf(childOf(properties, 'pStyle'));
