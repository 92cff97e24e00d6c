import { workspace, type ConfigurationScope } from 'vscode';
import { readPreferences, type Preferences } from './preferences';

export const section = 'policyDiff';

export function preferencesOf(scope: ConfigurationScope | undefined): Preferences {
  const configuration = workspace.getConfiguration(section, scope ?? null);
  return readPreferences((key) => configuration.get(key));
}
