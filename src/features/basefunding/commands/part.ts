/** A member's part: what it answers, its word that all of it is right, and going on without it. */
import type { Actor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { ok, type Problem, type Result, refused } from '../../../kernel/result.ts';
import { canTransition, standsNow } from '../../../kernel/status.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { signsFor } from '../../community/index.ts';
import { findSignedLink, noteLinkUsed } from '../../listing/index.ts';
import { changedMeanwhile, refusals } from '../request-words.ts';
import { partStatus } from '../status.ts';
import { placesToChoose } from '../store/activities.ts';
import { answersOf, answerValues, insertAnswers, lockAnswers } from '../store/answers.ts';
import { confirmParts, findPart, listPartsOfYearForUpdate, movePart, updateParts } from '../store/parts.ts';
import { findBaseFunding, findBaseFundingForUpdate } from '../store/requests.ts';
import {
  type Answer,
  type AnswerField,
  type Answers,
  answerFields,
  type BaseFunding,
  type Part,
  type PartMandate,
} from '../types.ts';
import { keepsRequest } from './request.ts';

/** What was typed, and on which answer it was typed: an id of the one that stood there, or null for none. */
export type TypedAnswers = {
  readonly values: Readonly<Partial<Record<AnswerField, number>>>;
  readonly basedOn: Readonly<Partial<Record<AnswerField, string>>>;
  /** Slug of a place; undefined: not asked. */
  readonly place?: string | undefined;
};

type Who = { readonly by: 'member' | 'network'; readonly via: 'link' | 'page' };
type Loaded = { readonly request: BaseFunding; readonly part: Part; readonly who: Who };

/** By a link of its own, or on the page by who signs for it or keeps the network. */
export type Key = { readonly token: string } | { readonly partId: Id<'base_funding_member'> };

async function load(unit: UnitOfWork, key: Key): Promise<Result<Loaded>> {
  const link = 'token' in key ? await findSignedLink(unit.tx, key.token, 'baseFunding', unit.nowDate) : null;
  if ('token' in key && link === null) return refused(refusals.linkOver);
  const id = 'token' in key ? (link?.subjectId as Id<'base_funding_member'>) : key.partId;
  const found = await findPart(unit.tx, id);
  // First the request, then its parts: whoever else writes in it waits here.
  const request = found && (await findBaseFundingForUpdate(unit.tx, found.baseFundingId));
  const part = request && (await findPart(unit.tx, id));
  if (!(request && part)) return refused(refusals.notAllowed);
  if (request.status === 'submitted') return refused(refusals.sent);
  if (link) {
    await noteLinkUsed(unit.tx, link.id, unit.nowDate);
    return ok({ request, part, who: { by: 'member', via: 'link' } });
  }
  if (signsFor(unit.actor, part.organisationId))
    return ok({ request, part, who: { by: 'member', via: 'page' } });
  return (await keepsRequest(unit, request.networkId))
    ? ok({ request, part, who: { by: 'network', via: 'page' } })
    : refused(refusals.notAllowed);
}

type Sorted = {
  readonly changed: readonly AnswerField[];
  /** Somebody else wrote these since the form was opened. */
  readonly contested: readonly { readonly field: AnswerField; readonly theirs: Answer }[];
};

/**
 * Facts are merged one by one: what she did not touch stays as somebody else left it; only the same fact, written otherwise on an
 * older answer, is a conflict.
 * @param before value of each answer that the form was opened on, by its id
 */
function sortAnswers(
  { values, basedOn }: TypedAnswers,
  now: Answers,
  before: ReadonlyMap<string, number>,
): Sorted {
  const differing = answerFields.filter(
    (field) =>
      values[field] !== undefined &&
      values[field] !== now[field]?.value &&
      values[field] !== before.get(basedOn[field] ?? ''),
  );
  const contested = differing.flatMap((field) => {
    const theirs = now[field];
    return theirs !== undefined && basedOn[field] !== theirs.id ? [{ field, theirs }] : [];
  });
  return { changed: differing, contested };
}

/** What others said of this organisation in the same year no longer holds when its facts change. */
async function takeWordBack(unit: UnitOfWork, { request, part }: Loaded): Promise<void> {
  for (const one of await listPartsOfYearForUpdate(unit.tx, part.organisationId, request.year)) {
    if (one.status !== 'confirmed') continue;
    const of = one.baseFundingId === request.id ? request : await findBaseFunding(unit.tx, one.baseFundingId);
    if (of?.status !== 'submitted')
      await movePart(unit.tx, one.id, partStatus.transitions.change.to as 'waiting');
  }
}

async function choosePlace(unit: UnitOfWork, { part }: Loaded, place: string): Promise<Result<boolean>> {
  if (place === (part.venueSlug ?? '')) return ok(false);
  const choices = await placesToChoose(unit.tx, part.organisationId);
  const chosen = choices.find(({ slug }) => slug === place);
  if (place !== '' && !chosen) return refused(refusals.placeNeeded);
  await updateParts(unit.tx, [part.id], { venueId: chosen?.id ?? null });
  return ok(true);
}

/** All of it or, where somebody else wrote the same fact meanwhile, nothing: what was typed comes back with theirs beside it. */
async function write(unit: UnitOfWork, loaded: Loaded, typed: TypedAnswers): Promise<Result<null>> {
  const { request, part, who } = loaded;
  await lockAnswers(unit.tx, part.organisationId);
  const now = (await answersOf(unit.tx, [part.organisationId], request.year)).get(part.organisationId) ?? {};
  const before = await answerValues(unit.tx, part.organisationId, Object.values(typed.basedOn));
  const { changed, contested } = sortAnswers(typed, now, before);
  if (contested.length > 0)
    return refused(...contested.map(({ field, theirs }) => changedMeanwhile(field, theirs)));
  await insertAnswers(
    unit.tx,
    changed.map((field) => ({
      organisationId: part.organisationId,
      year: request.year,
      field,
      value: typed.values[field] ?? 0,
      saidBy: who.by,
      saidAt: unit.nowDate,
    })),
  );
  const moved = typed.place === undefined ? ok(false) : await choosePlace(unit, loaded, typed.place);
  if (!moved.ok) return moved;
  if (changed.length > 0 || moved.value) {
    await takeWordBack(unit, loaded);
    unit.audit('basefunding.answer', 'base_funding', request.id, {
      organisationId: part.organisationId,
      fields: changed.join(' '),
      place: moved.value,
    });
  }
  return ok(null);
}

/** @returns a problem `changed-meanwhile` for each fact that somebody else wrote since the form was opened */
export async function saveAnswers(
  deps: CommandDeps,
  actor: Actor,
  key: Key,
  typed: TypedAnswers,
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const loaded = await load(unit, key);
    if (!loaded.ok) return loaded;
    if (!canTransition(partStatus, loaded.value.part.status, 'change'))
      return refused(standsNow(partStatus, loaded.value.part.status));
    return await write(unit, loaded.value, typed);
  });
}

