import { workspace, type TextDocument, type Uri } from 'vscode';
import type { Subject } from './check';
import { sourceOf } from './docx-document';

/** An open document as a text to be checked. */
export function subjectOf(document: TextDocument): Subject {
  return {
    uri: document.uri,
    languageId: document.languageId,
    // Asked anew each time: a check that waited for git reads the text of the moment.
    get version() {
      return document.version;
    },
    document,
    foundByGlob: false,
    getText: () => document.getText(),
    get source() {
      return sourceOf(document.uri, document.getText());
    },
  };
}

export function openDocument(uri: Uri): TextDocument | undefined {
  const key = uri.toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === key);
}
