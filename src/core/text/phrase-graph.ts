/**
 * The graph of one phrase, in which alternatives meet again, so that ten choices followed by ten choices cost twenty
 * edges and not a hundred sequences. It is laid as far as texts have come in it.
 */
import { type Group, groupsOf, waysOf } from './phrase-notation';
import { stemOf } from './words';

/** A phrase, with the graph of its own once it is laid. */
export interface Phrase<T> {
  readonly phrase: string;
  readonly meaning: T;
  /** Its place in the book. */
  readonly rank: number;
  root: Node<T> | null;
}

/** Most words lead to one node: all of them share its `alone`. */
export type Nodes<T> = readonly Node<T>[];

export interface Node<T> {
  readonly rank: number;
  readonly alone: Nodes<T>;
  exact: Map<string, Nodes<T>> | null;
  stems: Map<string, Nodes<T>> | null;
  numbers: Nodes<T>;
  gap: Node<T> | null;
  /** Whether its phrase may end here. */
  meaning: { readonly of: T } | null;
  /** What of its phrase is not laid yet. */
  rest: Rest<T> | null;
}

/** The end of a phrase, which is laid when a text has come so far. */
interface Rest<T> {
  readonly phrase: Phrase<T>;
  readonly groups: readonly Group[];
  /** The nodes from which it goes on. */
  readonly frontier: readonly Node<T>[];
  /** Nodes behind a gap: no phrase ends there. */
  readonly gaps: Set<Node<T>>;
}

interface FirstWords {
  readonly stems: Iterable<string>;
  readonly exact: Iterable<string>;
}

const oneWord = /^(?:[a-z]+|=[A-Za-z]+(?:'[a-z]+)?)(?= |$)/;
const choicesOfWords = /^\(([^()]+)\)/;

/** The words with which a phrase begins, where that can be seen without laying it; else null. */
export function firstWords(phrase: string): FirstWords | null {
  // Most phrases begin with one word.
  if (!phrase.startsWith('(')) {
    const word = oneWord.exec(phrase)?.[0];
    if (word === undefined) return null;
    return word.startsWith('=')
      ? { stems: none, exact: [word.slice(1).toLowerCase()] }
      : { stems: [stemOf(word)], exact: none };
  }
  const choices = choicesOfWords.exec(phrase)?.[1]?.split('|') ?? [phrase];
  const stems = new Set<string>();
  const exact = new Set<string>();
  for (const choice of choices) {
    const word = oneWord.exec(choice)?.[0];
    if (word === undefined) return null;
    if (word.startsWith('=')) exact.add(word.slice(1).toLowerCase());
    else stems.add(stemOf(word));
  }
  return { stems, exact };
}

export const wordsOfRoot = <T>({ stems, exact }: Node<T>): FirstWords => ({
  stems: stems?.keys() ?? [],
  exact: exact?.keys() ?? [],
});

/** The beginning of a phrase, laid as far as its first words go. */
export function laid<T>(phrase: Phrase<T>): Node<T> {
  if (phrase.root !== null) return phrase.root;
  const root = emptyNode<T>(phrase.rank);
  phrase.root = root;
  root.rest = { phrase, groups: groupsOf(phrase.phrase), frontier: [root], gaps: new Set() };
  layOn(root);
  if (root.gap !== null) throw mistakeIn(phrase.phrase);
  return root;
}

function emptyNode<T>(rank: number): Node<T> {
  const alone: Node<T>[] = [];
  const node: Node<T> = {
    rank,
    alone,
    exact: null,
    stems: null,
    numbers: none,
    gap: null,
    meaning: null,
    rest: null,
  };
  alone.push(node);
  return node;
}

const none: readonly never[] = [];

/** Lays what may follow a node: the next group of its phrase, and those behind it as far as groups may be left out. */
export function layOn<T>(node: Node<T>): void {
  for (let { rest } = node; rest !== null; rest = node.rest) layNext(rest);
}

function layNext<T>({ phrase, groups, frontier, gaps }: Rest<T>) {
  for (const node of frontier) node.rest = null;
  const [group, ...later] = groups;
  if (group === undefined) {
    end(phrase, frontier, gaps);
    return;
  }
  const meeting = emptyNode<T>(phrase.rank);
  const ends = new Set<Node<T>>();
  for (const steps of waysOf(group)) for (const node of layChoice(frontier, steps, meeting, gaps)) ends.add(node);
  const rest: Rest<T> = { phrase, groups: later, frontier: [...ends], gaps };
  for (const node of ends) node.rest = rest;
}

const mistakeIn = (phrase: string): Error => new Error(`A phrase needs a word at both ends: "${phrase}"`);

function end<T>({ phrase, meaning, root }: Phrase<T>, frontier: readonly Node<T>[], gaps: ReadonlySet<Node<T>>) {
  if (frontier.some((node) => node === root || gaps.has(node))) throw mistakeIn(phrase);
  const said = { of: meaning };
  for (const node of frontier) node.meaning = said;
}

/** Lays all of a phrase. */
export function layWhole<T>(node: Node<T>): void {
  layOn(node);
  const next = [
    node.gap?.alone ?? none,
    node.numbers,
    ...(node.exact?.values() ?? []),
    ...(node.stems?.values() ?? []),
  ];
  for (const each of new Set(next.flat())) if (each.rest !== null) layWhole(each);
}

/** Lays one way through a part of a phrase, from every node of the frontier to the node where all ways meet. */
function layChoice<T>(
  frontier: readonly Node<T>[],
  steps: readonly string[],
  meeting: Node<T>,
  gaps: Set<Node<T>>,
): readonly Node<T>[] {
  let nodes = frontier;
  for (const [index, each] of steps.entries()) {
    const next = each !== '...' && index === steps.length - 1 ? meeting : emptyNode<T>(meeting.rank);
    for (const node of nodes) {
      if (each === '...') node.gap = next;
      else edge(node, each, next);
    }
    if (each === '...') gaps.add(next);
    nodes = [next];
  }
  return nodes;
}

function edge<T>(from: Node<T>, each: string, to: Node<T>) {
  if (each === '#') from.numbers = withNode(from.numbers, to);
  else if (each.startsWith('=')) edgeIn((from.exact ??= new Map<string, Nodes<T>>()), each.slice(1), to);
  else edgeIn((from.stems ??= new Map<string, Nodes<T>>()), stemOf(each), to);
}

const edgeIn = <T>(edges: Map<string, Nodes<T>>, key: string, to: Node<T>) =>
  edges.set(key, withNode(edges.get(key) ?? none, to));

const withNode = <T>(nodes: Nodes<T>, node: Node<T>): Nodes<T> =>
  nodes.length === 0 ? node.alone : nodes.includes(node) ? nodes : [...nodes, node];
