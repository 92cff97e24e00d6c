import type { Block, ClauseRole } from '../model';

/** What each block is for. */
export const rolesOf = (blocks: readonly Block[]): ClauseRole[] => blocks.map(() => 'policy');
