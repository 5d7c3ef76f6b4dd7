/**
 * Tries a draft on applications of an earlier year: who could still apply, for how much, and does the money last? Only
 * what can be computed from facts; what a person judges is left as it was.
 */
import { Temporal } from '../../../kernel/dates.ts';
import { sumCents } from '../../../kernel/money.ts';
import { maximumFor } from '../rules.ts';
import type { applicantKinds, Criterion, SchemeRules } from '../types.ts';
import { takesApplicant } from './applicant.ts';

/** An application of before, as far as a draft can be tried on it. Comes from a feature above this one. */
export type PastApplication = {
  readonly caseNumber: string;
  readonly wijkSlug: string | null;
  readonly applicantKind: (typeof applicantKinds)[number];
  readonly requestedCents: number;
  /** Null when nothing was granted. */
  readonly grantedCents: number | null;
  readonly receivedOn: string;
  /** First day of the activity; null when the form did not ask it. */
  readonly startsOn: string | null;
  readonly confirmedCosigners: number;
  /** Moment of completeness, which fixes the rank; null when it never was complete. */
  readonly completeAt: Date | null;
};

export type FailedCheck = Extract<
  Criterion['check'],
  | 'withinMaximum'
  | 'cosignersComplete'
  | 'applicantKindAllowed'
  | 'wijkInScope'
  | 'leadTimeKept'
  | 'withinCeiling'
>;

export type Outcome = {
  /** False when a criterion that the rules refuse on fails. */
  readonly eligible: boolean;
  /** The most that it could get: what was asked, down to the maximum; 0 when not eligible. */
  readonly possibleCents: number;
  readonly failed: readonly FailedCheck[];
};

export type Difference = 'same' | 'noLonger' | 'newly' | 'less' | 'more' | 'noMoney';

export type SimulatedCase = {
  readonly application: PastApplication;
  readonly before: Outcome;
  readonly after: Outcome;
  readonly difference: Difference;
};

export type Simulation = {
  readonly cases: readonly SimulatedCase[];
  readonly askedCents: number;
  readonly grantedCents: number;
  readonly beforeCents: number;
  readonly afterCents: number;
  /** What the ceiling leaves, below zero when it falls short; null when none was given. */
  readonly leftCents: number | null;
};

/** The outcome of one application under some rules, money aside. */
export function outcomeOf(rules: SchemeRules, application: PastApplication): Outcome {
  const maximum = maximumFor(rules, application.wijkSlug).amountCents;
  const checks: Record<FailedCheck, boolean> = {
    withinMaximum: application.requestedCents <= maximum,
    cosignersComplete: application.confirmedCosigners >= rules.cosigners.count,
    applicantKindAllowed: takesApplicant(rules, application.applicantKind),
    wijkInScope: inScope(rules, application.wijkSlug),
    leadTimeKept: leadTimeKept(rules, application),
    withinCeiling: true,
  };
  const failed = (Object.keys(checks) as FailedCheck[]).filter((check) => !checks[check]);
  const refused =
    application.requestedCents < rules.minimumCents ||
    rules.criteria.some(({ check, onFail }) => onFail === 'refuse' && failed.some((name) => name === check));
  const possibleCents = refused ? 0 : Math.min(application.requestedCents, maximum);
  return { eligible: !refused, possibleCents, failed };
}

function inScope(rules: SchemeRules, wijkSlug: string | null): boolean {
  if (rules.area === 'wijkOrCity') return true;
  return (rules.area === 'wijk') === (wijkSlug !== null);
}

function leadTimeKept(rules: SchemeRules, { receivedOn, startsOn }: PastApplication): boolean {
  if (startsOn === null) return true;
  const latest = Temporal.PlainDate.from(startsOn).subtract({ days: rules.terms.leadTimeDays });
  return Temporal.PlainDate.compare(receivedOn, latest) <= 0;
}

/** First come, first served: by completeness or by receipt; what never was complete comes last. */
function inOrder(rules: SchemeRules, applications: readonly PastApplication[]): PastApplication[] {
  const never = Number.MAX_SAFE_INTEGER;
  const rank = (one: PastApplication): number =>
    rules.distribution.rankBy === 'completeness'
      ? (one.completeAt?.getTime() ?? never)
      : Temporal.PlainDate.from(one.receivedOn).toZonedDateTime('UTC').epochMilliseconds;
  return applications.toSorted((a, b) => rank(a) - rank(b) || (a.caseNumber < b.caseNumber ? -1 : 1));
}

/**
 * @param ceilingCents a ceiling to try. In order, an application that does not fit in what is left is refused whole (Awb
 *   4:25.2), the next may still fit; every other method takes more than a draft knows (a draw, points, all that is asked), so
 *   there nobody is left out and it is only said what falls short. Null leaves money out.
 */
export function simulate(
  before: SchemeRules,
  after: SchemeRules,
  applications: readonly PastApplication[],
  ceilingCents: number | null,
): Simulation {
  const queue = after.distribution.method === 'firstComeFirstServed';
  let left = ceilingCents ?? 0;
  const cases = inOrder(after, applications).map((application): SimulatedCase => {
    const was = outcomeOf(before, application);
    const found = outcomeOf(after, application);
    const fits = ceilingCents === null || !queue || found.possibleCents <= left;
    if (fits) left -= found.possibleCents;
    const becomes: Outcome = fits
      ? found
      : { eligible: false, possibleCents: 0, failed: [...found.failed, 'withinCeiling'] };
    return { application, before: was, after: becomes, difference: differenceOf(was, becomes) };
  });
  return {
    cases,
    askedCents: sumCents(applications.map(({ requestedCents }) => requestedCents)),
    grantedCents: sumCents(applications.map(({ grantedCents }) => grantedCents ?? 0)),
    beforeCents: sumCents(cases.map((one) => one.before.possibleCents)),
    afterCents: sumCents(cases.map((one) => one.after.possibleCents)),
    leftCents: ceilingCents === null ? null : left,
  };
}

function differenceOf(before: Outcome, after: Outcome): Difference {
  if (after.failed.includes('withinCeiling') && before.eligible) return 'noMoney';
  if (before.eligible !== after.eligible) return after.eligible ? 'newly' : 'noLonger';
  if (before.possibleCents === after.possibleCents) return 'same';
  return after.possibleCents < before.possibleCents ? 'less' : 'more';
}
