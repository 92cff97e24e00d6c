/** Comments of a Word document: a reader sees them in its text, and nothing else ever reads them. */
import { attributes, elementsOf, type DocxParts } from './docx-parts';
import { gatherRuns, givenIn, nothingGathered } from './docx-runs';

/** The comments as they print, by their ids. */
export function commentsOf({ comments: part, targets }: DocxParts): ReadonlyMap<string, string> {
  const [root] = part === null ? [] : elementsOf(part.root);
  if (part === null || root === undefined) return new Map();
  return new Map(
    elementsOf(root).map((comment) => {
      const gathered = elementsOf(comment).map((paragraph) => {
        const into = nothingGathered();
        gatherRuns(paragraph, { part, revision: 'accepted', targets, isBold: false }, into);
        return into.runs.map(({ text }) => text).join('');
      });
      const words = gathered.join(' ').replace(/\s+/g, ' ').replaceAll('--', '\u2013').trim();
      const by = [givenIn(comment, 'author'), givenIn(comment, 'date').slice(0, 10)].filter((each) => each !== '');
      const signed = by.length === 0 ? '' : ` by ${by.join(', ').replaceAll('--', '\u2013')}`;
      return [attributes(comment).get('id') ?? '', `${opening}${signed}: ${words} -->`];
    }),
  );
}

const opening = '<!-- Comment';
const printed = new RegExp(`^${opening}[^\\n]*-->$`, 'gm');

/** The text of a document, of which nothing else is known, with blanks for its comments. */
export const withoutComments = (text: string): string => text.replace(printed, (comment) => ' '.repeat(comment.length));
