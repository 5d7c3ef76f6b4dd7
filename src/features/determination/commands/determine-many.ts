/**
 * Many small grants determined in one go, after a look: each by the same command as one alone, so each with its own decision,
 * letter and entries in the ledger, and each refused for itself. What does not fit in two seconds a job goes on with.
 */
import { type Actor, type PersonActor, personIdOf } from '../../../kernel/actor.ts';
import { today } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import { getApplication } from '../../application/index.ts';
import type { Application } from '../../application/types.ts';
import { determineGrant, latestDecision } from '../../decision/index.ts';
import { findPerson, loadActor } from '../../party/index.ts';
import type { LetterDeps } from '../deps.ts';
import { proposedFor } from '../facts.ts';
import { prefillOf } from '../prefill.ts';
import { oneOfMany } from '../rules/proposal.ts';
import { findRun, insertRun, saveItem } from '../store/runs.ts';
import type { DeterminationRun, RunItem } from '../types.ts';
import { notAllowed } from './refusals.ts';

export const runJob = 'determination.run';
/** More than somebody looks at before she decides. */
export const mostAtOnce = 200;
/** After this a page that says how far it is helps more than to wait. */
const patienceMs = 2000;

const nothingChosen = problem(
  'zaak',
  'choice-missing',
  text('Kies ten minste één zaak.', 'Choose at least one case.'),
);
const tooMany = problem(
  'zaak',
  'too-many',
  text(`Kies hoogstens ${mostAtOnce} zaken tegelijk.`, `Choose at most ${mostAtOnce} cases at once.`),
);
const another = text(
  'Het voorstel voor deze zaak is intussen een ander. Bekijk haar alleen.',
  'The proposal for this case is another by now. Look at it by itself.',
);

const already = text(
  'Deze zaak is intussen al vastgesteld. U hoeft niets te doen.',
  'This case was determined meanwhile. You need not do anything.',
);

export type Chosen = Pick<RunItem, 'applicationId' | 'revision' | 'amountCents'>;

/** Notes what was chosen, and the job that does it even when this program stops now. */
export function startRun(
  deps: LetterDeps,
  actor: Actor,
  chosen: readonly Chosen[],
): Promise<Result<Id<'determination_run'>>> {
  return inTransaction<Id<'determination_run'>>(
    deps,
    actor,
    async (unit) => {
      const personId = personIdOf(actor);
      if (personId === null || !allowed(actor, 'decision.take', {})) return refused(notAllowed);
      if (chosen.length === 0) return refused(nothingChosen);
      if (chosen.length > mostAtOnce) return refused(tooMany);
      const id = newId<'determination_run'>();
      await insertRun(unit.tx, { id, madeByPersonId: personId, madeAt: unit.nowDate, items: chosen });
      await unit.job(runJob, { runId: id });
      unit.audit('determination.started', 'determination_run', id, { cases: chosen.length });
      return ok(id);
    },
    { publicFacts: false },
  );
}

const changed = problem('', 'changed-meanwhile', another);
const doneByOther = problem('', 'changed-meanwhile', already);

const isFinal = (status: Application['status']): boolean => status === 'determined' || status === 'closed';

/** Did this run do it already? A program that stopped in between, or two that work at once, find it so. */
async function isDone(deps: LetterDeps, actor: PersonActor, item: RunItem): Promise<boolean> {
  const latest = await latestDecision(deps.db, item.applicationId);
  return (
    latest?.kind === 'determine' &&
    latest.amountCents === item.amountCents &&
    latest.decidedByPersonId === actor.personId
  );
}

/** Why this one is not determined with the others; null when it was. */
async function determineOne(deps: LetterDeps, actor: PersonActor, item: RunItem): Promise<Problem | null> {
  const { applicationId, revision, amountCents } = item;
  const application = await getApplication(deps.db, applicationId);
  if (isFinal(application.status)) return (await isDone(deps, actor, item)) ? null : doneByOther;
  const found = await proposedFor(deps, application);
  const prefill = found && oneOfMany(found.proposal) ? prefillOf(found.proposal, application.lang) : null;
  if (prefill?.amountCents !== amountCents) return changed;
  const { reasons } = prefill;
  const input = { applicationId, revision, amountCents, ground: null, reasons };
  const done = await determineGrant(deps, actor, input);
  return done.ok ? null : (done.problems[0] ?? changed);
}

/** Goes on with what waits until it is done or the time is up. Safe to run twice, and two at once. */
async function workOn(
  deps: LetterDeps,
  actor: PersonActor,
  run: DeterminationRun,
  until: number,
): Promise<void> {
  for (const item of run.items.filter(({ state }) => state === 'waiting')) {
    if (deps.clock.now().epochMilliseconds > until) return;
    const wrong = await determineOne(deps, actor, item);
    const outcome =
      wrong === null
        ? ({ state: 'done', refusal: null } as const)
        : ({ state: 'refused', refusal: wrong.text } as const);
    await saveItem(deps.db, run.id, item.applicationId, outcome);
  }
}

/** What fits in the time that somebody waits for a page. */
export async function runAWhile(
  deps: LetterDeps,
  actor: PersonActor,
  id: Id<'determination_run'>,
): Promise<void> {
  const run = await findRun(deps.db, id);
  if (run) await workOn(deps, actor, run, deps.clock.now().epochMilliseconds + patienceMs);
}

const gone = text('Wie dit begon, mag het niet meer.', 'Who began this may do it no more.');

/** The rest, on behalf of who began it, by what she may do now. */
export async function finishRun(deps: LetterDeps, id: Id<'determination_run'>): Promise<void> {
  const run = await findRun(deps.db, id);
  if (!run) return;
  const person = run.madeByPersonId && (await findPerson(deps.db, run.madeByPersonId));
  const actor =
    person?.email != null
      ? await loadActor(deps.db, { email: person.email, officeRoles: true }, today(deps.clock))
      : null;
  if (actor !== null) return await workOn(deps, actor, run, Number.POSITIVE_INFINITY);
  for (const { applicationId, state } of run.items)
    if (state === 'waiting') await saveItem(deps.db, id, applicationId, { state: 'refused', refusal: gone });
}
