/** At what time of the day here something in a calendar is. */
import { describe, expect, it } from 'vitest';
import { calendar, event } from '../../../../tests/support/trial-calendar-file.ts';
import { itemsOf } from './items.ts';
import { readCalendar } from './read.ts';
import type { CalendarItem } from './types.ts';

async function read(text: string): Promise<readonly CalendarItem[]> {
  const found = await readCalendar(new TextEncoder().encode(text));
  if (!found.ok) throw new Error(found.problems[0]?.code);
  return itemsOf(found.value, null);
}
async function one(...lines: string[]): Promise<CalendarItem> {
  const [item, another] = await read(calendar(event(...lines)));
  if (!item || another) throw new Error('not one item');
  return item;
}

describe('clocks', () => {
  it.each([
    ['DTSTART;TZID=W. Europe Standard Time:20261201T100000', '10:00'],
    ['DTSTART;TZID="W. Europe Standard Time":20261201T100000', '10:00'],
    ['DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Amsterdam:20261201T100000', '10:00'],
    ['DTSTART;TZID=Europe/Berlin:20261201T100000', '10:00'],
    ['DTSTART:20261201T100000', '10:00'],
    ['DTSTART:20261201T090000Z', '10:00'],
    ['DTSTART;TZID=GMT Standard Time:20261201T090000', '10:00'],
    ['DTSTART;TZID=America/New_York:20261201T040000', '10:00'],
  ])('%s is %s here', async (start, from) => {
    const item = await one(start, 'DURATION:PT2H');
    expect(item.problems).toEqual([]);
    expect(item.notes).toEqual([]);
    expect(item.series[0]).toMatchObject({ from, until: '12:00' });
  });

  it('reads a name of nobody as Dutch time and says so', async () => {
    const item = await one(
      'DTSTART;TZID=Onzin/Nergens:20261201T100000',
      'DURATION:PT2H',
      'RRULE:FREQ=WEEKLY',
    );
    expect(item.series[0]).toMatchObject({ from: '10:00' });
    expect(item.notes[0]?.nl).toContain("'Onzin/Nergens'");
  });

  it('takes what the file says of a zone of its own', async () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Onze tijd',
      'BEGIN:STANDARD',
      'DTSTART:19701025T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:19700329T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ].join('\r\n');
    const [item] = await read(
      calendar(zone, event('DTSTART;TZID=Onze tijd:20261201T100000', 'DURATION:PT2H', 'RRULE:FREQ=WEEKLY')),
    );
    expect(item?.notes).toEqual([]);
    expect(item?.series[0]).toMatchObject({ from: '10:00' });
  });

  it.each(['DTSTART:20261201T090000Z', 'DTSTART;TZID=America/New_York:20261201T040000'])(
    '%s does not repeat at one time here',
    async (start) => {
      const item = await one(start, 'DURATION:PT2H', 'RRULE:FREQ=WEEKLY');
      expect(item.series).toEqual([]);
      expect(item.problems[0]?.nl).toContain('Europe/Amsterdam');
    },
  );

  it.each([
    'DTSTART:20261341T100000',
    'DTSTART;TZID=Europe/Amsterdam:20270230T100000',
    'DTSTART;VALUE=DATE:20270230',
  ])('%s does not exist', async (start) => {
    expect((await one(start)).problems[0]?.nl).toContain('bestaat niet');
  });
});
