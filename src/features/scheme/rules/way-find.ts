/** 'Which support fits me?': from at most five answers to the round that fits, or why none does. */
import { isoDate, type PlainDate, Temporal } from '../../../kernel/dates.ts';
import type { Text } from '../../../kernel/messages.ts';
import {
  earliestStart,
  maximumFor,
  type RoundState,
  requiredAnswers,
  roundState,
  stillInTime,
} from '../rules.ts';
import type { applicantKinds, Maximum, Purpose, Round, SchemeVersion } from '../types.ts';

export const askers = ['resident', 'organisation', 'religious', 'professional'] as const;
export type Asker = (typeof askers)[number];

type ApplicantKind = (typeof applicantKinds)[number];

/** The legal forms that may stand behind each answer to 'who'. */
const kindsOf: Readonly<Record<Asker, readonly ApplicantKind[]>> = {
  resident: ['person'],
  organisation: ['foundation', 'association', 'cooperative', 'informal'],
  religious: ['religious'],
  professional: ['company'],
};

export type Where = { readonly wijkSlug: string } | 'city' | 'elsewhere';

export type WayAnswers = {
  readonly who: Asker;
  readonly what: Purpose;
  readonly where: Where;
  /** Null when people do not know yet. */
  readonly amountCents: number | null;
  readonly start: PlainDate | null;
};

/** A round of a published version that is open or still to open. */
export type WayOption = {
  readonly version: SchemeVersion;
  readonly round: Round;
  /** Slugs of the wijken that the round is for; null for the whole city. */
  readonly wijken: ReadonlySet<string> | null;
};

export type Fit = WayOption & {
  readonly state: Exclude<RoundState, 'closed'>;
  readonly maximum: Maximum;
  /** Last day on which it can be applied for: the round's end, or earlier because of the lead time. */
  readonly applyBefore: PlainDate;
  /** First day on which the activity may start when one applies today (or when the round opens). */
  readonly earliestStart: PlainDate;
  /** The amount asked is above the maximum: the rest must come from elsewhere. */
  readonly aboveMaximum: boolean;
  /** The chosen first day is too near to decide in time, or before the period. */
  readonly tooSoon: boolean;
};

export type Misfit =
  | { readonly why: 'elsewhere' | 'professional' | 'applicant' | 'wijkOnly' | 'cityOnly' | 'noRound' }
  | { readonly why: 'otherArea'; readonly round: Round['name'] }
  | { readonly why: 'purpose'; readonly text: Text }
  | { readonly why: 'belowMinimum'; readonly amountCents: number }
  | { readonly why: 'otherPeriod'; readonly from: string; readonly until: string | null };

export type WayResult =
  /** Best first: without reservations, already open, and with the fewest questions. */
  | { readonly kind: 'fits'; readonly fits: readonly [Fit, ...Fit[]] }
  | { readonly kind: 'none'; readonly misfits: readonly Misfit[]; readonly contacts: readonly Text[] };

/** Answers after which nothing more needs to be asked, because no scheme can fit. */
export function endsEarly(
  answers: Partial<WayAnswers>,
  options: readonly WayOption[],
): Extract<WayResult, { kind: 'none' }> | null {
  const misfits = everyOption(options, ({ version }) => earlyMisfit(answers, version));
  return misfits === null ? null : none(misfits, options);
}

/**
 * Finds what fits. An option that fits with a reservation (too little money, too soon) still fits and says so.
 * @param options rounds that are open or upcoming; closed ones are passed over
 */
export function wayFind(answers: WayAnswers, options: readonly WayOption[], today: PlainDate): WayResult {
  const live = options.filter(({ round }) => roundState(round, today) !== 'closed');
  const misfits: Misfit[] = [];
  const fits: Fit[] = [];
  for (const option of live) {
    const misfit = misfitOf(answers, option, today);
    if (misfit) misfits.push(misfit);
    else fits.push(fitOf(answers, option, today));
  }
  const [best, ...others] = onePerScheme(fits.toSorted(compareFits));
  if (best) return { kind: 'fits', fits: [best, ...others] };
  // Also when no round is open, somebody can be asked.
  return none(misfits.length > 0 ? misfits : [{ why: 'noRound' }], options);
}

function everyOption(
  options: readonly WayOption[],
  misfit: (option: WayOption) => Misfit | null,
): Misfit[] | null {
  const found = options.map(misfit);
  const all = found.filter((one) => one !== null);
  return all.length > 0 && all.length === found.length ? all : null;
}

