/** Reminders to account: each once, and never after it came in (Awb 4:44 lid 3). Safe to run twice, and two at once. */
import { system } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate, parseIsoDate, today } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { ok } from '../../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { type Application, addEvent, findAccountTerm, lockApplication } from '../../application/index.ts';
import type { LetterDeps } from '../deps.ts';
import { reminderLetter } from '../letters.ts';
import { determinationPolicy as policy } from '../policy.ts';
import { afterSpan, beforeSpan } from '../rules/question.ts';
import { insertReminder, listToRemind } from '../store/reminders.ts';
import type { ReminderKind } from '../types.ts';
import { writeTo } from './letters.ts';

const reminder = system('determination.remind');
/** So many a night of each sort; the next one takes the rest. */
const batch = 500;

/** Until when it is asked: the day itself before it, a last term after it. */
function untilOf(kind: ReminderKind, accountBy: PlainDate, day: PlainDate): PlainDate {
  return kind === 'before' ? accountBy : day.add({ weeks: policy.lastTermWeeks.value });
}

async function remind(
  unit: UnitOfWork,
  deps: LetterDeps,
  application: Application,
  kind: ReminderKind,
): Promise<boolean> {
  const term = await findAccountTerm(unit.tx, application.id);
  const accountBy = parseIsoDate(term?.accountBy ?? '');
  // It came in, or was determined, since the list was read.
  if (application.status !== 'running' || accountBy === null) return false;
  const until = untilOf(kind, accountBy, unit.today);
  const dueOn = isoDate(until);
  const sentOn = isoDate(unit.today);
  const first = await insertReminder(unit.tx, { applicationId: application.id, kind, dueOn, sentOn });
  if (!first) return false;
  await addEvent(unit.tx, {
    applicationId: application.id,
    kind: 'accountReminded',
    onDate: sentOn,
    at: unit.nowDate,
    actor: reminder,
    facts: { dueOn, when: kind },
  });
  await writeTo(unit, deps, application, (facts) => reminderLetter(facts, kind, until));
  unit.audit('account.reminded', 'application', application.id, { kind, dueOn });
  return true;
}

async function remindAll(
  deps: LetterDeps,
  kind: ReminderKind,
  ids: readonly Id<'application'>[],
): Promise<number> {
  let sent = 0;
  for (const id of ids) {
    const done = await inTransaction<boolean>(
      deps,
      reminder,
      async (unit) => {
        const application = await lockApplication(unit.tx, id);
        return ok(application !== null && (await remind(unit, deps, application, kind)));
      },
      { publicFacts: false },
    );
    if (done.ok && done.value) sent += 1;
  }
  return sent;
}

/** @returns how many letters went out */
export async function sendReminders(deps: LetterDeps): Promise<number> {
  const day = today(deps.clock);
  const after = await listToRemind(deps.db, 'after', afterSpan(day), batch);
  const before = await listToRemind(deps.db, 'before', beforeSpan(day, policy.remindBeforeDays.value), batch);
  return (await remindAll(deps, 'after', after)) + (await remindAll(deps, 'before', before));
}
