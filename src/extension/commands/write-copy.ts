import { l10n, Uri, window, workspace } from 'vscode';
import { trackEdit, type TextEdit } from '../../core/index';
import { attempt } from '../baseline/revision';
import { docxUri, fileOf } from '../docx-document';
import { localDay } from '../preferences';

/** Writes a Word document with a new date beside the document, as a tracked change, and shows the copy's text. */
export async function writeDatedCopy(document: Uri, [edit]: readonly TextEdit[]): Promise<void> {
  const file = fileOf(document);
  const now = new Date();
  const bytes = await workspace.fs.readFile(file);
  const copy = edit && trackEdit(bytes, edit, { author: 'Policy Diff', date: now.toISOString().slice(0, 19) + 'Z' });
  if (!copy) {
    const said = l10n.t('The date of this document cannot be set from here: set it in your word processor.');
    void window.showWarningMessage(said);
    return;
  }
  const place = await freePlace(file, localDay(now));
  await workspace.fs.writeFile(place, copy);
  await window.showTextDocument(await workspace.openTextDocument(docxUri(place)), { preview: false });
  window.setStatusBarMessage(l10n.t('Written: {0}', workspace.asRelativePath(place)), 8000);
}

const mostCopies = 100;

/** A name that no file has: nothing is ever written over. */
async function freePlace(file: Uri, day: string): Promise<Uri> {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1).replace(/\.docx$/i, '');
  for (let copy = 1; copy < mostCopies; copy++) {
    const place = Uri.joinPath(file, '..', `${name} ${copy === 1 ? day : `${day} (${copy})`}.docx`);
    if ((await attempt(workspace.fs.stat(place))) === undefined) return place;
  }
  throw new Error(l10n.t('There are too many copies of {0}.', name));
}
