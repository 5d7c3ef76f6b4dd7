/**
 * How the demo's decided cases came to their end, through the real commands on the day when it happened: treatment, the
 * council's say, the decision, the letter on the post, the payment, the determination.
 */
import type { AppDeps } from '../app/deps.ts';
import {
  type Application,
  daysToDecision,
  getApplication,
  provisoTitle,
  type SeededApplication,
} from '../features/application/index.ts';
import { seedUnreadableAccount } from '../features/application/seed.ts';
import {
  type AdviceOutcome,
  declareInterests,
  type OnMandate,
  recordAdvice,
} from '../features/assessment/index.ts';
import { requestCompletion, startTreatment } from '../features/casework/index.ts';
import { announcedThen, listMessagesOfCase, markLetters } from '../features/correspondence/index.ts';
import {
  decideByMandate,
  declineApplication,
  determineGrant,
  latestDecision,
  notifySent,
  recordHearing,
  takeDecision,
} from '../features/decision/index.ts';
import { loadActor, personas } from '../features/party/index.ts';
import { councillorEmail } from '../features/party/seed.ts';
import { orderAdvance } from '../features/payment/index.ts';
import { getWijk, getWijkraad, type Wijkraad } from '../features/place/index.ts';
import { getVersion, mandateFor, type SchemeVersion } from '../features/scheme/index.ts';
import type { PersonActor } from '../kernel/actor.ts';
import { type Clock, isoDate, Temporal, today } from '../kernel/dates.ts';
import { assert, type Result } from '../kernel/result.ts';
import type { CommandDeps } from '../platform/db/unit-of-work.ts';
import type { Diary } from './diary.ts';
import { presentAt } from './past-present.ts';
import { pastWords } from './past-words.ts';

export function done<T>(result: Result<T>, what: string): T {
  assert(result.ok, `The demo's ${what}: ${result.ok ? '' : JSON.stringify(result.problems)}`);
  return result.value;
}

/** The program as it ran then; of what lies behind us nobody needs a mail or a PDF any more. */
export const onDay = (deps: AppDeps, clock: Clock): AppDeps & Pick<CommandDeps, 'queueJob'> => ({
  ...deps,
  clock,
  queueJob: announcedThen(clock),
});

export async function actorBy(deps: AppDeps, email: string): Promise<PersonActor> {
  const actor = await loadActor(deps.db, { email, officeRoles: true }, today(deps.clock));
  assert(actor, `The demo's ${email} is there: seed the people first`);
  return actor;
}

export async function persona(deps: AppDeps, key: string): Promise<PersonActor> {
  return await actorBy(deps, personas.find((one) => one.key === key)?.email ?? '');
}

type Wanted = 'granted' | 'partlyGranted' | 'refused';
const wantedOf: Partial<Record<SeededApplication['outcome'], Wanted>> = {
  granted: 'granted',
  determined: 'granted',
  accounted: 'granted',
  partlyGranted: 'partlyGranted',
  refused: 'refused',
  objection: 'refused',
};

/** Six tenths, in tens of euros. */
const partOf = (asked: number): number => Math.round((asked * 0.6) / 1000) * 1000;

/** Puts what becomes of an application in the diary. */
export function planPast(deps: AppDeps, diary: Diary, entry: SeededApplication): void {
  const submitted = Temporal.PlainDate.from(entry.submittedOn);
  const age = submitted.until(today(deps.clock), { largestUnit: 'days' }).days;
  const then = (play: (past: AppDeps) => Promise<void>) => (clock: Clock) => play(onDay(deps, clock));
  if (entry.outcome === 'declined') {
    diary.plan(
      submitted.add({ days: 6 }),
      10,
      then((past) => askMore(past, entry)),
    );
    diary.plan(
      submitted.add({ days: 27 }),
      10,
      then((past) => decline(past, diary, entry)),
    );
    return;
  }
  const wanted = wantedOf[entry.outcome];
  if (!wanted || age < 8) return;
  const decideAfter = entry.lateAfterDays ?? Math.min(daysToDecision, age - 2);
  diary.plan(
    submitted.add({ days: Math.min(7, decideAfter - 2) }),
    9,
    then((past) => treat(past, entry)),
  );
  if (entry.unreadableAccount)
    diary.plan(
      submitted.add({ days: decideAfter }),
      9,
      then((past) => seedUnreadableAccount(past, entry.id)),
    );
  diary.plan(
    submitted.add({ days: decideAfter }),
    14,
    then((past) => decide(past, diary, entry, wanted)),
  );
  if (entry.outcome === 'determined')
    diary.plan(
      submitted.add({ days: 200 }),
      11,
      then((past) => determineLower(past, entry)),
    );
}

