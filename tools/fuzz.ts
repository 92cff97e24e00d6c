/** `npm run fuzz [-- --inputs 20000] [--seed 1] [--format html]`: the long form of what the tests do in short. */
import { parseArgs } from 'node:util';
import { formats, fuzz } from '../test/formats/fuzzing';

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    format: { type: 'string' },
  },
});

const portion = 500;
/** Of the processor: the long form runs beside other work. */
const secondsWorked = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

for (const format of formats.filter((each) => values.format === undefined || each === values.format)) {
  const began = secondsWorked();
  let longest = 0;
  for (let done = 0; done < Number(values.inputs); done += portion) {
    const started = secondsWorked();
    fuzz(format, Math.min(portion, Number(values.inputs) - done), Number(values.seed) + done);
    longest = Math.max(longest, secondsWorked() - started);
  }
  const seconds = (secondsWorked() - began).toFixed(0);
  console.log(
    `${format}: ${values.inputs} inputs in ${seconds} s, ${String(portion)} of them in at most ${longest.toFixed(1)} s`,
  );
}
