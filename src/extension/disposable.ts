/** Something that is to be let go of; VS Code's own class is only needed where it hands one out. */
export interface Disposable {
  readonly dispose: () => unknown;
}

export function together(...parts: readonly Disposable[]): Disposable {
  return {
    dispose: () => {
      for (const part of parts) part.dispose();
    },
  };
}
