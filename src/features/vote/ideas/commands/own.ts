/** What somebody does with her own idea: keep, send, change, withdraw, object. Also the desk, for somebody who came by. */
import { type Actor, personIdOf } from '../../../../kernel/actor.ts';
import { dateOf, isoDate } from '../../../../kernel/dates.ts';
import type { Id } from '../../../../kernel/ids.ts';
import type { Lang } from '../../../../kernel/messages.ts';
import { allowed } from '../../../../kernel/permissions.ts';
import { ok, type Result, refused } from '../../../../kernel/result.ts';
import { standsNow } from '../../../../kernel/status.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../../platform/db/unit-of-work.ts';
import { ensurePerson } from '../../../party/index.ts';
import { isAnnounced } from '../../rules/standing.ts';
import { lockVote } from '../../store/index.ts';
import type { Vote } from '../../types.ts';
import { mayChange, mayObject, mayWithdraw, takesIdeas } from '../rules.ts';
import { ideaStatus } from '../status.ts';
import {
  deleteDraft,
  findIdea,
  insertIdea,
  listIdeasOf,
  lockIdea,
  saveDraft,
  updateIdea,
} from '../store/index.ts';
import { type Idea, type IdeaInput, type IdeaTyped, ideaRetention } from '../types.ts';
import { beingChecked, noIdeasNow, notAllowed, notFound, tooMany } from './refusals.ts';

/** So many ideas of one person in one vote; a flood helps nobody. */
const ideasMost = 10;

/** Last day on which it is known whose idea it was. */
const retainUntilOf = ({ closesAt }: Pick<Vote, 'closesAt'>): string =>
  isoDate(dateOf(closesAt).add({ months: ideaRetention.monthsAfterClosing }));

/** Keeps what she typed, whole or half. @returns refusals `not-allowed`, `ideas-closed` */
export function keepIdea(
  deps: CommandDeps,
  actor: Actor,
  vote: Pick<Vote, 'id'>,
  typed: IdeaTyped,
): Promise<Result<null>> {
  return inTransaction(
    deps,
    actor,
    async (unit) => {
      const personId = personIdOf(actor);
      if (personId === null || !allowed(actor, 'vote.idea', { personId })) return refused(notAllowed);
      const held = await lockVote(unit.tx, vote.id);
      if (!isAnnounced(held) || !takesIdeas(held, unit.today)) return refused(noIdeasNow);
      await saveDraft(unit.tx, { voteId: vote.id, personId, typed, at: unit.nowDate });
      unit.audit('vote.ideaKept', 'vote', vote.id);
      return ok(null);
    },
    { publicFacts: false },
  );
}

export type IdeaFor = {
  readonly lang: Lang;
  /** Somebody at the desk; null when she sends it herself. */
  readonly other: { readonly name: string; readonly email: string | null } | null;
};

async function senderOf(unit: UnitOfWork, { other, lang }: IdeaFor): Promise<Result<Id<'person'>>> {
  if (other) {
    if (!allowed(unit.actor, 'application.enterForOther')) return refused(notAllowed);
    const { person, created } = await ensurePerson(unit.tx, { ...other, lang });
    if (created) unit.audit('person.created', 'person', person.id, { by: 'desk' });
    return ok(person.id);
  }
  const personId = personIdOf(unit.actor);
  return personId !== null && allowed(unit.actor, 'vote.idea', { personId })
    ? ok(personId)
    : refused(notAllowed);
}

const sameWords = (idea: Idea, input: IdeaInput): boolean =>
  idea.title === input.title && idea.description === input.description && idea.place === input.place;

/**
 * Sends an idea in; the same idea sent twice stays one.
 * @returns refusals `not-allowed`, `ideas-closed`, `too-many-ideas`
 */
