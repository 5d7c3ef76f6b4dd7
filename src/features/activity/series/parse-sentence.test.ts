import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDay, someDate, someRhythm, someSeries } from '../../../../tests/support/random-series.ts';
import { type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import { parseSentence } from './parse-sentence.ts';
import { seriesSentence } from './sentence.ts';
import type { SeriesDraft } from './types.ts';

const d = (iso: string): PlainDate => parseIsoDate(iso)!;
const today = d('2026-11-28');
const full = { lang: 'nl', today, full: true } as const;
const read = (sentence: string) => {
  const { draft, problems } = parseSentence(sentence, today);
  return { nl: draft && seriesSentence(draft, full), problems: problems.map(({ code }) => code) };
};

describe('plain Dutch', () => {
  const tuesday = 'Elke dinsdag van 10.00 tot 12.00 uur';
  const cases: [string, string][] = [
    [
      'elke dinsdag 10 tot 12, niet in de schoolvakanties, op 4 mei dicht, op 11 mei in de kerk',
      `${tuesday}, niet in de schoolvakanties. Op 4 mei dicht. Op 11 mei in de kerk.`,
    ],
    ['maandag en woensdag 9.30-11 uur', 'Elke maandag en woensdag van 09.30 tot 11.00 uur.'],
    ['om de week op vrijdag van 14:00 tot 16:30', 'Om de week op vrijdag van 14.00 tot 16.30 uur.'],
    [
      'elke eerste zondag van de maand vanaf 13 uur tot 17 uur',
      'Elke eerste zondag van de maand van 13.00 tot 17.00 uur.',
    ],
    [
      'de eerste en derde di van de maand 10-12',
      'Elke eerste en derde dinsdag van de maand van 10.00 tot 12.00 uur.',
    ],
    ['laatste vrijdag van de maand 10 tot 12', 'Elke laatste vrijdag van de maand van 10.00 tot 12.00 uur.'],
    [
      '1x per 3 maanden op de tweede zaterdag 10 tot 12',
      'Elke 3 maanden op de tweede zaterdag van 10.00 tot 12.00 uur.',
    ],
    ['dagelijks 9 tot 5', 'Elke dag van 09.00 tot 17.00 uur.'],
    ['doordeweeks van 9 tot 17 uur', 'Doordeweeks van 09.00 tot 17.00 uur.'],
    ['door de week 9u30 tot 12u', 'Doordeweeks van 09.30 tot 12.00 uur.'],
    [
      'Elke di. en do. van 10 tot 12. Op 4 mei dicht.',
      'Elke dinsdag en donderdag van 10.00 tot 12.00 uur. Op 4 mei dicht.',
    ],
    ['elke di. 10-12 m.u.v. schoolvakanties', `${tuesday}, niet in de schoolvakanties.`],
    ['elke dinsdag 10h00 - 12h00 muv 4 mei', `${tuesday}. Op 4 mei dicht.`],
    [
      'iedere laatste vrijdag v.d. maand 19u tot 22u',
      'Elke laatste vrijdag van de maand van 19.00 tot 22.00 uur.',
    ],
    ['in het weekend van 10 tot 12', 'Elke zaterdag en zondag van 10.00 tot 12.00 uur.'],
    ['elke dag behalve zondag 10-12', 'Elke dag behalve zondag van 10.00 tot 12.00 uur.'],
    [
      'ma t/m do 9-12, niet op feestdagen',
      'Elke maandag, dinsdag, woensdag en donderdag van 09.00 tot 12.00 uur, niet op feestdagen.',
    ],
    [
      'elke dinsdag van 1 september tot en met 30 juni van 10 tot 12',
      `${tuesday}, van 1 september tot en met 30 juni.`,
    ],
    ['elke dinsdag 10 tot 12 vanaf 5-1-2027', `${tuesday}, vanaf 5 januari.`],
    ['elke dinsdag 10 tot 12 tot 1 juli', `${tuesday}, tot en met 30 juni.`],
    ['elke dinsdag 10 tot 12, op 5 mei van 11 tot 13', `${tuesday}. Extra op 5 mei van 11.00 tot 13.00 uur.`],
    ['elke dinsdag 10 tot 12, op 4 mei van 11 tot 13', `${tuesday}. Op 4 mei van 11.00 tot 13.00 uur.`],
    ['elke dinsdag 10 tot 12, op 4 mei verplaatst naar 6 mei', `${tuesday}. Op 4 mei verplaatst naar 6 mei.`],
    [
      'elke dinsdag 10 tot 12, geen activiteit van 20 december tot 5 januari',
      `${tuesday}. Geen activiteit van 20 december tot en met 4 januari.`,
    ],
    [
      'elke dinsdag 10 tot 12, van 20 december t/m 3 januari gesloten (kerst)',
      `${tuesday}. Geen activiteit van 20 december tot en met 3 januari (kerst).`,
    ],
    [
      'elke dinsdag 10 tot 12, van 4 tot en met 18 mei dicht',
      `${tuesday}. Geen activiteit van 4 mei tot en met 18 mei.`,
    ],
    [
      'elke dinsdag 10 tot 12, dicht van 4 tot 18 mei',
      `${tuesday}. Geen activiteit van 4 mei tot en met 17 mei.`,
    ],
    ['elke dinsdag van 4 t/m 25 mei 10 tot 12', `${tuesday}, van 4 mei tot en met 25 mei.`],
    [
      'elke dinsdag 10 tot 12, niet in juli en augustus',
      `${tuesday}. Geen activiteit van 1 juli tot en met 31 augustus.`,
    ],
    [
      'elke dinsdag 10 tot 12, in juli en december dicht wegens vakantie',
      `${tuesday}. Geen activiteit van 1 juli tot en met 31 juli (vakantie). Geen activiteit van 1 december tot en met 31 december (vakantie).`,
    ],
    [
      'elke dinsdag 10 tot 12, op 4 mei dicht wegens Verbouwing van de zaal, op 11 mei in de kerk',
      `${tuesday}. Op 4 mei dicht (Verbouwing van de zaal). Op 11 mei in de kerk.`,
    ],
    ['elke dinsdag 10 tot 12, behalve op dinsdag 4 mei', `${tuesday}. Op 4 mei dicht.`],
    ['elke dinsdag 10 tot 12, niet op 4 mei en 11 mei', `${tuesday}. Op 4 mei dicht. Op 11 mei dicht.`],
    ['elke dinsdag 10 tot 12, op 4 mei 2029 dicht', `${tuesday}. Op 4 mei 2029 dicht.`],
    ["elke donderdag 's avonds 7 tot 9", 'Elke donderdag van 19.00 tot 21.00 uur.'],
    ['dinsdagavond half 8 tot 10', 'Elke dinsdag van 19.30 tot 22.00 uur.'],
    ['donderdag half 8 tot kwart voor 9', 'Elke donderdag van 07.30 tot 08.45 uur.'],
    ['vrijdag kwart over 2 tot 4 uur', 'Elke vrijdag van 14.15 tot 16.00 uur.'],
    ['zaterdag 22.00 tot 02.00', 'Elke zaterdag van 22.00 tot 02.00 uur.'],
    ['ma, di en wo 10-12', 'Elke maandag, dinsdag en woensdag van 10.00 tot 12.00 uur.'],
    ['1x per 2 weken op donderdag tien tot twaalf uur', 'Om de week op donderdag van 10.00 tot 12.00 uur.'],
    ['elke dinsdg 10 tot 12, op 4 mei gesoten', `${tuesday}. Op 4 mei dicht.`],
    ['ELKE DINSDAG 10U-12U', `${tuesday}.`],
    ['zaterdag 12 december van 14 tot 16 uur', 'Op 12 december van 14.00 tot 16.00 uur.'],
    ['op 29 februari van 14 tot 16 uur', 'Op 29 februari van 14.00 tot 16.00 uur.'],
    [
      'elke dinsdag 10 tot 12, op 4 mei van 11 tot 13 uur in "De Kerk, zaal 2" met invaller Fatima (ziek)',
      `${tuesday}. Op 4 mei van 11.00 tot 13.00 uur in "De Kerk, zaal 2" met invaller Fatima (ziek).`,
    ],
  ];
  it.each(cases)('%s', (sentence, expected) => {
    expect(read(sentence)).toEqual({ nl: expected, problems: [] });
  });

  it('takes a date without a year for the next one, from the first day when that comes later', () => {
    const { draft } = parseSentence(
      'elke dinsdag 10-12 van 1 september tot en met 30 juni, op 2 mei dicht',
      today,
    );
    expect(draft?.startsOn.toString()).toBe('2027-09-01');
    expect(draft?.endsOn?.toString()).toBe('2028-06-30');
    expect(draft?.exceptions[0]?.on.toString()).toBe('2028-05-02');
  });
});

describe('what it does not understand', () => {
  const cases: [string, string[]][] = [
    ['elke dinsdag', ['no-times']],
    ['van 10 tot 12', ['no-day']],
    ['', ['no-day', 'no-times']],
    ['elke dinsdag 10 tot 12 op 30 februari dicht', ['no-such-date']],
    ['elke even week op dinsdag 10 tot 12', ['not-understood']],
    ['elke dinsdag 10 tot 12, in juli gezellig', ['not-understood']],
    ['elke dinsdag 10 tot 12, van 20 tot 4 mei dicht', ['not-understood', 'not-understood']],
    ['elke dinsdag 10 tot 12, op 4 mei dicht wegens', ['not-understood']],
    ['elke dinsdag 10 tot 12, gezellig samen, op 4 mei dicht', ['not-understood']],
  ];
  it.each(cases)('%s', (sentence, codes) => {
    expect(read(sentence).problems).toEqual(codes);
  });

  it('quotes the words, says how to write it, and reads the rest', () => {
    const sentence = 'elke dinsdag 10 tot 12, Gezellig Samen!, op 4 mei dicht';
    const [first] = parseSentence(sentence, today).problems;
    expect(first?.text.nl).toContain('‘Gezellig Samen!’. Schrijf het zo: elke dinsdag');
    expect(first?.text.en).toContain('‘Gezellig Samen!’');
    expect(read(sentence).nl).toBe('Elke dinsdag van 10.00 tot 12.00 uur. Op 4 mei dicht.');
  });

  it('never adds a date that does not exist', () => {
    expect(parseSentence('elke dinsdag 10-12, op 31 april dicht', today).draft?.exceptions).toEqual([]);
  });

  it('reads any text without falling over', () => {
    const vocabulary = [
      'elke',
      'dinsdag',
      'van',
      'tot',
      '10',
      '12',
      'op',
      '4',
      'mei',
      'dicht',
      'in',
      'niet',
      'half',
      ',',
      '"',
      '(',
      'om',
      'de',
    ];
    const someText = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.array(fc.constantFrom(...vocabulary), { maxLength: 25 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(someText, (sentence) => Array.isArray(parseSentence(sentence, today).problems)),
      { numRuns: 300 },
    );
  });
});

describe('there and back', () => {
  it('a date that was changed, and changed back, is not named', () => {
    const { draft } = parseSentence('elke dinsdag 10 tot 12, op 4 mei in de kerk', today);
    if (!draft) throw new Error('no draft');
    const exceptions = draft.exceptions.map((each) => ({ ...each, placeText: null }));
    expect(seriesSentence({ ...draft, exceptions }, full)).toBe('Elke dinsdag van 10.00 tot 12.00 uur.');
  });

  it('a sentence about what was read is read as the same series', () => {
    fc.assert(
      fc.property(someSeries, someRhythm, someDate(900, 1_000), ({ id: _, ...series }, rhythm, now) => {
        // What a sentence cannot hold: a venue by its number, marks that end a quotation, an extra time without hours.
        const clean = (words: string | null) => words?.replaceAll('"', '').replaceAll('\n', ' ') ?? null;
        const draft: SeriesDraft = {
          ...series,
          rhythm,
          pauses: series.pauses.map((pause) => ({ ...pause, reason: clean(pause.reason) })),
          exceptions: series.exceptions.map((each) =>
            each.kind === 'cancelled'
              ? { ...each, note: clean(each.note) }
              : { ...each, note: clean(each.note), placeText: clean(each.placeText), venueId: null },
          ),
        };
        const options = { lang: 'nl', today: now, full: true } as const;
        const first = parseSentence(seriesSentence(draft, options), now);
        expect(first.problems).toEqual([]);
        if (!first.draft) throw new Error('no draft');
        const again = parseSentence(seriesSentence(first.draft, options), now);
        expect(again).toEqual(first);
        expect(first.draft).toMatchObject({ from: draft.from, until: draft.until });
      }),
      { numRuns: 150 },
    );
  });

  it('a rhythm, its times and its holidays survive unchanged', () => {
    fc.assert(
      fc.property(
        someSeries,
        ({
          rhythm,
          startsOn,
          endsOn,
          from,
          until,
          skipSchoolHolidays,
          skipPublicHolidays,
          skipHolidays,
          onlyHolidays,
        }) => {
          const draft = {
            rhythm,
            startsOn,
            endsOn,
            from,
            until,
            skipSchoolHolidays,
            ...(skipHolidays ? { skipHolidays } : {}),
            ...(onlyHolidays ? { onlyHolidays } : {}),
            skipPublicHolidays,
            pauses: [],
            exceptions: [],
          };
          const sentence = seriesSentence(draft, { lang: 'nl', today: firstDay, full: true });
          expect(parseSentence(sentence, firstDay)).toEqual({ draft, problems: [] });
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('for readers', () => {
  const series = parseSentence(
    'elke dinsdag 10-12, niet in de schoolvakanties, op 4 mei dicht, op 11 mei in de kerk',
    today,
  );
  it('leaves out what is over, and speaks English', () => {
    const later = { lang: 'en', today: d('2027-05-05'), full: false } as const;
    expect(series.draft && seriesSentence(series.draft, later)).toBe(
      'Every Tuesday from 10:00 to 12:00, not during school holidays. On 11 May at de kerk.',
    );
  });

  it('names a venue when it is told how', () => {
    const draft = {
      ...series.draft!,
      exceptions: series.draft!.exceptions.map((each) =>
        each.kind === 'changed' ? { ...each, placeText: null, venueId: 'v' } : each,
      ),
    };
    expect(seriesSentence(draft, { ...full, venueName: () => 'Huis van de Wijk' })).toContain(
      'Op 11 mei in Huis van de Wijk.',
    );
  });
});
