import { describe, expect, it } from 'vitest';
import { calendar, event } from '../../../../tests/support/trial-calendar-file.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { type SeriesDraft, seriesSentence } from '../../activity/index.ts';
import { itemsOf } from './items.ts';
import { readCalendar } from './read.ts';
import type { CalendarItem } from './types.ts';

const today = Temporal.PlainDate.from('2026-11-28');
const said = (draft: SeriesDraft): string => seriesSentence(draft, { lang: 'nl', today, full: true });

async function read(
  text: string,
  dayHours: { from: string; until: string } | null = null,
): Promise<readonly CalendarItem[]> {
  const found = await readCalendar(new TextEncoder().encode(text));
  if (!found.ok) throw new Error(found.problems[0]?.code);
  return itemsOf(found.value, dayHours);
}
async function one(...lines: string[]): Promise<CalendarItem> {
  const [item, another] = await read(calendar(event(...lines)));
  if (!item || another) throw new Error('not one item');
  return item;
}

const tuesday = [
  'DTSTART;TZID=Europe/Amsterdam:20261201T100000',
  'DTEND;TZID=Europe/Amsterdam:20261201T120000',
];

describe('a rule becomes a series', () => {
  it.each([
    ['once', [], 'Op 1 december van 10.00 tot 12.00 uur.'],
    ['RRULE:FREQ=WEEKLY', ['RRULE:FREQ=WEEKLY'], 'Elke dinsdag'],
    ['two days', ['RRULE:FREQ=WEEKLY;BYDAY=TU,TH'], 'Elke dinsdag en donderdag'],
    ['every other week', ['RRULE:FREQ=WEEKLY;INTERVAL=2'], 'Om de week op dinsdag'],
    ['working days', ['RRULE:FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR'], 'Doordeweeks'],
    ['every seven days', ['RRULE:FREQ=DAILY;INTERVAL=7'], 'Elke dinsdag'],
    ['first of the month', ['RRULE:FREQ=MONTHLY;BYDAY=1TU'], 'Elke eerste dinsdag van de maand'],
    ['by position', ['RRULE:FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1'], 'Elke eerste dinsdag van de maand'],
  ])('%s', async (_name, lines, sentence) => {
    const { series, notes, problems } = await one(...tuesday, ...lines);
    expect(problems).toEqual([]);
    expect(notes).toEqual([]);
    expect(series).toHaveLength(1);
    expect(series.map(said)[0]).toContain(sentence);
  });

  it.each([
    ['RRULE:FREQ=WEEKLY;COUNT=3', '2026-12-15'],
    ['RRULE:FREQ=WEEKLY;COUNT=1', '2026-12-01'],
    ['RRULE:FREQ=WEEKLY;UNTIL=20261215T110000Z', '2026-12-15'],
    ['RRULE:FREQ=WEEKLY;UNTIL=20261215T080000Z', '2026-12-14'],
    ['RRULE:FREQ=WEEKLY;UNTIL=20261215', '2026-12-15'],
    ['RRULE:FREQ=MONTHLY;BYDAY=1TU;COUNT=14', '2028-01-04'],
  ])('%s ends on %s', async (rule, endsOn) => {
    const { series } = await one(...tuesday, rule);
    expect(series[0]?.endsOn?.toString()).toBe(endsOn);
  });

  it('counts the first time also when the rule would not give it', async () => {
    const { series } = await one(...tuesday, 'RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=3');
    expect(series[0]).toMatchObject({ rhythm: { kind: 'weekly', weekdays: [4] } });
    expect(series[0]?.endsOn?.toString()).toBe('2026-12-10');
    expect(series[0]?.exceptions.map(({ kind, on }) => `${kind} ${on}`)).toEqual(['extra 2026-12-01']);
  });

  it.each([
    ['RRULE:FREQ=SECONDLY;COUNT=1000000000', 'vaker dan één keer per dag'],
    ['RRULE:FREQ=HOURLY', 'vaker dan één keer per dag'],
    ['RRULE:FREQ=MONTHLY;BYMONTHDAY=-2', 'BYMONTHDAY'],
    ['RRULE:FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR', 'BYMONTHDAY'],
    ['RRULE:FREQ=MONTHLY;BYDAY=5TU', 'vijfde van de maand'],
    ['RRULE:FREQ=MONTHLY;BYDAY=-2TU', 'BYDAY'],
    ['RRULE:FREQ=MONTHLY;BYDAY=1TU,1TH', 'verschillende dagen'],
    ['RRULE:FREQ=YEARLY', 'vaste datum'],
    ['RRULE:FREQ=DAILY;INTERVAL=3', 'aantal dagen'],
    ['RRULE:FREQ=WEEKLY;INTERVAL=9', 'minder vaak'],
    ['RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,TU', 'beginnen op zondag'],
    ['RRULE:FREQ=WEEKLY;BYHOUR=10,14', 'BYHOUR'],
    ['RRULE:FREQ=WEEKLY;BYMONTH=6', 'BYMONTH'],
    ['RRULE:FREQ=WEEKLY\r\nRRULE:FREQ=WEEKLY;BYDAY=TH', 'meer dan één regel'],
    [`RDATE:${'20270101T100000,'.repeat(2000)}20270101T100000`, '2001 losse data'],
  ])('%s is refused in words', async (rule, why) => {
    const { series, problems } = await one(...tuesday, rule);
    expect(series).toEqual([]);
    expect(problems.map(({ nl }) => nl).join()).toContain(why);
  });

  it('says that so many times are taken over without an end', async () => {
    const { series, notes } = await one(...tuesday, 'RRULE:FREQ=WEEKLY;COUNT=1000000000');
    expect(series[0]?.endsOn).toBeNull();
    expect(notes[0]?.nl).toContain('zonder einde');
  });
});

