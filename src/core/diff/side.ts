/** One revision as the other asks it: its facts by place and by statement, and what its passages say. */
import type { Fact, FactKind, Policy } from '../model';
import { remembered } from '../text/remembered';
import { type EchoChamber, echoChamber } from './echo';
import { type Passage, passagesOf } from './passages';

export interface Side {
  readonly policy: Policy;
  readonly passages: readonly Passage[];
  /** Facts by the clause that states them. */
  readonly facts: ReadonlyMap<number, readonly Fact[]>;
  /** What the whole revision states, by kind, key and polarity. */
  readonly states: Pick<ReadonlySet<string>, 'has'>;
  readonly echoes: EchoChamber;
}

export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

/** A policy is asked by the revision after it, and then asks the one before it. */
export const sideOf = remembered((policy: Policy): Side => {
  const facts = new Map<number, Fact[]>();
  for (const ofKind of Object.values(policy.facts)) {
    for (const fact of ofKind) {
      const list = facts.get(fact.clause);
      if (list) list.push(fact);
      else facts.set(fact.clause, [fact]);
    }
  }
  const passages = passagesOf(policy);
  return { policy, passages, facts, states: statementsOf(policy), echoes: echoChamber(passages) };
});

/** What a fact states, wherever it stands. */
export const statementOf = (fact: Fact): string => `${fact.kind} ${fact.key} ${fact.polarity}`;

/** The statements of a policy, of each kind when it is asked for: a small edit asks for one or two. */
function statementsOf({ facts }: Policy): Side['states'] {
  const known = new Map<string, ReadonlySet<string>>();
  const ofKind = (kind: string): ReadonlySet<string> => {
    const statements = known.get(kind) ?? new Set(facts[kind as FactKind].map(statementOf));
    known.set(kind, statements);
    return statements;
  };
  return { has: (statement) => ofKind(statement.slice(0, statement.indexOf(' '))).has(statement) };
}
