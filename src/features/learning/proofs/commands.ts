/** Keeping proofs of concept: record, step, correct. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import { freeSlugs } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { assert, ok, type Result, refused } from '../../../kernel/result.ts';
import { actionsFrom, canTransition, standsNow } from '../../../kernel/status.ts';
import { isSqlError } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { listWijken, slugOf, type Wijk } from '../../place/index.ts';
import { orNull } from '../form-parts.ts';
import { refusals } from '../refusals.ts';
import { daysAfter, ends, isOver, isStep } from './rules.ts';
import { proofStatus } from './status.ts';
import { insertProof, listEvents, listSlugs, lockProof, saveProof } from './store.ts';
import type { Proof, ProofEvent, ProofFacts } from './types.ts';
import {
  correctionProblems,
  factsOf,
  proofProblems,
  stepProblems,
  type WantedProof,
  type WantedStep,
} from './wanted.ts';

/** Addresses of pages of our own beside those of proofs. */
const reserved = ['nieuw', 'vraag', 'vragen', 'mijn-vragen'];

const longestSlug = 80;

const by = ({ actor, nowDate }: UnitOfWork) => ({ byPersonId: personIdOf(actor), recordedAt: nowDate });

/** In the transaction of who takes a question, or by itself. @returns the proof; refusals of `proofProblems` */
export async function addProof(
  unit: UnitOfWork,
  wanted: WantedProof,
  wijken: readonly Wijk[],
): Promise<Result<Pick<Proof, 'id' | 'slug'>>> {
  const [first, ...rest] = proofProblems(wanted, wijken, unit.today);
  if (first) return refused(first, ...rest);
  assert(wanted.happenedOn !== null, 'checked with the problems');
  const base = slugOf(wanted.question).slice(0, longestSlug).replace(/-+$/, '') || 'proef';
  const [slug = base] = freeSlugs([base], [...reserved, ...(await listSlugs(unit.tx))]);
  const id = await insertProof(unit.tx, slug, factsOf(wanted, wijken), {
    action: 'propose',
    status: proofStatus.initial,
    happenedOn: isoDate(wanted.happenedOn),
    note: wanted.why,
    followUp: null,
    before: null,
    ...by(unit),
  });
  unit.audit('proof.recorded', 'proof', id, { slug });
  return ok({ id, slug });
}

/** @returns the slug; refusals `not-allowed`, `changed-meanwhile` and those of `proofProblems` */
export async function recordProof(
  deps: CommandDeps,
  actor: Actor,
  wanted: WantedProof,
): Promise<Result<string>> {
  if (!allowed(actor, 'learning.keep', {})) return refused(refusals.notAllowed);
  try {
    return await inTransaction(deps, actor, async (unit) => {
      const added = await addProof(unit, wanted, await listWijken(unit.tx));
      return added.ok ? ok(added.value.slug) : added;
    });
  } catch (error) {
    if (isSqlError(error, 'uniqueViolation')) return refused(refusals.changedMeanwhile);
    throw error;
  }
}

/** Who presses twice sends the same form twice. */
function isSaid(wanted: WantedStep, last: ProofEvent): boolean {
  return (
    wanted.action === last.action &&
    wanted.note === last.note &&
    wanted.happenedOn !== null &&
    isoDate(wanted.happenedOn) === last.happenedOn
  );
}

/** News is told of all but what was stopped; a step must fit the status. */
function mayFollow({ status }: Proof, action: NonNullable<WantedStep['action']>): boolean {
  return action === 'report' ? !isOver(status) : canTransition(proofStatus, status, action);
}

/**
 * A step of the status, or news that leaves it as it is.
 * @returns refusals `not-allowed`, `not-found`, `wrong-status` and those of `stepProblems`
 */
export async function stepProof(
  deps: CommandDeps,
  actor: Actor,
  slug: string,
  wanted: WantedStep,
): Promise<Result<null>> {
  if (!allowed(actor, 'learning.keep', {})) return refused(refusals.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    const proof = await lockProof(unit.tx, slug);
    if (proof === null) return refused(refusals.notFound);
    const last = (await listEvents(unit.tx, proof)).findLast(isStep);
    assert(last !== undefined, 'every proof begins with an event');
    if (isSaid(wanted, last)) return ok(null);
    // Nothing can be filled in about what has no next step.
    if (isOver(proof.status) && actionsFrom(proofStatus, proof.status).length === 0)
      return refused(standsNow(proofStatus, proof.status));
    const [first, ...rest] = stepProblems(wanted, last.happenedOn, unit.today);
    if (first) return refused(first, ...rest);
    const { action, note } = wanted;
    assert(action !== null && wanted.happenedOn !== null, 'checked with the problems');
    if (!mayFollow(proof, action)) return refused(standsNow(proofStatus, proof.status));
    const status = action === 'report' ? proof.status : proofStatus.transitions[action].to;
    const happenedOn = isoDate(wanted.happenedOn);
    const followUp = orNull(wanted.followUp);
    await saveProof(
      unit.tx,
      proof,
      { ...daysAfter(proof, action, happenedOn), ...(ends(action) ? { finding: note, followUp } : {}) },
      { action, status, happenedOn, note, followUp, before: null, ...by(unit) },
    );
    unit.audit('proof.stepped', 'proof', proof.id, { action, from: proof.status, to: status });
    return ok(null);
  });
}

/** What differs, as it was; a wijk by its name. */
function replaced(proof: Proof, facts: ProofFacts, wijken: readonly Wijk[]): Record<string, string | null> {
  const names = (Object.keys(facts) as (keyof ProofFacts)[]).filter((name) => proof[name] !== facts[name]);
  return Object.fromEntries(
    names.map((name) => [
      name,
      name === 'wijkId' ? (wijken.find(({ id }) => id === proof.wijkId)?.name ?? null) : proof[name],
    ]),
  );
}

/** @returns refusals `not-allowed`, `not-found`, `nothing-changed` and those of `correctionProblems` */
export async function correctProof(
  deps: CommandDeps,
  actor: Actor,
  slug: string,
  wanted: WantedProof,
): Promise<Result<null>> {
  if (!allowed(actor, 'learning.keep', {})) return refused(refusals.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    const [proof, wijken] = [await lockProof(unit.tx, slug), await listWijken(unit.tx)];
    if (proof === null) return refused(refusals.notFound);
    const [first, ...rest] = correctionProblems(wanted, wijken, { running: proof.status === 'running' });
    if (first) return refused(first, ...rest);
    const facts = factsOf(wanted, wijken);
    const before = replaced(proof, facts, wijken);
    if (Object.keys(before).length === 0) return refused(refusals.nothingChanged);
    await saveProof(unit.tx, proof, facts, {
      action: 'correct',
      status: proof.status,
      happenedOn: isoDate(unit.today),
      note: wanted.reason,
      followUp: null,
      before,
      ...by(unit),
    });
    unit.audit('proof.corrected', 'proof', proof.id, { fields: Object.keys(before).join(' ') });
    return ok(null);
  });
}
