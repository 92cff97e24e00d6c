import { CodeLens, EventEmitter, l10n, languages, Range } from 'vscode';
import type { CheckedPolicy } from './check';
import type { Checker } from './checker';
import { together, type Disposable } from './disposable';
import { countedKinds, countFacts, sectionsOf, type CountedKind, type Section } from './sections';
import { documentSelector } from './selector';

/** Sections deeper than this are too short to need a summary. */
const deepestCounted = 3;

/** Says above a heading what its section names: “3 third parties · 2 countries”. */
export function registerLenses(checker: Checker): Disposable {
  const changed = new EventEmitter<void>();
  const listener = checker.onDidCheck(() => {
    changed.fire();
  });
  const provider = languages.registerCodeLensProvider(documentSelector, {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: (document) => {
      const checked = checker.policyOf(document.uri);
      return checked?.preferences.codeLens ? sectionsOf(checked.policy).flatMap((each) => lensesOf(each, checked)) : [];
    },
  });
  return together(changed, listener, provider);
}

function lensesOf({ heading, span, children }: Section, checked: CheckedPolicy): CodeLens[] {
  const inner = children.flatMap((child) => lensesOf(child, checked));
  if (heading.depth > deepestCounted || heading.role !== 'policy') return inner;
  const counts = countFacts(checked.policy, span);
  if (counts.size === 0) return inner;
  const { line } = checked.lines.positionAt(heading.span.start);
  const title = countedKinds.flatMap((kind) => phrase(kind, counts.get(kind) ?? 0) ?? []).join(' · ');
  return [new CodeLens(new Range(line, 0, line, 0), { title, command: '' }), ...inner];
}

function phrase(kind: CountedKind, count: number): string | undefined {
  if (count === 0) return undefined;
  switch (kind) {
    case 'third-party':
      return count === 1 ? l10n.t('1 third party') : l10n.t('{0} third parties', count);
    case 'transfer-country':
      return count === 1 ? l10n.t('1 country') : l10n.t('{0} countries', count);
    case 'retention':
      return count === 1 ? l10n.t('1 retention period') : l10n.t('{0} retention periods', count);
    case 'right':
      return count === 1 ? l10n.t('1 right') : l10n.t('{0} rights', count);
  }
}
