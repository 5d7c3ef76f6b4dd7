/** Keeping the register of motions and pledges: record, step, correct. */
import { type Actor, personIdOf } from '../../kernel/actor.ts';
import { isoDate } from '../../kernel/dates.ts';
import { text } from '../../kernel/messages.ts';
import { allowed } from '../../kernel/permissions.ts';
import { assert, ok, problem, type Result, refused } from '../../kernel/result.ts';
import { canTransition, standsNow } from '../../kernel/status.ts';
import { isSqlError } from '../../platform/db/index.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { beganOn, isOwnProposal, isStep, judges, stepsFrom } from './rules.ts';
import { motionStatus } from './status.ts';
import { insertMotion, listEvents, lockMotion, type NewEvent, saveFacts, saveStep } from './store.ts';
import type { Motion, MotionEvent, MotionFacts } from './types.ts';
import {
  correctionProblems,
  factsOf,
  motionProblems,
  stepProblems,
  type WantedMotion,
  type WantedStep,
} from './wanted.ts';

const notAllowed = problem(
  '',
  'not-allowed',
  text(
    'Uw rol mag het register van moties niet bijhouden.',
    'Your role may not keep the register of motions.',
  ),
);
const notFound = problem(
  '',
  'not-found',
  text('Dit nummer staat niet in het register.', 'This number is not in the register.'),
);
const numberTaken = problem(
  'number',
  'number-taken',
  text('Dit nummer staat al in het register.', 'This number is in the register already.'),
);
const fourEyes = problem(
  'action',
  'four-eyes',
  text(
    'U legde zelf het voorstel vast. Een ander legt vast wat de raad ervan vond.',
    'You recorded the proposal yourself. Another records what the council thought of it.',
  ),
);
const nothingChanged = problem('', 'nothing-changed', text('Er is niets veranderd.', 'Nothing changed.'));

const by = (unit: UnitOfWork): Pick<NewEvent, 'byPersonId' | 'recordedAt'> => ({
  byPersonId: personIdOf(unit.actor),
  recordedAt: unit.nowDate,
});

/** @returns the number; refusals `not-allowed`, `number-taken` and those of `motionProblems` */
export async function recordMotion(
  deps: CommandDeps,
  actor: Actor,
  wanted: WantedMotion,
): Promise<Result<string>> {
  if (!allowed(actor, 'motion.keep', {})) return refused(notAllowed);
  try {
    return await inTransaction(deps, actor, async (unit) => {
      const [first, ...rest] = motionProblems(wanted, unit.today);
      if (first) return refused(first, ...rest);
      const facts = factsOf(wanted);
      const known = await lockMotion(unit.tx, facts.number);
      if (known && Object.keys(replaced(known, facts)).length === 0) return ok(facts.number);
      assert(wanted.nextOn !== null, 'checked with the problems');
      await insertMotion(unit.tx, facts, {
        action: 'record',
        status: motionStatus.initial,
        happenedOn: beganOn(facts, unit.today),
        reason: facts.source,
        document: null,
        documentUrl: facts.documentUrl,
        nextOn: isoDate(wanted.nextOn),
        before: null,
        ...by(unit),
      });
      unit.audit('motion.recorded', 'motion', facts.number, { kind: facts.kind });
      return ok(facts.number);
    });
  } catch (error) {
    if (isSqlError(error, 'uniqueViolation')) return refused(numberTaken);
    throw error;
  }
}

/**
 * A step of the status, or news that leaves it as it is.
 * @returns refusals `not-allowed`, `not-found`, `wrong-status`, `four-eyes` and those of `stepProblems`
 */
