import { onDocument, type Check } from '../rule';
import { cited } from '../text/citations';
import { promisesNotice, requestsToReturn } from './_change-notices';
import { spanOfSentence } from './_sentences';

const check: Check = {
  level: 'error',
  askedBy: ['wp260-29'],
  citations: [cited('wp260-29')],
  claims: ['missing-change-process'],
  summary: 'The only notice of changes is the advice to come back and look.',
  why: 'Nobody reads a policy again and again; regulators call this not only insufficient but unfair.',
  run: onDocument(({ policy }) => {
    const [request] = requestsToReturn(policy);
    if (request === undefined || promisesNotice(policy)) return null;
    return {
      span: spanOfSentence(request),
      key: '',
      message: 'People are only told to come back and look, so they will not learn of changes that concern them.',
    };
  }),
};

export default check;
