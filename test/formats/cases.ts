import { readFileSync } from 'node:fs';
import type { Clause, Format } from '../../src/core/model';

/** One case of a fixture: a document, and how it must be read, one block a line. */
export interface Case {
  readonly name: string;
  readonly format: Format;
  readonly document: string;
  readonly expected: string;
}

const pattern =
  /^## (.+)\n(?:(?!##|````)[^\n]*\n)*````(markdown|text|html|xml)\n([^]*?)````\n+````blocks\n([^]*?)````$/gm;

/** The cases of a fixture file: `##` and a name, a fence with the document, a fence with its blocks. */
export function casesOf(path: string): Case[] {
  const fixture = readFileSync(path, 'utf8');
  return [...fixture.matchAll(pattern)].map(([, name = '', format, document = '', expected = '']) => ({
    name,
    format: format as Format,
    document: document.replaceAll('⏎', '\r').replaceAll('␌', '\f').replaceAll('→', '\t').replaceAll('␣', '\u00a0'),
    expected: expected.trimEnd(),
  }));
}

/**
 * A clause as a fixture writes it: "h1 Title", "p Words", "i2 [a)] Words", "row Column: cell | cell"; what is not the
 * policy's own carries its role, and what has a lead-in the beginning of it.
 */
export function printed(clause: Clause, clauses: readonly Clause[]): string {
  const role = clause.role === 'policy' ? '' : `(${clause.role}) `;
  const marker = clause.marker === '' ? '' : `[${clause.marker}] `;
  const lead = clauses[clause.leadIn]?.prose.text.split(' ').slice(0, 3).join(' ');
  const words = clause.kind === 'row' ? cellsOf(clause) : clause.prose.text;
  return `${role}${shortNames[clause.kind]}${clause.depth > 0 ? String(clause.depth) : ''} ${marker}${words}${lead === undefined ? '' : ` < ${lead}`}`;
}

const shortNames = { heading: 'h', paragraph: 'p', item: 'i', row: 'row' } as const;

function cellsOf({ sentences, prose }: Clause): string {
  return sentences
    .map(({ start, end, column }) => `${column === '' ? '' : `${column}: `}${prose.text.slice(start, end)}`)
    .join(' | ');
}
