import { checkDocument } from './check-document';
import { checkWorkspace } from './check-workspace';
import {
  clearComparison,
  compareSelected,
  compareTrackedChanges,
  compareWithFile,
  compareWithRevision,
  openBaselineDiff,
} from './compare';
import { insertLastUpdatedDate } from './insert-date';
import { nextChange, previousChange } from './navigate';
import { openAsText } from './open-as-text';
import { showRule } from './show-rule';
import type { Command } from './tools';
import { treatAsOther, treatAsPolicy } from './treat-as';

/** All commands, by what follows `policyDiff.` in their ids. */
export const allCommands: Readonly<Record<string, Command>> = {
  checkDocument,
  checkWorkspace,
  clearComparison,
  compareSelected,
  compareTrackedChanges,
  compareWithFile,
  compareWithRevision,
  insertLastUpdatedDate,
  nextChange,
  openAsText,
  openBaselineDiff,
  previousChange,
  showLog: ({ log }) => {
    log.show();
  },
  showRule,
  toggleClauseHighlighting: ({ highlighter }) => highlighter.toggle(),
  treatAsOther,
  treatAsPolicy,
};
