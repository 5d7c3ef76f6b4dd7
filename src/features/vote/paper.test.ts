import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { Temporal } from '../../kernel/dates.ts';
import { statusDiagram } from '../../kernel/status.ts';
import { createPdfRenderer } from '../../platform/pdf/index.ts';
import { readPdf, tagsNamed, wordsOf } from '../../platform/pdf/read-pdf.ts';
import { paperOf } from './paper.ts';
import { firstRules } from './rules/standing.ts';
import { voteStatus } from './status.ts';

const renderer = createPdfRenderer();
afterAll(() => renderer.close());

const project = (number: number) => ({
  number,
  title: `Project ${number}: een bank`,
  description: 'Verzonnen voor de proef.',
  lang: 'nl',
  costCents: 1250_00,
  category: null,
  wijk: null,
  advice: number === 1 ? ({ standpoint: 'for', reason: 'Past bij het wijkplan.' } as const) : null,
});

const paper = {
  ballot: {
    name: { nl: 'Noordwijk kiest', en: 'Noordwijk chooses' },
    question: { nl: 'Wat helpt?', en: 'What helps?' },
    rules: firstRules,
    budgetCents: 9000_00,
    projects: Array.from({ length: 12 }, (_, at) => project(at + 1)),
    incompatible: [[1, 2]] as [number, number][],
  },
  sha256: 'ab'.repeat(32),
  closesAt: new Date('2027-03-14T23:00:00Z'),
  sender: 'Gemeente Rotterdam',
};

test.each([
  ['plain', false, 10],
  ['large print', true, 17],
])('a ballot on paper says what the screen says, tagged: %s', async (_, large, points) => {
  const file = await renderer.render('ballot', paperOf({ ...paper, large }, 'nl'), {
    title: 'Noordwijk kiest',
    lang: 'nl',
    createdAt: Temporal.Instant.from('2027-02-01T10:00:00Z'),
  });
  const pdf = await readPdf(file.bytes);
  expect(pdf.marked).toBe(true);
  expect(file.unprintable).toBe(0);
  const words = pdf.taggedText.replaceAll(/\s+/g, ' ');
  expect(words).toContain('U mag hoogstens 3 projecten kiezen.');
  expect(words).toContain('Van project 1 en project 2 kan er hoogstens één winnen.');
  expect(words).toContain('De wijkraad is voor. Past bij het wijkplan.');
  expect(words).toContain('tot en met 14 maart 2027');
  expect(pdf.pages.flatMap(({ tags }) => tagsNamed(tags, 'H2')).map(wordsOf)).toHaveLength(12);
  // Each page says of which ballot it is.
  for (const page of pdf.pages) expect(page.text).toContain('abababababababab');
  const body = pdf.pages.flatMap(({ placed }) => placed).filter(({ text }) => text.includes('Verzonnen'));
  expect(body.length).toBeGreaterThan(0);
  for (const one of body) expect(one.points).toBeGreaterThan(points);
});

test('the diagram in the README is that of the table', () => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  expect(readme).toContain(`\`\`\`mermaid\n${statusDiagram(voteStatus)}\n\`\`\``);
});
