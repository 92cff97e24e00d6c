import { readSettings, type SettingsElement, type SettingsPart } from './docx-settings';
import { leadsOutside, unpackedParts, type Files } from './docx-zip';
import { notWellFormed } from './xml-faults';
import { parseXml, type XmlElement } from './xml-tree';

/** The parts of a Word document that have words, or say how they look. A part that is not there is null. */
export interface DocxParts {
  /** The name of the document's part in the zip. */
  readonly main: string;
  readonly document: XmlPart;
  /** Whether a part has a name that leads out of the zip: it is not read, and no name is ever used as a path. */
  readonly leadsOutside: boolean;
  readonly styles: SettingsPart | null;
  readonly numbering: SettingsPart | null;
  readonly footnotes: XmlPart | null;
  readonly endnotes: XmlPart | null;
  readonly comments: XmlPart | null;
  /** What the document says of itself. */
  readonly properties: XmlPart | null;
  readonly headers: readonly XmlPart[];
  readonly footers: readonly XmlPart[];
  /** Targets of links by the ids that the document gives them. */
  readonly targets: ReadonlyMap<string, string>;
}

export interface XmlPart {
  readonly text: string;
  readonly root: XmlElement;
  /** Whether it is well-formed; what is not is read as far as it goes. */
  readonly isSound: boolean;
  /** What stands in the way of reading all of it, though it is well-formed. */
  readonly limits: readonly string[];
}

export const docxMessages = {
  damaged: 'The DOCX file is damaged or cut off, and cannot be unpacked. Save it again, or get another copy.',
  encrypted: 'The DOCX file is encrypted with a password. Save a copy without the password.',
  older: 'This is an older Office file (such as DOC), which is not read. Save it as DOCX or as text.',
  unsound: 'The DOCX file is damaged: a part of it is not well-formed, and what stands behind that may be missing.',
  openDocument: 'This is an OpenDocument file (such as ODT), which is not read. Save it as DOCX or as text.',
  noDocument:
    'The file is a ZIP without a Word document in it (word/document.xml). Save the policy as DOCX or as text.',
  outside:
    'The DOCX file has parts whose names lead out of it, as only a forged one has. They are not read, and nothing is written anywhere.',
  tooLarge: 'The DOCX file unpacks to more than 100 MB of text, which no policy has. It is not read.',
} as const;

export type DocxFault = keyof typeof docxMessages;

/** Unpacks a document in memory. Names in the zip are only compared, never used as paths. */
export function docxParts(bytes: Uint8Array): DocxParts | DocxFault {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return holds(bytes, 'EncryptedPackage') ? 'encrypted' : 'older';
  const files = unpackedParts(bytes);
  if (typeof files === 'string') return files;
  const main = mainPart(files);
  const document = partNamed(files, main);
  if (document === null) return files.has('content.xml') ? 'openDocument' : 'noDocument';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const named = (pattern: RegExp) => [...files.keys()].filter((name) => name.startsWith(folder) && pattern.test(name));
  const all = (pattern: RegExp) =>
    named(pattern)
      .sort()
      .flatMap((name) => partNamed(files, name) ?? []);
  return {
    main,
    document,
    leadsOutside: leadsOutside(bytes),
    styles: settingsNamed(files, `${folder}styles.xml`),
    numbering: settingsNamed(files, `${folder}numbering.xml`),
    footnotes: partNamed(files, `${folder}footnotes.xml`),
    endnotes: partNamed(files, `${folder}endnotes.xml`),
    comments: partNamed(files, `${folder}comments.xml`),
    properties: partNamed(files, related(files, '/core-properties') ?? 'docProps/core.xml'),
    headers: all(/header\d*\.xml$/),
    footers: all(/footer\d*\.xml$/),
    targets: relations(files, `${folder}_rels/${main.slice(folder.length)}.rels`, 'Id'),
  };
}

/** The main part is found by its relation to the package; nearly always it is word/document.xml. */
const mainPart = (files: Files): string => related(files, '/officeDocument') ?? 'word/document.xml';

/** The part with a relation to the package. */
function related(files: Files, relation: string): string | undefined {
  for (const [type, target] of relations(files, '_rels/.rels', 'Type')) {
    if (type.endsWith(relation)) return target.replace(/^\//, '');
  }
  return undefined;
}

function relations(files: Files, name: string, key: 'Id' | 'Type'): Map<string, string> {
  const part = settingsNamed(files, name);
  const found = new Map<string, string>();
  for (const relation of part?.root.children ?? []) {
    const values = attributes(relation);
    const id = values.get(key.toLowerCase());
    if (id !== undefined && !found.has(id)) found.set(id, values.get('target') ?? '');
  }
  return found;
}

/** The elements in an element, without the words and comments between them. */
export const elementsOf = <N extends { readonly kind: string }>({
  children,
}: {
  readonly children: readonly N[];
}): Extract<N, { kind: 'element' }>[] =>
  children.filter((node): node is Extract<N, { kind: 'element' }> => node.kind === 'element');

/** The attributes of an element by their names without prefix, in lower case. */
export const attributes = (element: Pick<XmlElement | SettingsElement, 'attributes'>): Map<string, string> =>
  new Map(element.attributes.map(({ name, value }) => [name, value]));

function partNamed(files: Files, name: string): XmlPart | null {
  const written = textNamed(files, name);
  if (written === null) return null;
  const { source, root, problems } = parseXml(written);
  const faults = problems.filter(({ message }) => message.startsWith(notWellFormed));
  const limits = problems.filter((problem) => !faults.includes(problem)).map(({ message }) => message);
  return { text: source, root, isSound: faults.length === 0, limits };
}

function settingsNamed(files: Files, name: string): SettingsPart | null {
  const written = textNamed(files, name);
  return written === null ? null : readSettings(written);
}

function textNamed(files: Files, name: string): string | null {
  const bytes = files.get(name);
  if (bytes === undefined) return null;
  const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** Whether the bytes hold a word in UTF-16, as the directory of an older Office file does. */
function holds(bytes: Uint8Array, word: string): boolean {
  const wanted = Array.from(word).flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
