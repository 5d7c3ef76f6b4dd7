/** What it costs to decide too late, as it went in the demo's past: a notice of default, the penalty, its payment. */
import type { AppDeps } from '../app/deps.ts';
import { events, getApplication, type SeededApplication } from '../features/application/index.ts';
import { fixPenalty, recordNoticeOfDefault } from '../features/casework/index.ts';
import { payPenalty } from '../features/payment/index.ts';
import { personIdOf } from '../kernel/actor.ts';
import { type Clock, type PlainDate, Temporal, today } from '../kernel/dates.ts';
import type { Diary } from './diary.ts';
import { done, onDay, persona } from './past.ts';

/** The decision is due eight weeks after the application, and at most four days later where those end at Easter or Christmas. */
const noticeAfterDays = 61;
/** Days after the decision on which the penalty is fixed: in the two weeks of Awb 4:18. */
const fixedAfterDays = 9;

/** What lies after today is left for whoever looks at the demo. */
export function planPenalty(deps: AppDeps, diary: Diary, entry: SeededApplication): void {
  if (entry.lateAfterDays === null) return;
  const submitted = Temporal.PlainDate.from(entry.submittedOn);
  const plan = (day: PlainDate, play: typeof giveNotice): void =>
    diary.plan(day, 10, (clock: Clock) => play(onDay(deps, clock), entry));
  plan(submitted.add({ days: noticeAfterDays }), giveNotice);
  plan(submitted.add({ days: entry.lateAfterDays + fixedAfterDays }), fix);
}

async function giveNotice(deps: AppDeps, { id, title }: SeededApplication): Promise<void> {
  const { revision } = await getApplication(deps.db, id);
  const notice = { applicationId: id, revision, on: today(deps.clock) };
  const helper = await persona(deps, 'servicebalie');
  done(await recordNoticeOfDefault(deps, helper, notice), `notice of default on ${title}`);
}

async function fix(deps: AppDeps, { id, title }: SeededApplication): Promise<void> {
  const { revision } = await getApplication(deps.db, id);
  const officer = await persona(deps, 'behandelaar');
  done(await fixPenalty(deps, officer, { applicationId: id, revision }), `penalty of ${title}`);
  const fixed = (await events(deps.db, id)).findLast(({ kind }) => kind === 'penaltyFixed');
  // What the job does that this queues.
  await payPenalty(deps, {
    applicationId: id,
    objectionId: null,
    toApplicant: true,
    raisedByObjectionId: null,
    amountCents: Number(fixed?.facts.amountCents),
    fixedOn: today(deps.clock),
    fixedBy: personIdOf(officer),
  });
}
