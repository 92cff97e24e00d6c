import type { Uri } from 'vscode';
import { analyseOnce } from '../examine';
import { formatOf } from '../../core/index';

/** The date that a policy's text gives as its own, the update before the entry into force; null where it gives none. */
export function publishedDate(uri: Uri, text: string): string | null {
  const policy = analyseOnce(uri.toString(), formatOf(uri.path) ?? 'text', text);
  const own = policy.facts.date.filter(({ detail }) => detail.ofPolicy);
  const dated = own.find(({ detail }) => detail.role === 'updated') ?? own[0];
  return dated?.key ?? null;
}
