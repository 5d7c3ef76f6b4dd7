/** What evidence and answers make of each member, and of the network: the input of `claimOf`. */
import type {
  ActivityOfMember,
  Answers,
  Criterion,
  CriterionState,
  Inhabitants,
  Member,
  Network,
  Parameters,
  Part,
  PartFacts,
} from '../types.ts';
import { criteria } from '../types.ts';
import { isWeekly, minutesAWeek, type OpenTime, openMinutes } from './evidence.ts';
import type { HeldTime } from './held.ts';
import { dividedBy, shareOf } from './whole.ts';

type Figures = Pick<Parameters, 'referenceWeeks' | 'countedWeeks'>;

/** At this place: where nothing else is said, an activity is where it usually is. Without a place all count. */
const isAt = (held: HeldTime, activity: ActivityOfMember, venueId: string | null): boolean =>
  venueId === null || (held.venueId ?? activity.venueId) === venueId;

const byWeek = (held: readonly HeldTime[], weeks: number): readonly (readonly OpenTime[])[] => {
  const found = Map.groupBy(held, ({ week }) => week);
  return Array.from({ length: weeks }, (_, week) => (found.get(week) ?? []).map(({ time }) => time));
};

const answered = (answers: Answers, field: keyof Answers): CriterionState =>
  answers[field] === undefined ? 'unanswered' : answers[field].value === 1 ? 'met' : 'missed';

const known = (met: boolean): CriterionState => (met ? 'met' : 'missed');

/** Tenths, rounded down: `0.9` is not weekly. */
function timesAWeek(weeks: readonly (readonly OpenTime[])[], { countedWeeks }: Figures): number {
  const best = weeks
    .map(({ length }) => length)
    .toSorted((a, b) => b - a)
    .slice(0, countedWeeks);
  return Math.floor((best.reduce((sum, times) => sum + times, 0) * 10) / countedWeeks) / 10;
}

/** What one organisation did, and when. */
type Own = { readonly activities: readonly ActivityOfMember[]; readonly held: readonly HeldTime[] };

type Measured = Pick<PartFacts, 'weeks' | 'activities' | 'minutesAWeek' | 'timesAWeek' | 'weeksOpen'> & {
  readonly weekly: boolean;
};

function measure({ activities, held }: Own, venueId: string | null, figures: Figures): Measured {
  const own = new Map(activities.map((activity) => [activity.id as string, activity]));
  const here = held.filter((one) => {
    const activity = own.get(one.activityId);
    return activity !== undefined && isAt(one, activity, venueId);
  });
  const weeks = byWeek(here, figures.referenceWeeks);
  const open = weeks.map(openMinutes);
  const times = Map.groupBy(here, ({ activityId }) => activityId);
  return {
    weeks,
    activities: activities.map((activity) => ({ activity, confirmed: times.get(activity.id)?.length ?? 0 })),
    minutesAWeek: minutesAWeek(open, figures),
    timesAWeek: timesAWeek(weeks, figures),
    weeksOpen: open.filter((minutes) => minutes > 0).length,
    weekly: isWeekly(open, figures),
  };
}

/** What is kept in memory (and so frozen) is measured once for each place and pair of figures: each page asks for the same. */
const measurements = new WeakMap<Own, Map<string, Measured>>();

function measured(own: Own, venueId: string | null, figures: Figures): Measured {
  if (!Object.isFrozen(own)) return measure(own, venueId, figures);
  const known = measurements.get(own) ?? new Map<string, Measured>();
  measurements.set(own, known);
  const key = JSON.stringify([venueId, figures.referenceWeeks, figures.countedWeeks]);
  const found = known.get(key) ?? measure(own, venueId, figures);
  known.set(key, found);
  return found;
}

