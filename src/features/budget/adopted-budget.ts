/**
 * Budgets of the city, as its council adopted them. A grant for a year without one can be made on condition of it, and from
 * the day after adoption there are four weeks to invoke that (Awb 4:34). Pure.
 */
import { type PlainDate, parseIsoDate, Temporal } from '../../kernel/dates.ts';
import { text } from '../../kernel/messages.ts';
import { type Problem, problem } from '../../kernel/result.ts';
import { tooLong } from '../../kernel/too-long.ts';

export type AdoptedBudget = {
  readonly year: number;
  /** 1, 2, 3 … per year: the newest counts. */
  readonly number: number;
  /** ISO date; null when it turned out not to be adopted. */
  readonly adoptedOn: string | null;
  /** The document that shows it. */
  readonly source: string;
  /** Why an earlier row was wrong; null in the first. */
  readonly reason: string | null;
};

export type WantedBudget = {
  readonly year: number | null;
  /** Null when nothing that reads as a date was filled in. */
  readonly adoptedOn: PlainDate | null;
  /** Takes back what was recorded: the budget is not adopted after all. */
  readonly notAdopted: boolean;
  readonly source: string;
  readonly reason: string;
  /** What was typed as a day and is none. */
  readonly unreadable: readonly Problem[];
};

export type BudgetFacts = {
  readonly today: PlainDate;
  /** The newest row of the year. */
  readonly before: AdoptedBudget | null;
};

export const longestSource = 500;
export const longestReason = 1000;

const later = (one: PlainDate, other: PlainDate): boolean => Temporal.PlainDate.compare(one, other) > 0;

/** From the year before the oldest ceilings to two years ahead a budget can be recorded. */
export const isBudgetYear = (year: number, today: PlainDate): boolean =>
  Number.isInteger(year) && year >= 2000 && year <= today.year + 2;

function yearProblem({ year }: WantedBudget, { today }: BudgetFacts): Problem | null {
  return year !== null && isBudgetYear(year, today)
    ? null
    : problem('year', 'year-missing', text('Kies een begrotingsjaar.', 'Choose a budget year.'));
}

/** A budget is adopted before its year as a rule, and at the latest in it. */
function dayProblem(wanted: WantedBudget, { today, before }: BudgetFacts): Problem | null {
  const { adoptedOn, notAdopted, year } = wanted;
  const [unreadable] = wanted.unreadable;
  if (unreadable) return unreadable;
  if (notAdopted) {
    if (before?.adoptedOn == null)
      return problem(
        'notAdopted',
        'nothing-to-take-back',
        text(
          'Van dit jaar is geen begroting vastgelegd. Er is niets om terug te nemen.',
          'No budget of this year has been recorded. There is nothing to take back.',
        ),
      );
    return adoptedOn === null
      ? null
      : problem(
          'adoptedOn',
          'day-of-nothing',
          text(
            'Laat de dag leeg als de begroting toch niet is vastgesteld.',
            'Leave the day empty if the budget is not adopted after all.',
          ),
        );
  }
  if (adoptedOn === null)
    return problem(
      'adoptedOn',
      'date-missing',
      text(
        'Vul in op welke dag de begroting is vastgesteld.',
        'Enter the day on which the budget was adopted.',
      ),
    );
  if (later(adoptedOn, today))
    return problem(
      'adoptedOn',
      'date-future',
      text('Leg een begroting vast als zij is vastgesteld.', 'Record a budget once it has been adopted.'),
    );
  return year !== null && (adoptedOn.year < year - 1 || adoptedOn.year > year)
    ? problem(
        'adoptedOn',
        'day-of-other-year',
        text(
          `De begroting van ${year} wordt vastgesteld in ${year - 1} of ${year}.`,
          `The budget of ${year} is adopted in ${year - 1} or ${year}.`,
        ),
      )
    : null;
}

function textProblems(
  { source, reason }: WantedBudget,
  { before }: BudgetFacts,
): readonly (Problem | null)[] {
  return [
    source === ''
      ? problem(
          'source',
          'source-missing',
          text('Noem het stuk waarin dit staat.', 'Name the document that says so.'),
        )
      : null,
    tooLong('source', source, longestSource),
    before !== null && reason === ''
      ? problem(
          'reason',
          'reason-missing',
          text(
            'Over dit jaar is al iets vastgelegd. Schrijf op waarom u dat verbetert.',
            'Something has been recorded about this year already. Say why you correct it.',
          ),
        )
      : null,
    tooLong('reason', reason, longestReason),
  ];
}

/** Every problem of what someone wants to record, each with its field. */
export function adoptedBudgetProblems(wanted: WantedBudget, facts: BudgetFacts): readonly Problem[] {
  const all = [yearProblem(wanted, facts), dayProblem(wanted, facts), ...textProblems(wanted, facts)];
  return all.filter((one) => one !== null);
}

/** Who presses twice sends the same form twice. */
export function recordedAlready(wanted: WantedBudget, before: AdoptedBudget | null): boolean {
  const day = wanted.notAdopted ? null : (wanted.adoptedOn?.toString() ?? null);
  return (
    before !== null &&
    wanted.unreadable.length === 0 &&
    before.adoptedOn === day &&
    before.source === wanted.source &&
    (before.reason ?? '') === wanted.reason
  );
}

/** The day on which the budget was adopted, as known on a day; null while there is none. */
export function adoptionDay(newest: AdoptedBudget | null, today: PlainDate): PlainDate | null {
  const day = parseIsoDate(newest?.adoptedOn ?? '');
  return day === null || later(day, today) ? null : day;
}
