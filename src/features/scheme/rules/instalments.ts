/** An advance that is paid in instalments: how much, and when each is due. Pure. */
import { type PlainDate, Temporal } from '../../../kernel/dates.ts';
import { dividedBy } from '../../../kernel/divide.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { lastDayOf, nextWorkingDay } from '../../../kernel/terms/index.ts';
import type { SchemeRules } from '../types.ts';

type Rules = Pick<SchemeRules, 'advance'>;

/** One without the other says nothing. */
export function instalmentProblems({ advance }: Rules): Problem[] {
  const { instalments, instalmentMonths: months } = advance;
  if ((instalments === undefined) === (months === undefined)) return [];
  return [
    problem(months === undefined ? '/advance/instalmentMonths' : '/advance/instalments', 'instalments-half', {
      nl: 'Vul het aantal termijnen en de maanden ertussen allebei in, of geen van beide.',
      en: 'Fill in both the number of instalments and the months between them, or neither.',
    }),
  ];
}

const before = (a: PlainDate, b: PlainDate): boolean => Temporal.PlainDate.compare(a, b) < 0;

/**
 * The days on which the instalments after the first are due, oldest first; empty when all is paid at once. They are
 * counted from the day of the decision, so that its letter can name them, and none is after the activities: then the money
 * comes in fewer parts.
 * @param facts.lastDay last day of the activities; null when the application does not say
 */
export function laterInstalments(
  { advance }: Rules,
  grantedCents: number,
  facts: { readonly decidedOn: PlainDate; readonly lastDay: PlainDate | null },
): readonly PlainDate[] {
  const { upToCents, instalments, instalmentMonths } = advance;
  if (!instalments || !instalmentMonths || (upToCents !== null && grantedCents <= upToCents)) return [];
  const first = lastDayOf('payment', facts.decidedOn);
  return Array.from({ length: instalments - 1 }, (_, index) =>
    nextWorkingDay(first.add({ months: instalmentMonths * (index + 1) })),
  ).filter((day) => facts.lastDay === null || !before(facts.lastDay, day));
}

/** Equal parts of an amount, the first ones a cent more where it does not divide. */
export function equalParts(amountCents: number, count: number): readonly number[] {
  return dividedBy(
    amountCents,
    Array.from({ length: count }, () => 1),
  );
}
