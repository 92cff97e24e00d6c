/** What the process tells its caller. 1 is said only of findings, so that a script can trust it. */
export const exitCodes = { clean: 0, findings: 1, usage: 2, unreadable: 3 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Something the user can put right, said in one sentence; it ends the command without a stack. */
export class Failure extends Error {
  constructor(
    readonly exitCode: ExitCode,
    message: string,
  ) {
    super(message);
  }
}

export const wrongUsage = (message: string): Failure => new Failure(exitCodes.usage, message);

export const unreadable = (message: string): Failure => new Failure(exitCodes.unreadable, message);
