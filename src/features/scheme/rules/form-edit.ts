/** Changes to the order of a form: pages and questions move, appear and go. Pure: a form in, a form out. */
import { same } from '../../../kernel/messages.ts';
import type { FormPage, Question } from '../types.ts';

export const formMoves = [
  'vraag-op',
  'vraag-neer',
  'vraag-weg',
  'pagina-op',
  'pagina-neer',
  'pagina-weg',
] as const;
export type FormMove = {
  readonly move: (typeof formMoves)[number];
  readonly page: number;
  /** Not used for moves of a page. */
  readonly question: number;
};

/** Reads `vraag-op.0.2` or `pagina-weg.1`; null for anything else. */
export function readFormMove(text: string): FormMove | null {
  const [name, page = '', question = '0'] = text.split('.');
  const move = formMoves.find((one) => one === name);
  const index = /^\d{1,2}$/;
  if (move === undefined || !index.test(page) || !index.test(question)) return null;
  return { move, page: Number(page), question: Number(question) };
}

function swapped<T>(list: readonly T[], a: number, b: number): T[] {
  const copy = [...list];
  const [first, second] = [copy[a], copy[b]];
  if (first === undefined || second === undefined) return copy;
  copy[a] = second;
  copy[b] = first;
  return copy;
}

/**
 * The form after a move. What does not exist any more changes nothing. A question at the edge of its page moves to the
 * next page, and a page that loses its last question goes.
 */
export function movedForm(form: readonly FormPage[], { move, page, question }: FormMove): FormPage[] {
  const at = form[page];
  if (!at) return [...form];
  if (move === 'pagina-op') return swapped(form, page, page - 1);
  if (move === 'pagina-neer') return swapped(form, page, page + 1);
  if (move === 'pagina-weg') return form.filter((_, index) => index !== page);
  const asked = at.questions[question];
  if (!asked) return [...form];
  const without = at.questions.filter((_, index) => index !== question);
  if (move === 'vraag-weg') return withQuestions(form, { [page]: without });
  const up = move === 'vraag-op';
  const target = up ? question - 1 : question + 1;
  if (at.questions[target]) return withQuestions(form, { [page]: swapped(at.questions, question, target) });
  const beside = up ? page - 1 : page + 1;
  const neighbour = form[beside];
  if (!neighbour) return [...form];
  const joined = up ? [...neighbour.questions, asked] : [asked, ...neighbour.questions];
  return withQuestions(form, { [page]: without, [beside]: joined });
}

function withQuestions(
  form: readonly FormPage[],
  changed: Readonly<Record<number, readonly Question[]>>,
): FormPage[] {
  return form
    .map((page, index) => ({ ...page, questions: [...(changed[index] ?? page.questions)] }))
    .filter(({ questions }) => questions.length > 0);
}

/** The form with a question put in its place, or added at the end of its page. */
export function formWithQuestion(
  form: readonly FormPage[],
  page: number,
  question: number | 'nieuw',
  asked: Question,
): FormPage[] {
  const questions = form[page]?.questions ?? [];
  const changed =
    question === 'nieuw'
      ? [...questions, asked]
      : questions.map((one, index) => (index === question ? asked : one));
  return withQuestions(form, { [page]: changed });
}

/** A word that no other has yet: `vraag`, `vraag2`, `vraag3` … */
function freeName(taken: readonly string[], word: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? word : `${word}${number}`;
    if (!taken.includes(name)) return name;
  }
}

/** The form with a page at its end; a page always asks something, so it begins with a voluntary question. */
export function formWithPage(form: readonly FormPage[]): FormPage[] {
  const keys = form.flatMap(({ questions }) => questions.map(({ key }) => key));
  const slug = freeName(
    form.map((page) => page.slug),
    'pagina',
  );
  const question: Question = {
    kind: 'text',
    key: freeName(keys, 'vraag'),
    label: { nl: 'Nieuwe vraag', en: 'New question' },
    required: false,
    maxLength: 200,
  };
  return [...form, { slug, title: same(slug), questions: [question] }];
}
