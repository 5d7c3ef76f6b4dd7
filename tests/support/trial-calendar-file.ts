/** The text of a calendar file. */
export const calendar = (...events: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//proef//', ...events, 'END:VCALENDAR'].join('\r\n');
export const event = (...lines: string[]): string =>
  ['BEGIN:VEVENT', 'UID:een@example.org', 'SUMMARY:Koffie', ...lines, 'END:VEVENT'].join('\r\n');
