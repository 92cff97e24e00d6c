import furniture from '../lexicon/en/page-furniture.json';
import type { Block, ClauseRole } from '../model';
import { rememberedByWords } from '../text/remembered';
import { noContent, type Content } from './content';
import { contentsOf } from './contents-list';

/** A block as the readers of roles see it. */
export interface Seen {
  readonly block: Block;
  /** Its words in lower case with single spaces, without punctuation: what is compared. */
  readonly plain: string;
  readonly wordCount: number;
  /** Whether it is nothing but a link. */
  readonly isLink: boolean;
}

const controls = new Set(furniture.controls);
const contents = new Set(furniture.contents);
const versions = new Set(furniture.versions);

/**
 * What each block is for. The policy's own words are never called anything else: whoever is not sure says 'policy'.
 */
export function rolesOf(blocks: readonly Block[], contentsOfBlocks: readonly Content[]): ClauseRole[] {
  const seen = blocks.map((block, index) => seenOf(block, contentsOfBlocks[index] ?? noContent));
  const roles = blocks.map(({ role }): ClauseRole => role ?? 'policy');
  const [first, last] = body(seen);
  markControls(seen, roles);
  markContents(seen, roles);
  markLinkRuns(seen, roles, 0, first, 'navigation');
  markLinkRuns(seen, roles, last + 1, seen.length, 'footer');
  markMenu(seen, roles, first);
  markBreadcrumbs(seen, roles, first);
  markFooter(seen, roles, last);
  markHeadingsOfFooter(seen, roles, last);
  markVersions(seen, roles);
  markBanner(seen, roles);
  return roles;
}

function seenOf(block: Block, content: Content): Seen {
  return { block, plain: plainOf(content), wordCount: content.words.length, isLink: isOneLink(block) };
}

const plainOf = rememberedByWords(({ words }: Content) =>
  words.length > 60 ? '' : words.map(({ text }) => text).join(' '),
);

function isOneLink({ links, prose }: Block): boolean {
  if (links.length === 0) return false;
  const linked = links.reduce((sum, { range }) => sum + range.end - range.start, 0);
  return linked >= prose.text.replace(/[\s|•·,/-]+$/, '').length - 1;
}

const shortestRunningText = 15;

/** Indexes of the first and the last block of running text: before and behind them stands what frames the page. */
function body(seen: readonly Seen[]): [first: number, last: number] {
  const isRunning = ({ block, wordCount, isLink }: Seen) =>
    block.kind !== 'heading' && block.role === undefined && wordCount >= shortestRunningText && !isLink;
  const first = seen.findIndex(isRunning);
  return [first < 0 ? 0 : first, first < 0 ? seen.length - 1 : seen.findLastIndex(isRunning)];
}

/** Buttons, menus, widgets: whole lines of words that every site has. */
function markControls(seen: readonly Seen[], roles: ClauseRole[]): void {
  seen.forEach(({ plain, block }, index) => {
    if (block.kind !== 'row' && controls.has(plain)) roles[index] = 'navigation';
  });
}

function markContents(seen: readonly Seen[], roles: ClauseRole[]): void {
  for (const index of contentsOf(seen, (plain) => contents.has(plain))) {
    roles[index] = 'navigation';
    const title = seen[index - 1];
    if (title !== undefined && contents.has(title.plain)) roles[index - 1] = 'navigation';
  }
}

const shortestRun = 3;

/** Runs of bare links before or behind the text are menus; inside it they are content, as a list of vendors is. */
function markLinkRuns(seen: readonly Seen[], roles: ClauseRole[], from: number, to: number, role: ClauseRole): void {
  let start = from;
  for (let index = from; index <= to; index++) {
    const each = seen[index];
    if (index < to && each !== undefined && each.isLink && each.block.kind !== 'heading') continue;
    if (index - start >= shortestRun) for (let at = start; at < index; at++) roles[at] = role;
    start = index + 1;
  }
}

const shortestMenu = 6;
const shortestMixedMenu = 12;
const longestMenuEntry = 8;

/**
 * A document that begins with a long list of short lines, under no heading and no introduction, begins with a menu; so
 * does one whose beginning is mostly such lists with their titles.
 */
