import { commands, l10n, window } from 'vscode';
import { attempt } from '../baseline/revision';
import { catalogue, type CatalogueEntry } from '../../core/index';
import { ruleUri } from '../rule-document';
import { textIn, type Command } from './tools';

/** Shows what a rule looks for and why. */
export const showRule: Command = async (_tools, ...given) => {
  const rule = textIn(given) ?? (await pickRule());
  if (rule === undefined) return;
  const uri = ruleUri(rule);
  const shown = await attempt(commands.executeCommand('markdown.showPreview', uri).then(() => true));
  // The preview belongs to an extension that can be switched off.
  if (!shown) await window.showTextDocument(uri);
};

async function pickRule(): Promise<string | undefined> {
  const items = [...catalogue.values()].map((entry) => ({
    label: entry.id,
    description: levelOf(entry),
    detail: entry.summary,
  }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Rules'),
    matchOnDetail: true,
  });
  return picked?.label;
}

function levelOf({ level, type }: CatalogueEntry): string {
  return [type === 'check' ? l10n.t('check') : l10n.t('change'), level].filter((part) => part !== null).join(', ');
}
