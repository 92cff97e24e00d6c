/** One revision as the other asks it: its facts by place and by statement, and what its passages say. */
import type { Fact, Policy } from '../model';
import { remembered } from '../text/remembered';
import { type EchoChamber, echoChamber } from './echo';
import { type Passage, passagesOf } from './passages';

export interface Side {
  readonly policy: Policy;
  readonly passages: readonly Passage[];
  /** Facts by the clause that states them. */
  readonly facts: ReadonlyMap<number, readonly Fact[]>;
  /** What the whole revision states, by kind, key and polarity. */
  readonly states: ReadonlySet<string>;
  readonly echoes: EchoChamber;
}

export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

/** A policy is asked by the revision after it, and then asks the one before it. */
export const sideOf = remembered((policy: Policy): Side => {
  const all = Object.values(policy.facts).flat();
  const facts = new Map<number, Fact[]>();
  for (const fact of all) {
    const list = facts.get(fact.clause);
    if (list) list.push(fact);
    else facts.set(fact.clause, [fact]);
  }
  const passages = passagesOf(policy);
  return { policy, passages, facts, states: new Set(all.map(statementOf)), echoes: echoChamber(passages) };
});

/** What a fact states, wherever it stands. */
export const statementOf = (fact: Fact): string => `${fact.kind} ${fact.key} ${fact.polarity}`;
