/** Sheets of paper: who read what on them, and how many there are. */
import { sql } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { Choices } from '../../vote/types.ts';
import { type Reading, sameSheetPattern } from '../rules/paper.ts';
import type { SheetCountKind, SheetStatus } from '../types.ts';

export type SheetEntry = {
  readonly turn: number;
  readonly byPersonId: Id<'person'>;
  /** Null once the sheet is in the box. */
  readonly reading: Reading | null;
};

export type Sheet = {
  readonly id: Id<'paper_ballot'>;
  readonly sheet: string;
  readonly status: SheetStatus;
  readonly refusedReason: string | null;
};

const sheets = (r: Reader) => r.selectFrom('paperBallot').select(['id', 'sheet', 'status', 'refusedReason']);
const toSheet = (row: {
  id: string;
  sheet: string;
  status: string;
  refusedReason: string | null;
}): Sheet => ({
  ...row,
  id: row.id as Id<'paper_ballot'>,
  status: row.status as SheetStatus,
});

/** However its number is written; where one stands as it is written here, that one. */
const sheetCalled = (r: Reader, voteId: Id<'vote'>, sheet: string) =>
  sheets(r)
    .where('voteId', '=', voteId)
    .where('sheet', '~', sameSheetPattern(sheet))
    .orderBy((eb) => eb('sheet', '=', sheet), 'desc')
    .orderBy('id')
    .limit(1);

/** @param sheet for which `isSheetNumber` holds */
export async function findSheet(r: Reader, voteId: Id<'vote'>, sheet: string): Promise<Sheet | null> {
  const row = await sheetCalled(r, voteId, sheet).executeTakeFirst();
  return row ? toSheet(row) : null;
}

/**
 * Made when it is new, with its number as it was typed first, and held until the transaction ends.
 * @param sheet for which `isSheetNumber` holds
 */
export async function lockSheet(tx: Tx, voteId: Id<'vote'>, sheet: string): Promise<Sheet> {
  // Two who write one new sheet differently would each make it: no index knows that they mean the same.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${voteId} ${sameSheetPattern(sheet)}`}, 0))`.execute(
    tx,
  );
  if ((await sheetCalled(tx, voteId, sheet).executeTakeFirst()) === undefined)
    await tx
      .insertInto('paperBallot')
      .values({ id: newId<'paper_ballot'>(), voteId, sheet, status: 'enteredOnce' })
      .execute();
  return toSheet(await sheetCalled(tx, voteId, sheet).forUpdate().executeTakeFirstOrThrow());
}

export async function listSheets(
  r: Reader,
  voteId: Id<'vote'>,
  status: SheetStatus,
): Promise<readonly (Sheet & { readonly enteredBy: readonly Id<'person'>[] })[]> {
  const rows = await sheets(r)
    .select((eb) =>
      eb
        .selectFrom('paperBallotEntry')
        .select((inner) => inner.fn.agg<string[]>('array_agg', ['byPersonId']).as('ids'))
        .whereRef('paperBallotId', '=', 'paperBallot.id')
        .as('enteredBy'),
    )
    .where('voteId', '=', voteId)
    .where('status', '=', status)
    .orderBy('sheet')
    .limit(500)
    .execute();
  return rows.map(({ enteredBy, ...row }) => ({
    ...toSheet(row),
    enteredBy: (enteredBy ?? []) as Id<'person'>[],
  }));
}

/** How many sheets stand in each status. */
export async function countSheets(
  r: Reader,
  voteId: Id<'vote'>,
): Promise<Readonly<Record<SheetStatus, number>>> {
  const rows = await r
    .selectFrom('paperBallot')
    .select((eb) => ['status', eb.fn.countAll<number>().as('n')])
    .where('voteId', '=', voteId)
    .groupBy('status')
    .execute();
  const of = (status: SheetStatus): number => rows.find((row) => row.status === status)?.n ?? 0;
  return {
    enteredOnce: of('enteredOnce'),
    differs: of('differs'),
    agreed: of('agreed'),
    refused: of('refused'),
  };
}

export async function listEntries(r: Reader, id: Id<'paper_ballot'>): Promise<readonly SheetEntry[]> {
  const rows = await r
    .selectFrom('paperBallotEntry')
    .select(['turn', 'byPersonId', 'choices', 'refusedReason'])
    .where('paperBallotId', '=', id)
    .orderBy('turn')
    .limit(3)
    .execute();
  return rows.map(({ choices, refusedReason, ...row }) => ({
    turn: row.turn,
    byPersonId: row.byPersonId as Id<'person'>,
    reading:
      refusedReason !== null
        ? { kind: 'refused', reason: refusedReason }
        : choices === null
          ? null
          : { kind: 'choices', choices: choices as Choices },
  }));
}

/** @throws unique violation when she entered this sheet before */
export async function insertEntry(
  tx: Tx,
  entry: {
    readonly paperBallotId: Id<'paper_ballot'>;
    readonly turn: number;
    readonly byPersonId: Id<'person'>;
    readonly reading: Reading;
  },
): Promise<void> {
  const { reading, ...row } = entry;
  await tx
    .insertInto('paperBallotEntry')
    .values({
      ...row,
      id: newId<'paper_ballot_entry'>(),
      choices: reading.kind === 'choices' ? JSON.stringify(reading.choices) : null,
      refusedReason: reading.kind === 'refused' ? reading.reason : null,
    })
    .execute();
}

/** Once it is settled, only the box knows what was voted on it. */
export async function settleSheet(
  tx: Tx,
  id: Id<'paper_ballot'>,
  status: SheetStatus,
  refusedReason: string | null,
): Promise<void> {
  await tx.updateTable('paperBallot').set({ status, refusedReason }).where('id', '=', id).execute();
  if (status === 'agreed' || status === 'refused')
    await tx.updateTable('paperBallotEntry').set({ choices: null }).where('paperBallotId', '=', id).execute();
}

export type SheetCount = {
  readonly kind: SheetCountKind;
  readonly sheets: number;
  readonly note: string;
  readonly madeAt: Date;
};

/** Newest first. */
export async function listSheetCounts(r: Reader, voteId: Id<'vote'>): Promise<readonly SheetCount[]> {
  const rows = await r
    .selectFrom('voteSheetCount')
    .select(['kind', 'sheets', 'note', 'madeAt'])
    .where('voteId', '=', voteId)
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1000)
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as SheetCountKind }));
}

export async function insertSheetCount(
  tx: Tx,
  count: SheetCount & { readonly voteId: Id<'vote'>; readonly byPersonId: Id<'person'> | null },
): Promise<void> {
  await tx
    .insertInto('voteSheetCount')
    .values({ ...count, id: newId<'vote_sheet_count'>() })
    .execute();
}
