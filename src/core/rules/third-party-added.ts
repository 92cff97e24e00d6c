import type { PartyRole } from '../model';
import type { ReadChange } from '../rule';
import { partyOf } from './_words';
import { mirrored } from '../rule';
import { value } from './_words';

export default mirrored(
  { kind: 'third-party', cites: ['gdpr-13-1-e', 'colorado-6-04'] },
  {
    weakens: {
      id: 'third-party-added',
      ops: ['added'],
      level: (change) => (partyRole(change) === 'independent' ? 'error' : 'warning'),
      law: { says: 'material', by: 'colorado-6-04' },
      summary: 'A named recipient stands only in the new revision.',
      why: 'Another organisation can hold, use or lose the data.',
      message: (change) => `${value(change)} is newly named as ${roleOf(change)}.`,
    },
    strengthens: {
      id: 'third-party-removed',
      ops: ['removed'],
      summary: 'A named recipient no longer stands in the policy.',
      why: 'Either the data no longer goes there, or people are no longer told that it does.',
      message: (change) => `${value(change)} is no longer named as ${roleOf(change)}.`,
    },
  },
);

const roleNames: Readonly<Record<PartyRole, string>> = {
  processor: 'a recipient that works on behalf of the company',
  independent: 'an independent third party that receives data',
  affiliate: 'a recipient of the same group',
  authority: 'an authority that receives data',
  source: 'a source of data',
  unknown: 'a recipient of data',
};

const partyRole = (change: ReadChange): PartyRole => partyOf(change) ?? 'unknown';
const roleOf = (change: ReadChange): string => roleNames[partyRole(change)];
