import { l10n, languages, LanguageStatusSeverity, StatusBarAlignment, window } from 'vscode';
import type { Baseline, BaselineSilence } from './baseline/baseline';
import type { CheckedPolicy } from './check';
import type { Checker } from './checker';
import { together, type Disposable } from './disposable';
import { catalogue } from '../core/index';
import { isRead, languageName } from './language';

/** Says of the active policy what it is compared with and how many changes there are. Nothing on anything else. */
export function showStatus(checker: Checker): Disposable {
  const details = languages.createLanguageStatusItem('policyDiff.status', []);
  details.name = 'Policy Diff';
  details.command = { title: l10n.t('Compare with…'), command: 'policyDiff.compareWithRevision' };
  const count = window.createStatusBarItem('policyDiff.changes', StatusBarAlignment.Left, 0);
  count.name = l10n.t('Policy Changes');
  count.command = 'policyDiff.openBaselineDiff';
  const update = (): void => {
    const document = window.activeTextEditor?.document;
    const checked = document && checker.policyOf(document.uri);
    if (!checked) {
      details.selector = [];
      count.hide();
      return;
    }
    details.selector = { scheme: document.uri.scheme, pattern: exactly(document.uri.fsPath) };
    details.text = comparedWith(checked.baseline);
    details.detail = detailOf(checked);
    details.severity = isRead(checked.policy) ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Warning;
    showCount(checked);
  };
  const showCount = ({ comparison, baseline }: CheckedPolicy): void => {
    if (!comparison || baseline?.kind !== 'compared') {
      count.hide();
      return;
    }
    const meant = comparison.changes.filter(({ severity }) => severity === 'material' || severity === 'minor').length;
    const said = meant === 1 ? l10n.t('1 policy change') : l10n.t('{0} policy changes', meant);
    count.text = `$(git-compare) ${meant}`;
    count.tooltip = l10n.t('{0} since {1}', said, baseline.label);
    count.accessibilityInformation = { label: count.tooltip, role: 'button' };
    count.show();
  };
  update();
  return together(details, count, window.onDidChangeActiveTextEditor(update), checker.onDidCheck(update));
}

/** A path as a glob: what would be a wildcard in it stands for any one character. */
const exactly = (path: string): string => path.replace(/[*?[\]{}]/g, '?');

function detailOf(checked: CheckedPolicy): string {
  const off = Object.values(checked.preferences.rules).filter((level) => level === 'off').length;
  const parts = [
    isRead(checked.policy)
      ? null
      : l10n.t('{0} is not read yet: dates and known companies only', languageName(checked.policy)),
    l10n.t('{0} rules on', catalogue.size - off),
    l10n.t('{0} ms', Math.round(checked.milliseconds)),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

function comparedWith(baseline: Baseline | null): string {
  if (baseline === null) return l10n.t('Looking for a baseline…');
  if (baseline.kind === 'compared') return l10n.t('Compared with {0}', baseline.label);
  return l10n.t('Not compared: {0}', silence(baseline.reason));
}

/** Why there is nothing to compare with. */
export function silence(reason: BaselineSilence): string {
  switch (reason) {
    case 'unnamed-document':
      return l10n.t('not saved yet');
    case 'unusable-setting':
      return l10n.t('the setting policyDiff.baseline names nothing');
    case 'no-git':
      return l10n.t('git is not available');
    case 'restricted-mode':
      return l10n.t('git is off in Restricted Mode');
    case 'no-repository':
      return l10n.t('outside any git repository');
    case 'no-commit':
      return l10n.t('the repository has no commit');
    case 'no-such-revision':
      return l10n.t('there is no such revision');
    case 'not-in-revision':
      return l10n.t('the file is new since the baseline');
    case 'no-such-file':
      return l10n.t('the baseline file cannot be read');
  }
}
