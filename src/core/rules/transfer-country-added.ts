import { mirrored } from '../rule';
import { comesIn, goesOut } from './_conditions';
import { transferLevel } from './_law';
import { value, naming } from './_words';

export default mirrored(
  { kind: 'transfer-country', cites: ['wp260-30', 'gdpr-13-1-f'] },
  {
    weakens: {
      id: 'transfer-country-added',
      ops: ['added', 'removed'],
      when: [comesIn],
      level: transferLevel,
      law: { says: 'material', by: 'wp260-30' },
      summary: 'A country or region is newly named as a place to which data goes.',
      why: 'Other courts and authorities can reach the data there, and its protection may differ.',
      message: (change) => `${value(change)} ${naming(change)} as a place where data is sent or processed.`,
    },
    strengthens: {
      id: 'transfer-country-removed',
      ops: ['removed', 'added'],
      when: [goesOut],
      summary: 'A country or region is no longer named as a place to which data goes.',
      why: 'Either the data no longer goes there, or people are no longer told that it does.',
      message: (change) => `${value(change)} ${naming(change)} as a place where data is sent or processed.`,
    },
  },
);
