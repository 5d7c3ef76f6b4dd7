/** Money paid without right (Awb 4:57): how much, until when it can be asked back, by when it is due. Pure. */

import { dateText, type PlainDate, Temporal } from '../../kernel/dates.ts';
import { text } from '../../kernel/messages.ts';
import { euroText } from '../../kernel/money.ts';
import { type Problem, problem } from '../../kernel/result.ts';
import { lastDayOf } from '../../kernel/terms/index.ts';
import { tooLong } from '../../kernel/too-long.ts';
import { leastInterest, legalInterest } from './debt-law.ts';
import type { Receipt, Recovery } from './types.ts';

const rateOn = (day: PlainDate): number =>
  legalInterest.rates.findLast((rate) => rate.from <= day.toString())?.percent ??
  legalInterest.rates[0].percent;

/**
 * Cents of interest from the day after `dueOn` up to and including `on`; rounded down once, at the end. A deferral does not
 * stop it (`debtLaw.interestDuringDeferral`).
 * @param receipts each takes its amount away from the day after it came
 */
export function interestCents(
  amountCents: number,
  dueOn: PlainDate,
  on: PlainDate,
  receipts: readonly Receipt[] = [],
): number {
  let sum = 0;
  for (
    let day = dueOn.add({ days: 1 });
    Temporal.PlainDate.compare(day, on) <= 0;
    day = day.add({ days: 1 })
  ) {
    const back = receipts.filter(({ receivedOn }) => receivedOn < day.toString());
    const open = amountCents - back.reduce((total, one) => total + one.amountCents, 0);
    sum += (open * rateOn(day)) / day.daysInYear;
  }
  // Ten thousandths of a cent at most are lost in binary fractions: far from the next cent after rounding to millionths.
  return Math.floor(Number((sum / 100).toFixed(6)));
}

/** Is so much interest owed, when nothing more is added to it? */
export const isInterestOwed = (cents: number): boolean => cents >= leastInterest.cents;

/** What is still to come back. */
export const remainingCents = (recovery: Pick<Recovery, 'amountCents' | 'receivedCents'>): number =>
  recovery.amountCents - recovery.receivedCents;

/** Awb 4:87: as long to pay back as the municipality has to pay. */
export const payBackBy = (claimedOn: PlainDate): PlainDate => lastDayOf('payment', claimedOn);

/**
 * What was paid above the amount that holds and is not asked back or given up yet.
 * @param paidCents in the ledger as advanced or determined: what came back is out of it already
 */
export function unduePaidCents(
  paidCents: number,
  rightCents: number,
  recoveries: readonly Pick<Recovery, 'status' | 'amountCents' | 'receivedCents'>[],
): number {
  const counted = recoveries.filter(({ status }) => status !== 'dropped');
  return Math.max(0, paidCents - rightCents - counted.reduce((sum, one) => sum + remainingCents(one), 0));
}

export type WantedArrangement = { readonly until: PlainDate | null; readonly arrangement: string };
export const maxArrangement = 2000;

/** Awb 4:94: more time, on terms that stand in the letter. */
export function arrangementProblems(
  wanted: WantedArrangement,
  facts: { readonly dueOn: PlainDate; readonly today: PlainDate },
): readonly Problem[] {
  const { until, arrangement } = wanted;
  const first = [facts.dueOn, facts.today].reduce((one, other) =>
    Temporal.PlainDate.compare(one, other) < 0 ? other : one,
  );
  return [
    until === null || Temporal.PlainDate.compare(until, first) <= 0
      ? problem(
          'until',
          'date-wrong',
          text(`Kies een dag na ${dateText(first).nl}.`, `Choose a day after ${dateText(first).en}.`),
        )
      : null,
    arrangement.trim() === ''
      ? problem(
          'arrangement',
          'arrangement-missing',
          text('Schrijf op wat u afspreekt.', 'Write down what you agree on.'),
        )
      : null,
    tooLong('arrangement', arrangement, maxArrangement),
  ].filter((one) => one !== null);
}

/** An amount that came back: never more than is still open, on a day between the letter and today. */
export function receiptProblems(
  receipt: { readonly amountCents: number | null; readonly receivedOn: PlainDate | null },
  recovery: Pick<Recovery, 'amountCents' | 'receivedCents' | 'claimedOn'>,
  today: PlainDate,
): readonly Problem[] {
  const { amountCents, receivedOn } = receipt;
  const open = euroText(remainingCents(recovery));
  const claimedOn = Temporal.PlainDate.from(recovery.claimedOn);
  const onDay =
    receivedOn !== null &&
    Temporal.PlainDate.compare(receivedOn, today) <= 0 &&
    Temporal.PlainDate.compare(receivedOn, claimedOn) >= 0;
  return [
    amountCents === null || amountCents <= 0
      ? problem('amount', 'amount-missing', text('Vul het bedrag in.', 'Enter the amount.'))
      : amountCents > remainingCents(recovery)
        ? problem(
            'amount',
            'above-open',
            text(`Er staat nog ${open.nl} open, niet meer.`, `${open.en} is still open, not more.`),
          )
        : null,
    onDay
      ? null
      : problem(
          'settledOn',
          'date-wrong',
          text(
            'Vul een dag in tussen de dag van de brief en vandaag, bijvoorbeeld 12-03-2027.',
            'Enter a day between the day of the letter and today, for example 12-03-2027.',
          ),
        ),
  ].filter((one) => one !== null);
}

export type WantedRecovery = { readonly amountCents: number | null; readonly reasons: string };
export const maxRecoveryReasons = 10_000;

/** @param facts.determinedOn null while the grant has not been determined: then no years count yet */
export function recoveryProblems(
  wanted: WantedRecovery,
  facts: { readonly undueCents: number; readonly determinedOn: PlainDate | null; readonly today: PlainDate },
): readonly Problem[] {
  const { amountCents, reasons } = wanted;
  const { undueCents, determinedOn, today } = facts;
  const most = euroText(undueCents);
  const last = determinedOn && lastDayOf('recovery', determinedOn);
  const problems = [
    last !== null && Temporal.PlainDate.compare(today, last) > 0
      ? problem(
          '',
          'lapsed',
          text(
            'Terugvragen kan niet meer: er zijn meer dan vijf jaar voorbij (Awb 4:57 lid 4).',
            'It can no longer be asked back: more than five years have passed (Awb 4:57 paragraph 4).',
          ),
        )
      : null,
    amountCents === null || amountCents <= 0
      ? problem('amount', 'amount-missing', text('Vul het bedrag in.', 'Enter the amount.'))
      : amountCents > undueCents
        ? problem(
            'amount',
            'above-undue',
            text(`Er is ${most.nl} te veel betaald, niet meer.`, `${most.en} was paid too much, not more.`),
          )
        : null,
    reasons.trim() === ''
      ? problem('reasons', 'reasons-missing', text('Schrijf op waarom.', 'Write down why.'))
      : null,
    tooLong('reasons', reasons, maxRecoveryReasons),
  ];
  return problems.filter((one) => one !== null);
}
