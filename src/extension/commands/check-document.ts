import { l10n, window } from 'vscode';
import { documentFor, uriIn, type Command } from './tools';
import { treatAsPolicy } from './treat-as';

/** Checks the active document. One that does not read like a policy is checked if the user insists. */
export const checkDocument: Command = async (tools, ...given) => {
  const document = await documentFor(uriIn(given));
  if (!document) return;
  if (await tools.checker.check(document)) return;
  if (tools.checker.get(document.uri)?.kind === 'too-large') return;
  const insist = l10n.t('Treat as a Privacy Policy');
  const question = l10n.t('This file does not read like a privacy policy, so it was not checked.');
  if ((await window.showInformationMessage(question, insist)) === insist) await treatAsPolicy(tools, document.uri);
};
