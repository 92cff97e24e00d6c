/** Reads what is named on the command line. Every way in which that can go wrong is one sentence. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Policy, Span } from '../core';
import { analyseAny } from '../core';
import { linesOf } from '../report/lines';
import { forLongInput, makeRoom } from './engine';
import { unreadable } from './failure';
import { formatOfInput } from './format';
import { fileInRevision, runGit } from './git';

/** How inputs are to be read. */
export interface Reading {
  /** In bytes. */
  readonly maximumSize: number;
  /** In characters of its words: a longer document that does not look like a policy is not read as one. */
  readonly longestOther: number;
  /** The name that standard input goes by, which tells its format; '' where none was given. */
  readonly standardInputName: string;
  /** Of a DOCX with tracked changes: accepted where absent. */
  readonly revision?: 'accepted' | 'rejected';
  /** Says something to the user that does not stop the command. */
  readonly note: (message: string) => void;
}

/** Whether an argument names a file rather than `-` or `REF:PATH`. An existing file may have a colon in its name. */
export function namesFile(name: string): boolean {
  if (name === '-') return false;
  return !name.includes(':') || /^[A-Za-z]:[\\/]/.test(name) || existsSync(name);
}

/**
 * Reads and analyses a file, `-` or `REF:PATH`.
 *
 * @throws Failure where it is missing, too large, or nothing that can be read as text
 */
export async function policyFrom(name: string, reading: Reading): Promise<Policy> {
  const content = await contentOf(name, reading);
  if (content.length > longInput) forLongInput();
  const uri = name === '-' && reading.standardInputName !== '' ? reading.standardInputName : name;
  const revision = reading.revision ?? 'accepted';
  const source = { uri, format: formatOfInput(uri, content), content, revision };
  const policy = analyseAny(source, reading.longestOther, makeRoom);
  for (const { kind, message, span } of policy.doc.problems) {
    if (kind === 'binary' || kind === 'unsupported') throw unreadable(`Cannot read ${shown(name)}: ${message}`);
    reading.note(`${shown(name)}${placeOf(span, policy.doc.text)}: ${message}`);
  }
  return policy;
}

/** In bytes. */
const longInput = 500_000;

/** Where a problem stands, as compilers say it; nothing where it is that of the whole file. */
function placeOf({ start, end }: Span, text: string): string {
  if (end === 0) return '';
  const { line, column } = linesOf(text)(start);
  return `:${line}:${column}`;
}

const shown = (name: string): string => (name === '-' ? 'standard input' : `"${name}"`);

async function contentOf(name: string, { maximumSize }: Reading): Promise<Uint8Array> {
  if (name === '-') return await standardInput(maximumSize);
  if (namesFile(name)) return fileContent(name, maximumSize);
  if (/^https?:\/\//.test(name))
    throw unreadable(`"${name}" is an address, and nothing is fetched: save the page to a file.`);
  const content = fileInRevision(runGit, { folder: process.cwd(), limit: maximumSize }, name);
  if (content === 'too large') throw tooLarge(name, maximumSize);
  return content;
}

function fileContent(path: string, maximumSize: number): Uint8Array {
  try {
    const stats = statSync(path);
    if (stats.isDirectory())
      throw unreadable(`"${path}" is a folder: name its files, as in "${path.replace(/[\\/]+$/, '')}/**/*.md".`);
    if (stats.size > maximumSize) throw tooLarge(path, maximumSize);
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw unreadable(`There is no file "${path}".`);
    throw unreadable(`Cannot read "${path}": ${code === 'EACCES' ? 'permission is denied' : code}.`);
  }
}

async function standardInput(maximumSize: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maximumSize) throw tooLarge('-', maximumSize);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (name: string, maximumSize: number) =>
  unreadable(
    `${name === '-' ? 'Standard input' : `"${name}"`} is larger than ${megabytes(maximumSize)} MB: raise the limit with --max-size.`,
  );

const megabytes = (bytes: number): string => String(Number((bytes / 1_000_000).toFixed(3)));
