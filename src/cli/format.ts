import { formatOf, type Format } from '../core';

/** The format of an input: what its name tells, else what its first bytes show; a person's notes are plain text. */
export function formatOfInput(name: string, content: Uint8Array): Format {
  return formatOf(name) ?? formatOfContent(content);
}

function formatOfContent(content: Uint8Array): Format {
  const head = new TextDecoder().decode(content.subarray(0, 4096)).trimStart();
  if (head.startsWith('PK\u0003\u0004')) return 'docx';
  if (/^<(!doctype html|html|body|h\d|p|div|section|article|main)\b/i.test(head)) return 'html';
  if (/^<(\?xml|[a-z])/i.test(head)) return 'xml';
  if (/^(?:---\r?\n|#{1,6} )/m.test(head)) return 'markdown';
  return 'text';
}
