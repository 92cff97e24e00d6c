import { workspace, type ConfigurationChangeEvent, type TextDocument } from 'vscode';
import type { Baselines } from './baseline/baselines';
import type { Checker } from './checker';
import { together, type Disposable } from './disposable';
import { schemes } from './scope';
import { section, preferencesOf } from './settings';

/** What is no policy is looked at again less often: it may become one, by a paste. */
const patienceWithOthers = 4;

/** Has documents checked as they are opened, edited and saved, as the settings change and as repositories move. */
export function followDocuments(checker: Checker, baselines: Baselines): Disposable {
  const checkUnlessManual = (document: TextDocument): void => {
    if (isEditable(document) && preferencesOf(document).run !== 'manual') void checker.check(document);
  };
  const followEdit = (document: TextDocument): void => {
    if (!isEditable(document)) return;
    const { run, debounce } = preferencesOf(document);
    const patience = checker.get(document.uri)?.kind === 'policy' ? 1 : patienceWithOthers;
    if (run === 'onType') checker.checkSoon(document, debounce * patience);
  };
  const followSettings = (change: ConfigurationChangeEvent): void => {
    if (!change.affectsConfiguration(section)) return;
    for (const document of workspace.textDocuments) {
      if (change.affectsConfiguration(`${section}.baseline`, document)) baselines.forget(document.uri);
      checkUnlessManual(document);
    }
  };
  workspace.textDocuments.forEach(checkUnlessManual);
  return together(
    workspace.onDidOpenTextDocument(checkUnlessManual),
    workspace.onDidSaveTextDocument(checkUnlessManual),
    workspace.onDidCloseTextDocument(({ uri }) => {
      checker.close(uri);
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) followEdit(document);
    }),
    workspace.onDidChangeConfiguration(followSettings),
    workspace.onDidDeleteFiles(({ files }) => {
      files.forEach(checker.drop);
    }),
    workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri } of files) checker.drop(oldUri);
    }),
    baselines.onDidMove(() => {
      for (const { uri } of checker.policies()) void checker.checkAgain(uri);
    }),
  );
}

const isEditable = ({ uri }: TextDocument): boolean => schemes.some((scheme) => scheme === uri.scheme);
