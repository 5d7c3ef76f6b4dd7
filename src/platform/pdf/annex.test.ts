import { afterAll, describe, expect, test } from 'vitest';
import { Temporal } from '../../kernel/dates.ts';
import { exampleLetter } from './example-letter.ts';
import { createPdfRenderer } from './index.ts';
import { readPdf, tagsNamed, wordsOf } from './read-pdf.ts';

const renderer = createPdfRenderer();
afterAll(() => renderer.close());

const options = {
  title: 'Besluit',
  lang: 'nl',
  createdAt: Temporal.Instant.from('2027-03-12T09:00:00Z'),
} as const;
const annex = {
  title: 'De som van de basisfinanciering',
  blocks: [
    { kind: 'paragraph' as const, text: 'Dit zijn de regels van de som.' },
    {
      kind: 'table' as const,
      caption: 'De regels',
      columns: ['Regel', 'Bedrag'],
      align: ['left' as const, 'right' as const],
      rows: [['Huisvesting', '€ 10.000']],
      total: ['Samen', '€ 10.000'],
    },
  ],
};

describe('a letter with an annex', () => {
  test('has it on pages of its own after the signature, tagged, under the one main heading', async () => {
    const without = await renderer.render('letter', exampleLetter, options);
    const { bytes, pages } = await renderer.render('letter', { ...exampleLetter, annexes: [annex] }, options);
    const pdf = await readPdf(bytes);
    expect(pages).toBe(without.pages + 1);
    const last = pdf.pages.at(-1)?.tags ?? [];
    expect(tagsNamed(last, 'H2').map(wordsOf)).toEqual([annex.title]);
    expect(tagsNamed(last, 'TH').map(wordsOf)).toEqual(['Regel', 'Bedrag']);
    expect(pdf.pages.flatMap((page) => tagsNamed(page.tags, 'H1'))).toHaveLength(1);
  });
});