function markMenu(seen: readonly Seen[], roles: ClauseRole[], first: number): void {
  const heading = seen.findIndex(({ block }, index) => block.kind === 'heading' && roles[index] === 'policy');
  const head = seen.slice(0, heading < 0 ? first : Math.min(first, heading));
  const entries = head.filter(({ block, wordCount }) => block.kind === 'item' && wordCount <= longestMenuEntry);
  const isMenu =
    (head[0] !== undefined && entries[0] === head[0] && entries.length >= shortestMenu) ||
    (entries.length >= shortestMixedMenu && entries.length >= 0.6 * head.length);
  if (!isMenu || head.some(({ block }) => block.prose.text.endsWith(':'))) return;
  for (const [index, { block, wordCount }] of head.entries()) {
    if (wordCount <= longestMenuEntry + 2 && !/\d{4}/.test(block.prose.text)) roles[index] = 'navigation';
  }
}

/** "Home › Legal › Privacy" before the text. */
function markBreadcrumbs(seen: readonly Seen[], roles: ClauseRole[], first: number): void {
  for (let index = 0; index < first; index++) {
    const { block, wordCount } = seen[index] ?? {};
    if (block === undefined || wordCount === undefined || wordCount > 12) continue;
    if (block.kind !== 'heading' && /\S\s?[›»→]\s?\S|\S > \S.* > \S/.test(block.prose.text))
      roles[index] = 'navigation';
  }
}

/** The line of copyright and whatever short lines follow it. */
function markFooter(seen: readonly Seen[], roles: ClauseRole[], last: number): void {
  const start = seen.findIndex((each, index) => index >= last && isCopyright(each));
  if (start < 0) return;
  for (let index = start; index < seen.length; index++) {
    const { wordCount } = seen[index] ?? { wordCount: 0 };
    if (index === start || wordCount < 8) roles[index] = 'footer';
  }
}

/** Headings behind the text whose whole section is links are those of a menu. */
function markHeadingsOfFooter(seen: readonly Seen[], roles: ClauseRole[], last: number): void {
  for (let index = seen.length - 1; index > last; index--) {
    const next = roles[index + 1];
    if (roles[index] === 'policy' && seen[index]?.block.kind === 'heading' && next !== undefined && next !== 'policy')
      roles[index] = 'footer';
  }
}

const isCopyright = ({ block, plain, wordCount }: Seen): boolean =>
  wordCount > 0 &&
  wordCount <= 40 &&
  (/^(?:©|\(c\)\s)/i.test(block.prose.text) || furniture.footer.some((words) => plain.startsWith(words)));

// What may follow on the line: a date or a number.
const mostValueWords = 5;
const value = /(?: \d[\p{L}\d]*| \p{L}{3,9}(?= \d)){1,5}$/u;

/** A value ends in a number. */
const withoutValue = (plain: string): string =>
  /^\d/.test(plain.slice(plain.lastIndexOf(' ') + 1, plain.lastIndexOf(' ') + 2)) ? plain.replace(value, '') : plain;

const longestVersionLine = mostValueWords + Math.max(...furniture.versions.map((words) => words.split(' ').length));

/** The list of earlier versions, or what changed since: a heading and its section, or a line of a link. */
function markVersions(seen: readonly Seen[], roles: ClauseRole[]): void {
  seen.forEach(({ block, plain, wordCount }, index) => {
    if (wordCount > longestVersionLine || !versions.has(withoutValue(plain))) return;
    roles[index] = 'announcement';
    if (block.kind !== 'heading') return;
    for (let at = index + 1; at < seen.length; at++) {
      const next = seen[at]?.block;
      if (next === undefined || (next.kind === 'heading' && next.depth <= block.depth)) break;
      roles[at] = 'announcement';
    }
  });
}

const blocksOfBanner = 5;
const longestBanner = 60;

/** A notice above the policy that it has changed or will: its first blocks, as long as no section has begun. */
function markBanner(seen: readonly Seen[], roles: ClauseRole[]): void {
  for (const [index, { block, plain, wordCount }] of seen.slice(0, blocksOfBanner).entries()) {
    if (block.kind === 'heading' && block.depth > 1 && index > 1) return;
    if (block.kind === 'heading' || wordCount > longestBanner) continue;
    const opening = plain.split(' ').slice(0, 14).join(' ');
    const tells = furniture.banner.some((words) => opening.includes(words));
    if (tells && furniture.bannerSubjects.some((words) => plain.includes(words))) roles[index] = 'announcement';
  }
}
