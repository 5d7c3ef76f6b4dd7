/** What an actor sees of a case: one page for both sides, by permission. */
import type { Actor } from '../../kernel/actor.ts';
import { allowed } from '../../kernel/permissions.ts';
import { mayOn, subjectOf } from '../application/index.ts';
import type { Application } from '../application/types.ts';
import type { Side } from './types.ts';

export type CaseAccess = {
  readonly side: Side;
  /** All answers, attachments and the names of co-signers. */
  readonly answers: boolean;
  /** Messages between applicant and office. */
  readonly messages: boolean;
  /** Letters to the applicant: the desk reads only those that it prints. */
  readonly letters: boolean;
  readonly write: boolean;
  /** Internal notes: never for the applicant's side. */
  readonly notes: boolean;
  readonly writeNotes: boolean;
  readonly ledger: boolean;
  /** Acts of the officer. */
  readonly handle: boolean;
  /** Records what came in by paper, phone or at the desk. */
  readonly enterForOther: boolean;
  /** Until when the file is kept, by the selection list. */
  readonly retention: boolean;
};

type Owned = Pick<Application, 'applicantPersonId' | 'organisationId' | 'channel' | 'caseNumber'>;

/** Is it this person's own case, or her organisation's? Whoever works for the city is then an applicant like others. */
export function isOwn(actor: Actor, application: Owned): boolean {
  if (actor.kind !== 'person') return false;
  if (application.organisationId === null) return application.applicantPersonId === actor.personId;
  return (
    application.applicantPersonId === actor.personId ||
    actor.grants.some(
      (grant) => grant.scope === 'organisation' && grant.organisationId === application.organisationId,
    )
  );
}

/**
 * Null when the case does not exist for this actor: pages then answer as for a number that was never given out. Nobody
 * handles a case of her own (Awb 2:4).
 */
export function accessTo(actor: Actor, application: Owned): CaseAccess | null {
  if (!mayOn(actor, 'application.view', application)) return null;
  const own = isOwn(actor, application);
  const may = (permission: Parameters<typeof allowed>[1]): boolean =>
    allowed(actor, permission, subjectOf(application));
  if (own) {
    return {
      side: 'applicant',
      answers: true,
      messages: true,
      letters: true,
      write: may('case.message'),
      notes: false,
      writeNotes: false,
      ledger: false,
      handle: false,
      enterForOther: false,
      retention: false,
    };
  }
  const reads = may('case.note') || may('worklist.view');
  return {
    side: 'office',
    answers: reads,
    messages: reads,
    letters: reads && may('message.view'),
    write: may('case.message'),
    notes: reads,
    writeNotes: may('case.note'),
    ledger: reads || may('budget.view'),
    handle: may('case.handle'),
    enterForOther: may('application.enterForOther'),
    retention: may('retention.view'),
  };
}
