/** Setting a vote up, changing it while that is fair, announcing it, calling it off. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Text } from '../../../kernel/messages.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import { isSqlError } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { longestNote } from '../limits.ts';
import { dateProblems, ruleProblems } from '../rules/set-up.ts';
import { isAnnounced } from '../rules/standing.ts';
import {
  findOtherVote,
  insertChange,
  insertVote,
  setVoteStatus,
  updateVote,
  type VoteInput,
} from '../store/index.ts';
import type { Vote } from '../types.ts';
import { allRefused, heldForChange, heldForStep, isRefused, mayOnVote } from './access.ts';
import { refusals } from './refusals.ts';

/** Both languages, or the problems beside them. */
export function noteProblems(note: Text): readonly Problem[] {
  return [
    ...(note.nl === '' ? [refusals.noteMissing] : []),
    ...(note.en === '' ? [refusals.noteMissingEn] : []),
    ...[tooLong('noteNl', note.nl, longestNote), tooLong('noteEn', note.en, longestNote)].filter(
      (one) => one !== null,
    ),
  ];
}

/** Everybody reads it on the page of the vote; before it was announced there is nobody to tell. */
export async function tell(unit: UnitOfWork, vote: Vote, note: Text): Promise<void> {
  if (!isAnnounced(vote)) return;
  await insertChange(unit.tx, {
    voteId: vote.id,
    note,
    byPersonId: personIdOf(unit.actor),
    at: unit.nowDate,
  });
}

/** @returns problems `not-allowed`, `slug-taken`, `money-in-other-vote`, and those of the rules and dates */
export async function prepareVote(
  deps: CommandDeps,
  actor: Actor,
  input: VoteInput,
): Promise<Result<Id<'vote'>>> {
  try {
    return await inTransaction(deps, actor, async (unit) => {
      if (!(await mayOnVote(unit.tx, actor, 'vote.prepare', input))) return refused(refusals.notAllowed);
      const problems = [...dateProblems(input, unit.nowDate), ...ruleProblems(input.rules)];
      if (await findOtherVote(unit.tx, input.envelopeId, null)) problems.push(refusals.voteBusy);
      if (problems.length > 0) return allRefused(problems);
      const id = await insertVote(unit.tx, input, { at: unit.nowDate, example: false });
      unit.audit('vote.created', 'vote', id, { slug: input.slug });
      return ok(id);
    });
  } catch (error) {
    if (isSqlError(error, 'uniqueViolation')) return refused(refusals.slugTaken);
    throw error;
  }
}

export type VoteChanges = Pick<
  VoteInput,
  'name' | 'rules' | 'ideasFrom' | 'ideasUntil' | 'opensAt' | 'closesAt'
>;

/**
 * Changes what was set up, until the ballot is frozen. After it was announced with a note for everybody (Awb 4:27).
 * @returns problems `not-allowed`, `ballot-fixed`, `wrong-status`, `note-missing`, and those of the rules and dates
 */
export async function changeVote(
  deps: CommandDeps,
  actor: Actor,
  vote: Vote,
  { changes, note }: { readonly changes: VoteChanges; readonly note: Text },
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const held = await heldForChange(unit, vote);
    if (isRefused(held)) return held;
    const problems = [
      ...dateProblems(changes, unit.nowDate),
      ...ruleProblems(changes.rules),
      ...(isAnnounced(held) ? noteProblems(note) : []),
    ];
    if (problems.length > 0) return allRefused(problems);
    await updateVote(unit.tx, held.id, { ...held, ...changes });
    await tell(unit, held, note);
    unit.audit('vote.changed', 'vote', held.id, { announced: isAnnounced(held) });
    return ok(null);
  });
}

/**
 * Tells everybody of the vote and its rules: with ideas, or straight on to the projects when none are asked.
 * @returns problems `not-allowed`, `wrong-status`, `no-postcodes`, and those of the dates
 */
export async function announceVote(deps: CommandDeps, actor: Actor, vote: Vote): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const action = vote.ideasUntil === null ? 'startChecking' : 'announce';
    const held = await heldForStep(unit, vote, action);
    if (isRefused(held)) return held;
    const problems = [...dateProblems(held, unit.nowDate), ...ruleProblems(held.rules)];
    if (held.ideasUntil !== null && held.ideasUntil < isoDate(unit.today)) problems.push(ideasPast);
    if (held.rules.voters.postcodes.length === 0) problems.push(noPostcodes);
    if (problems.length > 0) return allRefused(problems);
    await setVoteStatus(unit.tx, held.id, held.ideasUntil === null ? 'checking' : 'collecting', {
      announcedAt: unit.nowDate,
    });
    unit.audit('vote.announced', 'vote', held.id);
    return ok(null);
  });
}

const noPostcodes = problem('postcodes', 'no-postcodes', {
  nl: 'Vul eerst in welke postcodes mogen stemmen.',
  en: 'First fill in which postcodes may vote.',
});
// Of no field: the page with this button does not have the day, the page of the rules does.
const ideasPast = problem('', 'ideas-in-past', {
  nl: 'De dagen voor ideeën zijn al voorbij. Kies andere dagen.',
  en: 'The days for ideas have passed. Choose other days.',
});

/** From collecting to checking, once nobody can send in ideas any more. */
export async function startChecking(deps: CommandDeps, actor: Actor, vote: Vote): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const held = await heldForStep(unit, vote, 'startChecking');
    if (isRefused(held)) return held;
    if (held.ideasUntil !== null && isoDate(unit.today) <= held.ideasUntil)
      return refused(refusals.ideasWelcome);
    await setVoteStatus(unit.tx, held.id, 'checking', isAnnounced(held) ? {} : { announcedAt: unit.nowDate });
    unit.audit('vote.checking', 'vote', held.id);
    return ok(null);
  });
}

/** @returns problems `not-allowed`, `wrong-status`, `reason-missing`, `too-long` */
export async function cancelVote(
  deps: CommandDeps,
  actor: Actor,
  vote: Vote,
  reason: string,
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const held = await heldForStep(unit, vote, 'cancel');
    if (isRefused(held)) return held;
    const long = tooLong('reason', reason, longestNote);
    if (reason === '' || long) return refused(long ?? reasonMissing);
    await setVoteStatus(unit.tx, held.id, 'cancelled', { cancelledReason: reason });
    unit.audit('vote.cancelled', 'vote', held.id, { before: held.status });
    return ok(null);
  });
}

const reasonMissing = problem('reason', 'reason-missing', {
  nl: 'Zeg waarom de stemming niet doorgaat. Iedereen leest dit.',
  en: 'Say why the vote is called off. Everybody reads this.',
});
