/**
 * The part of the built-in git extension's API (version 1) that this extension uses, written from what it offers in
 * VS Code 1.100. Every call may fail, and is caught where it is made.
 */
import type { CancellationToken, Event, Uri } from 'vscode';

export interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<'uninitialized' | 'initialized'>;
  readonly repositories: readonly Repository[];
  readonly onDidOpenRepository: Event<Repository>;
  readonly onDidCloseRepository: Event<Repository>;
  getRepository(uri: Uri): Repository | null;
}

export interface Repository {
  readonly rootUri: Uri;
  readonly state: RepositoryState;
  getCommit(ref: string): Promise<Commit>;
  getMergeBase(one: string, other: string): Promise<string | undefined>;
  getRefs(query: RefQuery, token?: CancellationToken): Promise<readonly Ref[]>;
  diffBetween(before: string, after: string): Promise<readonly FileChange[]>;
  log(options?: LogOptions): Promise<readonly Commit[]>;
  show(ref: string, path: string): Promise<string>;
  /** The bytes of a file, which `show` would take for text. */
  buffer(ref: string, path: string): Promise<Uint8Array>;
}

export interface RepositoryState {
  readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
  readonly indexChanges: readonly FileChange[];
  readonly workingTreeChanges: readonly FileChange[];
  readonly onDidChange: Event<void>;
}

export interface RefQuery {
  readonly pattern?: string | readonly string[];
  readonly sort?: 'alphabetically' | 'committerdate';
  readonly count?: number;
}

/** The git extension's own numbers. */
export const refType = { head: 0, remoteHead: 1, tag: 2 } as const;

export interface Ref {
  readonly type: number;
  readonly name?: string;
  readonly commit?: string;
}

export interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly parents: readonly string[];
  readonly commitDate?: Date;
}

export interface LogOptions {
  readonly maxEntries?: number;
  readonly path?: string;
}

export interface FileChange {
  readonly uri: Uri;
  readonly originalUri: Uri;
  readonly renameUri: Uri | undefined;
}

export interface GitExtension {
  readonly enabled: boolean;
  readonly onDidChangeEnablement: Event<boolean>;
  getAPI(version: 1): GitApi;
}
