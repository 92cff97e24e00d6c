import { analyse, formatOf, ownDate } from '../../core/index';
import type { Content } from './revision-texts';

const remembered = new Map<string, string | null>();
const mostRemembered = 500;

/** The own date of a policy's text, in ISO form; null where it gives none. Texts are remembered by `key`. */
export function publishedDate(key: string, path: string, content: Content): string | null {
  const known = remembered.get(key);
  if (known !== undefined) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const date = ownDate(analyse({ uri: path, format: formatOf(path) ?? 'text', content }))?.key ?? null;
  remembered.set(key, date);
  return date;
}
