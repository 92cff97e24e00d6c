/** What a page sets apart by its markup: menus, search, sidebars, cookie banners, the header and the footer of the site. */
import landmarks from '../lexicon/html-landmarks.json';
import type { Block, ClauseRole } from '../model';
import { attributeOf, classesOf, valueOf, type HtmlElement } from './html-elements';

export type Landmark = 'navigation' | 'banner' | 'aside' | 'header' | 'footer';

/** The blocks from one index to another, which a landmark holds. */
export interface Region {
  readonly landmark: Landmark;
  readonly from: number;
  readonly to: number;
}

interface Names {
  readonly elements?: readonly string[];
  readonly roles?: readonly string[];
  readonly names: readonly string[];
}

const kinds = (['navigation', 'banner', 'aside', 'header', 'footer'] as const).map((landmark) => {
  const { elements = [], roles = [], names }: Names = landmarks[landmark];
  return { landmark, elements: new Set(elements), roles: new Set(roles), names: new Set(names) };
});
const content = { elements: new Set(landmarks.content.elements), roles: new Set(landmarks.content.roles) };
const sectioning = new Set(landmarks.sectioning.elements);
const neverLandmarks = new Set('html body h1 h2 h3 h4 h5 h6 a span p b strong em i td th tr table'.split(' '));

const landmarkElements = new Set(kinds.flatMap(({ elements }) => [...elements]));
/** Whether a button opens a part of the page, whose title it is then. */
export const opensPart = (element: HtmlElement): boolean =>
  landmarks.triggers.some((name) => attributeOf(element, name) !== undefined);

export const isSectioning = ({ name }: HtmlElement): boolean => sectioning.has(name);

/**
 * The landmark that an element is, or null. A role says more than the name of the element, and that more than a class.
 *
 * @param isInSection whether an article or section stands around it: its header and footer are its own, not the site's
 */
export function landmarkOf(element: HtmlElement, isInSection: boolean): Landmark | null {
  if (neverLandmarks.has(element.name)) return null;
  if (element.name === 'button') return opensPart(element) ? null : 'navigation';
  if (element.attributes.length === 0 && !landmarkElements.has(element.name)) return null;
  const role = valueOf(element, 'role').toLowerCase();
  if (content.roles.has(role) || content.elements.has(element.name)) return null;
  const byRole = kinds.find(({ roles }) => roles.has(role));
  if (byRole) return byRole.landmark;
  const byElement = kinds.find(({ elements }) => elements.has(element.name));
  if (byElement?.landmark === 'navigation') return 'navigation';
  if (byElement) return isInSection ? null : byElement.landmark;
  const classes = classesOf(element);
  return kinds.find(({ names }) => classes.some((name) => names.has(name)))?.landmark ?? null;
}

// What holds most of the page's running text is the page, whatever it is called; a banner is no longer than a screen.
const mostOfPage = 0.5;
const longestBanner = 1200;
const shortestRunning = 60;

/** Gives the blocks of landmarks their roles. Linear: no block is looked at more than a few times. */
export function setApart(blocks: readonly Block[], regions: readonly Region[]): readonly Block[] {
  if (regions.length === 0) return blocks;
  const lengths = [0];
  for (const block of blocks) lengths.push((lengths.at(-1) ?? 0) + runningText(block));
  const whole = lengths.at(-1) ?? 0;
  const isCredible = ({ landmark, from, to }: Region) => {
    const length = (lengths[to] ?? 0) - (lengths[from] ?? 0);
    return length <= mostOfPage * whole && (landmark !== 'banner' || length <= longestBanner);
  };
  const roles = new Array<ClauseRole | null>(blocks.length).fill(null);
  const credible = regions.filter(isCredible).sort((one, other) => one.from - other.from || other.to - one.to);
  for (const isHeader of [false, true]) {
    let until = 0;
    const named = isHeader && hasTitle(blocks, credible);
    for (const { landmark, from, to } of credible.filter((region) => (region.landmark === 'header') === isHeader)) {
      for (let index = Math.max(from, until); index < to; index++) {
        if (isHeader && !isShortLink(blocks[index]) && !isNameOfSite(blocks[index], named)) continue;
        roles[index] ??= landmark === 'footer' ? 'footer' : 'navigation';
      }
      until = Math.max(until, to);
    }
  }
  return blocks.map((block, index) => {
    const role = roles[index];
    return role ? { ...block, role } : block;
  });
}

/** How many characters of a block are running text: none of a short line's, nor of a link's. */
function runningText({ prose: { text }, links }: Block): number {
  const linked = links.reduce((sum, { range }) => sum + range.end - range.start, 0);
  return text.length >= shortestRunning && linked < text.length / 2 ? text.length : 0;
}

/** Whether the page has its title in its own text, and not in the header of the site. Regions come in order. */
function hasTitle(blocks: readonly Block[], regions: readonly Region[]): boolean {
  let at = 0;
  const isTitled = (until: number): boolean => {
    for (; at < until; at++) if (blocks[at]?.kind === 'heading' && blocks[at]?.depth === 1) return true;
    return false;
  };
  for (const { landmark, from, to } of regions) {
    if (landmark !== 'header') continue;
    if (isTitled(from)) return true;
    at = Math.max(at, to);
  }
  return isTitled(blocks.length);
}

/** A few words without a date, where the title stands elsewhere: whose site it is. */
const isNameOfSite = (block: Block | undefined, isTitled: boolean): boolean =>
  isTitled && block?.kind === 'paragraph' && block.prose.text.length < shortestRunning && !/\d/.test(block.prose.text);

/** The header of a site may hold the title and the date of the policy: only its links and short items go. */
function isShortLink(block: Block | undefined): boolean {
  if (block === undefined || block.kind === 'heading') return false;
  const linked = block.links.reduce((sum, { range }) => sum + range.end - range.start, 0);
  return linked >= 0.6 * block.prose.text.length || (block.kind === 'item' && block.prose.text.length <= 40);
}
