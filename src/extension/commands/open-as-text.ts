import { window, workspace } from 'vscode';
import { docxUri } from '../docx-document';
import type { Command } from './tools';
import { wordDocumentIn } from './word-document';

/** Shows a Word document as the text that is checked. */
export const openAsText: Command = async (_tools, ...given) => {
  const file = wordDocumentIn(given);
  if (file) await window.showTextDocument(await workspace.openTextDocument(docxUri(file)), { preview: false });
};
