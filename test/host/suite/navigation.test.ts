import { strict as assert } from 'node:assert';
import { commands, Position, Selection, type TextEditor } from 'vscode';
import { policy } from './policies';
import { makeRepository, policyDiff, show } from './workspace';

const twoChanges = policy
  .replace('| Postmark', '| Snowflake | Data warehouse | Ireland |\n| Postmark')
  .replace('access, correct and delete', 'access and correct');

describe('going from change to change', () => {
  const lineOf = ({ document, selection }: TextEditor): string => document.lineAt(selection.start.line).text;

  it('visits each in the order of the text, and begins again at the other end', async () => {
    const api = await policyDiff();
    const { policy: uri } = await makeRepository({ before: policy, after: twoChanges });
    const editor = await show(uri);
    await api.whenChecked(uri);
    const places = [/Snowflake/, /right to access and correct/];
    for (const place of [...places, ...places]) {
      await commands.executeCommand('policyDiff.nextChange');
      assert.match(lineOf(editor), place);
    }
    for (const place of [places[0], places[1], places[0]]) {
      await commands.executeCommand('policyDiff.previousChange');
      assert.match(lineOf(editor), place ?? /^$/);
    }
  });

  it('stays where it is when nothing changed', async () => {
    const api = await policyDiff();
    const { policy: uri } = await makeRepository({ before: policy });
    const editor = await show(uri);
    await api.whenChecked(uri);
    const here = new Position(4, 2);
    editor.selection = new Selection(here, here);
    await commands.executeCommand('policyDiff.nextChange');
    assert.ok(editor.selection.active.isEqual(here));
  });
});
