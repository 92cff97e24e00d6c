import { insertDate } from '../fixes/dates';
import { onDocument, type Check } from '../rule';
import { cited, type CitationId } from '../text/citations';
import { headOf, ownDates } from './_policy-dates';

const askedBy: readonly CitationId[] = [
  'caloppa-date',
  'ccpa-regulations-7011',
  'colorado-6-03',
  'new-jersey',
  'minnesota',
  'quebec-8-2',
];

const check: Check = {
  level: 'warning',
  levels: { california: 'error', colorado: 'error', 'new-jersey': 'error', minnesota: 'error', quebec: 'error' },
  askedBy,
  citations: askedBy.map(cited),
  summary: 'The policy does not say when it was last updated or took effect.',
  why: 'Without a date nobody can tell which version applied when their data was collected.',
  fixes: true,
  run: onDocument(({ policy, settings }) => {
    if (ownDates(policy).length > 0) return null;
    return {
      span: headOf(policy),
      key: '',
      message: 'This policy does not say when it was last updated, so nobody can tell which version applied to them.',
      fixes: [
        {
          title: 'Insert the date of the last update',
          edits: [insertDate(policy, settings.today, null)],
          preferred: true,
          safe: true,
        },
      ],
    };
  }),
};

export default check;
