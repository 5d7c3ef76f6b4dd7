/** What stands in the file, line by line. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { activity, feedOf, plain } from '../../../../tests/support/trial-ical.ts';
import { type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import type { Series } from './types.ts';

const d = (iso: string): PlainDate => parseIsoDate(iso)!;
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

describe('the file', () => {
  const on = d('2027-01-12');
  const none = { from: null, until: null, venueId: null, placeText: null };
  const series: Series = {
    ...plain,
    endsOn: d('2027-06-30'),
    skipSchoolHolidays: true,
    pauses: [{ from: d('2027-02-02'), until: d('2027-02-09'), reason: null }],
    exceptions: [
      { kind: 'cancelled', on, note: 'De vloer wordt gelakt' },
      {
        ...none,
        kind: 'changed',
        on: d('2027-01-19'),
        newOn: d('2027-01-20'),
        placeText: 'de kerk',
        substitute: 'Fatima',
        note: null,
      },
      { ...none, kind: 'extra', on: d('2027-01-21'), from: '19:00', until: '21:00', note: null },
    ],
  };
  const file = feedOf([{ ...activity, series: [series] }]);
  const lines = unfolded(file);

  it('says what the standards ask', () => {
    for (const wanted of [
      'VERSION:2.0',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Agenda van Delfshaven',
      'NAME:Agenda van Delfshaven',
      'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
      'X-PUBLISHED-TTL:PT6H',
      'SOURCE;VALUE=URI:https://example.org/agenda.ics?wijk=delfshaven',
      'UID:series-1-activity-1@example.org',
      'SEQUENCE:3',
      'DTSTAMP:20270102T100000Z',
      'CREATED:20261201T093015Z',
      'LAST-MODIFIED:20270102T100000Z',
      'DTSTART;TZID=Europe/Amsterdam:20270105T100000',
      'RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;WKST=MO;UNTIL=20270630T215900Z',
      'EXDATE;TZID=Europe/Amsterdam:20270202T100000,20270223T100000',
      'RECURRENCE-ID;TZID=Europe/Amsterdam:20270112T100000',
      'SUMMARY:Vervalt: Eettafel\\; samen eten\\, samen koken',
      'DESCRIPTION:De vloer wordt gelakt\\n\\nIedereen is welkom.\\nNeem een vriend mee: kosten € 3\\,50.',
      'RECURRENCE-ID;TZID=Europe/Amsterdam:20270119T100000',
      'DTSTART;TZID=Europe/Amsterdam:20270120T100000',
      'LOCATION:de kerk',
      'UID:series-1-20270121-activity-1@example.org',
      'ORGANIZER;CN="Stichting ^\'De Tafel^\'":mailto:tafel@example.org',
      'CATEGORIES:eten\\, drinken,ontmoeten',
    ]) {
      expect(lines).toContain(wanted);
    }
    expect(lines.filter((each) => each === 'STATUS:CANCELLED')).toHaveLength(1);
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(4);
  });

  it('ends every line in CRLF and folds after 75 octets, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (words) => {
        const written = feedOf([{ ...activity, summary: words, series: [plain] }]);
        for (const each of written.split('\r\n')) {
          expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75);
          expect(each).not.toMatch(/[\r\n]/);
        }
        expect(written.endsWith('END:VCALENDAR\r\n')).toBe(true);
        const root = new ICAL.Component(ICAL.parse(written));
        const read = root.getFirstSubcomponent('vevent')?.getFirstPropertyValue('summary');
        const controls = /(?![\t\r\n])\p{Cc}/gu;
        expect(read ?? '').toBe(words.replace(controls, '').replace(/\r\n|\r/g, '\n'));
      }),
      { numRuns: 100 },
    );
  });

  it('lets no field begin a line of its own', () => {
    const evil = 'x\r\nATTENDEE:mailto:a@example.org';
    const written = feedOf([
      {
        ...activity,
        summary: evil,
        url: evil,
        uid: evil,
        organizer: { name: evil, uri: evil },
        categories: [evil],
        series: [plain],
      },
    ]);
    expect(written).not.toMatch(/\r\nATTENDEE/);
  });

  it('marks every event of an activity that stopped, and knows English', () => {
    const stopped = unfolded(feedOf([{ ...activity, status: 'cancelled', series: [plain] }], { lang: 'en' }));
    expect(stopped).toContain('STATUS:CANCELLED');
    expect(stopped).toContain('SUMMARY:Cancelled: Eettafel\\; samen eten\\, samen koken');
  });

  it('is the same file for the same data', () => {
    expect(feedOf([{ ...activity, series: [series] }])).toBe(file);
  });

  it('writes the rules of the zone as they are: the same offsets as the time zone database', () => {
    const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vtimezone')!);
    for (let day = d('2024-01-01'); day.year < 2034; day = day.add({ days: 3 })) {
      const noon = day.toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: '12:00' });
      const time = ICAL.Time.fromDateTimeString(`${day}T12:00:00`);
      expect(zone.utcOffset(time) * 1e9).toBe(noon.offsetNanoseconds);
    }
  });
});
