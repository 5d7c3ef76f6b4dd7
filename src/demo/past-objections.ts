/** Objections of the demo, through the real commands: won, lost, too late, withdrawn, and open in every state. */
import type { AppDeps } from '../app/deps.ts';
import { getApplication, type SeededApplication } from '../features/application/index.ts';
import { changeCeiling, getEnvelope } from '../features/budget/index.ts';
import {
  type AnswerInput,
  type Decision,
  decideObjection,
  fileObjection,
  latestDecision,
  type Objection,
  type ObjectionChannel,
  officeSteps,
} from '../features/decision/index.ts';
import { findPerson } from '../features/party/index.ts';
import { orderAdvance } from '../features/payment/index.ts';
import { seedPayRun } from '../features/payment/seed.ts';
import type { PersonActor } from '../kernel/actor.ts';
import { type Clock, isoDate, type PlainDate, Temporal, today } from '../kernel/dates.ts';
import { assert } from '../kernel/result.ts';
import type { Diary } from './diary.ts';
import { done, onDay, persona } from './past.ts';
import { pastWords } from './past-words.ts';

type Ending = 'founded' | 'partlyFounded' | 'unfounded' | 'inadmissible';
type State = Ending | 'received' | 'incomplete' | 'planned' | 'heard' | 'tooLate' | 'withdrawn';

type Told = {
  /** `tooLate`: decided after a notice of default; what that costs is still to be fixed (Awb 7:14, 4:18). */
  readonly state: State;
  readonly channel: ObjectionChannel;
  /** Came on paper, and stands in the account of the applicant by now. */
  readonly tied?: boolean;
};

/** How each objection came in and where it stands, for the newest cases that did not get all they asked. */
const told: readonly Told[] = [
  { state: 'received', channel: 'portal' },
  { state: 'planned', channel: 'desk' },
  { state: 'incomplete', channel: 'email' },
  { state: 'heard', channel: 'post', tied: true },
  { state: 'tooLate', channel: 'portal' },
  { state: 'withdrawn', channel: 'phone' },
  { state: 'unfounded', channel: 'portal' },
  { state: 'partlyFounded', channel: 'post' },
  { state: 'inadmissible', channel: 'other' },
];

/** Days after notification on which it came in. */
const filedAfter = (state: State): number => (state === 'inadmissible' ? 60 : 12);

type Case = { readonly id: SeededApplication['id']; readonly decision: Decision };

/** Planned as refused and fought: won in the end, tested against the ceiling of the first decision's day. */
export function planWonObjection(deps: AppDeps, diary: Diary, entry: SeededApplication): void {
  if (entry.outcome !== 'objection') return;
  const decidedOn = Temporal.PlainDate.from(entry.submittedOn).add({ days: 35 });
  const at = (days: number, play: (past: AppDeps, one: Case) => Promise<void>): void =>
    diary.plan(decidedOn.add({ days }), 13, async (clock) => {
      const past = onDay(deps, clock);
      const decision = await latestDecision(past.db, entry.id);
      assert(decision, 'it was decided');
      await play(past, { id: entry.id, decision });
    });
  let filed: Objection | null = null;
  at(15, async (past, one) => {
    filed = await file(past, one, { state: 'founded', channel: 'portal' });
  });
  if (entry.title === exhaustedTitle) at(30, takeWhatIsFree);
  at(60, async (past) => {
    assert(filed, 'it was filed');
    await play(past, filed, 'founded');
  });
}

/** While its objection runs, all that is still free in its envelope goes elsewhere (Awb 4:25 lid 3, 4:27). */
const exhaustedTitle = 'Haringfeest op de dijk';

async function takeWhatIsFree(deps: AppDeps, { id }: Case): Promise<void> {
  const { envelopeId } = await getApplication(deps.db, id);
  assert(envelopeId, 'a case that was decided has an envelope');
  const envelope = await getEnvelope(deps.db, envelopeId);
  const change = {
    kind: 'lower' as const,
    amountCents: envelope.balances.freeCents,
    seenCents: envelope.balances.publishedCents,
    ...pastWords.lowered,
  };
  done(await changeCeiling(deps, await persona(deps, 'behandelaar'), envelope, change), 'lowered ceiling');
}

