/** A draft that another feature filled in for an organisation: who signs for it completes it and hands it in. */
import { personIdOf } from '../../../kernel/actor.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { assert, ok, type Result, refused } from '../../../kernel/result.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import type { Round } from '../../scheme/types.ts';
import type { FormState } from '../rules/answers.ts';
import { insertDraft, saveChanges } from '../store/index.ts';
import type { Application } from '../types.ts';
import { notAllowed } from './context.ts';
import { roundProblem } from './start.ts';

type Prepared = {
  readonly round: Round;
  readonly lang: Lang;
  readonly title: string;
  readonly state: Omit<FormState, 'organisationId'> & { readonly organisationId: Id<'organisation'> };
};

/** @returns refusals `not-allowed` for who does not sign for the organisation, `round-closed`, `round-not-open` */
export async function startPrepared(unit: UnitOfWork, prepared: Prepared): Promise<Result<Application>> {
  const { round, lang, title, state } = prepared;
  const personId = personIdOf(unit.actor);
  const { organisationId } = state;
  if (personId === null || !allowed(unit.actor, 'application.submit', { organisationId }))
    return refused(notAllowed);
  const closed = roundProblem(round, unit.today);
  if (closed) return refused(closed);
  const draft = await insertDraft(unit.tx, {
    id: newId<'application'>(),
    schemeVersionId: round.schemeVersionId,
    roundId: round.id,
    applicantPersonId: personId,
    organisationId: null,
    lang,
    channel: 'online',
    enteredByPersonId: null,
    receivedOn: null,
    at: unit.nowDate,
  });
  assert(draft, 'a new id is free');
  const saved = await saveChanges(unit.tx, draft, { ...state, title }, unit.nowDate);
  if (!saved.ok) return saved;
  unit.audit('application.started', 'application', draft.id, { round: round.slug });
  return ok(saved.value);
}
