import { afterAll, expect, test } from 'vitest';
import { Temporal } from '../../kernel/dates.ts';
import { exampleLetter } from './example-letter.ts';
import { createPdfRenderer, mergeForPrinting } from './index.ts';
import { readPdf } from './read-pdf.ts';

const renderer = createPdfRenderer();
afterAll(() => renderer.close());

const short = {
  ...exampleLetter,
  blocks: exampleLetter.blocks.slice(0, 2),
  legal: null,
  objection: null,
  enclosures: [],
};
const options = {
  title: 'Brief',
  lang: 'nl',
  createdAt: Temporal.Instant.from('2027-03-12T09:00:00Z'),
} as const;

test('letters that are printed together each begin on a fresh sheet', async () => {
  const one = await renderer.render('letter', { ...short, addressee: ['Roos Voorbeeld'] }, options);
  const two = await renderer.render('letter', { ...exampleLetter, addressee: ['Idris Verzinsel'] }, options);
  expect([one.pages, two.pages]).toEqual([1, 2]);
  const merged = await readPdf(await mergeForPrinting([one.bytes, two.bytes, one.bytes]));
  const texts = merged.pages.map((page) => page.text);
  expect(texts).toHaveLength(5);
  expect(texts[0]).toContain('Roos Voorbeeld');
  expect(texts[1]?.trim()).toBe('');
  expect(texts[2]).toContain('Idris Verzinsel');
  expect(texts[4]).toContain('Roos Voorbeeld');
});
