/** The night destroys what approved lists name and what is over: one transaction a case, so that it can stop anywhere. */
import { system } from '../../../kernel/actor.ts';
import { isoDate, today } from '../../../kernel/dates.ts';
import { assert, ok } from '../../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { emptyApplication } from '../../application/index.ts';
import type { CarryOutDeps, DossierPart } from '../deps.ts';
import { isOver, standsInTheWay, sumOf } from '../rules.ts';
import { listStatus } from '../status.ts';
import { findDossier, holdDossier } from '../store/dossiers.ts';
import { deleteHoldsOf } from '../store/holds.ts';
import { holdList, isWaiting, itemsOf, listApproved, saveList, settleItem } from '../store/lists.ts';
import type { Counts, DestructionItem, DestructionList } from '../types.ts';

const actor = system('retention.nightly');

async function destroy(
  unit: UnitOfWork,
  parts: readonly DossierPart[],
  { applicationId }: DestructionItem,
): Promise<Counts> {
  const counts: Counts[] = [];
  for (const part of parts) counts.push(await part(unit, applicationId));
  const holds = await deleteHoldsOf(unit.tx, applicationId);
  await emptyApplication(unit.tx, applicationId, isoDate(unit.today), unit.nowDate);
  return sumOf([...counts, { holds, applications: 1 }]);
}

/** @returns whether its file is gone now; false when something holds it, or it was settled before */
async function settle(deps: CarryOutDeps, list: DestructionList, item: DestructionItem): Promise<boolean> {
  const { applicationId, caseNumber } = item;
  const result = await inTransaction(deps, actor, async (unit) => {
    await holdDossier(unit.tx, applicationId);
    if (!(await isWaiting(unit.tx, list.id, applicationId))) return ok(false);
    const dossier = await findDossier(unit.tx, applicationId);
    const heldBecause = dossier ? standsInTheWay(dossier, item, unit.today) : (['extended'] as const);
    const settledAt = unit.nowDate;
    if (heldBecause.length > 0) {
      await settleItem(unit.tx, list.id, applicationId, { outcome: 'heldBack', heldBecause, settledAt });
      unit.audit('dossier.heldBack', 'application', applicationId, { list: list.number, heldBecause });
      return ok(false);
    }
    const counts = await destroy(unit, deps.dossierParts, item);
    await settleItem(unit.tx, list.id, applicationId, { outcome: 'destroyed', counts, settledAt });
    unit.audit('dossier.destroyed', 'application', applicationId, { caseNumber, list: list.number });
    return ok(true);
  });
  return result.ok && result.value;
}

/** When nothing on it waits any more the list is done: from then on it is the record of what was destroyed. */
async function close(deps: CarryOutDeps, list: DestructionList): Promise<void> {
  const result = await inTransaction(
    deps,
    actor,
    async (unit) => {
      const status = await holdList(unit.tx, list.id);
      const items = await itemsOf(unit.tx, list.id);
      if (status !== 'approved' || items.some(({ outcome }) => outcome === null)) return ok(null);
      const destroyed = items.filter(({ outcome }) => outcome === 'destroyed').length;
      await saveList(unit.tx, list.id, {
        status: listStatus.transitions.carryOut.to,
        carriedOutAt: unit.nowDate,
      });
      unit.audit('destruction.carriedOut', 'destruction_list', list.id, { number: list.number, destroyed });
      return ok(null);
    },
    { publicFacts: false },
  );
  assert(result.ok, 'closing a list refuses nothing');
}

/** Safe to run twice, and after a night that was cut off. @returns how many files are gone */
export async function carryOutLists(deps: CarryOutDeps): Promise<number> {
  let destroyed = 0;
  for (const list of await listApproved(deps.db)) {
    const due = (await itemsOf(deps.db, list.id)).filter(
      ({ outcome, retainUntil }) => outcome === null && isOver(retainUntil, today(deps.clock)),
    );
    for (const item of due) if (await settle(deps, list, item)) destroyed += 1;
    await close(deps, list);
  }
  return destroyed;
}