/** @param own activities of this member, worship not among them, and when they took place in the period */
export function partFacts(part: Part, answers: Answers, own: Own, figures: Figures): PartFacts {
  const { weekly, ...facts } = measured(own, part.venueId, figures);
  return {
    part,
    answers,
    ...facts,
    criteria: {
      inclusive: answered(answers, 'inclusive'),
      weeklyAtFixedPlace: known(part.venueId !== null && weekly),
      mainlyUnpaid: answered(answers, 'mainlyUnpaid'),
      noBusinessModel: answered(answers, 'noBusinessModel'),
      inAgenda: known(own.activities.some(({ listed }) => listed)),
    },
  };
}

/** The place where this member's activities were longest: what a part begins with. */
export function usualPlace(
  activities: readonly ActivityOfMember[],
  held: readonly HeldTime[],
): string | null {
  const own = new Map(activities.map((activity) => [activity.id as string, activity]));
  const minutes = new Map<string, number>();
  for (const one of held) {
    const activity = own.get(one.activityId);
    const venueId = activity && (one.venueId ?? activity.venueId);
    if (venueId) minutes.set(venueId, (minutes.get(venueId) ?? 0) + one.time.until - one.time.from);
  }
  const [longest] = [...minutes].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return longest?.[0] ?? activities.find(({ venueId }) => venueId !== null)?.venueId ?? null;
}

const isMet = (facts: PartFacts): boolean =>
  criteria.every((criterion) => facts.criteria[criterion] === 'met');

export const firstMissed = ({ criteria: states }: PartFacts): readonly Criterion[] =>
  criteria.filter((criterion) => states[criterion] !== 'met');

/** Who is in the sum: of what is `hoped`, also who did not confirm yet. */
export const isCounted = ({ part }: PartFacts, who: 'confirmed' | 'hoped'): boolean =>
  part.countsHere && (part.status === 'confirmed' || (who === 'hoped' && part.status === 'waiting'));

type Costs = Pick<Member, 'rentCents' | 'energyCents' | 'floorAreaM2'>;

const costsOf = ({ answers }: PartFacts): Costs => ({
  rentCents: answers.rentCents?.value ?? 0,
  energyCents: answers.energyCents?.value ?? 0,
  floorAreaM2: answers.floorAreaM2?.value ?? 0,
});

/** A place is not more than its cap, however many share it. */
function withinPlaceCap(costs: Costs, { housingCapCentsPerPlace: most }: Parameters): Costs {
  const sum = costs.rentCents + costs.energyCents;
  if (most === null || sum <= most) return costs;
  const rentCents = shareOf(costs.rentCents, most, sum);
  return { ...costs, rentCents, energyCents: most - rentCents };
}

type Housing = Costs & Pick<Member, 'openHoursPerWeek'>;

type Together = {
  readonly all: readonly PartFacts['weeks'][];
  readonly countedWeeks: number;
  readonly minutes: number;
};

/** By the weeks of the first: those that are kept in memory stay the same until somebody says something new. */
const openTogether = new WeakMap<PartFacts['weeks'], readonly Together[]>();
/** Who hopes to take part and who confirmed, under the figures of some formulas. */
const togetherMost = 8;

/** Minutes a week that a place is open for all who share it: what runs beside each other once. */
function minutesTogether(
  sharing: readonly PartFacts[],
  p: Pick<Parameters, 'referenceWeeks' | 'countedWeeks'>,
): number {
  const all = sharing.map(({ weeks }) => weeks);
  const [first] = all;
  const known = (first && openTogether.get(first)) ?? [];
  const found = known.find(
    (one) =>
      one.countedWeeks === p.countedWeeks &&
      one.all.length === all.length &&
      one.all.every((weeks, at) => weeks === all[at]),
  );
  if (found) return found.minutes;
  const weeks = Array.from({ length: p.referenceWeeks }, (_, week) =>
    openMinutes(all.flatMap((own) => own[week] ?? [])),
  );
  const made = { all, countedWeeks: p.countedWeeks, minutes: minutesAWeek(weeks, p) };
  if (first) openTogether.set(first, [made, ...known].slice(0, togetherMost));
  return made.minutes;
}

/**
 * Members that share a place: what they pay together, for the hours that it is open together, divided by the hours of each.
 * Each alone would be paid for the same hour as the other.
 */
