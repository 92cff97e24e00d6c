import type { Uri } from 'vscode';
import type { Disposable } from '../disposable';
import { fileOf, watchFile } from '../docx-document';
import { fileNamed } from './baseline';
import type { BaselineRequest } from './request';

export interface WatchedFiles extends Disposable {
  readonly watch: (uri: Uri, request: BaselineRequest | null) => void;
  readonly unwatch: (uri: Uri) => void;
}

/** Follows the files that documents are compared with, which others may write, take away and put back. */
export function watchFiles(move: () => void): WatchedFiles {
  const watchers = new Map<string, { readonly file: string; readonly watcher: Disposable }>();
  const unwatch = (uri: Uri): void => {
    watchers.get(uri.toString())?.watcher.dispose();
    watchers.delete(uri.toString());
  };
  return {
    watch: (uri, request) => {
      const file = request?.kind === 'file' ? fileNamed(fileOf(uri), request.path) : null;
      if (file && watchers.get(uri.toString())?.file === file.toString()) return;
      unwatch(uri);
      if (file) watchers.set(uri.toString(), { file: file.toString(), watcher: watchFile(file, move) });
    },
    unwatch,
    dispose: () => {
      for (const { watcher } of watchers.values()) watcher.dispose();
    },
  };
}
