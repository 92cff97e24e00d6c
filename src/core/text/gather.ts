/**
 * What is read of each of many things, in one list. Of most clauses of a policy most readers find nothing, and after
 * each keystroke all are asked: this costs a fraction of `flatMap`.
 */
export function gathered<T, V>(things: readonly T[], read: (thing: T) => readonly V[]): V[] {
  const found: V[] = [];
  for (const thing of things) {
    const some = read(thing);
    for (let at = 0; at < some.length; at++) found.push(some[at] as V);
  }
  return found;
}
