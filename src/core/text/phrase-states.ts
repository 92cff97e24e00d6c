/**
 * What the same words lead to in all phrases of a book is one state: a word is looked up once, and not in each of the
 * hundreds of phrases that have begun with the words before it. States are made when a text first comes to them.
 */
import numbers from '../lexicon/en/numbers.json';
import type { Word } from '../model';
import { isNumberWord } from './numbers';
import { layOn, type Node, type Nodes } from './phrase-graph';

/** Nodes in the order of their phrases, each once. */
export interface State<T> {
  readonly nodes: Nodes<T>;
  /** Nodes at which their phrases end. */
  readonly ends: Nodes<T>;
  /** Where the phrases go on that let words of any kind follow here. */
  readonly gap: State<T> | null;
  /** Where words lead; of a state of one node, what that node says. */
  ways: Ways<T> | null;
}

type Ways<T> = Pick<Node<T>, 'exact' | 'stems' | 'numbers'>;

/** Where a word leads from a state, or null. */
export function follow<T>(state: State<T>, word: Word | undefined): State<T> | null {
  if (word === undefined) return null;
  const { exact, stems, numbers: ofNumbers } = (state.ways ??= waysFrom(state.nodes));
  const asStem = stems?.get(word.stem);
  const asWritten = exact?.get(word.text);
  const asNumber = ofNumbers.length > 0 && isNumber(word) ? ofNumbers : undefined;
  if (asStem === undefined && asNumber === undefined) return asWritten === undefined ? null : stateOf(asWritten);
  if (asWritten === undefined && asNumber === undefined) return asStem === undefined ? null : stateOf(asStem);
  return stateOf(together([asWritten ?? none, asStem ?? none, asNumber ?? none]));
}

const none: readonly never[] = [];

/** Most words are told from numbers by their first letter alone, so that the exact test is seldom needed. */
export const isNumber = ({ text }: Word): boolean =>
  (text.charCodeAt(0) <= 57 || numberInitials.has(text.charAt(0))) && isNumberWord(text);

const numberInitials: ReadonlySet<string> = new Set(Object.keys(numbers).map((word) => word.charAt(0)));

/** The state of some nodes: the same one whenever it is asked for with the same list. */
export function stateOf<T>(nodes: Nodes<T>): State<T> {
  const [node] = nodes;
  if (nodes.length === 1 && node !== undefined) return (node.state ??= stateWith(nodes)) as State<T>;
  let state = states.get(nodes) as State<T> | undefined;
  if (state === undefined) states.set(nodes, (state = stateWith(nodes)));
  return state;
}

const states = new WeakMap<Nodes<unknown>, State<unknown>>();

function stateWith<T>(nodes: Nodes<T>): State<T> {
  let ends: Nodes<T> = none;
  let behind: Nodes<T> = none;
  for (const node of nodes) {
    layOn(node);
    if (node.meaning !== null) ends = ends.length === 0 ? node.alone : [...ends, node];
    if (node.gap === null) continue;
    layOn(node.gap);
    behind = together([behind, node.gap.alone]);
  }
  return { nodes, ends, gap: behind.length === 0 ? null : stateOf(behind), ways: null };
}

/** The nodes of several lists, in the order of their phrases. */
export function together<T>(lists: readonly Nodes<T>[]): Nodes<T> {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length <= 1) return filled[0] ?? none;
  return [...new Set(filled.flat())].sort((one, other) => one.rank - other.rank);
}

function waysFrom<T>(nodes: Nodes<T>): Ways<T> {
  const [first] = nodes;
  if (nodes.length === 1 && first !== undefined) return first;
  const exact = new Map<string, Nodes<T>>();
  const stems = new Map<string, Nodes<T>>();
  for (const node of nodes) {
    if (node.exact !== null) addEdges(exact, node.exact);
    if (node.stems !== null) addEdges(stems, node.stems);
  }
  return {
    exact: exact.size === 0 ? null : exact,
    stems: stems.size === 0 ? null : stems,
    numbers: together(nodes.map((node) => node.numbers)),
  };
}

function addEdges<T>(all: Map<string, Nodes<T>>, edges: ReadonlyMap<string, Nodes<T>>): void {
  for (const [word, targets] of edges) {
    const known = all.get(word);
    // What belongs to the nodes themselves is not added to: a list of more than one phrase is our own.
    if (known === undefined) all.set(word, targets);
    else if (known[0]?.rank === known[known.length - 1]?.rank) all.set(word, together([known, targets]));
    else for (const node of targets) if (!known.includes(node)) (known as Node<T>[]).push(node);
  }
}
