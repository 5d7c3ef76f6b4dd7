/** Which applications the demo city holds, when they came in and what became of them. Follows from today alone. */
import type { PlainDate } from '../../../kernel/dates.ts';
import type { PlannedOutcome } from '../types.ts';
import { type Idea, ideas } from './ideas.ts';

export type Planned = {
  /** Place in the plan, from 0; also which invented people it has. */
  readonly n: number;
  readonly title: string;
  readonly idea: Idea;
  /** Name of the wijk. */
  readonly wijk: string;
  readonly submittedOn: PlainDate;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly outcome: PlannedOutcome;
  readonly channel: 'online' | 'paper' | 'phone' | 'desk';
  /** Left out, the demo's own account. On paper it can be that nobody can read it. */
  readonly iban?: string | 'unreadable';
  /** Days from the application to a decision that came too late. */
  readonly lateAfterDays?: number;
  /** Who asks says that the idea is for a wijk where she does not live. */
  readonly livesElsewhere?: true;
  /** In the round of one gebied, not that of the whole city. */
  readonly forGebied?: true;
};

/** Real wijken all over the city; the demo's own council (Middelland and Nieuwe Westen) comes back most. */
const wijken: readonly string[] = [
  'Middelland',
  'Nieuwe Westen',
  'Bospolder',
  'Delfshaven',
  'Oude Noorden',
  'Agniesebuurt',
  'Nieuw Crooswijk',
  'Rubroek',
  'Kralingen-West',
  'Afrikaanderwijk',
  'Bloemhof',
  'Hillesluis',
  'Vreewijk',
  'Tarwewijk',
  'Carnisse',
  'Oud-Charlois',
  'Pendrecht',
  'Zuidwijk',
  'Heijplaat',
  'Lombardijen',
  'Beverwaard',
  'Ommoord',
  'Zevenkamp',
  'Oosterflank',
  'Nesselande',
  'Schiebroek',
  'Overschie',
  'Pernis',
  'Rozenburg',
  'Cool',
];

/** So that no two plans have one name. */
const places: readonly string[] = [
  'in',
  'op het plein in',
  'rond de school in',
  'langs het water in',
  'achter de flats in',
];

/** Of cases older than nine weeks: what they came to, oldest first. Each goes through all commands up to its payment. */
const old: readonly PlannedOutcome[] = [
  'granted',
  'declined',
  'partlyGranted',
  'withdrawn',
  'refused',
  'granted',
  'objection',
  'granted',
  'partlyGranted',
  'refused',
  'granted',
  'declined',
];
/** Of cases of the last nine weeks. */
const recent: readonly PlannedOutcome[] = [
  'leave',
  'inTreatment',
  'waiting',
  'leave',
  'advised',
  'incomplete',
  'leave',
  'granted',
  'inTreatment',
  'waiting',
];

/** Place in the plan of a case in treatment that the scheme does not take. */
const fromElsewhere = 72;

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

const channels: readonly Planned['channel'][] = [
  'online',
  'online',
  'online',
  'online',
  'paper',
  'online',
  'phone',
  'online',
  'desk',
];

/** Plans start ten weeks after the application: the scheme asks for six. */
const weeksAhead = 10;

/** The first name for this plan that no other has. */
function titleOf(idea: Idea, wijk: string, n: number, taken: Set<string>): string {
  const names = places.map((_, index) => `${idea.title} ${pick(places, n + index)} ${wijk}`);
  const free = names.find((name) => !taken.has(name)) ?? `${idea.title} ${wijk} ${n}`;
  taken.add(free);
  return free;
}

function planned(
  n: number,
  today: PlainDate,
  daysAgo: number,
  outcome: PlannedOutcome,
  wijk: string,
  taken: Set<string>,
): Planned {
  const idea = pick(ideas, n);
  const submittedOn = today.subtract({ days: daysAgo });
  const startsOn = submittedOn.add({ weeks: weeksAhead });
  return {
    n,
    title: titleOf(idea, wijk, n, taken),
    idea,
    wijk,
    submittedOn,
    startsOn,
    endsOn: startsOn.add({ days: 30 + (n % 5) * 14 }),
    outcome,
    channel: pick(channels, n),
    ...(n === fromElsewhere ? { livesElsewhere: true } : {}),
  };
}

const recentDays = 63;
const newestOld = 85;
const oldEveryDays = 53;
const recentCount = 15;
/** What people began lately and did not hand in (yet): nobody else sees those. */
const draftCount = 4;
/** The recent ones count on from here, whatever the number of old ones. */
const firstRecent = 64;

/** Withdrawn so many weeks ago that their files are past their term of a year, or were (demo/past-retention.ts). */
const longAgoWeeks = [64, 61, 58, 56, 55] as const;
const firstLongAgo = 90;

/** The whole plan, oldest first. What the demo's own council has before it stands in council.ts. */
export function planOf(today: PlainDate): readonly Planned[] {
  const list: Planned[] = [];
  const taken = new Set<string>();
  for (const [index, outcome] of old.entries()) {
    const daysAgo = newestOld + (old.length - 1 - index) * oldEveryDays;
    list.push(planned(list.length, today, daysAgo, outcome, pick(wijken, index * 7), taken));
  }
  for (let index = 0; index < recentCount; index += 1) {
    const daysAgo = recentDays - 3 - index * 4;
    const n = firstRecent + index;
    list.push(planned(n, today, daysAgo, pick(recent, index), pick(wijken, index * 11 + 3), taken));
  }
  for (let index = 0; index < draftCount; index += 1) {
    const n = firstRecent + recentCount + index;
    list.push(planned(n, today, 3 * (draftCount - index), 'draft', pick(wijken, index * 13 + 5), taken));
  }
  for (const [index, weeks] of longAgoWeeks.entries()) {
    const n = firstLongAgo + index;
    list.push(planned(n, today, weeks * 7, 'withdrawn', pick(wijken, index * 17 + 9), taken));
  }
  return [...list].sort((a, b) => (a.submittedOn.toString() < b.submittedOn.toString() ? -1 : 1));
}
