import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { Position, workspace } from 'vscode';
import { undated } from './policies';
import { makeFile, policyDiff, show } from './workspace';

describe('fixes on save', () => {
  const settings = () => workspace.getConfiguration('editor');

  before(async () => {
    await settings().update('codeActionsOnSave', { 'source.fixAll.policyDiff': 'explicit' });
  });

  after(async () => {
    await settings().update('codeActionsOnSave', undefined);
  });

  it('makes the fixes that are safe, once', async () => {
    const api = await policyDiff();
    const uri = await makeFile('privacy.md', undated);
    const editor = await show(uri);
    const { document } = editor;
    await api.whenChecked(uri);
    const touch = (): Thenable<boolean> =>
      editor.edit((change) => {
        change.insert(new Position(document.lineCount, 0), ' ');
      });
    await touch();
    await document.save();
    const once = await readFile(uri.fsPath, 'utf8');
    assert.match(once, /last updated/i);
    assert.equal(once.replace(/.*last updated.*\r?\n(?:\r?\n)?/i, ''), `${undated} `);
    await touch();
    await document.save();
    assert.equal(await readFile(uri.fsPath, 'utf8'), `${once} `);
  });

  it('touches nothing that is no policy', async () => {
    const text = '# Notes\n\nBuy bread, and ask about the last updated price list.\n';
    const uri = await makeFile('notes.md', text);
    const editor = await show(uri);
    const { document } = editor;
    await editor.edit((change) => {
      change.insert(new Position(0, 0), ' ');
    });
    await document.save();
    assert.equal(await readFile(uri.fsPath, 'utf8'), ` ${text}`);
  });
});
