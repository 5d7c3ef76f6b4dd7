import { describe, expect, it } from 'vitest';
import { itemsOf } from './items.ts';
import { readCalendar } from './read.ts';

const calendar = (...events: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//proef//', ...events, 'END:VCALENDAR'].join('\r\n');

describe('hostile files', () => {
  const code = async (text: string | Uint8Array, limits = { bytes: 2_000_000, events: 2_000 }) => {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    const found = await readCalendar(bytes, limits);
    return found.ok ? 'ok' : found.problems[0]?.code;
  };

  it('bounds size and number before anything is built', async () => {
    expect(await code(new Uint8Array(50_000_000))).toBe('too-large');
    const many = calendar(...Array.from({ length: 100_000 }, () => 'BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT'));
    expect(await code(many)).toBe('too-large');
    expect(await code(many, { bytes: 10_000_000, events: 2_000 })).toBe('too-many-events');
  });

  it.each([
    ['', 'no-calendar'],
    ['<html>inloggen</html>', 'no-calendar'],
    ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1', 'damaged-calendar'],
    ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nRRULE:FREQ=SOMS\r\nEND:VEVENT\r\nEND:VCALENDAR', 'damaged-calendar'],
    ['BEGIN:VCALENDAR\r\nNUL:\0\r\nEND:VCALENDAR', 'no-text'],
    ['BEGIN:VCALENDAR\r\nonzin zonder teken\r\nEND:VCALENDAR', 'damaged-calendar'],
    ['BEGIN:VCALENDAR\r\n'.repeat(50_000), 'damaged-calendar'],
  ])('%j', async (text, expected) => {
    expect(await code(text)).toBe(expected);
  });

  it.each([
    ['a text that only looks like a page', `DESCRIPTION:<b>${'<'.repeat(500_000)}`],
    ['a zone without an end to its name', `X:1\r\nDTSTART;TZID=${'A'.repeat(500_000)}:20261201T100000`],
  ])('is done with %s at once', async (_name, line) => {
    const start = line.includes('DTSTART') ? '' : 'DTSTART:20261201T100000\r\n';
    const text = calendar(`BEGIN:VEVENT\r\nUID:1\r\n${start}${line}\r\nDURATION:PT1H\r\nEND:VEVENT`);
    const found = await readCalendar(new TextEncoder().encode(text));
    expect(found.ok && itemsOf(found.value, null)).toHaveLength(1);
  });

  it('reads Windows-1252 and UTF-16', async () => {
    const text = calendar(
      'BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Café\r\nDTSTART:20261201T100000\r\nDTEND:20261201T120000\r\nEND:VEVENT',
    );
    const ansi = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const wide = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    for (const bytes of [ansi, wide]) {
      const found = await readCalendar(bytes);
      expect(found.ok && itemsOf(found.value, null)[0]?.title).toBe('Café');
    }
  });
});