/** The newest decisions against which one objects; the ones in the list above, in its order. */
export async function seedObjections(deps: AppDeps, seeded: readonly SeededApplication[]): Promise<void> {
  const cases = await lostCases(deps, seeded);
  for (const [index, one] of told.entries()) {
    const found = cases[index];
    assert(found, 'the demo has enough cases that got less than they asked');
    const notified = Temporal.PlainDate.from(found.decision.notifiedOn ?? '');
    const day = today(deps.clock);
    const filedOn = earlier(notified.add({ days: filedAfter(one.state) }), day.subtract({ days: 1 }));
    const past = pastOn(deps, earlier(filedOn.add({ days: 25 }), day));
    const filed = await file(pastOn(deps, filedOn), found, one);
    const begun = one.tied ? await tie(past, filed, found) : filed;
    if (one.state === 'tooLate') await decideTooLate(deps, await play(past, begun, 'heard'), 4);
    else await play(past, begun, one.state);
    // What an objection won long ago was paid at the next run; the runs themselves lie behind us by now.
    const paidOn = filedOn.add({ days: 39 });
    if (one.state === 'partlyFounded' && Temporal.PlainDate.compare(paidOn, day) < 0)
      await seedPayRun(pastOn(deps, paidOn));
  }
}

const earlier = (one: PlainDate, other: PlainDate): PlainDate =>
  Temporal.PlainDate.compare(one, other) < 0 ? one : other;

/** At noon of a day; today it is now. */
export function pastOn(deps: AppDeps, day: PlainDate): AppDeps {
  const noon = day.toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: '12:00' }).toInstant();
  const now = deps.clock.now();
  const at = Temporal.Instant.compare(noon, now) < 0 ? noon : now;
  const clock: Clock = { now: () => at };
  return onDay(deps, clock);
}

async function tie(deps: AppDeps, filed: Objection, { id }: Case): Promise<Objection> {
  const officer = await persona(deps, 'tweede-behandelaar');
  const { personId } = await applicantOf(deps, id);
  return done(await officeSteps.tie(deps, officer, { ...step(filed), personId }), 'tied objection');
}

async function lostCases(deps: AppDeps, seeded: readonly SeededApplication[]): Promise<readonly Case[]> {
  const cases: Case[] = [];
  for (const { id, outcome } of seeded.toReversed()) {
    if (outcome !== 'refused' && outcome !== 'partlyGranted' && outcome !== 'declined') continue;
    const decision = await latestDecision(deps.db, id);
    if (decision?.notifiedOn) cases.push({ id, decision });
  }
  return cases;
}

/** Who writes on paper for an applicant (Awb 2:1): not her own name, so that it need not go when she does. */
const authorised = {
  name: 'C. Schijngestalte, namens de aanvrager',
  address: 'Denkbeeldstraat 1\n3021 XX Rotterdam',
} as const;

async function applicantOf(deps: AppDeps, id: Case['id']): Promise<PersonActor & { address: string }> {
  const { applicantPersonId } = await getApplication(deps.db, id);
  const person = applicantPersonId && (await findPerson(deps.db, applicantPersonId));
  assert(person, 'the demo knows its applicants');
  const address = [person.street, `${person.postcode} ${person.town}`].filter(Boolean).join('\n');
  return { kind: 'person', personId: person.id, displayName: person.name, grants: [], address };
}

async function file(
  deps: AppDeps,
  { id }: Case,
  { state, channel }: { readonly state: State; readonly channel: ObjectionChannel },
): Promise<Objection> {
  const { caseNumber } = await getApplication(deps.db, id);
  const applicant = await applicantOf(deps, id);
  const own = channel === 'portal';
  const day = isoDate(today(deps.clock));
  const late = state === 'inadmissible';
  const grounds =
    state in pastWords.objections
      ? pastWords.objections[state as keyof typeof pastWords.objections]
      : pastWords.objections.open;
  const filed = await fileObjection(deps, own ? applicant : await persona(deps, 'servicebalie'), {
    name: own ? applicant.displayName : authorised.name,
    address: own && applicant.address.trim() !== '' ? applicant.address : authorised.address,
    caseNumber: caseNumber ?? '',
    about: '',
    grounds: state === 'incomplete' ? '' : grounds,
    groundsLater: state === 'incomplete',
    lateReason: late ? pastWords.objections.late : '',
    channel,
    receivedOn: day,
    postedOn: channel === 'post' ? isoDate(today(deps.clock).subtract({ days: 2 })) : '',
    lang: 'nl',
    own,
  });
  return done(filed, `objection to ${caseNumber}`);
}