async function treat(deps: AppDeps, { id, title }: SeededApplication): Promise<void> {
  const { revision } = await getApplication(deps.db, id);
  const officer = await persona(deps, 'behandelaar');
  done(await startTreatment(deps, officer, { applicationId: id, revision }), `treatment of ${title}`);
}

async function askMore(deps: AppDeps, { id, title }: SeededApplication): Promise<void> {
  const { revision } = await getApplication(deps.db, id);
  const request = {
    items: [{ key: 'other', note: pastWords.ask }],
    completeBefore: today(deps.clock).add({ days: 14 }),
  };
  const officer = await persona(deps, 'behandelaar');
  done(await requestCompletion(deps, officer, { applicationId: id, revision, request }), `request ${title}`);
}

async function decline(deps: AppDeps, diary: Diary, { id, title }: SeededApplication): Promise<void> {
  const { revision } = await getApplication(deps.db, id);
  const officer = await persona(deps, 'behandelaar');
  const reasons = pastWords.decline;
  done(await declineApplication(deps, officer, { applicationId: id, revision, reasons }), `decline ${title}`);
  await makeKnown(deps, diary, id);
}

type Deciding = {
  readonly application: Application;
  readonly version: SchemeVersion;
  readonly council: Wijkraad | null;
};

async function decide(deps: AppDeps, diary: Diary, entry: SeededApplication, wanted: Wanted): Promise<void> {
  const application = await getApplication(deps.db, entry.id);
  const version = await getVersion(deps.db, application.schemeVersionId);
  const wijk = application.wijkId === null ? null : await getWijk(deps.db, application.wijkId);
  const council = wijk?.wijkraadId ? await getWijkraad(deps.db, wijk.wijkraadId) : null;
  const c: Deciding = { application, version, council };
  const role = mandateFor(version.rules, council?.slug ?? null).role;
  if (council && role !== 'none') await letCouncilSpeak(deps, council, c, wanted);
  if (role !== 'mandatedDecision') await officerDecides(deps, c, wanted, role === 'advice');
  await makeKnown(deps, diary, entry.id);
}

const sayings: Readonly<Record<Wanted, AdviceOutcome>> = {
  granted: 'yes',
  partlyGranted: 'part',
  refused: 'no',
};

/** The chair declares and records; where it has the mandate, that is the decision. */
async function letCouncilSpeak(
  deps: AppDeps,
  council: Wijkraad,
  { application }: Deciding,
  wanted: Wanted,
): Promise<void> {
  const day = isoDate(today(deps.clock));
  const present = await presentAt(deps, council, application, day);
  const ownCouncil = council.name === 'Middelland-Nieuwe Westen';
  const chair = ownCouncil
    ? await persona(deps, 'wijkraad-1')
    : await actorBy(deps, councillorEmail(council.slug, 0));
  const noInterest = { applicationId: application.id, conflicted: false, reason: null };
  done(await declareInterests(deps, chair, council, [noInterest]), 'declaration');
  const onMandate: OnMandate = (unit, advice) => decideByMandate(unit, deps, advice.id);
  const { revision, requestedCents } = await getApplication(deps.db, application.id);
  const recorded = await recordAdvice({ ...deps, onMandate }, chair, council, {
    applicationId: application.id,
    revision,
    advice: {
      outcome: sayings[wanted],
      amountCents: wanted === 'partlyGranted' ? partOf(requestedCents ?? 0) : null,
      reasons: pastWords.council[wanted],
      metOn: day,
      present,
      conflicted: [],
      chair: chair.personId,
      ground: wanted === 'refused' ? 'councilJudgement' : null,
      unmetCriteria: [],
      sameActivities: false,
      reasonableTerm: '',
      budgetProviso: application.title === provisoTitle,
      problems: [],
    },
  });
  done(recorded, `council on ${application.title}`);
}

