import { l10n, Uri, window } from 'vscode';
import { fileOf, isDocx } from '../docx-document';
import { uriIn } from './tools';

/** The Word document that a command is about: the explorer's entry, or what the active tab shows. Else the user is told. */
export function wordDocumentIn(given: readonly unknown[]): Uri | undefined {
  const uri = fileIn(uriIn(given)) ?? fileIn(window.tabGroups.activeTabGroup.activeTab?.input);
  if (!uri) void window.showWarningMessage(l10n.t('Choose a Word document (.docx) in the explorer first.'));
  return uri;
}

/** Viewers of other extensions have tabs with a `uri` too; a comparison has two. */
function fileIn(input: unknown): Uri | undefined {
  const uris = input instanceof Uri ? [input] : typeof input === 'object' && input !== null ? Object.values(input) : [];
  const file = uriIn(uris);
  return file && isDocx(fileOf(file)) ? fileOf(file) : undefined;
}
