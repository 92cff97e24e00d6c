import { withTrackedEdit, type Signature } from './formats/docx-edit';
import type { TextEdit } from './model';

/**
 * Makes an edit in a copy of a Word document, as a tracked change that its author can accept or reject.
 *
 * @param edit belongs to the text of the document with all its tracked changes accepted
 * @returns the copy's bytes, or null where the words do not stand as plain words in the document's body
 */
export function trackEdit(bytes: Uint8Array, edit: TextEdit, mark: Signature): Uint8Array | null {
  try {
    return withTrackedEdit(bytes, edit, mark);
  } catch {
    return null;
  }
}