/** A refusal rests on doubts that were talked over first (Awb 4:12); every other time the advice is departed from. */
async function officerDecides(
  deps: AppDeps,
  { application, version }: Deciding,
  wanted: Wanted,
  advised: boolean,
): Promise<void> {
  const officer = await persona(deps, 'behandelaar');
  const departs = advised && wanted === 'partlyGranted';
  const grants = wanted !== 'refused';
  if (!grants) {
    const summary = pastWords.hearing;
    const heldOn = isoDate(today(deps.clock));
    const hearing = { applicationId: application.id, heldOn, manner: 'phone' as const, summary };
    done(await recordHearing(deps, officer, hearing), `hearing of ${application.title}`);
  }
  const asked = application.requestedCents ?? 0;
  const { revision } = await getApplication(deps.db, application.id);
  const judgements = Object.fromEntries(version.rules.criteria.map(({ key }) => [key, 'met' as const]));
  const taken = await takeDecision(deps, officer, {
    applicationId: application.id,
    revision,
    outcome: grants ? 'grant' : 'refuse',
    amountCents: grants ? (departs || wanted === 'granted' ? asked : partOf(asked)) : null,
    ground: grants ? null : 'activitiesDoubtful',
    reasons: pastWords.officer[departs ? 'granted' : wanted],
    departureReasons: departs ? pastWords.departure : '',
    deviationReasons: '',
    obligations: [],
    judgements,
    reasonableTerm: false,
    givenTerm: '',
    budgetProviso: application.title === provisoTitle,
  });
  done(taken, `decision on ${application.title}`);
}

/** Online the letter counts at once; on paper from the post, which the service desk brings to it the next day. */
async function makeKnown(deps: AppDeps, diary: Diary, id: Application['id']): Promise<void> {
  const decision = await latestDecision(deps.db, id);
  assert(decision, 'it was decided');
  if (decision.notifiedOn !== null) {
    await orderMoney(deps, id);
    return;
  }
  diary.plan(today(deps.clock).add({ days: 1 }), 15, async (clock) => {
    const past = onDay(deps, clock);
    const helper = await persona(past, 'servicebalie');
    const letters = (await listMessagesOfCase(past.db, id)).map((message) => message.id);
    done(await markLetters(past, helper, letters, 'printed'), 'printing');
    done(await markLetters(past, helper, letters, 'posted'), 'posting');
    await notifySent(past);
    await orderMoney(past, id);
  });
}

/** What the job does that the decision queues. */
async function orderMoney(deps: AppDeps, id: Application['id']): Promise<void> {
  const decision = await latestDecision(deps.db, id);
  if (decision && decision.amountCents > 0) done(await orderAdvance(deps, decision.id), 'order');
}

async function determineLower(deps: AppDeps, { id, title }: SeededApplication): Promise<void> {
  const officer = await persona(deps, 'behandelaar');
  const heldOn = isoDate(today(deps.clock));
  const hearing = { applicationId: id, heldOn, manner: 'inPerson' as const, summary: pastWords.lowerHearing };
  done(await recordHearing(deps, officer, hearing), `hearing of ${title}`);
  const { revision, grantedCents } = await getApplication(deps.db, id);
  const determined = await determineGrant(deps, officer, {
    applicationId: id,
    revision,
    amountCents: Math.round(((grantedCents ?? 0) * 0.9) / 1000) * 1000,
    ground: 'activities',
    reasons: pastWords.lower,
  });
  done(determined, `determination of ${title}`);
}
