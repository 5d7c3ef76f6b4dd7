/** Every form reads what was typed here; none refuses or keeps a control character by itself. */
import { describe, expect, test } from 'vitest';
import { FormValues } from './form-values.ts';

describe('what was typed', () => {
  test.each([
    ['a NUL, which no keyboard types and the database cannot hold', 'a\0b', 'ab'],
    ['other control characters, of the first and of the second set', 'a\u0007\u001b[1m\u0085b', 'a[1mb'],
    ['nothing but a NUL: as empty as an empty field', ' \0 ', ''],
    ['nothing that anybody sees: zero width, joiner, filler', '\u200b\u2060 \u200d\u3164', ''],
    ['line ends of any system, and tabs', 'een\r\ntwee\rdrie\n\tvier', 'een\ntwee\ndrie\n\tvier'],
    ['what people do type', '  Café ‘Ő’ 👩‍🌾 – zo\u00a0is het ', 'Café ‘Ő’ 👩‍🌾 – zo\u00a0is het'],
  ])('%s', (_, typed, read) => {
    const form = FormValues.of({ title: typed, rows: ['', typed] });
    expect(form.text('title')).toBe(read);
    expect(form.texts('rows')).toEqual(['', read]);
  });

  test('a field that is not there reads as empty', () => {
    const form = FormValues.of({});
    expect([form.text('title'), form.texts('title'), form.has('title')]).toEqual(['', [], false]);
  });
});
