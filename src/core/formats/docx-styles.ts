import { attributes } from './docx-parts';
import type { SettingsElement, SettingsPart } from './docx-settings';
import type { XmlElement } from './xml-tree';

/** What a paragraph's style, or the paragraph itself, says of its place. Undefined where it says nothing. */
export interface Look {
  readonly name: string;
  /** Outline level from 0; 9 is none. */
  readonly level: number | undefined;
  readonly list: { readonly id: string; readonly level: number } | undefined;
  readonly isBold: boolean;
}

const longestChain = 12;

/** Looks by style id, with what they inherit. */
export function looksOf(part: SettingsPart | null): ReadonlyMap<string, Look> {
  const styles = new Map<string, SettingsElement>();
  for (const style of part?.root.children ?? []) {
    const id = attributes(style).get('styleid');
    if (style.name === 'style' && id !== undefined) styles.set(id, style);
  }
  const inherited = (id: string | undefined, steps: number): Look => {
    const style = id === undefined ? undefined : styles.get(id);
    if (style === undefined || steps > longestChain) return noLook;
    const base = inherited(valueOf(childOf(style, 'basedOn')), steps + 1);
    const own = lookOf(childOf(style, 'pPr'));
    const bold = childOf(childOf(style, 'rPr'), 'b');
    return {
      name: (valueOf(childOf(style, 'name')) ?? '').toLowerCase(),
      level: own.level ?? levelByName(valueOf(childOf(style, 'name'))) ?? base.level,
      list: own.list ?? base.list,
      isBold: bold === undefined ? base.isBold : isOn(bold),
    };
  };
  return new Map([...styles.keys()].map((id) => [id, inherited(id, 0)]));
}

export const noLook: Look = { name: '', level: undefined, list: undefined, isBold: false };

/** What the properties of a paragraph say by themselves. */
export function lookOf(properties: Either | undefined): Look {
  if (properties === undefined) return noLook;
  const numbering = childOf(properties, 'numPr');
  const id = valueOf(childOf(numbering, 'numId'));
  const level = Number(valueOf(childOf(numbering, 'ilvl')) ?? 0) || 0;
  const outline = valueOf(childOf(properties, 'outlineLvl'));
  return {
    ...noLook,
    level: outline === undefined ? undefined : Number(outline),
    list: id === undefined ? undefined : { id, level },
  };
}

/** The built-in names are the same in every language version of the file. */
function levelByName(name: string | undefined): number | undefined {
  const level = /^heading ([1-9])$/i.exec(name ?? '')?.[1];
  return level === undefined ? undefined : Number(level) - 1;
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined;
export function childOf(element: SettingsElement | undefined, name: string): SettingsElement | undefined;
export function childOf(element: Either | undefined, name: string): Either | undefined;
export function childOf(element: Either | undefined, name: string): Either | undefined {
  for (const child of element?.children ?? []) if (child.kind === 'element' && child.name === name) return child;
  return undefined;
}

/** An element of the document, or of a part that says how it looks. */
type Either = XmlElement | SettingsElement;

export const valueOf = (element: Either | undefined): string | undefined =>
  element?.attributes.find(({ name }) => name === 'val')?.value;

/** A switch is on when it is there, unless it says otherwise. */
export const isOn = (element: Either | undefined): boolean =>
  element !== undefined && !/^(?:0|false|off|none)$/.test(valueOf(element) ?? '');
