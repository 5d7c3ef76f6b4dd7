/** Withdrawing a case, discarding a draft and bringing it back. */
import type { Actor } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { assert, ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import type { ApplicationDeps } from '../deps.ts';
import { withdrawalLetter } from '../letters/letters.ts';
import { addEvent, refreshClocks, saveChanges, saveStatus } from '../store/index.ts';
import type { Application } from '../types.ts';
import { letGo } from './complete.ts';
import { lockCase } from './context.ts';
import { letterToApplicant } from './letter-facts.ts';
import { endPrepared, holdAgain } from './prepared.ts';
import { preparedOver } from './start.ts';

type Input = { readonly id: Id<'application'> };

/** Until treatment begins. The money that was set aside is free again; a letter confirms it. */
export function withdrawApplication(
  deps: ApplicationDeps,
  actor: Actor,
  input: Input,
): Promise<Result<Application>> {
  return inTransaction<Application>(deps, actor, async (unit) => {
    const locked = await lockCase(unit.tx, actor, input.id, 'application.withdraw');
    if (!locked.ok) return locked;
    const found = locked.value;
    const { abandonedYears } = found.version.rules.retention;
    const retainUntil = isoDate(unit.today.add({ years: abandonedYears }));
    const saved = await saveStatus(
      unit.tx,
      found.application,
      'withdraw',
      { typed: {}, retainUntil, retentionResult: 'brokenOff' },
      unit.nowDate,
    );
    if (!saved.ok) return saved;
    const { caseNumber, lang } = saved.value;
    assert(caseNumber !== null, 'only a submitted application is withdrawn');
    await letGo(unit, saved.value, saved.value.envelopeId, 'intrekking van de aanvraag');
    await addEvent(unit.tx, {
      applicationId: input.id,
      kind: 'withdrawn',
      onDate: isoDate(unit.today),
      at: unit.nowDate,
      actor,
    });
    const ready = await refreshClocks(unit.tx, saved.value, found.version, unit.today);
    await letterToApplicant(
      unit,
      found,
      withdrawalLetter({
        application: { ...ready, caseNumber },
        applicant: found.applicant,
        lang,
        on: unit.today,
      }),
    );
    unit.audit('application.withdrawn', 'application', input.id, { caseNumber });
    return ok(ready);
  });
}

/** How long a discarded draft can be brought back; the nightly job erases it after that. */
export const restoreDays = 7;

/** Throws a draft away; it stays for a week, so that a mistake can be undone. */
export function discardDraft(
  deps: ApplicationDeps,
  actor: Actor,
  input: Input,
): Promise<Result<Application>> {
  return inTransaction<Application>(
    deps,
    actor,
    async (unit) => {
      const locked = await lockCase(unit.tx, actor, input.id, 'application.edit');
      if (!locked.ok) return locked;
      const { application } = locked.value;
      const saved = await saveStatus(unit.tx, application, 'withdrawDraft', {}, unit.nowDate);
      if (!saved.ok) return saved;
      await endPrepared(unit, application, 'discarded');
      unit.audit('application.discarded', 'application', input.id);
      return saved;
    },
    { publicFacts: false },
  );
}

const gone = problem(
  '',
  'draft-gone',
  text('Dit concept kan niet meer terug.', 'This draft can no longer be restored.'),
);

const prepareAnew = problem(
  '',
  'draft-prepared',
  text(
    'Dit concept was voor u voorbereid en kan niet terug. Vraag opnieuw aan op de pagina van uw netwerk.',
    'This draft was prepared for you and cannot be restored. Apply anew on the page of your network.',
  ),
);

export function restoreDraft(
  deps: ApplicationDeps,
  actor: Actor,
  input: Input,
): Promise<Result<Application>> {
  return inTransaction<Application>(
    deps,
    actor,
    async (unit) => {
      const locked = await lockCase(unit.tx, actor, input.id, 'application.edit');
      if (!locked.ok) return locked;
      const { application } = locked.value;
      // A second press of 'undo' finds the draft back already.
      if (application.status === 'draft') return ok(application);
      if (application.caseNumber !== null) return refused(gone);
      // Who prepared it may have prepared another one since.
      if (locked.value.computed) return refused(prepareAnew);
      const over = preparedOver(application, unit.today);
      if (over) return refused(over);
      const saved = await saveStatus(unit.tx, application, 'restoreDraft', {}, unit.nowDate);
      if (!saved.ok) return saved;
      const held = application.submitUntil === null ? ok(undefined) : await holdAgain(unit, application);
      if (!held.ok) return held;
      unit.audit('application.restored', 'application', input.id);
      return saved;
    },
    { publicFacts: false },
  );
}

/** Forgets changes that were typed on a submitted case and not sent. */
export function dropChanges(deps: ApplicationDeps, actor: Actor, input: Input): Promise<Result<Application>> {
  return inTransaction<Application>(
    deps,
    actor,
    async (unit) => {
      const locked = await lockCase(unit.tx, actor, input.id, 'application.edit');
      if (!locked.ok) return locked;
      if (locked.value.application.caseNumber === null) return refused(gone);
      return await saveChanges(unit.tx, locked.value.application, { typed: {} }, unit.nowDate);
    },
    { publicFacts: false },
  );
}
