import { expect, test } from 'vitest';
import { type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import { parseSentences } from './parse-sentence.ts';
import { seriesSentence } from './sentence.ts';

const today = parseIsoDate('2026-11-28') as PlainDate;
const full = { lang: 'nl', today, full: true } as const;
const read = (sentence: string) =>
  parseSentences(sentence, today).map(({ draft, problems }) =>
    problems.length === 0 && draft ? seriesSentence(draft, full) : problems.map(({ code }) => code),
  );

test.for([
  [
    'elke dinsdag 10-12 en 14-16',
    ['Elke dinsdag van 10.00 tot 12.00 uur.', 'Elke dinsdag van 14.00 tot 16.00 uur.'],
  ],
  [
    'elke dinsdag van 10 tot 12 uur en van 14 tot 16 uur, niet in de schoolvakanties',
    [
      'Elke dinsdag van 10.00 tot 12.00 uur, niet in de schoolvakanties.',
      'Elke dinsdag van 14.00 tot 16.00 uur, niet in de schoolvakanties.',
    ],
  ],
  [
    'ma 9-10, 11-12 en 13-14',
    [
      'Elke maandag van 09.00 tot 10.00 uur.',
      'Elke maandag van 13.00 tot 14.00 uur.',
      'Elke maandag van 11.00 tot 12.00 uur.',
    ],
  ],
  ['op 5 mei 10-12 en 14-16', ['Op 5 mei van 10.00 tot 12.00 uur.', 'Op 5 mei van 14.00 tot 16.00 uur.']],
  ['elke dinsdag 10-12, 8/12 dicht', ['Elke dinsdag van 10.00 tot 12.00 uur. Op 8 december dicht.']],
  ['elke dinsdag 10-12, niet op 8/12', ['Elke dinsdag van 10.00 tot 12.00 uur. Op 8 december dicht.']],
  ['elke dinsdag 10-12, 31/11 dicht', [['no-such-date']]],
  ['elke dag 0-24', ['Elke dag van 00.00 tot 23.59 uur.']],
  ['elke zaterdag de hele dag', ['Elke zaterdag van 00.00 tot 23.59 uur.']],
  ['elke dinsdag 10-12 en 14-16 en soms', [['not-understood', 'not-understood', 'not-understood']]],
] as const)('%s', ([sentence, sentences]) => {
  expect(read(sentence)).toEqual(sentences);
});

test('what is said back is read as the same two series', () => {
  for (const one of parseSentences('wo 10-12 en 14-16, 16/12 dicht', today)) {
    const said = one.draft ? seriesSentence(one.draft, full) : '';
    expect(parseSentences(said, today)).toEqual([one]);
  }
});
