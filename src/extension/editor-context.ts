import { commands, window } from 'vscode';
import type { Baselines } from './baseline/baselines';
import type { Checker } from './checker';
import { together, type Disposable } from './disposable';

/** Tells VS Code what the active editor shows, for the conditions of menus and keys. */
export function followActiveEditor(checker: Checker, baselines: Baselines): Disposable {
  const told = new Map<string, boolean>();
  const tell = (key: string, value: boolean): void => {
    if (told.get(key) === value) return;
    told.set(key, value);
    void commands.executeCommand('setContext', `policyDiff.${key}`, value);
  };
  const update = (): void => {
    const uri = window.activeTextEditor?.document.uri;
    const policy = uri && checker.policyOf(uri);
    tell('isPolicy', policy !== undefined);
    tell('hasBaseline', policy?.baseline?.kind === 'compared');
    tell('isOverridden', uri !== undefined && baselines.isOverridden(uri));
  };
  update();
  return together(window.onDidChangeActiveTextEditor(update), checker.onDidCheck(update));
}
