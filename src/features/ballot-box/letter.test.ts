import { afterAll, expect, test } from 'vitest';
import { Temporal } from '../../kernel/dates.ts';
import { createPdfRenderer } from '../../platform/pdf/index.ts';
import { readPdf, tagsNamed, wordsOf } from '../../platform/pdf/read-pdf.ts';
import { lettersDocument } from './letter.ts';
import { grouped } from './rules/base32.ts';
import { letterCode } from './rules/letter-code.ts';

const renderer = createPdfRenderer();
afterAll(() => renderer.close());

const vote = {
  name: { nl: 'Bospolder-Tussendijken-Spangen kiest voor de wijk', en: 'x' },
  slug: 'bospolder-spangen-tussendijken-kiest',
  opensAt: new Date('2026-03-02T09:00:00Z'),
  closesAt: new Date('2026-03-16T09:00:00Z'),
  example: true,
};
const codes = Array.from({ length: 1000 }, (_, at) =>
  grouped(letterCode(Buffer.from(String(at).padStart(10, '0')))),
);
const render = (some: readonly string[]) =>
  renderer.render('vote-codes', lettersDocument(vote, some, 'https://stemmen.example.org'), {
    title: 'Stemcodes',
    lang: 'nl',
    createdAt: Temporal.Instant.from('2026-02-12T09:00:00Z'),
  });

test('each code stands on a card of its own, tagged, six on a sheet behind a cover', async () => {
  const { bytes, pages } = await render(codes.slice(0, 9));
  expect(pages).toBe(3);
  const pdf = await readPdf(bytes);
  const tags = pdf.pages.flatMap((page) => page.tags);
  expect(tagsNamed(tags, 'H1').map(wordsOf)).toEqual([
    '9 stemcodes voor ‘Bospolder-Tussendijken-Spangen kiest voor de wijk’',
  ]);
  expect(tagsNamed(tags, 'H2')).toHaveLength(9);
  const read = tagsNamed(tags, 'P').map((tag) => wordsOf(tag).replaceAll('\u00a0', ' '));
  expect(read.filter((words) => codes.includes(words))).toEqual(codes.slice(0, 9));
});

test('a batch of a thousand is one file', { timeout: 60_000 }, async () => {
  const { pages, unprintable } = await render(codes);
  expect({ pages, unprintable }).toEqual({ pages: 168, unprintable: 0 });
});

test('a card holds the longest name there can be, and ends on its own card', async () => {
  const name = { nl: 'Bospolder-Tussendijken-Spangen '.repeat(4).slice(0, 120), en: 'x' };
  const document = lettersDocument(
    { ...vote, name },
    codes.slice(0, 6),
    'https://hoofdveld.rotterdam.example.org',
  );
  const { bytes } = await renderer.render('vote-codes', document, {
    title: 'Stemcodes',
    lang: 'nl',
    createdAt: Temporal.Instant.from('2026-02-12T09:00:00Z'),
  });
  const cards = (await readPdf(bytes)).pages[1];
  // A sheet of 297 mm with margins of 12 mm holds three rows.
  const rowHeight = (297 - 24) / 3;
  const last = cards?.placed.filter(({ text }) => text.startsWith('Voorbeeld:')) ?? [];
  expect(last.map(({ fromTopMm }) => Math.floor((fromTopMm - 12 + 2) / rowHeight))).toEqual([
    0, 0, 1, 1, 2, 2,
  ]);
});
