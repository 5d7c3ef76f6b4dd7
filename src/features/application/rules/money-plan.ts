/** Budget and funding plan: rows, sums, and whether they meet. */
import { text } from '../../../kernel/messages.ts';
import { euroText, maxAmountCents, sumCents } from '../../../kernel/money.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { MoneyLine } from '../types.ts';

/** More rows than any plan needs; a longer budget goes in as an attachment. */
export const maxLines = 40;
export const maxDescriptionLength = 200;

export const totalOf = (lines: readonly MoneyLine[]): number =>
  sumCents(lines.map((line) => line.amountCents));

/**
 * Problems of rows of money, each beside its own cell: `<key>.<n>.description`, `<key>.<n>.amount`. Each names its line,
 * for the summary above the form holds them side by side.
 * @param key of the question
 */
export function lineProblems(key: string, lines: readonly MoneyLine[]): readonly Problem[] {
  const problems = lines.flatMap(({ description, amountCents }, index) => [
    ...(description.trim() === ''
      ? [
          problem(
            `${key}.${index}.description`,
            'line-without-description',
            text(
              `Schrijf op regel ${index + 1} waar het bedrag voor is.`,
              `Say on line ${index + 1} what the amount is for.`,
            ),
          ),
        ]
      : []),
    ...(description.length > maxDescriptionLength
      ? [
          problem(
            `${key}.${index}.description`,
            'line-too-long',
            text(
              `Maak de omschrijving op regel ${index + 1} korter: maximaal ${maxDescriptionLength} tekens.`,
              `Shorten the description on line ${index + 1}: at most ${maxDescriptionLength} characters.`,
            ),
          ),
        ]
      : []),
    ...(Number.isSafeInteger(amountCents) && amountCents > 0 && amountCents <= maxAmountCents
      ? []
      : [
          problem(
            `${key}.${index}.amount`,
            'line-without-amount',
            text(
              `Vul op regel ${index + 1} een bedrag in dat hoger is dan € 0.`,
              `Enter an amount above €0 on line ${index + 1}.`,
            ),
          ),
        ]),
  ]);
  if (lines.length > maxLines)
    problems.push(
      problem(
        key,
        'too-many-lines',
        text(
          `U hebt ${lines.length} regels. Er passen er ${maxLines}. Voeg kleine bedragen samen, of stuur uw begroting mee als bestand.`,
          `You have ${lines.length} lines. There is room for ${maxLines}. Put small amounts together, or send your budget as a file.`,
        ),
      ),
    );
  return problems;
}

export type MoneyPlan = {
  readonly costsCents: number;
  readonly ownCents: number;
  readonly otherCents: number;
  readonly askedCents: number;
};

export const coveredCents = (plan: MoneyPlan): number => plan.ownCents + plan.otherCents + plan.askedCents;

/** Costs less cover: above zero something is not paid for, below zero more is asked than it costs. */
export const gapCents = (plan: MoneyPlan): number => plan.costsCents - coveredCents(plan);

/** The plan must meet: costs = own money + other funds + what is asked here. `field` is where the sentence stands. */
export function balanceProblems(field: string, plan: MoneyPlan): readonly Problem[] {
  const gap = gapCents(plan);
  if (gap === 0) return [];
  const [costs, covered, difference] = [plan.costsCents, coveredCents(plan), Math.abs(gap)].map(euroText);
  if (!costs || !covered || !difference) return [];
  return [
    gap > 0
      ? problem(
          field,
          'plan-short',
          text(
            `De kosten zijn ${costs.nl}. Eigen geld, ander geld en wat u ons vraagt zijn samen ${covered.nl}. Er mist nog ${difference.nl}.`,
            `The costs are ${costs.en}. Own money, other money and what you ask from us add up to ${covered.en}. ${difference.en} is still missing.`,
          ),
        )
      : problem(
          field,
          'plan-over',
          text(
            `De kosten zijn ${costs.nl}. Eigen geld, ander geld en wat u ons vraagt zijn samen ${covered.nl}. Dat is ${difference.nl} te veel.`,
            `The costs are ${costs.en}. Own money, other money and what you ask from us add up to ${covered.en}. That is ${difference.en} too much.`,
          ),
        ),
  ];
}

/** What is asked must stay within the scheme's limits for this wijk. */
export function askedProblems(
  field: string,
  askedCents: number,
  limits: { readonly maximumCents: number; readonly minimumCents: number },
): readonly Problem[] {
  if (askedCents > limits.maximumCents) {
    const maximum = euroText(limits.maximumCents);
    return [
      problem(
        field,
        'above-maximum',
        text(`U kunt hier hoogstens ${maximum.nl} vragen.`, `You can ask for ${maximum.en} at most here.`),
      ),
    ];
  }
  if (askedCents < limits.minimumCents) {
    const minimum = euroText(limits.minimumCents);
    return [
      problem(
        field,
        'below-minimum',
        text(
          `Deze regeling begint bij ${minimum.nl}. Vraag een hoger bedrag, of bekijk welke andere steun past.`,
          `This scheme starts at ${minimum.en}. Ask for more, or see which other support fits.`,
        ),
      ),
    ];
  }
  return [];
}