describe('single days', () => {
  const weekly = 'RRULE:FREQ=WEEKLY;UNTIL=20270301';

  it('falls out, is moved, is cancelled, comes beside it', async () => {
    const text = calendar(
      event(
        ...tuesday,
        weekly,
        'EXDATE;TZID=Europe/Amsterdam:20261208T100000',
        'EXDATE;TZID=Europe/Amsterdam:20261209T100000',
        'RDATE;TZID=Europe/Amsterdam:20261210T140000',
      ),
      event(
        'RECURRENCE-ID;TZID=Europe/Amsterdam:20261215T100000',
        'DTSTART;TZID=Europe/Amsterdam:20261216T110000',
        'DTEND;TZID=Europe/Amsterdam:20261216T120000',
        'LOCATION:in de kerk',
      ),
      event(
        'RECURRENCE-ID;TZID=Europe/Amsterdam:20261222T100000',
        'STATUS:CANCELLED',
        'DTSTART;TZID=Europe/Amsterdam:20261222T100000',
      ),
    );
    const [item] = await read(text);
    expect(item?.problems).toEqual([]);
    const exceptions = item?.series[0]?.exceptions.map((each) => JSON.parse(JSON.stringify(each)));
    expect(exceptions).toEqual([
      { kind: 'cancelled', on: '2026-12-08', note: null },
      {
        kind: 'extra',
        on: '2026-12-10',
        note: null,
        from: '14:00',
        until: '16:00',
        venueId: null,
        placeText: null,
      },
      {
        kind: 'changed',
        on: '2026-12-15',
        newOn: '2026-12-16',
        substitute: null,
        from: '11:00',
        until: null,
        venueId: null,
        placeText: 'in de kerk',
        note: null,
      },
      { kind: 'cancelled', on: '2026-12-22', note: null },
    ]);
  });

  it('keeps an extra day past the end as a time of its own', async () => {
    const { series } = await one(...tuesday, weekly, 'RDATE;TZID=Europe/Amsterdam:20270310T100000');
    expect(series.map(({ rhythm, startsOn }) => `${rhythm.kind} ${startsOn}`)).toEqual([
      'weekly 2026-12-01',
      'once 2027-03-10',
    ]);
  });

  it('names another title of one day', async () => {
    const text = calendar(
      event(...tuesday, weekly),
      event(
        'RECURRENCE-ID;TZID=Europe/Amsterdam:20261215T100000',
        ...tuesday.map((line) => line.replaceAll('20261201', '20261215')),
      ).replace('SUMMARY:Koffie', 'SUMMARY:Kerstkoffie'),
    );
    const [item] = await read(text);
    expect(item?.series[0]?.exceptions[0]).toMatchObject({ kind: 'changed', note: 'Kerstkoffie' });
    expect(item?.notes[0]?.nl).toContain('Kerstkoffie');
  });

  it('refuses what changes from some day on', async () => {
    const text = calendar(
      event(...tuesday, weekly),
      event('RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261215T100000', ...tuesday),
    );
    expect((await read(text))[0]?.problems[0]?.nl).toContain('THISANDFUTURE');
  });

  it('takes changed times without their series one by one', async () => {
    const text = calendar(event('RECURRENCE-ID;TZID=Europe/Amsterdam:20261215T100000', ...tuesday));
    expect((await read(text))[0]?.series.map(said)[0]).toContain('1 december');
  });
});

