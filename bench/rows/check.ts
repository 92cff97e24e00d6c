import { policyOfWords } from '../generate';
import { median, milliseconds, timesOfEach, type Row, type Sizes } from '../measure';
import { textlint } from '../peers';
import { analysed, core, settings } from '../program';

/** Each policy is read once: what is remembered of it from an earlier run would be no measure of reading it. */
export async function checkRow({ repeats }: Sizes): Promise<Row[]> {
  const texts = Array.from({ length: repeats + 1 }, (_, at) => policyOfWords(10_000, 100 + at));
  const linter = textlint();
  const ours = median(await timesOfEach(texts, (text) => core.check(analysed(text), settings)));
  const peer = median(await timesOfEach(texts.slice(0, 4), (text) => linter.lintText(text, 'policy.md')));
  return [
    {
      work: 'full check of a 10,000-word policy against textlint with 5 rules',
      ours: milliseconds(ours),
      peer: milliseconds(peer),
      figure: ours / peer,
      goal: 0.05,
      stretch: 0.03,
    },
  ];
}
