import { analyse, formatOf, type Fact, type Policy } from '../../core/index';

/** The date that a policy gives as its own: of its update before that of its entry into force. */
export function ownDate(policy: Policy): Fact<'date'> | null {
  const own = policy.facts.date.filter(({ detail }) => detail.ofPolicy);
  return own.find(({ detail }) => detail.role === 'updated') ?? own[0] ?? null;
}

const remembered = new Map<string, string | null>();
const mostRemembered = 500;

/** The own date of a text, in ISO form; null where it gives none. Texts are remembered by `key`. */
export function publishedDate(key: string, path: string, text: string): string | null {
  const known = remembered.get(key);
  if (known !== undefined) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const date = ownDate(analyse({ uri: path, format: formatOf(path) ?? 'text', content: text }))?.key ?? null;
  remembered.set(key, date);
  return date;
}
