import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedScheme } from '../shipped.ts';
import type { FormPage, Question } from '../types.ts';
import { formMoves, formWithPage, formWithQuestion, movedForm, readFormMove } from './form-edit.ts';
import { readRules } from './shape.ts';

const rules = shippedScheme('bewonersinitiatieven').rules;
const page = (slug: string, ...keys: string[]): FormPage => ({
  slug,
  title: { nl: slug, en: slug },
  questions: keys.map(
    (key): Question => ({ kind: 'date', key, label: { nl: key, en: key }, required: false }),
  ),
});
const form = [page('a', 'p', 'q'), page('b', 'r'), page('c', 's', 't')];
const shape = (pages: readonly FormPage[]) =>
  pages.map(({ slug, questions }) => `${slug}:${questions.map(({ key }) => key).join('')}`).join(' ');

test.for([
  ['vraag-op.0.1', 'a:qp b:r c:st'],
  ['vraag-neer.0.0', 'a:qp b:r c:st'],
  ['vraag-op.0.0', 'a:pq b:r c:st'],
  ['vraag-neer.2.1', 'a:pq b:r c:st'],
  ['vraag-neer.0.1', 'a:p b:qr c:st'],
  ['vraag-op.2.0', 'a:pq b:rs c:t'],
  ['vraag-op.1.0', 'a:pqr c:st'],
  ['vraag-weg.1.0', 'a:pq c:st'],
  ['vraag-weg.0.0', 'a:q b:r c:st'],
  ['pagina-op.1', 'b:r a:pq c:st'],
  ['pagina-op.0', 'a:pq b:r c:st'],
  ['pagina-neer.2', 'a:pq b:r c:st'],
  ['pagina-neer.0', 'b:r a:pq c:st'],
  ['pagina-weg.1', 'a:pq c:st'],
  ['vraag-weg.9.9', 'a:pq b:r c:st'],
  ['vraag-op.0.9', 'a:pq b:r c:st'],
] as const)('%s makes %s', ([text, expected]) => {
  expect(shape(movedForm(form, readFormMove(text)!))).toBe(expected);
});

test.for([
  '',
  'vraag-op',
  'vraag-op.x.1',
  'vraag-op.-1.0',
  'weg.0.0',
  'pagina-op.999',
  '__proto__.0.0',
  'vraag-op.0.1e9',
])('%j is no move', (text) => {
  expect(readFormMove(text)).toBeNull();
});

test('a question is replaced or added, a page is added, and the rules keep their shape', () => {
  const asked = form[0]!.questions[0]!;
  expect(shape(formWithQuestion(form, 1, 0, asked))).toBe('a:pq b:p c:st');
  expect(shape(formWithQuestion(form, 1, 'nieuw', asked))).toBe('a:pq b:rp c:st');
  const twice = formWithPage(formWithPage(rules.form));
  expect(twice.slice(-2).map(({ slug, questions }) => [slug, questions[0]?.key])).toEqual([
    ['pagina', 'vraag'],
    ['pagina2', 'vraag2'],
  ]);
  expect(readRules({ ...rules, form: twice }).ok).toBe(true);
});

test('no row of moves loses a question that was not thrown away, or leaves an empty page', () => {
  const anyMove = fc.record({
    move: fc.constantFrom(...formMoves.filter((move) => !move.endsWith('weg'))),
    page: fc.integer({ min: 0, max: 4 }),
    question: fc.integer({ min: 0, max: 4 }),
  });
  const keys = (pages: readonly FormPage[]) =>
    pages.flatMap(({ questions }) => questions.map(({ key }) => key)).toSorted();
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 30 }), (moves) => {
      const after = moves.reduce<FormPage[]>(movedForm, rules.form);
      expect(keys(after)).toEqual(keys(rules.form));
      expect(after.every(({ questions }) => questions.length > 0)).toBe(true);
    }),
  );
});
