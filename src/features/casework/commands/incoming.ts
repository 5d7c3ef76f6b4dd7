/** What came in by paper or at the desk: a notice of default, a withdrawal. And the notice that an applicant sends online. */
import type { Actor } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { assert, ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import { saveChanges, saveStatus } from '../../application/index.ts';
import type { Application, EntryChannel } from '../../application/types.ts';
import { release } from '../../budget/index.ts';
import type { CaseDeps } from '../deps.ts';
import { defaultNoticeLetter, withdrawnLetter } from '../letters/terms.ts';
import { decisionClockOf } from '../rules/case-facts.ts';
import { type DefaultNotice, noticeOfDefault } from '../rules/term-changes.ts';
import { letterContext } from './letter-context.ts';
import {
  changedMeanwhile,
  letterToApplicant,
  note,
  notPossible,
  type OnCase,
  type OpenCase,
  onCase,
  openCase,
  settle,
} from './on-case.ts';

export type Recorded = { readonly application: Application; readonly notice: DefaultNotice };

async function record(
  deps: CaseDeps,
  file: OpenCase,
  on: PlainDate,
  channel: EntryChannel,
): Promise<Result<Recorded>> {
  const { unit, facts } = file;
  const notice = noticeOfDefault(facts, on);
  if (!notice.ok) return notice;
  const overdue = decisionClockOf(facts);
  assert(overdue, 'a received application has a decision term');
  const messageId = await letterToApplicant(
    file,
    defaultNoticeLetter(await letterContext(deps, file), {
      receivedOn: on,
      notice: notice.value,
      due: overdue.due,
    }),
  );
  const { effective, firstPenaltyDay } = notice.value;
  await note(file, {
    kind: 'noticeOfDefault',
    onDate: isoDate(on),
    facts: { channel, effective, firstPenaltyDay: firstPenaltyDay?.toString() ?? null, messageId },
  });
  const saved = await saveChanges(unit.tx, facts.application, {}, unit.nowDate);
  if (!saved.ok) return saved;
  const settled = await settle(file, saved.value);
  unit.audit('case.noticeOfDefault', 'application', facts.application.id, {
    on: isoDate(on),
    channel,
    effective,
  });
  return ok({ application: settled.application, notice: notice.value });
}

/** Refusals: those of `onCase`; `after-today`, `before-received`, `decided`, `already-in-default` */
export function recordNoticeOfDefault(
  deps: CaseDeps,
  actor: Actor,
  input: OnCase & { readonly on: PlainDate },
): Promise<Result<Recorded>> {
  return onCase(deps, actor, 'noticeOfDefault', input, (file) => record(deps, file, input.on, 'paper'));
}

/** The applicant gives notice of default online (Awb 4:17 lid 3, 2:13): it counts from today. */
export function giveNoticeOfDefault(deps: CaseDeps, actor: Actor, input: OnCase): Promise<Result<Recorded>> {
  return inTransaction(deps, actor, async (unit) => {
    const opened = await openCase(unit, actor, input.applicationId);
    if (!opened.ok) return opened;
    const { access, facts } = opened.value;
    if (access.side !== 'applicant' || !access.write) return refused(notPossible);
    if (facts.application.revision !== input.revision) return refused(changedMeanwhile);
    return await record(deps, opened.value, unit.today, 'online');
  });
}

/** Refusals: those of `onCase`; `after-today`, `before-received` */
export function withdrawForOther(
  deps: CaseDeps,
  actor: Actor,
  input: OnCase & { readonly on: PlainDate },
): Promise<Result<Application>> {
  return onCase(deps, actor, 'withdrawForOther', input, async (file) => {
    const { unit, facts } = file;
    const { application } = facts;
    const received = parseIsoDate(application.receivedOn ?? '');
    if (Temporal.PlainDate.compare(input.on, unit.today) > 0)
      return refused(
        problem('on', 'after-today', text('Deze datum ligt na vandaag.', 'This date is after today.')),
      );
    if (received && Temporal.PlainDate.compare(input.on, received) < 0)
      return refused(
        problem(
          'on',
          'before-received',
          text('Dit ligt vóór de ontvangst van de aanvraag.', 'This is before the application was received.'),
        ),
      );
    const { abandonedYears } = facts.version.rules.retention;
    const retainUntil = isoDate(unit.today.add({ years: abandonedYears }));
    const saved = await saveStatus(
      unit.tx,
      application,
      'withdraw',
      { typed: {}, retainUntil, retentionResult: 'brokenOff' },
      unit.nowDate,
    );
    if (!saved.ok) return saved;
    if (application.envelopeId !== null)
      await release(unit.tx, {
        envelopeId: application.envelopeId,
        applicationId: application.id,
        basis: 'intrekking van de aanvraag',
        at: unit.nowDate,
      });
    const messageId = await letterToApplicant(
      file,
      withdrawnLetter(await letterContext(deps, file), { receivedOn: input.on }),
    );
    await note(file, {
      kind: 'withdrawn',
      onDate: isoDate(input.on),
      facts: { channel: 'paper', messageId },
    });
    const settled = await settle(file, saved.value);
    unit.audit('case.withdrawn', 'application', application.id, { on: isoDate(input.on) });
    return ok(settled.application);
  });
}
