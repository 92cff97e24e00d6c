import { EndOfLine, Range, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import type { Finding, Fix, TextEdit } from '../core/index';
import { docxScheme } from './scope';

/** The edit that makes a fix, in the document's own line ends. It must belong to the document's present text. */
export function workspaceEditOf(edits: readonly TextEdit[], document: TextDocument): WorkspaceEdit {
  const made = new WorkspaceEdit();
  for (const { start, end, text } of edits) {
    const range = new Range(document.positionAt(start), document.positionAt(end));
    made.replace(document.uri, range, withLineEnds(text, document.eol === EndOfLine.CRLF ? '\r\n' : '\n'));
  }
  return made;
}

/** Whether a document can be saved at all. Whether its single file may be written to is asked when it is. */
export const isWritable = ({ uri }: TextDocument): boolean =>
  uri.scheme !== docxScheme && workspace.fs.isWritableFileSystem(uri.scheme) !== false;

const withLineEnds = (text: string, end: string): string => text.replace(/\r\n|\r|\n/g, end);

/** The safe fixes of all findings that can be made together: the first of two that touch the same words wins. */
export function safeEdits(findings: readonly Finding[]): readonly TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safe }) => safe);
    if (fix && !touchesAny(fix, chosen)) chosen.push(...fix.edits);
  }
  return chosen;
}

function touchesAny({ edits }: Fix, chosen: readonly TextEdit[]): boolean {
  return edits.some((edit) => chosen.some((other) => edit.start <= other.end && other.start <= edit.end));
}
