import { clauseTypeCatalogue, type ClauseType } from '../core/index';

export const clauseName = (type: ClauseType): string => clauseTypeCatalogue.get(type)?.name ?? type;
