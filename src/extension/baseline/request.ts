/** What a document is to be compared with, as the setting or a command names it. */
export type BaselineRequest =
  | { readonly kind: 'head' | 'merge-base' | 'last-tag' | 'last-published' }
  | { readonly kind: 'ref'; readonly ref: string }
  | { readonly kind: 'file'; readonly path: string }
  /** The document itself, before its tracked changes. */
  | { readonly kind: 'tracked' };

const named = ['head', 'merge-base', 'last-tag', 'last-published'] as const;

/**
 * Reads the setting `policyDiff.baseline`. A path is told from a ref by its beginning or by a text file's ending;
 * a branch with such a name can still be reached as `refs/heads/…`.
 *
 * @returns null where it names nothing that git could be asked for without harm
 */
export function parseBaseline(setting: string): BaselineRequest | null {
  const text = setting.trim();
  if (text === '') return { kind: 'merge-base' };
  const name = named.find((known) => known === text);
  if (name) return { kind: name };
  if (looksLikePath(text)) return { kind: 'file', path: text };
  return isSafeRef(text) ? { kind: 'ref', ref: text } : null;
}

/** Git takes what begins with a dash for an option, and workspace settings are not to be trusted with those. */
export function isSafeRef(ref: string): boolean {
  return ref !== '' && !/^-|[\s:?*[\\]|\.\.|\p{Cc}/u.test(ref);
}

function looksLikePath(text: string): boolean {
  return /^(?:\.{1,2}[\\/]|[\\/]|[A-Za-z]:[\\/])/.test(text) || /\.(?:md|markdown|txt|html?|xml|docx)$/i.test(text);
}