describe('what an activity needs', () => {
  it.each([
    [['DTSTART;VALUE=DATE:20261201'], 'hele dag'],
    [['DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261204'], 'langer dan een dag'],
    [['DTSTART:20261201T100000', 'DTEND:20261202T100000'], 'langer dan een dag'],
    [['DTSTART:20261201T100000', 'DTEND:20261201T090000'], 'niet te lezen'],
    [[...tuesday, 'CLASS:PRIVATE'], 'privé'],
    [['DESCRIPTION:zonder begin'], 'begindatum'],
  ])('%j: %s', async (lines, why) => {
    expect((await one(...lines)).problems.map(({ nl }) => nl).join()).toContain(why);
  });

  it('gives a whole day the hours that its keeper chose, and says so', async () => {
    const [item] = await read(calendar(event('DTSTART;VALUE=DATE:20261201')), {
      from: '10:00',
      until: '17:00',
    });
    expect(item?.series[0]).toMatchObject({ from: '10:00', until: '17:00' });
    expect(item?.notes[0]?.nl).toContain('10:00 tot 17:00');
  });

  it('gives what has no end an hour, and says so; past midnight is the next day', async () => {
    const item = await one('DTSTART:20261201T233000');
    expect(item.series[0]).toMatchObject({ from: '23:30', until: '00:30' });
    expect(item.notes[0]?.nl).toContain('een uur');
  });

  it('shortens long names, reads web pages as text, and never names what is private', async () => {
    const [long] = await read(
      calendar(
        event(...tuesday, 'DESCRIPTION:<p>Kom <b>langs</b> &amp; eet mee</p><br>Gratis').replace(
          'SUMMARY:Koffie',
          `SUMMARY:${'lang '.repeat(50)}`,
        ),
      ),
    );
    expect(long?.title).toHaveLength(120);
    expect(long?.description).toBe('Kom langs & eet mee\n\nGratis');
    expect(long?.notes[0]?.nl).toContain('ingekort');
    expect((await one(...tuesday, 'CLASS:CONFIDENTIAL')).title).toBe('');
  });

  it('takes the newest of two with one UID, and makes a lasting key for none', async () => {
    const [item, none] = await read(
      calendar(event(...tuesday, 'SEQUENCE:2').replace('Koffie', 'Thee'), event(...tuesday, 'SEQUENCE:1')),
    );
    expect(item?.title).toBe('Thee');
    expect(none).toBeUndefined();
    const without = calendar(event(...tuesday).replace('UID:een@example.org\r\n', ''));
    const [first, again] = [await read(without), await read(without)];
    expect(first[0]?.uid).toMatch(/^-[0-9a-f]{40}$/);
    expect(again[0]?.uid).toBe(first[0]?.uid);
  });
});
