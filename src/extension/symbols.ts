import { DocumentSymbol, languages, Range, SymbolKind } from 'vscode';
import type { Span } from '../core/index';
import type { CheckedPolicy } from './check';
import type { Checker } from './checker';
import type { Disposable } from './disposable';
import { clauseName } from './clause-names';
import { sectionsOf, type Section } from './sections';
import { selectorFor } from './selector';

/** Languages in which VS Code itself sees no outline. */
const languagesWithoutOutline = ['plaintext', 'xml'];

/** Outline, breadcrumbs and “Go to Symbol” of a policy in plain text, with the type of each section. */
export function registerSymbols(checker: Checker): Disposable {
  return languages.registerDocumentSymbolProvider(
    selectorFor(languagesWithoutOutline),
    {
      provideDocumentSymbols: (document) => {
        const checked = checker.upToDate(document);
        return checked ? sectionsOf(checked.policy).map((section) => symbolOf(section, checked)) : [];
      },
    },
    { label: 'Policy Diff' },
  );
}

function symbolOf({ heading, span, children }: Section, checked: CheckedPolicy): DocumentSymbol {
  const type = heading.labels[0]?.type;
  const detail = type === undefined ? '' : clauseName(type);
  const name = heading.prose.text.trim() || heading.marker || '…';
  const symbol = new DocumentSymbol(
    name,
    detail,
    SymbolKind.String,
    rangeOf(span, checked),
    rangeOf(heading.span, checked),
  );
  symbol.children = children.map((child) => symbolOf(child, checked));
  return symbol;
}

function rangeOf(span: Span, { lines }: CheckedPolicy): Range {
  const { start, end } = lines.rangeOf(span);
  return new Range(start.line, start.character, end.line, end.character);
}