function missing(answers: Answers): readonly Problem[] {
  return answerFields
    .filter((field) => answers[field] === undefined)
    .map((field) =>
      field === 'inclusive' || field === 'mainlyUnpaid' || field === 'noBusinessModel'
        ? refusals.choiceNeeded(field)
        : refusals.answerNeeded(field),
    );
}

/** Counted here from now on, and in no other request of the year; not when another was sent with it. */
async function countHere(unit: UnitOfWork, { request, part }: Loaded): Promise<Result<null>> {
  const others = (await listPartsOfYearForUpdate(unit.tx, part.organisationId, request.year)).filter(
    (one) => one.id !== part.id && one.countsHere,
  );
  for (const one of others) {
    const other = await findBaseFunding(unit.tx, one.baseFundingId);
    if (other?.status === 'submitted' && one.status === 'confirmed')
      return refused(refusals.countedElsewhere);
    await updateParts(unit.tx, [one.id], { countsHere: false });
  }
  return ok(null);
}

/** The member's own word, by its link or by who signs for it: its part is right, and the network may ask for it. */
export async function confirmPart(
  deps: CommandDeps,
  actor: Actor,
  key: Key,
  typed: TypedAnswers & { readonly mandate: PartMandate },
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const loaded = await load(unit, key);
    if (!loaded.ok) return loaded;
    const { request, part, who } = loaded.value;
    if (who.by !== 'member') return refused(refusals.notAllowed);
    if (!canTransition(partStatus, part.status, 'confirm'))
      return refused(standsNow(partStatus, part.status));
    const written = await write(unit, loaded.value, typed);
    if (!written.ok) return written;
    const now =
      (await answersOf(unit.tx, [part.organisationId], request.year)).get(part.organisationId) ?? {};
    const lacking = missing(now);
    if (lacking.length > 0) return refused(...lacking);
    const counted = await countHere(unit, loaded.value);
    if (!counted.ok) return counted;
    await confirmParts(unit.tx, [part.id], {
      mandate: typed.mandate,
      confirmedAt: unit.nowDate,
      confirmedVia: who.via,
    });
    unit.audit('basefunding.part.confirm', 'base_funding', request.id, {
      organisationId: part.organisationId,
      mandate: typed.mandate,
      via: who.via,
    });
    return ok(null);
  });
}

/** By who keeps the network: the others go on without this member, or it takes part after all. */
export async function movePartAside(
  deps: CommandDeps,
  actor: Actor,
  partId: Id<'base_funding_member'>,
  action: 'setAside' | 'bringBack',
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const loaded = await load(unit, { partId });
    if (!loaded.ok) return loaded;
    const { request, part } = loaded.value;
    if (!(await keepsRequest(unit, request.networkId))) return refused(refusals.notAllowed);
    if (!canTransition(partStatus, part.status, action)) return refused(standsNow(partStatus, part.status));
    if (action === 'bringBack') {
      const others = await listPartsOfYearForUpdate(unit.tx, part.organisationId, request.year);
      const counted = others.some(
        (one) =>
          one.id !== part.id && one.countsHere && (one.status === 'waiting' || one.status === 'confirmed'),
      );
      await updateParts(unit.tx, [part.id], { countsHere: !counted });
    }
    await movePart(unit.tx, part.id, action === 'setAside' ? 'setAside' : 'waiting');
    unit.audit(`basefunding.part.${action}`, 'base_funding', request.id, {
      organisationId: part.organisationId,
    });
    return ok(null);
  });
}
