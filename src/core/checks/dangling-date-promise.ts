import { insertDate } from '../fixes/dates';
import promises from '../lexicon/en/date-promises.json';
import type { Policy } from '../model';
import { onDocument, type Check } from '../rule';
import { cited } from '../text/citations';
import { phrasesOfSigns } from '../text/phrase-lists';
import { ownDates } from './_policy-dates';
import { sentencesWith, spanOfSentence, type Said } from './_sentences';

type Cue = keyof typeof promises;

const promisesOf = sentencesWith(phrasesOfSigns<Cue>(promises));

const check: Check = {
  level: 'error',
  askedBy: ['caloppa-date'],
  citations: [cited('caloppa-date')],
  claims: ['missing-last-updated'],
  summary: 'The text says that its date stands at the top or the bottom of the page, and it does not.',
  why: 'A reader who is sent to a date that is not there cannot learn whether the policy has changed.',
  fixes: true,
  run: onDocument(({ policy, settings }) => {
    if (ownDates(policy).length > 0) return null;
    const promise = promisesIn(policy)[0];
    if (promise === undefined) return null;
    const { said, place } = promise;
    return {
      span: spanOfSentence(said),
      key: place,
      message: `The policy sends its readers to a date at the ${place} of the page, and there is none.`,
      fixes: [
        {
          title: `Insert the date of the last update at the ${place}`,
          edits: [insertDate(policy, settings.today, place)],
          preferred: true,
          safe: true,
        },
      ],
    };
  }),
};

export default check;

function promisesIn(policy: Policy): { said: Said<Cue>; place: 'top' | 'bottom' }[] {
  return promisesOf(policy).flatMap((said) => {
    const cues = new Set(said.hits.map((hit) => hit.meaning));
    if (!cues.has('dates') || cues.has('others') || cues.has('top') === cues.has('bottom')) return [];
    return [{ said, place: cues.has('top') ? ('top' as const) : ('bottom' as const) }];
  });
}
