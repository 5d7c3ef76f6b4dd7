import { describe, expect, test } from 'vitest';
import { parseIsoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { holidayCalendar } from '../series/holidays.ts';
import { parseSentence } from '../series/parse-sentence.ts';
import type { Series } from '../series/types.ts';
import type { Evidence } from '../types.ts';
import { rewriteSeries, withException } from './change.ts';
import { countEvidence, isDueForMail, timesToConfirm, usualBand } from './evidence.ts';
import { currentSeries, lastNamedOn, nextTimes, weekdayMask } from './times.ts';

const d = (iso: string) => parseIsoDate(iso)!;
const today = d('2027-03-12');
const calendar = holidayCalendar(2026, 2028);
const made = (sentence: string, on = today): Series => ({
  ...parseSentence(sentence, on).draft!,
  id: 'first',
});
const begun = made('elke dinsdag 10 tot 12', d('2026-09-01'));
const rewrite = (old: readonly Series[], ...sentences: string[]) =>
  rewriteSeries(
    old,
    sentences.map((sentence) => parseSentence(sentence, today).draft!),
    today,
    () => 'second',
  );
const shape = (all: readonly Series[]) =>
  all.map(({ id, startsOn, endsOn }) => `${id} ${startsOn}..${endsOn ?? ''}`);

describe('an edit never changes the past', () => {
  test.for([
    ['the same sentence', 'elke dinsdag 10 tot 12', ['first 2026-09-01..']],
    ['a day closed', 'elke dinsdag 10 tot 12, op 16 maart dicht', ['first 2026-09-01..']],
    ['an end', 'elke dinsdag 10 tot 12 tot en met 30 juni', ['first 2026-09-01..2027-06-30']],
    ['another time', 'elke dinsdag 11 tot 13', ['first 2026-09-01..2027-03-11', 'second 2027-03-16..']],
    ['another day', 'elke woensdag 10 tot 12', ['first 2026-09-01..2027-03-11', 'second 2027-03-17..']],
    [
      'not in holidays any more',
      'elke dinsdag 10 tot 12, niet in de schoolvakanties',
      ['first 2026-09-01..2027-03-11', 'second 2027-03-16..'],
    ],
  ] as const)('%s', ([, sentence, expected]) => {
    expect(shape(rewrite([begun], sentence))).toEqual(expected);
  });

  test('what was different stays different', () => {
    const closed = withException(begun, { kind: 'cancelled', on: d('2027-03-02'), note: null });
    const [after] = rewrite([closed], 'elke dinsdag 10 tot 12, op 16 maart dicht');
    expect(after?.exceptions.map(({ on }) => on.toString())).toEqual(['2027-03-02', '2027-03-16']);
  });

  test('every other week stays the same weeks', () => {
    const old = made('om de week op dinsdag van 10 tot 12 vanaf 1 september', d('2026-08-20'));
    const [, next] = rewrite([old], 'om de week op dinsdag van 11 tot 13 vanaf 1 september 2026');
    const [first] = nextTimes([old], calendar, today, 1);
    expect(next?.startsOn.toString()).toBe(first?.date.toString());
  });

  test('a line more is a series more, a line less ends one', () => {
    expect(shape(rewrite([begun], 'elke dinsdag 10 tot 12', 'elke vrijdag 10 tot 12'))).toEqual([
      'first 2026-09-01..',
      'second 2027-03-12..',
    ]);
    expect(shape(rewrite([begun]))).toEqual(['first 2026-09-01..2027-03-11']);
    expect(currentSeries(rewrite([begun]), today)).toEqual([]);
  });
});

test('the mask and the last named day hold whatever an exception names', () => {
  const same = { from: null, until: null, venueId: null, placeText: null, substitute: null, note: null };
  const moved = withException(begun, {
    ...same,
    kind: 'changed',
    on: d('2027-03-16'),
    newOn: d('2027-03-20'),
  });
  expect([weekdayMask(begun), weekdayMask(moved)]).toEqual([2, 2 | 32]);
  expect([lastNamedOn(begun), lastNamedOn(moved)?.toString()]).toEqual([null, '2027-03-20']);
});

const said = (originalOn: string, tookPlace: boolean, band: Evidence['band'] = null): Evidence => ({
  id: originalOn as Id<'occurrence_evidence'>,
  activityId: 'a' as Id<'activity'>,
  seriesId: 'first',
  originalOn,
  heldOn: originalOn,
  tookPlace,
  band,
  madeAt: new Date(0),
  madeVia: 'link',
});

test('only what is over can be asked about, newest first', () => {
  const friday = made('elke vrijdag 10 tot 12', d('2026-09-01'));
  const asked = (clockTime: string) =>
    timesToConfirm([friday], calendar, { today, clockTime, days: 14 }, [said('2027-03-05', true)]).map(
      ({ occurrence, said: word }) => `${occurrence.date} ${word === null}`,
    );
  expect(asked('11:59')).toEqual(['2027-03-05 false', '2027-02-26 true']);
  expect(asked('12:00')).toEqual(['2027-03-12 true', '2027-03-05 false', '2027-02-26 true']);
});

test('what took place is told apart from what was only announced', () => {
  const period = { from: d('2027-02-15'), until: d('2027-04-01') };
  const evidence = [said('2027-02-16', true, '6-15'), said('2027-02-23', false), said('2027-03-02', true)];
  const count = countEvidence('a' as Id<'activity'>, [begun], calendar, { period, today }, evidence);
  expect(count).toMatchObject({ announced: 7, tookPlace: 2, didNotTakePlace: 1, unconfirmed: 1 });
  expect(count.bands).toEqual({ '0': 0, '1-5': 0, '6-15': 1, '16-30': 0, '31+': 0 });
});

test('evidence of a series that changed since still counts', () => {
  const period = { from: d('2027-02-15'), until: d('2027-03-12') };
  const count = countEvidence('a' as Id<'activity'>, [], calendar, { period, today }, [
    said('2027-02-16', true, '31+'),
  ]);
  expect(count).toMatchObject({ announced: 0, tookPlace: 1, unconfirmed: 0 });
});

test('of two bands said as often the smaller is the usual one', () => {
  expect(usualBand({ '0': 0, '1-5': 2, '6-15': 2, '16-30': 1, '31+': 0 })).toBe('1-5');
  expect(usualBand({ '0': 0, '1-5': 0, '6-15': 0, '16-30': 0, '31+': 0 })).toBeNull();
});

test.for([
  [{ unanswered: 1, lastWordOn: today }, true],
  [{ unanswered: 0, lastWordOn: today }, false],
  [{ unanswered: 0, lastWordOn: d('2027-01-11') }, false],
  [{ unanswered: 0, lastWordOn: d('2027-01-10') }, true],
  [{ unanswered: 0, lastWordOn: null }, true],
] as const)('a host is asked %#', ([activity, due]) => {
  expect(isDueForMail(activity, today, 60)).toBe(due);
});
