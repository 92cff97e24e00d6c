import { Range, Selection, TextEditorRevealType, window } from 'vscode';
import { marksOf } from '../marks';
import { policyFor, type Command, type Tools } from './tools';

export const nextChange: Command = (tools) => goToChange(tools, 'next');
export const previousChange: Command = (tools) => goToChange(tools, 'previous');

/** Moves to the nearest change of meaning in a direction, and on from the other end of the text. */
async function goToChange(tools: Tools, direction: 'next' | 'previous'): Promise<void> {
  const policy = await policyFor(tools);
  const editor = window.activeTextEditor;
  if (!policy || editor?.document !== policy.document) return;
  const ranges = marksOf(policy.checked)
    .shown.filter(({ kind }) => kind === 'change')
    .map(({ range: { start, end } }) => new Range(start.line, start.character, end.line, end.character));
  const here = editor.selection.start;
  const target =
    direction === 'next'
      ? (ranges.find(({ start }) => start.isAfter(here)) ?? ranges[0])
      : (ranges.findLast(({ start }) => start.isBefore(here)) ?? ranges.at(-1));
  if (!target) return;
  editor.selection = new Selection(target.start, target.end);
  editor.revealRange(target, TextEditorRevealType.InCenterIfOutsideViewport);
}