export function sendIdea(
  deps: CommandDeps,
  actor: Actor,
  vote: Pick<Vote, 'id'>,
  input: IdeaInput,
  whose: IdeaFor,
): Promise<Result<Id<'vote_idea'>>> {
  return inTransaction(
    deps,
    actor,
    async (unit) => {
      const held = await lockVote(unit.tx, vote.id);
      if (!isAnnounced(held) || !takesIdeas(held, unit.today)) return refused(noIdeasNow);
      const sender = await senderOf(unit, whose);
      if (!sender.ok) return sender;
      const own = (await listIdeasOf(unit.tx, sender.value)).filter(({ voteId }) => voteId === vote.id);
      const twice = own.find((one) => one.status === 'sent' && sameWords(one, input));
      if (twice) return ok(twice.id);
      if (own.filter(({ status }) => status !== 'withdrawn').length >= ideasMost) return refused(tooMany);
      const id = await insertIdea(unit.tx, {
        ...input,
        voteId: vote.id,
        personId: sender.value,
        lang: whose.lang,
        byDesk: whose.other !== null,
        at: unit.nowDate,
        retainUntil: retainUntilOf(held),
      });
      if (!whose.other) await deleteDraft(unit.tx, vote.id, sender.value);
      unit.audit('vote.ideaSent', 'vote_idea', id, { byDesk: whose.other !== null });
      return ok(id);
    },
    // Nobody reads it before the office showed it.
    { publicFacts: false },
  );
}

type Held = { readonly vote: Vote; readonly idea: Idea };

/** Her own idea with its vote, both held; refuses what is not hers as if it were not there. */
async function holdOwn(unit: UnitOfWork, id: Id<'vote_idea'>): Promise<Result<Held>> {
  const personId = personIdOf(unit.actor);
  const found = await findIdea(unit.tx, id);
  if (personId === null || found?.personId !== personId) return refused(notFound);
  const vote = await lockVote(unit.tx, found.voteId);
  const idea = await lockIdea(unit.tx, id);
  if (idea?.personId !== personId) return refused(notFound);
  return allowed(unit.actor, 'vote.idea', { personId }) ? ok({ vote, idea }) : refused(notAllowed);
}

/** New words wait for the office again. @returns refusals `not-found`, `being-checked` */
export function changeIdea(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'vote_idea'>,
  input: IdeaInput,
): Promise<Result<null>> {
  return inTransaction(deps, actor, async (unit) => {
    const held = await holdOwn(unit, id);
    if (!held.ok) return held;
    const { idea, vote } = held.value;
    if (!mayChange(idea, vote)) return refused(beingChecked);
    await updateIdea(unit.tx, id, { ...input, ...(sameWords(idea, input) ? {} : { shownAt: null }) });
    unit.audit('vote.ideaChanged', 'vote_idea', id);
    return ok(null);
  });
}

/** Takes her idea out of the vote, and out of the project that it was put in. @returns refusals `not-found`, `wrong-status` */
export function withdrawIdea(deps: CommandDeps, actor: Actor, id: Id<'vote_idea'>): Promise<Result<null>> {
  return inTransaction(deps, actor, async (unit) => {
    const held = await holdOwn(unit, id);
    if (!held.ok) return held;
    const { idea, vote } = held.value;
    if (idea.status === 'withdrawn') return ok(null);
    if (!mayWithdraw(idea, vote)) return refused(standsNow(ideaStatus, idea.status));
    await updateIdea(unit.tx, id, {
      status: 'withdrawn',
      projectId: null,
      objection: null,
      objectedAt: null,
    });
    unit.audit('vote.ideaWithdrawn', 'vote_idea', id, { from: idea.status });
    return ok(null);
  });
}

/** Says what she has against being merged. @returns refusals `not-found`, `wrong-status` */
export function objectToMerging(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'vote_idea'>,
  objection: string,
): Promise<Result<null>> {
  return inTransaction(deps, actor, async (unit) => {
    const held = await holdOwn(unit, id);
    if (!held.ok) return held;
    const { idea, vote } = held.value;
    if (idea.objection === objection) return ok(null);
    if (!mayObject(idea, vote)) return refused(standsNow(ideaStatus, idea.status));
    await updateIdea(unit.tx, id, { objection, objectedAt: unit.nowDate });
    unit.audit('vote.ideaObjected', 'vote_idea', id);
    return ok(null);
  });
}
