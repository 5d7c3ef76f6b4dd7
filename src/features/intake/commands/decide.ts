/** What a keeper decides about a calendar that is followed, and about single appointments of it. */
import type { Actor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { canTransition, standsNow } from '../../../kernel/status.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { type ActivityContent, readContent, stopListed } from '../../activity/index.ts';
import { findListing, hasProposal } from '../../listing/index.ts';
import { mayUse } from '../access.ts';
import { calendarHash } from '../calendar/content.ts';
import type { IntakeDeps } from '../deps.ts';
import { intakeProblems as problems } from '../messages.ts';
import { fateOf } from '../rules.ts';
import { type ItemAction, itemStatus, type SourceAction, sourceStatus } from '../status.ts';
import { findItem, putItems } from '../store/items.ts';
import { findSourceForUpdate, updateSource } from '../store/sources.ts';
import type { ImportItem, ImportSource, ItemStatus } from '../types.ts';
import { isRead } from './read-source.ts';
import { askToRead } from './start.ts';
import { mergeRow } from './write-rows.ts';

async function hold(unit: UnitOfWork, id: Id<'import_source'>): Promise<Result<ImportSource>> {
  const source = await findSourceForUpdate(unit.tx, id);
  return source && mayUse(unit.actor, source) ? ok(source) : refused(problems.notAllowed);
}

export type ByHand = Extract<SourceAction, 'pause' | 'resume' | 'end'>;

export async function moveSource(
  deps: IntakeDeps,
  actor: Actor,
  id: Id<'import_source'>,
  action: ByHand,
): Promise<Result<null>> {
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      const source = await hold(unit, id);
      if (!source.ok) return source;
      if (action === 'resume' && source.value.url === null) return refused(problems.noAddress);
      if (!canTransition(sourceStatus, source.value.status, action))
        return refused(standsNow(sourceStatus, source.value.status));
      const resumed = action === 'resume';
      await updateSource(unit.tx, id, {
        status: sourceStatus.transitions[action].to,
        nextReadAt: resumed ? unit.nowDate : null,
        ...(resumed ? { failures: 0 } : {}),
      });
      if (resumed) await askToRead(unit, id);
      unit.audit(`import.${action}`, 'importSource', id);
      return ok(null);
    },
    { publicFacts: false },
  );
}

/** Now instead of tonight. */
export async function readNow(
  deps: IntakeDeps,
  actor: Actor,
  id: Id<'import_source'>,
): Promise<Result<null>> {
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      const source = await hold(unit, id);
      if (!source.ok) return source;
      if (!isRead(source.value)) return refused(standsNow(sourceStatus, source.value.status));
      await askToRead(unit, id);
      return ok(null);
    },
    { publicFacts: false },
  );
}

export type KeeperAction = Extract<ItemAction, 'takeOver' | 'leave' | 'keep' | 'stop'>;

async function settled(
  unit: UnitOfWork,
  item: ImportItem,
  action: KeeperAction,
): Promise<Result<ImportItem>> {
  const plain = {
    status: itemStatus.transitions[action].to,
    offered: null,
    offeredHash: null,
    since: unit.nowDate,
  };
  const calendarNow = item.offeredHash ?? item.calendarHash;
  if (item.listingId === null) return refused(problems.notFollowed);
  if (action === 'leave') return ok({ ...item, ...plain, calendarHash: calendarNow });
  if (action === 'keep') return ok({ ...item, ...plain });
  if (action === 'stop') {
    const stopped = await stopListed(unit, item.listingId);
    return stopped.ok ? ok({ ...item, ...plain }) : stopped;
  }
  if (item.offered === null) return refused(problems.notFollowed);
  const merged = await mergeRow(unit, 'activity', { ...item.offered, title: '' }, item.listingId);
  if (!merged.ok) return merged;
  const { what, wanted } = merged.value;
  const writtenHash = calendarHash(wanted as ActivityContent);
  // Somebody else keeps it by now: it follows the calendar when she agrees, and not before.
  if (what === 'proposed')
    return ok({ ...item, status: itemStatus.transitions.propose.to, writtenHash, since: unit.nowDate });
  return ok({ ...item, ...plain, calendarHash: calendarNow, writtenHash });
}

/** Nightly: what a steward said of what was proposed. The caller holds its source. */
export async function settleProposed(unit: UnitOfWork, item: ImportItem): Promise<Result<boolean>> {
  const { listingId, offeredHash } = item;
  if (listingId === null || offeredHash === null) return ok(false);
  const fate = await proposalFate(unit.tx, item);
  if (fate === 'waits') return ok(false);
  const { to } = itemStatus.transitions[fate];
  const approved = { offered: null, offeredHash: null, calendarHash: offeredHash };
  await putItems(unit.tx, [
    { ...item, status: to, since: unit.nowDate, ...(fate === 'approve' ? approved : {}) },
  ]);
  unit.audit(`import.item.${fate}`, 'listing', listingId);
  return ok(true);
}

/** Also between two nights: what is shown is what holds now. */
export async function proposalFate(
  reader: Reader,
  { listingId, writtenHash }: ImportItem,
): Promise<ReturnType<typeof fateOf>> {
  const listing = listingId && (await findListing(reader, listingId));
  const isLive = listing?.status === 'published' || listing?.status === 'delisted';
  const content = isLive ? await readContent(reader, listing.id) : null;
  const isOpen = listing !== null && (await hasProposal(reader, listing.id));
  return fateOf({ writtenHash }, content && calendarHash(content), isOpen);
}

/** Does one step for an item; the caller holds its source. */
export async function settleItem(
  unit: UnitOfWork,
  item: ImportItem,
  action: KeeperAction,
): Promise<Result<ItemStatus>> {
  if (!canTransition(itemStatus, item.status, action)) return refused(standsNow(itemStatus, item.status));
  const next = await settled(unit, item, action);
  if (!next.ok) return next;
  await putItems(unit.tx, [next.value]);
  const done = next.value.status === 'proposed' ? 'propose' : action;
  unit.audit(`import.item.${done}`, 'listing', item.listingId ?? item.sourceId);
  return ok(next.value.status);
}

export async function decideItem(
  deps: IntakeDeps,
  actor: Actor,
  id: Id<'import_source'>,
  uid: string,
  action: KeeperAction,
): Promise<Result<ItemStatus>> {
  return await inTransaction(deps, actor, async (unit) => {
    const source = await hold(unit, id);
    if (!source.ok) return source;
    const item = await findItem(unit.tx, id, uid);
    if (item === null) return refused(problems.notFollowed);
    // Refused since last night: she chooses again.
    const isRefused = item.status === 'proposed' && (await proposalFate(unit.tx, item)) === 'refuse';
    const now = isRefused ? { ...item, status: itemStatus.transitions.refuse.to } : item;
    return await settleItem(unit, now, action);
  });
}