export async function takeStep(
  deps: CommandDeps,
  actor: Actor,
  number: string,
  wanted: WantedStep,
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const { action } = wanted;
    const permission =
      action === null || action === 'report' ? 'motion.keep' : motionStatus.transitions[action].permission;
    if (permission === null || !allowed(actor, permission, {})) return refused(notAllowed);
    const motion = await lockMotion(unit.tx, number);
    if (motion === null) return refused(notFound);
    const last = (await listEvents(unit.tx, motion)).findLast(isStep);
    assert(last !== undefined, 'every motion begins with an event');
    if (isSaid(wanted, last)) return ok(null);
    const [first, ...rest] = stepProblems(wanted, stepsFrom(motion, last), unit.today);
    if (first) return refused(first, ...rest);
    assert(action !== null && wanted.happenedOn !== null, 'checked with the problems');
    if (!mayFollow(motion, action)) return refused(standsNow(motionStatus, motion.status));
    if (action !== 'report' && judges(action) && isOwnProposal(actor, motion.proposedByPersonId))
      return refused(fourEyes);
    const status = action === 'report' ? motion.status : motionStatus.transitions[action].to;
    const event = {
      action,
      status,
      happenedOn: isoDate(wanted.happenedOn),
      reason: wanted.reason,
      document: wanted.document === '' ? null : wanted.document,
      documentUrl: wanted.documentUrl === '' ? null : wanted.documentUrl,
      nextOn: wanted.nextOn && isoDate(wanted.nextOn),
      before: null,
      ...by(unit),
    };
    await saveStep(unit.tx, motion, event, proposerAfter(motion, action, personIdOf(actor)));
    unit.audit('motion.stepped', 'motion', number, { action, from: motion.status, to: status });
    return ok(null);
  });
}

type StepAction = NonNullable<WantedStep['action']>;

/** Who presses twice sends the same form twice: what would be recorded stands there already. */
function isSaid(wanted: WantedStep, last: MotionEvent): boolean {
  return (
    wanted.action === last.action &&
    wanted.reason === last.reason &&
    wanted.happenedOn !== null &&
    isoDate(wanted.happenedOn) === last.happenedOn
  );
}

/** News is told of what still runs; a step must fit the status. */
function mayFollow({ status, nextOn }: Motion, action: StepAction): boolean {
  return action === 'report' ? nextOn !== null : canTransition(motionStatus, status, action);
}

/** Who proposed it stays known as long as it is a proposal. */
function proposerAfter(
  motion: Motion,
  action: StepAction,
  personId: Motion['proposedByPersonId'],
): Motion['proposedByPersonId'] {
  if (action === 'propose') return personId;
  return action === 'report' ? motion.proposedByPersonId : null;
}

/** What differs, as it was. */
function replaced(motion: Motion, facts: MotionFacts): Partial<MotionFacts> {
  const names = Object.keys(facts) as (keyof MotionFacts)[];
  return Object.fromEntries(
    names.filter((name) => motion[name] !== facts[name]).map((name) => [name, motion[name]]),
  );
}

/**
 * Other words for what the register says; the history keeps what they replaced.
 * @returns the number, which may be another; refusals `not-allowed`, `not-found`, `nothing-changed`, `number-taken` and those of
 *   `correctionProblems`
 */
export async function correctMotion(
  deps: CommandDeps,
  actor: Actor,
  number: string,
  wanted: WantedMotion,
): Promise<Result<string>> {
  if (!allowed(actor, 'motion.keep', {})) return refused(notAllowed);
  try {
    return await inTransaction(deps, actor, async (unit) => {
      const motion = await lockMotion(unit.tx, number);
      if (motion === null) return refused(notFound);
      const [first, ...rest] = correctionProblems(wanted, unit.today);
      if (first) return refused(first, ...rest);
      const facts = factsOf(wanted);
      const before = replaced(motion, facts);
      if (Object.keys(before).length === 0) return refused(nothingChanged);
      await saveFacts(unit.tx, motion, facts, {
        action: 'correct',
        status: motion.status,
        happenedOn: isoDate(unit.today),
        reason: wanted.reason,
        document: null,
        documentUrl: null,
        nextOn: motion.nextOn,
        before,
        ...by(unit),
      });
      unit.audit('motion.corrected', 'motion', facts.number, { fields: Object.keys(before).join(' ') });
      return ok(facts.number);
    });
  } catch (error) {
    if (isSqlError(error, 'uniqueViolation')) return refused(numberTaken);
    throw error;
  }
}
