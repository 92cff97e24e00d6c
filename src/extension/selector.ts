import type { DocumentFilter } from 'vscode';
import { languages, schemes } from './scope';

/** Documents that may be policies. Whether one is, the checker says. */
export const documentSelector: readonly DocumentFilter[] = selectorFor(languages);

export function selectorFor(chosen: readonly string[]): readonly DocumentFilter[] {
  return schemes.flatMap((scheme) => chosen.map((language) => ({ scheme, language })));
}
