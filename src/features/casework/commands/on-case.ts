/** The frame of every act on a case: hold the row, ask whether it may, decide, save, work the clocks out again. */
import type { Actor } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { assert, ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { addEvent, events as eventsOfCase, lockApplication, refreshClocks } from '../../application/index.ts';
import type { Application, CaseEvent, CaseEventKind } from '../../application/types.ts';
import { type LetterToSend, sendLetter } from '../../correspondence/index.ts';
import { getVersion } from '../../scheme/index.ts';
import { accessTo, type CaseAccess } from '../access.ts';
import { type ActKey, canAct } from '../acts.ts';
import type { CaseFacts } from '../rules/case-facts.ts';

export type OnCase = {
  readonly applicationId: Id<'application'>;
  /** Of the row as the form showed it: a newer row is not overwritten unseen. */
  readonly revision: number;
};

export type OpenCase = {
  readonly unit: UnitOfWork;
  readonly facts: CaseFacts;
  readonly access: CaseAccess;
};

export const notFoundProblem = problem(
  '',
  'not-found',
  text('Deze zaak is er niet.', 'This case does not exist.'),
);
export const notPossible = problem(
  '',
  'not-possible',
  text(
    'Dit kan nu niet bij deze zaak. Bekijk hieronder wat er intussen is gebeurd.',
    'This is not possible on this case now. See below what has happened meanwhile.',
  ),
);
export const changedMeanwhile: Problem = problem(
  '',
  'changed-meanwhile',
  text(
    'Deze zaak is net gewijzigd. Hieronder staat wat er is gebeurd. Klopt uw invoer nog? Verstuur dan opnieuw.',
    'This case has just been changed. Below you see what happened. Is your entry still right? Then send it again.',
  ),
);

/** Loads and holds a case. Refusal `not-found` also when the actor may not see it: nobody learns which cases exist. */
export async function openCase(
  unit: UnitOfWork,
  actor: Actor,
  applicationId: Id<'application'>,
): Promise<Result<OpenCase>> {
  const application = await lockApplication(unit.tx, applicationId);
  const access = application && accessTo(actor, application);
  if (!application || !access) return refused(notFoundProblem);
  const version = await getVersion(unit.tx, application.schemeVersionId);
  const events = await eventsOfCase(unit.tx, applicationId);
  return ok({ unit, access, facts: { application, version, events, today: unit.today } });
}

/**
 * Runs one act in one transaction.
 * Refusals: `not-found`, `changed-meanwhile`, `not-possible`, and those of the work itself
 */
export function onCase<T>(
  deps: CommandDeps,
  actor: Actor,
  act: ActKey,
  input: OnCase,
  work: (file: OpenCase) => Promise<Result<T>>,
): Promise<Result<T>> {
  return inTransaction<T>(deps, actor, async (unit) => {
    const opened = await openCase(unit, actor, input.applicationId);
    if (!opened.ok) return opened;
    const { facts, access } = opened.value;
    if (facts.application.revision !== input.revision) return refused(changedMeanwhile);
    if (!canAct(act, access, facts)) return refused(notPossible);
    return await work(opened.value);
  });
}

type Happened = Pick<CaseEvent, 'facts'> & {
  readonly kind: CaseEventKind;
  /** Calendar date that counts for the law, `YYYY-MM-DD`. */
  readonly onDate?: string;
  readonly audience?: CaseEvent['audience'];
};

export async function note(file: OpenCase, happened: Happened): Promise<void> {
  const { unit, facts } = file;
  await addEvent(unit.tx, {
    applicationId: facts.application.id,
    kind: happened.kind,
    onDate: happened.onDate ?? isoDate(unit.today),
    at: unit.nowDate,
    actor: unit.actor,
    audience: happened.audience ?? 'both',
    facts: happened.facts,
  });
}

/** The case after what has happened, with its clocks worked out and stored. */
export async function settle(file: OpenCase, application: Application): Promise<CaseFacts> {
  const { unit, facts } = file;
  const refreshed = await refreshClocks(unit.tx, application, facts.version, unit.today);
  const events = await eventsOfCase(unit.tx, application.id);
  return { ...facts, application: refreshed, events };
}

export type BuiltLetter = Pick<LetterToSend, 'kind' | 'lang' | 'subject' | 'letter'>;

/** A letter to whoever applied; for an organisation its other members may read it too. */
export async function letterToApplicant(file: OpenCase, letter: BuiltLetter): Promise<Id<'message'>> {
  const { application } = file.facts;
  assert(application.applicantPersonId, 'an open case has an applicant');
  return await sendLetter(file.unit, {
    ...letter,
    caseId: application.id,
    recipient: { personId: application.applicantPersonId, organisationId: application.organisationId },
  });
}
