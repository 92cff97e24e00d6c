import type { Span } from '../model';
import type { XmlElement } from './xml-tree';

/** An attribute; the span is that of its value as written, `name` is without a namespace's prefix and in lower case. */
export interface XmlAttribute extends Span {
  readonly name: string;
  readonly value: string;
}

/** The value of the first attribute with one of these names, or ''. */
export const attributeOf = ({ attributes }: XmlElement, names: ReadonlySet<string>): string =>
  attributes.length === 0 ? '' : (attributes.find(({ name }) => names.has(name))?.value ?? '');
