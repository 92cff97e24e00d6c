import assert from 'node:assert/strict';
import { granularityOf, isoForm, writeDate } from '../src/core/text/date-form';
import { readDates, readYear } from '../src/core/text/dates';
import { analyse } from '../src/core';
import { lastDayOf, weekdayOf } from '../src/core/text/calendar';
import { assertFound, partOf, readFixtures, sourceOf } from './fixture';

/** What is written, what it says, and 22 November 2026 and 3 March 2027 in the same form. */
const written: readonly (readonly [string, string, string, string])[] = [
  ['2018-05-14', '2018-05-14', '2026-11-22', '2027-03-03'],
  ['2018/05/14', '2018-05-14', '2026/11/22', '2027/03/03'],
  ['14 May 2018', '2018-05-14', '22 November 2026', '3 March 2027'],
  ['04 May 2018', '2018-05-04', '22 November 2026', '03 March 2027'],
  ['14th May 2018', '2018-05-14', '22nd November 2026', '3rd March 2027'],
  ['14th of May, 2018', '2018-05-14', '22nd of November, 2026', '3rd of March, 2027'],
  ['3rd day of May 2018', '2018-05-03', '22nd day of November 2026', '3rd day of March 2027'],
  ['May 14, 2018', '2018-05-14', 'November 22, 2026', 'March 3, 2027'],
  ['May 14th 2018', '2018-05-14', 'November 22nd 2026', 'March 3rd 2027'],
  ['SEPTEMBER 9TH, 2019', '2019-09-09', 'NOVEMBER 22ND, 2026', 'MARCH 3RD, 2027'],
  ['14-May-2018', '2018-05-14', '22-November-2026', '3-March-2027'],
  ['14-Jun-18', '2018-06-14', '22-Nov-26', '3-Mar-27'],
  ['2018 June 14', '2018-06-14', '2026 November 22', '2027 March 3'],
  ['14.05.2018', '2018-05-14', '22.11.2026', '03.03.2027'],
  ['4.5.2018', '2018-05-04', '22.11.2026', '3.3.2027'],
  ['05/14/2018', '2018-05-14', '11/22/2026', '03/03/2027'],
  ['14/05/2018', '2018-05-14', '22/11/2026', '03/03/2027'],
  ['October 2024', '2024-10', 'November 2026', 'March 2027'],
  ['Oct. 2024', '2024-10', 'Nov. 2026', 'Mar. 2027'],
  ['December, 2022', '2022-12', 'November, 2026', 'March, 2027'],
  ['Sept. 1, 2020', '2020-09-01', 'Nov. 22, 2026', 'Mar. 3, 2027'],
  ['Tue, 1 Sept 2020', '2020-09-01', 'Sun, 22 Nov 2026', 'Wed, 3 Mar 2027'],
  ['Monday 14 May 2018', '2018-05-14', 'Sunday 22 November 2026', 'Wednesday 3 March 2027'],
  ['04 - 2021', '2021-04', '11 - 2026', '03 - 2027'],
];

/** The language, what is written, what it says, and 22 January 2027 in the same form. */
const inOtherLanguages: readonly (readonly [string, string, string, string])[] = [
  ['de', '1. März 2026', '2026-03-01', '22. Januar 2027'],
  ['de', '03/05/2026', '2026-05-03', '22/01/2027'],
  ['fr', '1er mai 2026', '2026-05-01', '22 janvier 2027'],
  ['fr', 'mai 2026', '2026-05', 'janvier 2027'],
  ['es', '3 de mayo de 2026', '2026-05-03', '22 de enero de 2027'],
  ['it', '1° maggio 2026', '2026-05-01', '22 gennaio 2027'],
  ['pt', '1º de março de 2026', '2026-03-01', '22 de janeiro de 2027'],
  ['nl', '3 mei 2026', '2026-05-03', '22 januari 2027'],
  ['pl', '3 maja 2026', '2026-05-03', '22 stycznia 2027'],
  ['sv', '3 maj 2026', '2026-05-03', '22 januari 2027'],
  ['da', '3. maj 2026', '2026-05-03', '22. januar 2027'],
  ['no', '3. mai 2026', '2026-05-03', '22. januar 2027'],
];

