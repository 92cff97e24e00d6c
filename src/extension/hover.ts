import { Hover, l10n, languages, MarkdownString, Range, type HoverProvider, type TextDocument } from 'vscode';
import { clauseTypeCatalogue, type Label, type LabelledClause, type Policy, type Span } from '../core/index';
import type { CheckedPolicy } from './check';
import type { Checker } from './checker';
import type { Disposable } from './disposable';
import { clauseAt } from './clause-at';
import { isRead } from './language';
import { documentSelector } from './selector';

const linked = ['policyDiff.toggleClauseHighlighting', 'policyDiff.showRule'];

/** Says in words what the colours say: what a clause is about, how sure that is, and which words make it so. */
export function registerHovers(checker: Checker): Disposable {
  const provider: HoverProvider = {
    provideHover: (document, position) => {
      const checked = checker.upToDate(document);
      const clause = checked && clauseAt(checked.policy, document.offsetAt(position));
      return clause && clause.labels.length > 0 && isRead(checked.policy)
        ? hoverOf(checked, clause, document)
        : undefined;
    },
  };
  return languages.registerHoverProvider(documentSelector, provider);
}

function hoverOf({ policy }: CheckedPolicy, clause: LabelledClause, document: TextDocument): Hover {
  const text = new MarkdownString(clause.labels.map((label) => described(label, policy)).join('\n'));
  text.appendMarkdown(notedByWord(policy, clause));
  text.isTrusted = { enabledCommands: linked };
  text.supportThemeIcons = true;
  const off = l10n.t('Toggle highlighting');
  text.appendMarkdown(`\n\n[${off}](command:policyDiff.toggleClauseHighlighting)`);
  return new Hover(text, new Range(document.positionAt(clause.span.start), document.positionAt(clause.span.end)));
}

/** Beside a date of the policy, the one that Word has noted: where they are far apart, one of them is forgotten. */
function notedByWord({ doc, facts }: Policy, clause: LabelledClause): string {
  const { changed = '', changedBy = '' } = doc.properties ?? {};
  if (changed === '' || !facts.date.some((date) => date.clause === clause.id && date.detail.ofPolicy)) return '';
  const day = escaped(changed.slice(0, 10));
  const said =
    changedBy === ''
      ? l10n.t('Word notes that this document was last changed on {0}.', day)
      : l10n.t('Word notes that this document was last changed on {0} by {1}.', day, escaped(changedBy));
  return `\n\n${said}`;
}

const mostEvidence = 4;

function described({ type, score, evidence }: Label, { doc }: Policy): string {
  const { name, description } = clauseTypeCatalogue.get(type) ?? { name: type, description: '' };
  const words = joined(evidence).map(({ start, end }) => escaped(doc.text.slice(start, end).replace(/\s+/g, ' ')));
  const quoted = [...new Set(words)].slice(0, mostEvidence).map((each) => `“${each}”`);
  const why = quoted.length > 0 ? l10n.t('because of {0}', quoted.join(', ')) : l10n.t('from its heading');
  return `- **${name}** (${Math.round(score * 100)} %) ${why}. ${description}`;
}

/** Words that overlap are one quotation: pairs of words share one with the next. */
function joined(evidence: readonly Span[]): Span[] {
  const quotations: Span[] = [];
  for (const { start, end } of evidence) {
    const at = quotations.findIndex((each) => start < each.end && each.start < end);
    const other = quotations[at] ?? { start, end };
    const both = { start: Math.min(start, other.start), end: Math.max(end, other.end) };
    if (at < 0) quotations.push(both);
    else quotations[at] = both;
  }
  return quotations;
}

/** A policy's words are shown as they are, never as markup. */
const escaped = (words: string): string => words.replace(/[\\`*_{}[\]()<>#+!|~$&-]/g, '\\$&');
