import type { ClauseType } from '../core/index';

/** The id of the colour of a type of clause. VS Code allows no hyphens there: `policyDiff.clause.legalBasis`. */
export function colourId(type: ClauseType): string {
  return `policyDiff.clause.${type.replace(/-(\w)/g, (_hyphen, letter: string) => letter.toUpperCase())}`;
}
