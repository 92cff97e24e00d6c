import type { Block, Comment, FrontMatter, MachineDate, Problem } from '../model';

/** What a format's reader makes of a text. */
export interface Reading {
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
  readonly frontMatter: FrontMatter | null;
  readonly problems: readonly Problem[];
  readonly machineDates?: readonly MachineDate[];
}