const silent = [
  'for 30 days',
  'version 1.2.2020.4',
  'v1.2.2020',
  'call 02-12-2020-22',
  '$12.05.2020',
  'Directive 95/46/EC',
  'Regulation (EU) 2016/679',
  'Law No. 13.709/2018',
  'we may 2018 times',
  'between 2018 and 2020',
  '99/99/2020',
  '192.168.10.2020',
  'invoice INV-05-14-2018',
  'May 1',
  '© 2021',
];

describe('Reading dates', () => {
  for (const [text, key] of written) {
    it(`reads ${text}`, () => {
      const [date, ...more] = readDates(`Updated: ${text} at noon`);
      assert.deepEqual([date?.key, date?.start, date?.end, more.length], [key, 9, 9 + text.length, 0]);
    });
  }
  for (const [language, text, key, january] of inOtherLanguages) {
    it(`reads and writes ${text} in ${language}`, () => {
      const [date] = readDates(`- ${text} -`, language);
      assert.deepEqual([date?.key, date?.problem, date?.start, date?.end], [key, null, 2, 2 + text.length]);
      assert.equal(writeDate(date?.form ?? isoForm, '2027-01-22'), january);
    });
  }
  for (const text of silent) {
    it(`finds no date in "${text}"`, () => {
      assert.deepEqual(readDates(text), []);
    });
  }
  for (const text of [
    '31 February 2020',
    '02/31/2020',
    '31.02.2020',
    '2021-02-30',
    'June 31, 2024',
    '29 February 2023',
  ]) {
    it(`knows that ${text} does not exist`, () => {
      assert.equal(readDates(text)[0]?.problem, 'impossible');
    });
  }
  it('keeps both readings where the order is open', () => {
    const [date] = readDates('03/04/2026');
    assert.deepEqual([date?.problem, date?.readings], ['ambiguous', ['2026-03-04', '2026-04-03']]);
    assert.equal(readDates('04/04/2026')[0]?.problem, null);
    assert.equal(readDates('29 February 2024')[0]?.problem, null);
  });
  it('leaves the time of day outside', () => {
    assert.deepEqual(
      readDates('2024-08-28T07:52:00Z').map(({ start, end }) => [start, end]),
      [[0, 10]],
    );
  });
  it('reads a year alone only when asked', () => {
    assert.equal(readYear('in 2021.', 3)?.key, '2021');
    assert.equal(readYear('in 20213', 3), null);
  });
});

describe('Writing dates', () => {
  for (const [text, , november, march] of written) {
    it(`writes like ${text}`, () => {
      const form = readDates(text)[0]?.form ?? isoForm;
      assert.deepEqual([writeDate(form, '2026-11-22'), writeDate(form, '2027-03-03')], [november, march]);
    });
  }
  it('reads back what it wrote', () => {
    for (const [text] of written) {
      const form = readDates(text)[0]?.form ?? isoForm;
      const again = readDates(writeDate(form, '2026-11-22'))[0];
      assert.equal(again?.key, granularityOf(form) === 'day' ? '2026-11-22' : '2026-11');
    }
  });
  it('knows the calendar', () => {
    assert.equal(lastDayOf('2024-02'), '2024-02-29');
    assert.equal(lastDayOf('2021'), '2021-12-31');
    assert.equal(weekdayOf({ year: 2026, month: 11, day: 22 }), 6);
  });
});

describe('Own dates of a policy', () => {
  for (const { cases } of readFixtures('dates')) {
    for (const each of cases) {
      it(each.title, () => {
        const part = partOf(each, 'policy');
        const own = analyse(sourceOf(part)).facts.date.filter(({ detail }) => detail.ofPolicy);
        assertFound(
          part,
          own.map(({ span, key, detail }) => ({ ...span, labels: [`${detail.role} ${key}`] })),
        );
      });
    }
  }
});
