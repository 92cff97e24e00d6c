import { extensions, type Uri } from 'vscode';

/** A small policy of an invented company. Its parts can be taken out, which is what the suites do. */
export const policy = `# Privacy policy of Larkmoor

Last updated: 4 May 2026

## What we collect

We collect your name, your e-mail address and the orders you place.

## Who receives it

We share your personal data with these service providers:

| Provider | What for | Where |
|---|---|---|
| Stripe | Payments | Ireland |
| Postmark | Service e-mails | Ireland |

We do not sell your personal data.

## How long we keep it

We keep your account data for 12 months after you close your account.

## Your rights

You have the right to access, correct and delete your personal data.

## Changes to this policy

We will tell you by e-mail at least 30 days before we change this policy.

## Contact

Larkmoor Ltd, 4 Mill Lane, Dublin, privacy@larkmoor.example.
`;

export const undated = policy.replace('Last updated: 4 May 2026\n\n', '');

/** Nothing of this is a policy, though it speaks of data and of keeping it. */
export const readme = `# larkmoor-client

A client for the order service.

## Install

    npm install larkmoor-client

## Usage

Create a client and call \`orders()\`. Tokens are kept for 12 months. See the privacy settings of your account.

## License

MIT
`;

type GitExtension = {
  getAPI(version: 1): { getRepository(uri: Uri): { status(): Promise<void> } | null };
};

/** Has VS Code's git look at a repository now. The command would ask which one. */
export async function refreshGit(folder: Uri): Promise<void> {
  const git = extensions.getExtension<GitExtension>('vscode.git')?.exports.getAPI(1);
  await git?.getRepository(folder)?.status();
}
