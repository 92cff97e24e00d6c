import { policyOfSize } from '../generate';
import { median, milliseconds, timesOfEach, type Row, type Sizes } from '../measure';
import { analysed, core, settings } from '../program';

const small = 10_000;

/** The exponent with which time grows with length, from 10 KB on: 1 is in step with it. No text is read twice. */
export async function growthRow({ large, repeats }: Sizes): Promise<Row[]> {
  const time = async (size: number, times: number, seed: number) => {
    const texts = Array.from({ length: times + 1 }, (_, at) => policyOfSize(at === 0 ? small : size, seed + at));
    return median(await timesOfEach(texts, (text) => core.check(analysed(text), settings)));
  };
  const short = await time(small, repeats * 10, 1000);
  const long = await time(large, 1, 3000);
  return [
    {
      work: `growth from 10 KB to ${(large / 1e6).toFixed(0)} MB`,
      ours: `${milliseconds(short)} to ${milliseconds(long)}`,
      peer: '',
      figure: Math.log(long / short) / Math.log(large / small),
      goal: 1.1,
      stretch: 1.02,
      unit: 'exponent',
    },
  ];
}
