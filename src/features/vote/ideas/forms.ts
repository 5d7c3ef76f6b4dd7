/** What was typed about an idea or a project made of ideas, read with all its problems. */
import { type Domain, domains } from '../../../kernel/domains.ts';
import { type Id, parseId } from '../../../kernel/ids.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { parseCents, sumCents } from '../../../kernel/money.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import type { MoneyRow } from '../../../ui/money-rows.tsx';
import { readMoneyRows } from '../../../ui/read-form.ts';
import { readLeast } from '../forms/project.ts';
import { type CostLine, type IdeaInput, type IdeaTyped, ideaLongest } from './types.ts';

const missing: Readonly<Record<'title' | 'description' | 'place', Text>> = {
  title: text('Geef uw idee een naam.', 'Give your idea a name.'),
  description: text('Schrijf op wat u wilt doen.', 'Write what you want to do.'),
  place: text('Schrijf op waar het moet komen.', 'Write where it should be.'),
};

function textProblems(field: string, typed: string, most: number, none: Text | null): readonly Problem[] {
  if (typed === '') return none ? [problem(field, 'answer-missing', none)] : [];
  const long = tooLong(field, typed, most);
  return long ? [long] : [];
}

function amountProblem(field: string, cents: number): Problem | null {
  return cents > 0
    ? null
    : problem(field, 'amount-zero', text('Vul een bedrag in van meer dan € 0.', 'Enter an amount above €0.'));
}

export const typedIdea = (form: FormValues): IdeaTyped => ({
  title: form.text('title'),
  description: form.text('description'),
  place: form.text('place'),
  estimate: form.text('estimate'),
});

/** @returns problems `answer-missing`, `too-long`, `amount-shape`, `amount-zero`, each with its field */
export function readIdea(typed: IdeaTyped): Result<IdeaInput> {
  const problems: Problem[] = (['title', 'description', 'place'] as const).flatMap((field) =>
    textProblems(field, typed[field], ideaLongest[field], missing[field]),
  );
  const estimate = typed.estimate === '' ? ok(null) : parseCents('estimate', typed.estimate);
  if (!estimate.ok) problems.push(...estimate.problems);
  else if (estimate.value !== null) {
    const zero = amountProblem('estimate', estimate.value);
    if (zero) problems.push(zero);
  }
  const [first, ...rest] = problems;
  if (first) return refused(first, ...rest);
  const { title, description, place } = typed;
  return ok({ title, description, place, estimateCents: estimate.ok ? estimate.value : null });
}

/** What is kept of an idea that was not sent must fit as well: nothing of it is cut off. */
export function draftProblems(typed: IdeaTyped): readonly Problem[] {
  return (['title', 'description', 'place', 'estimate'] as const).flatMap((field) =>
    textProblems(field, typed[field], ideaLongest[field], null),
  );
}

export const findingLongest = 2000;

/** @param field of the form */
export function readWords(field: string, typed: string, most: number, none: Text): Result<string> {
  const [first, ...rest] = textProblems(field, typed, most, none);
  return first ? refused(first, ...rest) : ok(typed);
}

export type ProjectTyped = {
  readonly ideas: readonly string[];
  readonly title: string;
  readonly description: string;
  readonly category: string;
  readonly minimum: string;
  readonly costs: readonly MoneyRow[];
};

export type WantedProject = {
  readonly ideaIds: readonly Id<'vote_idea'>[];
  readonly title: string;
  readonly description: string;
  readonly category: Domain | null;
  /** The least that it can do with; null where any amount helps. */
  readonly minimumCents: number | null;
  readonly costs: readonly CostLine[];
};

export const costLinesMost = 50;
const costLabelLongest = 200;

export const typedProject = (form: FormValues): ProjectTyped => ({
  ideas: form.texts('ideas'),
  title: form.text('title'),
  description: form.text('description'),
  category: form.text('category'),
  minimum: form.text('minimum'),
  costs: readMoneyRows('costs', (field) => (form.has(field) ? form.text(field) : undefined)),
});

const isDomain = (typed: string): typed is Domain => (domains as readonly string[]).includes(typed);

function readCosts(rows: readonly MoneyRow[]): {
  readonly lines: readonly CostLine[];
  readonly problems: readonly Problem[];
} {
  const lines: CostLine[] = [];
  const problems: Problem[] = [];
  for (const [at, { description, amount }] of rows.entries()) {
    const label = textProblems(
      `costs.${at}.description`,
      description,
      costLabelLongest,
      text('Schrijf op waarvoor dit bedrag is.', 'Write what this amount is for.'),
    );
    const cents = parseCents(`costs.${at}.amount`, amount);
    const zero = cents.ok ? amountProblem(`costs.${at}.amount`, cents.value) : null;
    problems.push(...label, ...(cents.ok ? [] : cents.problems), ...(zero ? [zero] : []));
    if (cents.ok) lines.push({ label: description, cents: cents.value });
  }
  if (rows.length === 0)
    problems.push(
      problem(
        'costs',
        'costs-missing',
        text('Vul minstens één regel met kosten in.', 'Enter at least one line of costs.'),
      ),
    );
  if (rows.length > costLinesMost)
    problems.push(
      problem(
        'costs',
        'too-many-lines',
        text(
          `Er passen hooguit ${costLinesMost} regels in.`,
          `There is room for at most ${costLinesMost} lines.`,
        ),
      ),
    );
  return { lines, problems };
}

/** @returns every problem with its field: of the ideas, the words, the category and each line of costs */
export function readProject(typed: ProjectTyped): Result<WantedProject> {
  const ideaIds = [...new Set(typed.ideas)].flatMap((one) => parseId<'vote_idea'>(one) ?? []);
  const costs = readCosts(typed.costs);
  const costCents = costs.problems.length > 0 ? null : sumCents(costs.lines.map(({ cents }) => cents));
  const least = readLeast('minimum', typed.minimum, costCents);
  const problems: readonly Problem[] = [
    ...(ideaIds.length > 0 && ideaIds.length === new Set(typed.ideas).size
      ? []
      : [
          problem(
            'ideas',
            'ideas-missing',
            text(
              'Kies de ideeën waaruit dit project bestaat.',
              'Choose the ideas that this project is made of.',
            ),
          ),
        ]),
    ...textProblems(
      'title',
      typed.title,
      ideaLongest.title,
      text('Geef het project een naam.', 'Give the project a name.'),
    ),
    ...textProblems(
      'description',
      typed.description,
      ideaLongest.description,
      text('Schrijf op wat er gebeurt als dit project wint.', 'Write what happens when this project wins.'),
    ),
    ...(typed.category === '' || isDomain(typed.category)
      ? []
      : [
          problem(
            'category',
            'domain-unknown',
            text('Kies een domein uit de lijst.', 'Choose a domain from the list.'),
          ),
        ]),
    ...costs.problems,
    ...(least.ok ? [] : least.problems),
  ];
  const [first, ...rest] = problems;
  if (first) return refused(first, ...rest);
  const { title, description, category } = typed;
  return ok({
    ideaIds,
    title,
    description,
    category: isDomain(category) ? category : null,
    minimumCents: least.ok ? least.value : null,
    costs: costs.lines,
  });
}
