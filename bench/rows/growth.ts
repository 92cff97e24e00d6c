import { policyOfSize } from '../generate';
import { median, milliseconds, timesOf, type Row, type Sizes } from '../measure';
import { analysed, core, settings } from '../program';

const small = 10_000;

/** The exponent with which time grows with length, from 10 KB on: 1 is in step with it. */
export async function growthRow({ large, repeats }: Sizes): Promise<Row[]> {
  const time = async (size: number, times: number) => {
    const text = policyOfSize(size, 10);
    return median(await timesOf(times, () => core.check(analysed(text), settings)));
  };
  const short = await time(small, repeats * 5);
  const long = await time(large, 1);
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
