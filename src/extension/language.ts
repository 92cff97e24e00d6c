import { env } from 'vscode';
import type { Policy } from '../core/index';

/** Languages whose words the core knows; of other policies it reads dates and the names of known companies alone. */
const languagesRead = ['en', 'und'];

export const isRead = ({ doc }: Policy): boolean => languagesRead.includes(doc.language);

/** The name of a policy's language, in the language of the editor. */
export function languageName({ doc }: Policy): string {
  return new Intl.DisplayNames([env.language, 'en'], { type: 'language' }).of(doc.language) ?? doc.language;
}
