/** Cases by the last day on which their file is kept, with what keeps them longer. */
import { type RawBuilder, sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { RetentionResult } from '../../../kernel/terms/index.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { ApplicationStatus } from '../../application/types.ts';
import type { Dossier } from '../types.ts';

type Row = Omit<Dossier, 'scheme' | 'status' | 'retentionResult'> & {
  readonly schemeNl: string;
  readonly schemeEn: string;
  readonly status: ApplicationStatus;
  readonly retentionResult: RetentionResult;
};

async function dossiers(r: Reader, which: RawBuilder<unknown>, limit: number): Promise<readonly Dossier[]> {
  const { rows } = await sql<Row>`
    select a.id, a.case_number as "caseNumber", scheme.name_nl as "schemeNl", scheme.name_en as "schemeEn",
      wijk.name as wijk, round.year, a.status, a.retention_result as "retentionResult", a.retain_until as "retainUntil",
      a.legal_hold or exists (select from objection where objection.application_id = a.id
        and objection.status in ('received', 'incomplete', 'inTreatment', 'heard')) as objection,
      exists (select from payment_order where payment_order.application_id = a.id
          and payment_order.status not in ('paid', 'cancelled'))
        or exists (select from penalty where penalty.application_id = a.id and not exists (select from payment_order
          where payment_order.penalty_id = penalty.id and payment_order.status = 'paid')) as payment,
      exists (select from recovery where recovery.application_id = a.id
        and recovery.status in ('claimed', 'inParts', 'writeOffProposed')) as recovery,
      hold.until as "heldUntil", list.number as "onList"
    from application a
    join round on round.id = a.round_id
    join scheme_version on scheme_version.id = a.scheme_version_id
    join scheme on scheme.id = scheme_version.scheme_id
    left join wijk on wijk.id = a.wijk_id
    left join retention_hold hold on hold.application_id = a.id and hold.lifted_at is null
    left join destruction_item item on item.application_id = a.id and item.outcome is null
    left join destruction_list list on list.id = item.list_id
    where a.case_number is not null and a.retain_until is not null and a.retention_result is not null
      and a.destroyed_on is null and ${which}
    order by a.retain_until, a.case_number limit ${limit}`.execute(r);
  return rows.map(({ schemeNl, schemeEn, ...row }) => ({ ...row, scheme: { nl: schemeNl, en: schemeEn } }));
}

/** Kept until before this day, the oldest first. */
export async function listDossiersDue(r: Reader, before: string, limit: number): Promise<readonly Dossier[]> {
  return await dossiers(r, sql`a.retain_until < ${before}`, limit);
}

export async function findDossier(r: Reader, id: Id<'application'>): Promise<Dossier | null> {
  return (await dossiers(r, sql`a.id = ${id}`, 1))[0] ?? null;
}

/** The case stays as it is until the transaction ends: every command on a case takes this row first. */
export async function holdDossier(tx: Tx, id: Id<'application'>): Promise<void> {
  await tx.selectFrom('application').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
}

export type Destroyed = {
  readonly caseNumber: string;
  readonly destroyedOn: string;
  readonly listNumber: number | null;
};

/** A case of which the file is gone; null for every other number. */
export async function findDestroyed(r: Reader, caseNumber: string): Promise<Destroyed | null> {
  const row = await r
    .selectFrom('application')
    .leftJoin('destructionItem', (join) =>
      join
        .onRef('destructionItem.applicationId', '=', 'application.id')
        .on('destructionItem.outcome', '=', 'destroyed'),
    )
    .leftJoin('destructionList', 'destructionList.id', 'destructionItem.listId')
    .select(['application.caseNumber', 'application.destroyedOn', 'destructionList.number as listNumber'])
    .where('application.caseNumber', '=', caseNumber)
    .where('application.destroyedOn', 'is not', null)
    .executeTakeFirst();
  return row && row.destroyedOn !== null
    ? { caseNumber, destroyedOn: row.destroyedOn, listNumber: row.listNumber }
    : null;
}
