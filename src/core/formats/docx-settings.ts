/** The small parts of a Word document that hold no words and say how they look: styles, numbering and relations. */
import { XMLParser } from 'fast-xml-parser';
import { decodeEntity, entityPattern } from '../text/entities';
import { judged } from './xml-judged';
import { withoutDoctype } from './xml-source';

/** An element of which no position is needed. Names of attributes are in lower case, all without prefix. */
export interface SettingsElement {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly children: readonly SettingsElement[];
}

export interface SettingsPart {
  readonly root: SettingsElement;
  readonly isSound: boolean;
}

/** Reads a part; one that no one could have written by hand or in Word gives no settings. */
export function readSettings(text: string): SettingsPart {
  const { source } = withoutDoctype(text);
  const isReadable = source.length <= longestPart;
  const root = isReadable ? rootOf(source) : null;
  return { root: root ?? noRoot, isSound: root !== null && judged(source) === null };
}

const longestPart = 5_000_000;
const noRoot: SettingsElement = { kind: 'element', name: '', attributes: [], children: [] };
const textKey = '#text';
const attributesKey = ':@';

const parser = new XMLParser({
  preserveOrder: true,
  trimValues: false,
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // The path to each element is never asked for.
  jPath: false,
});

/** As the library gives it: the one key that is not that of its attributes is an element's name. */
type Parsed = Readonly<Record<string, readonly Parsed[] | Readonly<Record<string, string>>>>;

function rootOf(source: string): SettingsElement | null {
  try {
    return childrenOf(parser.parse(source) as readonly Parsed[])[0] ?? null;
  } catch {
    // Names that mean something to JavaScript, and elements a hundred levels deep, are not parsed.
    return null;
  }
}

const childrenOf = (nodes: readonly Parsed[]): SettingsElement[] =>
  nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== attributesKey);
    if (name === undefined || name === textKey) return [];
    const attributes = Object.entries(node[attributesKey] ?? {}).map(([key, value]) => ({
      name: key.toLowerCase(),
      value: String(value).replace(entityPattern, decodeEntity),
    }));
    return [{ kind: 'element' as const, name, attributes, children: childrenOf((node[name] ?? []) as Parsed[]) }];
  });
