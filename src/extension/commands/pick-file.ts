import { l10n, QuickPickItemKind, Uri, window, workspace, type QuickPickItem } from 'vscode';

const mostFiles = 200;
const readable = '**/*.{md,markdown,txt,html,htm,xml,docx}';

/** Asks for a file to compare with: one of the workspace, nearest in name first, or any other. */
export async function pickFile(compared: Uri): Promise<Uri | undefined> {
  const browse: Item = { label: l10n.t('$(folder-opened) Browse…'), alwaysShow: true };
  const files = workspace.findFiles(readable, '**/node_modules/**', mostFiles);
  const items = Promise.resolve(files).then((found): Item[] => [
    browse,
    { label: '', kind: QuickPickItemKind.Separator },
    ...fileItems(found, compared),
  ]);
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Compare this policy with a file'),
    matchOnDescription: true,
  });
  if (picked === browse) return (await window.showOpenDialog({ canSelectMany: false }))?.[0];
  return picked?.uri;
}

interface Item extends QuickPickItem {
  readonly uri?: Uri;
}

interface FileItem extends Item {
  readonly uri: Uri;
}

function fileItems(files: readonly Uri[], compared: Uri): FileItem[] {
  const folder = Uri.joinPath(compared, '..').path;
  return files
    .filter((uri) => uri.toString() !== compared.toString())
    .map((uri) => ({ label: `$(file) ${nameOf(uri)}`, description: workspace.asRelativePath(uri), uri }))
    .sort((one, other) => distance(one, folder) - distance(other, folder) || (one.label < other.label ? -1 : 1));
}

const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);
const distance = ({ uri }: FileItem, folder: string): number => (Uri.joinPath(uri, '..').path === folder ? 0 : 1);
