/**
 * Objections on paper that ask more of the office: one of which nobody knows yet which case it is about, one that was meant
 * for another authority, and one of a neighbour who got her answer so late that the city owes her money, and whose account is not known.
 */
import type { AppDeps } from '../app/deps.ts';
import type { SeededApplication } from '../features/application/index.ts';
import { getApplication } from '../features/application/index.ts';
import {
  type FileInput,
  fileObjection,
  latestDecision,
  type Objection,
  objectionEvents,
  officeSteps,
} from '../features/decision/index.ts';
import { payPenalty } from '../features/payment/index.ts';
import { personIdOf } from '../kernel/actor.ts';
import { isoDate, Temporal, today } from '../kernel/dates.ts';
import { assert } from '../kernel/result.ts';
import { done, persona } from './past.ts';
import { decideTooLate, pastOn, play, step } from './past-objections.ts';
import { pastWords } from './past-words.ts';

/** Somebody lives beside this one. */
const besideTitle = 'Buurtmoestuin met schuur';
const daysAgo = { answered: 14, fixed: 10, unknown: 3, elsewhere: 20 } as const;

type Written = Pick<FileInput, 'name' | 'address' | 'grounds' | 'caseNumber' | 'about' | 'channel'>;

/** @param deps of the day on which it came */
async function enter(deps: AppDeps, written: Written): Promise<Objection> {
  const day = isoDate(today(deps.clock));
  const filed = await fileObjection(deps, await persona(deps, 'servicebalie'), {
    ...written,
    groundsLater: false,
    lateReason: '',
    receivedOn: day,
    postedOn: written.channel === 'post' ? day : '',
    lang: 'nl',
    own: false,
  });
  return done(filed, 'objection on paper');
}

export async function seedPaperObjections(
  deps: AppDeps,
  seeded: readonly SeededApplication[],
): Promise<void> {
  await enter(pastOn(deps, today(deps.clock).subtract({ days: daysAgo.unknown })), {
    ...pastWords.paper.unknown,
    caseNumber: '',
    channel: 'phone',
  });
  await sendOn(deps);
  const beside = seeded.find(({ title }) => title === besideTitle);
  assert(beside, `the demo has '${besideTitle}'`);
  await ofNeighbour(deps, beside.id);
}

/** Not ours to decide on: it goes to whom it was meant for (Awb 6:15). */
async function sendOn(deps: AppDeps): Promise<void> {
  const cameOn = today(deps.clock).subtract({ days: daysAgo.elsewhere });
  const filed = await enter(pastOn(deps, cameOn), {
    ...pastWords.paper.elsewhere,
    caseNumber: '',
    channel: 'post',
  });
  const sent = pastOn(deps, cameOn.add({ days: 2 }));
  const officer = await persona(sent, 'tweede-behandelaar');
  const to = { to: 'Het waterschap', on: isoDate(today(sent.clock)) };
  done(await officeSteps.forward(sent, officer, { ...step(filed), ...to }), 'forwarded objection');
}

async function ofNeighbour(deps: AppDeps, id: SeededApplication['id']): Promise<void> {
  const { caseNumber } = await getApplication(deps.db, id);
  const decision = await latestDecision(deps.db, id);
  const cameOn = Temporal.PlainDate.from(decision?.notifiedOn ?? '').add({ days: 14 });
  const filed = await enter(pastOn(deps, cameOn), {
    ...pastWords.paper.neighbour,
    caseNumber: caseNumber ?? '',
    channel: 'post',
  });
  const heard = await play(pastOn(deps, cameOn.add({ days: 30 })), filed, 'heard');
  const answered = await decideTooLate(deps, heard, daysAgo.answered);
  const fixedOn = today(deps.clock).subtract({ days: daysAgo.fixed });
  const past = pastOn(deps, fixedOn);
  const officer = await persona(past, 'tweede-behandelaar');
  done(await officeSteps.fixPenalty(past, officer, step(answered)), 'penalty of an objection');
  const fixed = (await objectionEvents(deps.db, answered.id)).findLast(({ kind }) => kind === 'penaltyFixed');
  // What the job does that this queues.
  await payPenalty(past, {
    applicationId: id,
    objectionId: answered.id,
    toApplicant: false,
    raisedByObjectionId: null,
    amountCents: Number(fixed?.facts.amountCents),
    fixedOn,
    fixedBy: personIdOf(officer),
  });
}
