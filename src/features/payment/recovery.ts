/** Money paid without right (Awb 4:57): how much, until when it can be asked back, by when it is due. Pure. */
import { type PlainDate, Temporal } from '../../kernel/dates.ts';
import { text } from '../../kernel/messages.ts';
import { euroText } from '../../kernel/money.ts';
import { type Problem, problem } from '../../kernel/result.ts';
import { lastDayOf } from '../../kernel/terms/index.ts';
import type { Recovery } from './types.ts';

/**
 * Interest over what is paid back late. The rates are those of the law for people and associations; they change by
 * decree, and a day after the last one here counts at the last.
 */
export const legalInterest = {
  source: 'Awb 4:97 en 4:98, Besluit wettelijke rente',
  toVerify:
    'General knowledge, not checked: confirm these rates in the Staatsblad and add the next. Interest is owed from the day ' +
    'after the last day to pay; it is counted by the day over the amount itself, without interest on interest.',
  rates: [
    { from: '2023-07-01', percent: 6 },
    { from: '2024-01-01', percent: 7 },
    { from: '2025-01-01', percent: 6 },
  ],
} as const;

const rateOn = (day: PlainDate): number =>
  legalInterest.rates.findLast((rate) => rate.from <= day.toString())?.percent ??
  legalInterest.rates[0].percent;

/** Cents of interest from the day after `dueOn` up to and including `on`; rounded down once, at the end. */
export function interestCents(amountCents: number, dueOn: PlainDate, on: PlainDate): number {
  let parts = 0;
  for (let day = dueOn.add({ days: 1 }); Temporal.PlainDate.compare(day, on) <= 0; day = day.add({ days: 1 }))
    parts += rateOn(day) / day.daysInYear;
  // Ten thousandths of a cent at most are lost in binary fractions: far from the next cent after rounding to millionths.
  return Math.floor(Number(((amountCents * parts) / 100).toFixed(6)));
}

/** Awb 4:87: as long to pay back as the municipality has to pay. */
export const payBackBy = (claimedOn: PlainDate): PlainDate => lastDayOf('payment', claimedOn);

/**
 * What was paid above the amount that holds and is not asked back or given up yet.
 * @param paidCents in the ledger as advanced or determined: what came back is out of it already
 */
export function unduePaidCents(
  paidCents: number,
  rightCents: number,
  recoveries: readonly Pick<Recovery, 'status' | 'amountCents'>[],
): number {
  const counted = recoveries.filter(({ status }) => status !== 'paidBack' && status !== 'dropped');
  return Math.max(0, paidCents - rightCents - counted.reduce((sum, one) => sum + one.amountCents, 0));
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
    reasons.length > maxRecoveryReasons
      ? problem(
          'reasons',
          'too-long',
          text(`Houd het bij ${maxRecoveryReasons} tekens.`, `Keep it to ${maxRecoveryReasons} characters.`),
        )
      : null,
  ];
  return problems.filter((one) => one !== null);
}
