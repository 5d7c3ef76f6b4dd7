/** Turning a key for an office, taking it back, and refusing a proposal. */
import type { PersonActor } from '../../../kernel/actor.ts';
import { type PlainDate, Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { ok, type Problem, type Result, refused } from '../../../kernel/result.ts';
import { canTransition, standsNow } from '../../../kernel/status.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { longest } from '../limits.ts';
import { refusals } from '../messages.ts';
import { type KeyState, keyStates, ownOffices } from '../rules/keys.ts';
import { proposalStatus } from '../status.ts';
import {
  endKey,
  insertKey,
  listKeys,
  listShareholders,
  lockProposal,
  settleProposal,
} from '../store/index.ts';
import type { KeyTurn, Proposal, Shareholder } from '../types.ts';
import { adoptProposal } from './adopt.ts';

type Office = Id<'area_budget_shareholder'> | null;

type Opened = {
  readonly proposal: Proposal;
  readonly office: Shareholder;
  readonly turns: readonly KeyTurn[];
  readonly states: readonly KeyState[];
};

/** The proposal held, with its keys; refused for who does not speak for the office, or when it no longer waits. */
async function open(
  unit: UnitOfWork,
  actor: PersonActor,
  id: Id<'area_budget_proposal'>,
  wanted: Office,
): Promise<Result<Opened>> {
  const proposal = await lockProposal(unit.tx, id);
  const shareholders = await listShareholders(unit.tx, proposal.areaBudgetId);
  const own = ownOffices(actor, 'areaBudget.turnKey', shareholders);
  if (own.length === 0) return refused(refusals.notAllowed);
  const office = own.find((one) => one.id === wanted);
  if (!office) return refused(refusals.notYourOffice);
  if (!canTransition(proposalStatus, proposal.status, 'adopt'))
    return refused(standsNow(proposalStatus, proposal.status));
  const turns = await listKeys(unit.tx, [id], unit.today);
  return ok({ proposal, office, turns, states: keyStates(shareholders, turns) });
}

export type WantedKey = {
  readonly office: Office;
  /** Of a council: when and where it decided so. */
  readonly metOn: PlainDate | null;
  readonly meeting: string;
  /** What could not be read as a date. */
  readonly unreadable: readonly Problem[];
};

function meetingProblems(wanted: WantedKey, office: Shareholder, today: PlainDate): readonly Problem[] {
  if (office.wijkraadId === null) return [];
  const { metOn, meeting, unreadable } = wanted;
  return [
    ...unreadable,
    metOn && Temporal.PlainDate.compare(metOn, today) > 0 ? refusals.metOnFuture : null,
    meeting === '' ? refusals.meetingMissing : null,
    tooLong('meeting', meeting, longest.meeting),
  ].filter((one) => one !== null);
}

/** Why this office's key cannot be turned by her now; null when it can. */
function turnProblem(opened: Opened, actor: PersonActor, today: PlainDate): Problem | null {
  const { proposal, states, office } = opened;
  if (Temporal.PlainDate.compare(proposal.lapsesOn, today) <= 0) return refusals.lapsed;
  if (states.some(({ shareholder, state }) => shareholder.id === office.id && state === 'turned'))
    return refusals.turnedAlready;
  const another = states.some(({ state, turn }) => state === 'turned' && turn?.turnedBy === actor.personId);
  return another ? refusals.samePerson : null;
}

/** Keys that no longer count make room: that of who left this office, and what she herself turned for one that she left. */
async function clearLeft(unit: UnitOfWork, { states, office }: Opened, actor: PersonActor): Promise<void> {
  for (const { shareholder, state, turn } of states)
    if (state === 'left' && turn && (shareholder.id === office.id || turn.turnedBy === actor.personId))
      await endKey(unit.tx, turn.id, {
        at: unit.nowDate,
        why: 'leftOffice',
        by: actor.personId,
        reason: null,
      });
}

/**
 * Turns the key of an office. With the last one the proposal takes effect in the same transaction; when its move is no longer
 * possible nothing happens, and the problems say why.
 * @returns whether it was the last; problems `not-allowed`, `not-your-office`, `wrong-status`, `lapsed`, `turned-already`,
 *   `same-person`, those about the meeting, and of the last key those of `judgeMove`
 */
export function turnKey(
  deps: CommandDeps,
  actor: PersonActor,
  id: Id<'area_budget_proposal'>,
  wanted: WantedKey,
): Promise<Result<{ readonly adopted: boolean }>> {
  return inTransaction<{ readonly adopted: boolean }>(deps, actor, async (unit) => {
    const opened = await open(unit, actor, id, wanted.office);
    if (!opened.ok) return opened;
    const { office, proposal, states } = opened.value;
    const cannot = turnProblem(opened.value, actor, unit.today);
    if (cannot) return refused(cannot);
    const [first, ...rest] = meetingProblems(wanted, office, unit.today);
    if (first) return refused(first, ...rest);
    await clearLeft(unit, opened.value, actor);
    const ofCouncil = office.wijkraadId !== null;
    const keyId = await insertKey(unit.tx, {
      proposalId: id,
      shareholderId: office.id,
      turnedByPersonId: actor.personId,
      turnedAt: unit.nowDate,
      metOn: ofCouncil ? wanted.metOn : null,
      meeting: ofCouncil ? wanted.meeting : null,
    });
    unit.audit('areaBudget.keyTurned', 'area_budget_key', keyId, { number: proposal.number });
    const last = states.every(({ shareholder, state }) => state === 'turned' || shareholder.id === office.id);
    if (!last) return ok({ adopted: false });
    const adopted = await adoptProposal(unit, proposal);
    return adopted.ok ? ok({ adopted: true }) : adopted;
  });
}

export type WithReason = { readonly office: Office; readonly why: string };

function reasonProblems({ why }: WithReason): readonly Problem[] {
  return [why === '' ? refusals.whyMissing : null, tooLong('why', why, longest.why)].filter(
    (one) => one !== null,
  );
}

/** Anybody of the office may, as long as the proposal waits. @returns problems as `turnKey`, `not-turned`, `reason-missing` */
export function takeKeyBack(
  deps: CommandDeps,
  actor: PersonActor,
  id: Id<'area_budget_proposal'>,
  wanted: WithReason,
): Promise<Result<null>> {
  return inTransaction(deps, actor, async (unit) => {
    const opened = await open(unit, actor, id, wanted.office);
    if (!opened.ok) return opened;
    const { office, proposal, states } = opened.value;
    const turn = states.find(({ shareholder }) => shareholder.id === office.id)?.turn;
    if (!turn) return refused(refusals.notTurned);
    const [first, ...rest] = reasonProblems(wanted);
    if (first) return refused(first, ...rest);
    await endKey(unit.tx, turn.id, {
      at: unit.nowDate,
      why: 'takenBack',
      by: actor.personId,
      reason: wanted.why,
    });
    unit.audit('areaBudget.keyTakenBack', 'area_budget_key', turn.id, { number: proposal.number });
    return ok(null);
  });
}

/** One office that says no is enough. @returns problems as `turnKey`, `reason-missing` */
export function refuseProposal(
  deps: CommandDeps,
  actor: PersonActor,
  id: Id<'area_budget_proposal'>,
  wanted: WithReason,
): Promise<Result<null>> {
  return inTransaction(deps, actor, async (unit) => {
    const opened = await open(unit, actor, id, wanted.office);
    if (!opened.ok) return opened;
    const [first, ...rest] = reasonProblems(wanted);
    if (first) return refused(first, ...rest);
    const { office, proposal } = opened.value;
    await settleProposal(unit.tx, id, {
      status: 'refused',
      at: unit.nowDate,
      by: actor.personId,
      for: office.id,
      reason: wanted.why,
    });
    unit.audit('areaBudget.refused', 'area_budget_proposal', id, { number: proposal.number });
    return ok(null);
  });
}
