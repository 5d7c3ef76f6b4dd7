import { describe, expect, it } from 'vitest';
import { type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import { endsAt, startsAt } from './expand.ts';

const d = (iso: string): PlainDate => parseIsoDate(iso)!;

describe('the clock', () => {
  const at = (date: string, from: string, until: string) => {
    const timed = { date: d(date), from, until };
    return [startsAt(timed).toString(), endsAt(timed).toString()];
  };
  it.each([
    ['a winter morning', '2027-01-12', '10:00', '12:00', ['2027-01-12T09:00:00Z', '2027-01-12T11:00:00Z']],
    [
      'the same hour in summer',
      '2027-07-13',
      '10:00',
      '12:00',
      ['2027-07-13T08:00:00Z', '2027-07-13T10:00:00Z'],
    ],
    [
      '02:30 does not exist on 28 March 2027: an hour later',
      '2027-03-28',
      '02:30',
      '04:00',
      ['2027-03-28T01:30:00Z', '2027-03-28T02:00:00Z'],
    ],
    [
      '02:30 comes twice on 31 October 2027: the first',
      '2027-10-31',
      '02:30',
      '04:00',
      ['2027-10-31T00:30:00Z', '2027-10-31T03:00:00Z'],
    ],
    [
      'a night over the spring change lasts an hour less',
      '2027-03-27',
      '22:00',
      '04:00',
      ['2027-03-27T21:00:00Z', '2027-03-28T02:00:00Z'],
    ],
    [
      'a night over the autumn change lasts an hour more',
      '2027-10-30',
      '22:00',
      '04:00',
      ['2027-10-30T20:00:00Z', '2027-10-31T03:00:00Z'],
    ],
    [
      'past midnight over the end of the year',
      '2027-12-31',
      '22:00',
      '01:00',
      ['2027-12-31T21:00:00Z', '2028-01-01T00:00:00Z'],
    ],
  ])('%s', (_, date, from, until, expected) => {
    expect(at(date, from, until)).toEqual(expected);
  });
});
