import { l10n, window, workspace } from 'vscode';
import { docxUri, fileOf, isDocx } from '../docx-document';
import { uriIn, type Command } from './tools';

/** Shows a Word document as the text that is checked. */
export const openAsText: Command = async (_tools, ...given) => {
  const file = uriIn(given) ?? window.tabGroups.activeTabGroup.activeTab?.input;
  const uri = fileIn(file);
  if (uri) await window.showTextDocument(await workspace.openTextDocument(docxUri(uri)), { preview: false });
  else void window.showWarningMessage(l10n.t('Choose a Word document (.docx) in the explorer first.'));
};

/** The Word document of an explorer's entry or of a tab: viewers of other extensions have tabs with a `uri` too. */
function fileIn(given: unknown) {
  const uri = uriIn([given]) ?? uriIn(typeof given === 'object' && given !== null ? Object.values(given) : []);
  const file = uri && fileOf(uri);
  return file && isDocx(file) ? file : undefined;
}
