import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { policyOfWords } from '../generate';
import { clockTimesOf, median, milliseconds, type Row, type Sizes } from '../measure';
import { analysed, core, settings, workFolder } from '../program';

/**
 * The whole history of one file: each revision is compared with the one before it. Cold is the first time, warm the
 * second, when the comparisons are remembered and git is asked for the list of revisions only: what a blob holds never
 * changes. By the clock, since git works in a process of its own.
 *
 * @param corpus folder with a real history, or '' to use a generated one
 */
export function historyRows({ repeats }: Sizes, corpus: string): Row[] {
  const bundle = join(corpus, 'history.bundle');
  const repository = corpus !== '' && existsSync(bundle) ? cloneOf(bundle) : generatedHistory();
  const path = longestHistoryIn(repository);
  const peerWords = ['-C', repository, 'log', '-p', '--word-diff', 'HEAD', '--', path];
  const peer = median(clockTimesOf(Math.min(repeats, 3), () => spawnSync('git', peerWords, { maxBuffer: 1 << 30 })));
  let revisions = 0;
  const [cold = NaN, warm = NaN] = [0, 1].map(() => {
    const began = performance.now();
    revisions = compareAll(repository, path);
    return performance.now() - began;
  });
  const row = (name: string, ours: number, goal: number, stretch: number): Row => ({
    work: `history of ${revisions.toFixed(0)} revisions against git log -p --word-diff, ${name}`,
    ours: milliseconds(ours),
    peer: milliseconds(peer),
    figure: ours / peer,
    goal,
    stretch,
  });
  return [row('cold', cold, 3, 1), row('warm', warm, 0.5, 0.5)];
}

function compareAll(repository: string, path: string): number {
  const texts = revisionsOf(repository, path);
  for (let at = 1; at < texts.length; at++)
    core.compare(analysed(texts[at - 1] ?? ''), analysed(texts[at] ?? ''), settings);
  return texts.length;
}

const known = new Map<string, string>();

/** All revisions of a file, the oldest first: two calls of git, however many there are, and one where all are known. */
function revisionsOf(repository: string, path: string): string[] {
  const log = git(repository, ['log', '--raw', '--no-abbrev', '--no-renames', '--format=', 'HEAD', '--', path]);
  const blobs = [...log.toString().matchAll(/^:\d+ \d+ \w+ (\w+) [AM]/gm)].map(([, blob = '']) => blob).reverse();
  const unknown = [...new Set(blobs)].filter((blob) => !known.has(blob));
  for (const [at, text] of readBlobs(repository, unknown).entries()) known.set(unknown[at] ?? '', text);
  return blobs.map((blob) => known.get(blob) ?? '');
}

function readBlobs(repository: string, blobs: readonly string[]): string[] {
  if (blobs.length === 0) return [];
  const all = git(repository, ['cat-file', '--batch'], `${blobs.join('\n')}\n`);
  const texts: string[] = [];
  for (let at = 0; at < all.length;) {
    const start = all.indexOf(10, at) + 1;
    const size = Number(all.toString('utf8', at, start - 1).split(' ')[2]);
    texts.push(all.toString('utf8', start, start + size));
    at = start + size + 1;
  }
  return texts;
}

const git = (repository: string, words: readonly string[], input = ''): Buffer =>
  execFileSync('git', ['-C', repository, ...words], { input, maxBuffer: 1 << 30 });

function cloneOf(bundle: string): string {
  const repository = join(workFolder, 'history');
  execFileSync('git', ['clone', '--quiet', '--branch', 'main', bundle, repository]);
  return repository;
}

/** The file that changed most often. */
function longestHistoryIn(repository: string): string {
  const times = new Map<string, number>();
  const names = git(repository, ['log', '--name-only', '--format=', 'HEAD']).toString().split('\n');
  for (const name of names) if (/\.(?:md|markdown|txt)$/.test(name)) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times].sort((one, other) => other[1] - one[1])[0]?.[0] ?? '';
}

const generatedRevisions = 492;

/** A policy of 4,000 words in which something small changes with every commit. */
function generatedHistory(): string {
  const repository = join(workFolder, 'history');
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', repository]);
  let text = policyOfWords(4_000, 12);
  let stream = '';
  for (let at = 0; at < generatedRevisions; at++) {
    if (at > 0) text = withOneChange(text, at).replace(/^(Last updated: ).*$/m, `$1${dateOf(at)}`);
    const size = Buffer.byteLength(text);
    stream += `commit refs/heads/main\ncommitter Bench <bench@example.com> ${1_600_000_000 + at * 86_400} +0000\n`;
    stream += `data 8\nRevision\nM 100644 inline policy.md\ndata ${size}\n${text}\n`;
  }
  git(repository, ['fast-import', '--quiet'], stream);
  return repository;
}

/** Another period in one place. */
function withOneChange(text: string, at: number): string {
  const places = [...text.matchAll(/ for \d+ (?=days|months|years)/g)];
  const place = places[(at * 31) % places.length];
  if (!place) return text;
  const end = place.index + place[0].length;
  return `${text.slice(0, place.index)} for ${10 + (at % 80)} ${text.slice(end)}`;
}

const dateOf = (at: number): string => new Date(1_600_000_000_000 + at * 86_400_000).toISOString().slice(0, 10);
