/**
 * Where the same words lead to in many phrases of a book is one state: a word is looked up once, and not in each of the
 * hundreds of phrases that have begun with the words before it. States are made when a text first comes to them; where
 * the words have led to a few nodes, each is asked for itself.
 */
import { layOn, type Node, type Nodes } from './phrase-graph';
import { remembered } from './remembered';

/** Where words lead from many nodes. */
export interface State<T> {
  /** The nodes at which their phrases end. */
  readonly ends: Nodes<T>;
  readonly ways: Ways<T>;
  /** The same of the phrases that let words of any kind follow here. */
  readonly gaps: Nodes<T>;
}

export type Ways<T> = Pick<Node<T>, 'exact' | 'stems' | 'numbers'>;

/** So many nodes are asked one by one. */
export const few = 4;

/** The state of a list of nodes: the same one whenever it is asked for with the same list. */
export const stateOf = <T>(nodes: Nodes<T>): State<T> => stateOfNodes(nodes) as State<T>;

const stateOfNodes = remembered<Nodes<unknown>, State<unknown>>((nodes) => {
  for (const node of nodes) layOn(node);
  const gaps = nodes.flatMap(({ gap }) => gap ?? []);
  for (const gap of gaps) layOn(gap);
  return {
    ends: nodes.filter((node) => node.meaning !== null),
    ways: waysFrom(nodes),
    gaps: gaps.filter((gap, at) => gaps.indexOf(gap) === at),
  };
});

function waysFrom<T>(nodes: Nodes<T>): Ways<T> {
  const exact = new Map<string, Nodes<T>>();
  const stems = new Map<string, Nodes<T>>();
  const numbers = new Set<Node<T>>();
  for (const node of nodes) {
    if (node.exact !== null) addEdges(exact, node.exact);
    if (node.stems !== null) addEdges(stems, node.stems);
    for (const next of node.numbers) numbers.add(next);
  }
  return { exact, stems, numbers: [...numbers] };
}

function addEdges<T>(all: Map<string, Nodes<T>>, edges: ReadonlyMap<string, Nodes<T>>): void {
  for (const [word, targets] of edges) {
    const known = all.get(word);
    if (known === undefined) all.set(word, targets);
    // A list that belongs to a node is not added to; one of several phrases is our own.
    else if (known[0]?.rank === known[known.length - 1]?.rank) all.set(word, [...known, ...targets]);
    else (known as Node<T>[]).push(...targets);
  }
}
