import { policyOfWords } from '../generate';
import { median, milliseconds, timesOf, type Row, type Sizes } from '../measure';
import { textlint } from '../peers';
import { analysed, core, settings } from '../program';

export async function checkRow({ repeats }: Sizes): Promise<Row[]> {
  const text = policyOfWords(10_000, 1);
  const linter = textlint();
  const ours = median(await timesOf(repeats, () => core.check(analysed(text), settings)));
  const peer = median(await timesOf(Math.min(repeats, 3), () => linter.lintText(text, 'policy.md')));
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