export const step = (one: Objection) => ({ objectionId: one.id, revision: one.revision });

/** Everything up to the state that is wanted, on one day and by the officer who did not decide. */
export async function play(
  deps: AppDeps,
  filed: Objection,
  state: Exclude<State, 'tooLate'>,
): Promise<Objection> {
  if (state === 'received') return filed;
  const officer = await persona(deps, 'tweede-behandelaar');
  const day = today(deps.clock);
  let now = filed;
  if (state === 'withdrawn') {
    return done(await officeSteps.withdraw(deps, officer, step(now)), 'withdrawal');
  }
  now = done(await officeSteps.start(deps, officer, step(now)), 'treatment of an objection');
  if (state === 'incomplete') {
    const before = isoDate(day.add({ days: 14 }));
    const asked = { ...step(now), items: pastWords.repair, before };
    return done(await officeSteps.askRepair(deps, officer, asked), 'repair of an objection');
  }
  if (state === 'planned') {
    const hearingOn = isoDate(day.add({ days: 21 }));
    return done(await officeSteps.planHearing(deps, officer, { ...step(now), hearingOn }), 'hearing planned');
  }
  if (state !== 'inadmissible') {
    const hearing = { heldOn: isoDate(day), manner: 'inPerson' as const, summary: pastWords.heard };
    now = done(await officeSteps.hear(deps, officer, { ...step(now), ...hearing }), 'hearing');
  }
  if (state !== 'heard') now = await answer(deps, officer, now, state);
  return now;
}

/**
 * The term passes, the objector gives notice the day after it, and what is owed from two weeks later on ends with the
 * answer (Awb 7:14, 4:17).
 * @param deps of today
 * @param daysAgo how many days before today the answer came
 */
export async function decideTooLate(deps: AppDeps, heard: Objection, daysAgo: number): Promise<Objection> {
  const officer = await persona(deps, 'tweede-behandelaar');
  const noticeOn = Temporal.PlainDate.from(heard.nextDueOn ?? '').add({ days: 1 });
  const notice = { ...step(heard), on: isoDate(noticeOn) };
  const noticed = done(
    await officeSteps.recordDefaultNotice(pastOn(deps, noticeOn), officer, notice),
    'notice of default on an objection',
  );
  const answered = pastOn(deps, today(deps.clock).subtract({ days: daysAgo }));
  return await answer(answered, officer, noticed, 'unfounded');
}

async function answer(
  deps: AppDeps,
  officer: PersonActor,
  now: Objection,
  ending: Ending,
): Promise<Objection> {
  assert(now.applicationId, 'the case is known');
  const { requestedCents, grantedCents } = await getApplication(deps.db, now.applicationId);
  const asked = requestedCents ?? 0;
  const some = Math.round(((grantedCents ?? 0) + asked) / 2000) * 1000;
  const amounts: Readonly<Record<Ending, number | null>> = {
    founded: asked,
    partlyFounded: some,
    unfounded: null,
    inadmissible: null,
  };
  const advised =
    now.committee && ending !== 'inadmissible'
      ? done(
          await officeSteps.advise(deps, officer, {
            ...step(now),
            outcome: ending,
            advisedOn: isoDate(today(deps.clock)),
            reasons: pastWords.committee,
          }),
          'advice on an objection',
        )
      : now;
  const input: AnswerInput = {
    ...step(advised),
    outcome: ending,
    reasons: pastWords.answers[ending],
    excused: now.timeliness === 'late' ? false : null,
    noHearingGround: ending === 'inadmissible' ? 'clearlyInadmissible' : null,
    amountCents: amounts[ending],
  };
  const answered = done(await decideObjection(deps, officer, input), 'decision on an objection');
  const decision = await latestDecision(deps.db, now.applicationId);
  if (decision?.notifiedOn && decision.amountCents > 0)
    done(await orderAdvance(deps, decision.id), 'order after an objection');
  return answered;
}