function earlyMisfit(answers: Partial<WayAnswers>, { rules }: SchemeVersion): Misfit | null {
  const { who, what, where } = answers;
  if (where === 'elsewhere') return { why: 'elsewhere' };
  if (who !== undefined && !kindsOf[who].some((kind) => rules.applicantKinds.includes(kind)))
    return { why: who === 'professional' ? 'professional' : 'applicant' };
  const exclusion = what && rules.exclusions.find((row) => row.purpose === what);
  if (exclusion) return { why: 'purpose', text: exclusion.text };
  if (where === 'city' && rules.area === 'wijk') return { why: 'wijkOnly' };
  return where !== undefined && where !== 'city' && rules.area === 'city' ? { why: 'cityOnly' } : null;
}

function misfitOf(answers: WayAnswers, option: WayOption, today: PlainDate): Misfit | null {
  const { version, round, wijken } = option;
  const early = earlyMisfit(answers, version);
  if (early) return early;
  const { where } = answers;
  const inside = wijken === null || (typeof where === 'object' && wijken.has(where.wijkSlug));
  if (!inside) return { why: 'otherArea', round: round.name };
  const { minimumCents } = version.rules;
  if (answers.amountCents !== null && answers.amountCents < minimumCents)
    return { why: 'belowMinimum', amountCents: minimumCents };
  // A day that comes too early is a reservation, because a later one fits; a day after the period is none of it.
  const late =
    answers.start === null
      ? !stillInTime(version, appliesOn(round, today))
      : version.validUntil !== null && isoDate(answers.start) >= version.validUntil;
  return late ? { why: 'otherPeriod', from: version.validFrom, until: version.validUntil } : null;
}

/** Today, or the day on which the round opens. */
function appliesOn(round: Round, today: PlainDate): PlainDate {
  return later(Temporal.PlainDate.from(round.opensOn), today);
}

const later = (a: PlainDate, b: PlainDate): PlainDate => (Temporal.PlainDate.compare(a, b) > 0 ? a : b);

function fitOf(answers: WayAnswers, { version, round, wijken }: WayOption, today: PlainDate): Fit {
  const maximum = maximumFor(
    version.rules,
    typeof answers.where === 'string' ? null : answers.where.wijkSlug,
  );
  const first = later(
    earliestStart(version.rules, appliesOn(round, today)),
    Temporal.PlainDate.from(version.validFrom),
  );
  const closes = Temporal.PlainDate.from(round.closesOn);
  const tooSoon = answers.start !== null && Temporal.PlainDate.compare(answers.start, first) < 0;
  const latest =
    answers.start === null || tooSoon
      ? closes
      : answers.start.subtract({ days: version.rules.terms.leadTimeDays });
  return {
    version,
    round,
    wijken,
    state: roundState(round, today) === 'open' ? 'open' : 'upcoming',
    maximum,
    applyBefore: Temporal.PlainDate.compare(latest, closes) < 0 ? latest : closes,
    earliestStart: first,
    aboveMaximum: answers.amountCents !== null && answers.amountCents > maximum.amountCents,
    tooSoon,
  };
}

/** What one applies for alone comes first: a network has to agree. */
const alone = ({ version }: Fit): number => Number(version.rules.applyAt === undefined);

function compareFits(a: Fit, b: Fit): number {
  const reservations = (fit: Fit): number => Number(fit.tooSoon) + Number(fit.aboveMaximum);
  return (
    reservations(a) - reservations(b) ||
    Number(a.state === 'upcoming') - Number(b.state === 'upcoming') ||
    alone(b) - alone(a) ||
    requiredAnswers(a.version.rules) - requiredAnswers(b.version.rules) ||
    (a.round.opensOn < b.round.opensOn ? -1 : 1)
  );
}

/** Next year's round of the same scheme adds nothing to this year's. */
function onePerScheme(fits: readonly Fit[]): Fit[] {
  return fits.filter(
    (fit, index) => fits.findIndex((other) => other.version.schemeId === fit.version.schemeId) === index,
  );
}

function none(
  misfits: readonly Misfit[],
  options: readonly WayOption[],
): Extract<WayResult, { kind: 'none' }> {
  const distinct = <T>(all: readonly T[]): T[] => [
    ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
  ];
  // 'Not for you' of one scheme says nothing where another names what stands in the way.
  const telling = misfits.filter(({ why }) => why !== 'applicant');
  return {
    kind: 'none',
    misfits: distinct(telling.length > 0 ? telling : misfits),
    contacts: distinct(options.map(({ version }) => version.rules.contact)),
  };
}