function sharedHousing(sharing: readonly PartFacts[], p: Parameters): readonly Housing[] {
  const together = sharing.map(costsOf);
  const sum = (of: (costs: Costs) => number): number => together.reduce((all, one) => all + of(one), 0);
  const whole = withinPlaceCap(
    {
      rentCents: sum(({ rentCents }) => rentCents),
      energyCents: sum(({ energyCents }) => energyCents),
      // The same square metres, said by each.
      floorAreaM2: Math.max(...together.map(({ floorAreaM2 }) => floorAreaM2)),
    },
    p,
  );
  const own = sharing.map((facts) => facts.minutesAWeek);
  const hours = own.some((minutes) => minutes > 0) ? own : sharing.map(() => 1);
  const allHours = hours.reduce((all, minutes) => all + minutes, 0);
  const rents = dividedBy(whole.rentCents, hours);
  const energies = dividedBy(whole.energyCents, hours);
  const openHoursPerWeek = minutesTogether(sharing, p) / 60;
  return sharing.map((_, at) => ({
    rentCents: rents[at] ?? 0,
    energyCents: energies[at] ?? 0,
    floorAreaM2: (whole.floorAreaM2 * (hours[at] ?? 0)) / allHours,
    openHoursPerWeek,
  }));
}

/** By part; alone in its place a member has its own costs and its own hours. */
function housingOfAll(eligible: readonly PartFacts[], p: Parameters): ReadonlyMap<string, Housing> {
  const groups = Map.groupBy(eligible, ({ part }) => part.venueId ?? part.id);
  return new Map(
    [...groups.values()].flatMap((sharing) => {
      const housing =
        sharing.length > 1
          ? sharedHousing(sharing, p)
          : sharing.map((facts) => ({ ...costsOf(facts), openHoursPerWeek: facts.minutesAWeek / 60 }));
      return sharing.flatMap(({ part }, at): [string, Housing][] => {
        const own = housing[at];
        return own ? [[part.id, own]] : [];
      });
    }),
  );
}

/** Two organisations of one name are told apart: the lines of a claim go by name. */
export function namesOf(facts: readonly PartFacts[]): ReadonlyMap<string, string> {
  const times = Map.groupBy(facts, ({ part }) => part.organisationName);
  return new Map(
    facts.map(({ part }) => [
      part.id,
      (times.get(part.organisationName)?.length ?? 0) > 1
        ? `${part.organisationName} (${part.organisationSlug})`
        : part.organisationName,
    ]),
  );
}

/**
 * The input of `claimOf`. Who misses a criterion is in it, so that the claim names why; its hours and costs touch nobody else's.
 * @param previous what each organisation got last year, in cents
 */
export function networkOf(
  network: { readonly name: string; readonly inhabitants: Inhabitants },
  facts: readonly PartFacts[],
  {
    who,
    previous,
    parameters,
  }: {
    readonly who: 'confirmed' | 'hoped';
    readonly previous: ReadonlyMap<string, number>;
    readonly parameters: Parameters;
  },
): Network {
  const counted = facts.filter((one) => isCounted(one, who));
  const housing = housingOfAll(counted.filter(isMet), parameters);
  const names = namesOf(facts);
  return {
    name: network.name,
    inhabitants: network.inhabitants.count,
    members: counted.map(
      (one): Member => ({
        name: names.get(one.part.id) ?? one.part.organisationName,
        ...(housing.get(one.part.id) ?? { ...costsOf(one), openHoursPerWeek: one.minutesAWeek / 60 }),
        weeklyActivities: one.timesAWeek,
        criteria: {
          inclusive: one.criteria.inclusive === 'met',
          weeklyAtFixedPlace: one.criteria.weeklyAtFixedPlace === 'met',
          mainlyUnpaid: one.criteria.mainlyUnpaid === 'met',
          noBusinessModel: one.criteria.noBusinessModel === 'met',
          inAgenda: one.criteria.inAgenda === 'met',
        },
        previousGrantCents: previous.get(one.part.organisationId) ?? null,
      }),
    ),
  };
}
