import { formats, fuzz } from './fuzzing';

describe('a document that nobody wrote', () => {
  for (const format of formats) {
    it(`is read to the end as ${format}`, () => {
      fuzz(format, 80, 1);
    });
  }
});
