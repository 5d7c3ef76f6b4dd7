/** Which clocks to work out again at night, and which warnings were given. */
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { WarningStage } from '../rules/urgency.ts';

/**
 * Cases whose next clock can be another one today without anything having happened: the last day has passed (a completion
 * term lapses and the decline term begins), a suspension moves the last day, or nobody worked it out yet.
 * @param after for the next page, in the order of ids
 */
export async function listStaleClocks(
  r: Reader,
  today: PlainDate,
  after: Id<'application'> | null,
  limit: number,
): Promise<readonly Id<'application'>[]> {
  let query = r
    .selectFrom('application')
    .select('application.id')
    .where('application.caseNumber', 'is not', null)
    .where('application.status', 'not in', ['draft', 'withdrawn', 'closed', 'determined'])
    .where((eb) =>
      eb.or([
        eb('application.nextDueOn', '<', today.toString()),
        eb.and([
          eb('application.nextDueOn', 'is', null),
          eb('application.status', 'in', ['submitted', 'incomplete', 'inTreatment', 'advised', 'decided']),
        ]),
        eb.exists(
          eb
            .selectFrom('caseEvent')
            .select('caseEvent.id')
            .whereRef('caseEvent.applicationId', '=', 'application.id')
            .where('caseEvent.kind', 'in', ['suspended', 'paymentSuspended']),
        ),
      ]),
    )
    .orderBy('application.id')
    .limit(limit);
  if (after !== null) query = query.where('application.id', '>', after);
  return (await query.execute()).map((row) => row.id as Id<'application'>);
}

export type Due = {
  readonly id: Id<'application'>;
  readonly caseNumber: string;
  readonly nextClock: string;
  readonly nextDueOn: string;
  readonly handlerPersonId: Id<'person'> | null;
};

/** Open applications whose last day is at most `until`, nearest first. */
export async function listDueUntil(r: Reader, until: PlainDate, limit: number): Promise<readonly Due[]> {
  const rows = await r
    .selectFrom('application')
    .leftJoin('caseHandler', 'caseHandler.applicationId', 'application.id')
    .select([
      'application.id',
      'application.caseNumber',
      'application.nextClock',
      'application.nextDueOn',
      'caseHandler.personId as handlerPersonId',
    ])
    .where('application.status', 'in', ['submitted', 'incomplete', 'inTreatment', 'advised', 'decided'])
    .where('application.nextDueOn', '<=', until.toString())
    .orderBy('application.nextDueOn')
    .orderBy('application.id')
    .limit(limit)
    .execute();
  return rows as Due[];
}

export type Warning = {
  readonly source: string;
  readonly itemId: string;
  readonly dueOn: string;
  readonly stage: WarningStage;
};

/** Keeps those that were not given before. @returns the new ones */
export async function insertWarnings(
  tx: Tx,
  warnings: readonly Warning[],
  today: PlainDate,
): Promise<readonly Warning[]> {
  const added: Warning[] = [];
  for (let start = 0; start < warnings.length; start += 1000) {
    const rows = await tx
      .insertInto('clockWarning')
      .values(
        warnings.slice(start, start + 1000).map((warning) => ({ ...warning, warnedOn: today.toString() })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .returning(['source', 'itemId', 'dueOn', 'stage'])
      .execute();
    added.push(...(rows as Warning[]));
  }
  return added;
}

/** Warnings of before this day serve no one: their terms are long over. */
export async function deleteWarningsBefore(tx: Tx, day: PlainDate): Promise<void> {
  await tx.deleteFrom('clockWarning').where('warnedOn', '<', day.toString()).execute();
}
