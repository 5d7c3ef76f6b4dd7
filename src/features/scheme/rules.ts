/** What a scheme version says about a case: pure, with every figure's source beside it. */
import { type PlainDate, Temporal } from '../../kernel/dates.ts';
import type {
  Distribution,
  Mandate,
  Maximum,
  Question,
  Round,
  SchemeRules,
  SchemeVersion,
  sourceSchema,
  Tier,
} from './types.ts';

export { takesApplicant } from './rules/applicant.ts';
export { equalParts, laterInstalments } from './rules/instalments.ts';

/** Stands for 'all that have no row of their own'. */
export const everyOther = '*';

/**
 * The most that one application can get in a wijk.
 * @param wijkSlug null for an application for the whole city
 */
export function maximumFor(rules: Pick<SchemeRules, 'maximums'>, wijkSlug: string | null): Maximum {
  const own = rules.maximums.find((row) => row.wijk === wijkSlug);
  const others = rules.maximums.find((row) => row.wijk === everyOther);
  // A version without a row for this wijk cannot be published; an unlisted wijk then gets nothing rather than anything.
  return own ?? others ?? { wijk: everyOther, amountCents: 0, source: '', toVerify: true };
}

/** The highest maximum of all wijken: what the scheme as a whole can promise. */
export function highestMaximum(rules: SchemeRules): Maximum {
  return rules.maximums.reduce((high, row) => (row.amountCents > high.amountCents ? row : high), {
    wijk: everyOther,
    amountCents: 0,
    source: '',
    toVerify: true,
  });
}

/**
 * What a wijkraad does in this scheme: advise, decide by mandate, or nothing.
 * @param wijkraadSlug null for a wijk without a council or an application for the whole city: nobody advises
 */
export function mandateFor(rules: SchemeRules, wijkraadSlug: string | null): Mandate {
  const none: Mandate = { wijkraad: everyOther, role: 'none', source: 'geen wijkraad', toVerify: false };
  if (wijkraadSlug === null) return none;
  const own = rules.mandates.find((row) => row.wijkraad === wijkraadSlug);
  return own ?? rules.mandates.find((row) => row.wijkraad === everyOther) ?? none;
}

export type Advance = {
  readonly percent: number;
  readonly amountCents: number;
  readonly source: string;
  readonly toVerify: boolean;
};

/** The advance on a grant (Awb 4:95): whole cents, never above the grant. */
export function advanceFor(rules: SchemeRules, grantedCents: number): Advance {
  const { percent: small, percentAbove, upToCents, source, toVerify } = rules.advance;
  const percent = upToCents === null || grantedCents <= upToCents ? small : percentAbove;
  // Down to the cent: an advance may stay under its percentage, never pass it.
  return { percent, amountCents: Math.floor((grantedCents * percent) / 100), source, toVerify };
}

/** How a grant of this size is accounted for: the lowest tier that still covers it. */
export function tierFor(rules: Pick<SchemeRules, 'tiers'>, grantedCents: number): Tier {
  const fitting = rules.tiers
    .filter((tier) => tier.upToCents === null || grantedCents <= tier.upToCents)
    .toSorted((a, b) => (a.upToCents ?? Number.MAX_SAFE_INTEGER) - (b.upToCents ?? Number.MAX_SAFE_INTEGER));
  const heaviest: Tier = { upToCents: null, accountability: 'auditorReport', source: '', toVerify: true };
  return fitting[0] ?? rules.tiers.at(-1) ?? heaviest;
}

/** What a grant of this size promises: with an amount that is final at once nobody accounts for it afterwards. */
export function obligationsFor(
  rules: Pick<SchemeRules, 'tiers' | 'obligations'>,
  grantedCents: number,
): SchemeRules['obligations'] {
  if (tierFor(rules, grantedCents).accountability !== 'direct') return rules.obligations;
  return rules.obligations.filter(({ onlyWithAccount }) => !onlyWithAccount);
}

/** All questions of the form, in the order in which they are asked. */
export function questionsOf(rules: SchemeRules): Question[] {
  return rules.form.flatMap((page) => page.questions);
}

/** How many answers someone must give; a group such as a period or an address counts as one. */
export function requiredAnswers(rules: SchemeRules): number {
  return questionsOf(rules).filter((question) => question.required).length;
}

export type RoundState = 'upcoming' | 'open' | 'closed';

/** A round takes applications on its first and last day, both included. */
export function roundState(round: Pick<Round, 'opensOn' | 'closesOn'>, today: PlainDate): RoundState {
  if (Temporal.PlainDate.compare(today, Temporal.PlainDate.from(round.opensOn)) < 0) return 'upcoming';
  return Temporal.PlainDate.compare(today, Temporal.PlainDate.from(round.closesOn)) > 0 ? 'closed' : 'open';
}

/** First day on which an activity may start when the application comes in on `receivedOn`. */
export function earliestStart(rules: SchemeRules, receivedOn: PlainDate): PlainDate {
  return receivedOn.add({ days: rules.terms.leadTimeDays });
}

/** Does a first day of an activity lie in the period that the version subsidises? */
export function startsInPeriod(
  version: Pick<SchemeVersion, 'validFrom' | 'validUntil'>,
  start: PlainDate,
): boolean {
  const from = Temporal.PlainDate.from(version.validFrom);
  if (Temporal.PlainDate.compare(start, from) < 0) return false;
  return (
    version.validUntil === null ||
    Temporal.PlainDate.compare(start, Temporal.PlainDate.from(version.validUntil)) < 0
  );
}

/**
 * Can an application of today still be for an activity inside the version's period? After that the round is open in
 * name only, and a later one fits better.
 */
export function stillInTime(version: SchemeVersion, today: PlainDate): boolean {
  if (version.validUntil === null) return true;
  const last = Temporal.PlainDate.from(version.validUntil);
  return Temporal.PlainDate.compare(earliestStart(version.rules, today), last) < 0;
}

type Sourced = { readonly [K in keyof typeof sourceSchema.shape]: K extends 'toVerify' ? boolean : string };
export type Figure = Sourced & { readonly path: string };

/** Every figure that names a source, with its path: `maximums.0`, `terms`. */
export function figuresOf(rules: SchemeRules): Figure[] {
  const found: Figure[] = [];
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, `${path}.${index}`);
    else if (value !== null && typeof value === 'object') {
      const { source, toVerify } = value as Partial<Sourced>;
      if (typeof source === 'string' && typeof toVerify === 'boolean')
        found.push({ path: path.slice(1), source, toVerify });
      for (const [key, item] of Object.entries(value)) visit(item, `${path}.${key}`);
    }
  };
  visit(rules, '');
  return found;
}

/** Is the figure at this path an example of ours, because no source gives it? */
export function isExample(rules: SchemeRules, path: string): boolean {
  return rules.examples.some((example) => path === example || path.startsWith(`${example}.`));
}

/** Days after a round's last day on which the list for its lot is fixed; null where nothing is drawn. */
export function drawDaysOf(distribution: Distribution): number | null {
  if (distribution.method === 'lots' || distribution.method === 'proRata') return distribution.drawAfterDays;
  return distribution.method === 'ranking' && distribution.ties === 'lot' ? distribution.drawAfterDays : null;
}

/** Is the money set aside as soon as an application is complete? Where all are weighed together first, it is not. */
export const reservesWhenComplete = ({ method }: Pick<Distribution, 'method'>): boolean =>
  method === 'firstComeFirstServed';
