import { describe, expect, test } from 'vitest';
import { text } from '../kernel/messages.ts';
import type { SaidField, Words } from '../kernel/words.ts';
import { renderPart } from './html.ts';
import { AlsoIn, InOtherLanguages, OtherLanguages } from './other-languages.tsx';
import { otherLanguagesAsTyped, readOtherLanguages } from './read-other-languages.ts';

type Name = 'summary' | 'description';
const fields: readonly SaidField<Name>[] = [
  { name: 'summary', label: text('In één zin', 'In one sentence'), most: 20 },
  { name: 'description', label: text('Beschrijving', 'Description'), most: 40, lines: true },
];
const formOf = (typed: Readonly<Record<string, string>>) => ({
  text: (name: string) => typed[name] ?? '',
  texts: (name: string) => (typed[name] === undefined ? [] : [typed[name]]),
});
const before: Record<Name, Words> = {
  summary: { nl: 'Samen eten', en: 'Eating together', tr: 'Birlikte yemek', ar: 'نأكل معًا' },
  description: { tr: 'Her hafta' },
};
const read = (typed: Readonly<Record<string, string>>, from: Record<Name, Words> | null = before) =>
  readOtherLanguages(formOf(typed), fields, from);

describe('reading', () => {
  test('what stands there comes back as it was, without Dutch and English', () => {
    expect(read(otherLanguagesAsTyped(before))).toEqual({
      said: {
        summary: { tr: 'Birlikte yemek', ar: 'نأكل معًا' },
        description: { tr: 'Her hafta' },
      },
      problems: [],
    });
  });

  test('a form that does not ask takes nothing away', () => {
    expect(read({}).said).toEqual(read(otherLanguagesAsTyped(before)).said);
  });

  test('a language of which every field is emptied goes; another one is added', () => {
    const { said, problems } = read({
      ...otherLanguagesAsTyped(before),
      'summary.tr': '',
      'description.tr': '',
      andereTaal: 'pl',
      'summary.nieuw': '  Razem \n jemy ',
      'description.nieuw': 'Co tydzień\n\nu nas',
    });
    expect(problems).toEqual([]);
    expect(said).toEqual({
      summary: { ar: 'نأكل معًا', pl: ' Razem jemy ' },
      description: { pl: 'Co tydzień\n\nu nas' },
    });
  });

  test.for([
    [{ 'summary.nieuw': 'Razem' }, [['andereTaal', 'language-needed']]],
    [{ andereTaal: 'nl', 'summary.nieuw': 'Razem' }, [['andereTaal', 'language-needed']]],
    [{ andereTaal: 'tr', 'summary.nieuw': 'Razem' }, [['andereTaal', 'language-there']]],
    [{ andereTaal: 'pl' }, []],
    [{ andereTaal: 'pl', 'summary.nieuw': 'x'.repeat(21) }, [['summary.nieuw', 'too-long']]],
    [
      { 'summary.tr': 'x'.repeat(21), 'description.tr': 'x'.repeat(41) },
      [
        ['summary.tr', 'too-long'],
        ['description.tr', 'too-long'],
      ],
    ],
  ] as const)('%j: %j', ([typed, expected]) => {
    const { problems } = read({ ...otherLanguagesAsTyped(before), ...typed });
    expect(problems.map(({ field, code }) => [field, code])).toEqual(expected);
  });
});

test('the form shows each language that is there, in its own direction, and offers the others', () => {
  const html = renderPart(
    <OtherLanguages lang="nl" problems={[]} typed={formOf(otherLanguagesAsTyped(before))} fields={fields} />,
  );
  expect(html).toContain('Ook in een andere taal: Arabisch, Turks');
  expect(html).toMatch(/<input[^>]*name="summary.ar"[^>]*dir="auto"[^>]*lang="ar"/);
  expect(html).not.toContain('<option value="tr"');
  expect(html).toContain('<option value="pl"');
  expect(html).not.toContain('<details open');
});

describe('showing', () => {
  test('nothing where nobody wrote another language than those of the pages', () => {
    const said = { summary: { nl: 'Samen', en: 'Together' }, description: {} };
    expect(renderPart(<AlsoIn lang="nl" {...said} />)).toBe('');
    expect(renderPart(<InOtherLanguages {...said} />)).toBe('');
  });

  test('each by its own name, the way it runs, with its paragraphs', () => {
    const said = { title: { nl: 'Eten', ar: 'طعام' }, ...before, description: { tr: 'Bir\n\nİki' } };
    const links = renderPart(<AlsoIn lang="en" page="/activiteiten/eten" {...said} />);
    expect(links).toContain(
      'href="/activiteiten/eten#taal-ar" lang="ar" hreflang="ar" dir="rtl">العربية</a>',
    );
    const html = renderPart(<InOtherLanguages {...said} />);
    expect(html).toMatch(/<section id="taal-ar"[^>]* lang="ar" dir="rtl"/);
    expect(html).toContain('العربية: <span dir="auto">طعام</span></h2>');
    expect(html).toContain('<p dir="auto">Bir</p><p dir="auto">İki</p>');
    expect(html).not.toContain('Samen eten');
  });
});
