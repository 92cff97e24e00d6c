import { l10n, Uri, workspace, type Disposable } from 'vscode';
import { catalogue, type CatalogueEntry } from '../core/index';

const scheme = 'policyDiff-rule';

/** The page of a rule, which lives in the extension itself: it opens without a network, in the editor. */
export function ruleUri(rule: string): Uri {
  return Uri.from({ scheme, path: `/${rule}.md`, fragment: rule });
}

export function registerRuleDocuments(): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: ({ path }) => rulePage(path.replace(/^\/|\.md$/g, '')),
  });
}

/** A rule as a Markdown document. */
export function rulePage(rule: string): string {
  const entry = catalogue.get(rule);
  if (!entry) return l10n.t('# {0}\n\nThere is no such rule.\n', rule);
  const parts = [
    `# ${rule}`,
    entry.summary,
    `## ${l10n.t('Why it matters')}`,
    entry.why,
    facts(entry),
    citations(entry),
  ];
  return [...parts.filter((part) => part !== ''), l10n.t('Not legal advice.')].join('\n\n') + '\n';
}

function facts({ type, level, mirror, fixes }: CatalogueEntry): string {
  const lines = [
    type === 'change' ? l10n.t('- Compares a policy with its baseline.') : l10n.t('- Looks at one document.'),
    level === null ? l10n.t('- Its level depends on what changed.') : l10n.t('- Level: {0}', level),
    ...(mirror === null ? [] : [l10n.t('- Its opposite: {0}', mirror)]),
    ...(fixes ? [l10n.t('- Offers a fix.')] : []),
  ];
  return lines.join('\n');
}

function citations({ citations: cited }: CatalogueEntry): string {
  return cited.length === 0 ? '' : [`## ${l10n.t('See')}`, cited.map((each) => `- ${each}`).join('\n')].join('\n\n');
}
