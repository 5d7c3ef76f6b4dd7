/** Draws of samples: what was promised, the list, the number from outside, what was revealed. Rows are only added. */
import { sql } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { SampleDraw, SampleGroup, SampleState } from '../types.ts';

/** Draws of more than twenty years. */
const limit = 300;
/** More grants than a city has activities ending in a month. */
const listLimit = 10_000;

const draws = (r: Reader) =>
  r
    .selectFrom('sampleDraw')
    .leftJoin('sampleList', 'sampleList.drawId', 'sampleDraw.id')
    .leftJoin('sampleOutside', 'sampleOutside.drawId', 'sampleDraw.id')
    .leftJoin('sampleReveal', 'sampleReveal.drawId', 'sampleDraw.id')
    .select([
      'sampleDraw.id',
      'slug',
      'month',
      'commitment',
      'committedAt',
      'listHash',
      'listedAt',
      'outsideRound',
      'number',
      'enteredByPersonId',
      'confirmedAt',
      'seed',
      'drawn',
      'revealedAt',
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof draws>['executeTakeFirstOrThrow']>>;

function toDraw(row: Row, groups: readonly SampleGroup[]): SampleDraw {
  const { listHash, listedAt, outsideRound, number, enteredByPersonId, seed, drawn, revealedAt } = row;
  return {
    id: row.id as Id<'sample_draw'>,
    slug: row.slug,
    month: row.month,
    commitment: row.commitment,
    committedAt: row.committedAt,
    list:
      listHash !== null && listedAt !== null && outsideRound !== null
        ? { hash: listHash, listedAt, outsideRound: Number(outsideRound), groups }
        : null,
    outside:
      number !== null && enteredByPersonId !== null
        ? {
            number,
            enteredByPersonId: enteredByPersonId as Id<'person'>,
            confirmedAt: row.confirmedAt,
          }
        : null,
    reveal: seed !== null && drawn !== null && revealedAt !== null ? { seed, drawn, revealedAt } : null,
  };
}

async function groupsOf(r: Reader, drawIds: readonly string[]): Promise<ReadonlyMap<string, SampleGroup[]>> {
  if (drawIds.length === 0) return new Map();
  const rows = await r
    .selectFrom('sampleCase')
    .select([
      'drawId',
      'percent',
      (eb) => eb.fn.agg<string[]>('array_agg', [sql`case_number order by case_number`]).as('numbers'),
    ])
    .where('drawId', 'in', [...drawIds])
    .groupBy(['drawId', 'percent'])
    .orderBy('percent')
    .execute();
  const byDraw = Map.groupBy(rows, ({ drawId }) => drawId);
  return new Map(
    [...byDraw].map(([id, groups]) => [
      id,
      groups.map(({ percent, numbers }) => ({ percent, caseNumbers: numbers })),
    ]),
  );
}

/** The newest first. Never with a sealed seed. */
export async function listDraws(r: Reader): Promise<readonly SampleDraw[]> {
  const rows = await draws(r).orderBy('month', 'desc').limit(limit).execute();
  const groups = await groupsOf(
    r,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toDraw(row, groups.get(row.id) ?? []));
}

export async function findDraw(r: Reader, slug: string): Promise<SampleDraw | null> {
  const row = await draws(r).where('slug', '=', slug).executeTakeFirst();
  return row ? toDraw(row, (await groupsOf(r, [row.id])).get(row.id) ?? []) : null;
}

/** For the program alone: no page reads this. */
export async function sealedSeedOf(r: Reader, id: Id<'sample_draw'>): Promise<Buffer> {
  const row = await r
    .selectFrom('sampleDraw')
    .select('sealedSeed')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.sealedSeed;
}

/** Written once. @returns its id; null when that month has one already */
export async function insertDraw(
  tx: Tx,
  row: {
    readonly id: Id<'sample_draw'>;
    readonly slug: string;
    readonly month: string;
    readonly commitment: string;
    readonly sealedSeed: Buffer;
    readonly committedAt: Date;
  },
): Promise<boolean> {
  const added = await tx
    .insertInto('sampleDraw')
    .values(row)
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

export type Candidate = {
  readonly caseNumber: string;
  readonly schemeVersionId: Id<'scheme_version'>;
  readonly grantedCents: number;
};

/** Grants that wait to be determined, whose activities were over by then, and that were on no list before. */
export async function listCandidates(r: Reader, until: string): Promise<readonly Candidate[]> {
  const rows = await r
    .selectFrom('application')
    .select(['caseNumber', 'schemeVersionId', 'grantedCents'])
    .where('status', 'in', ['running', 'accounted'])
    .where('destroyedOn', 'is', null)
    .where('caseNumber', 'is not', null)
    .where('determineBy', 'is not', null)
    .where('activitiesUntil', '<=', until)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('sampleCase')
            .select('sampleCase.drawId')
            .whereRef('sampleCase.caseNumber', '=', 'application.caseNumber'),
        ),
      ),
    )
    .orderBy('caseNumber')
    .limit(listLimit)
    .execute();
  return rows as unknown as readonly Candidate[];
}

/** @returns false when its list was there already */
export async function insertList(
  tx: Tx,
  drawId: Id<'sample_draw'>,
  list: {
    readonly listHash: string;
    readonly listedAt: Date;
    readonly outsideRound: number;
    readonly groups: readonly SampleGroup[];
  },
): Promise<boolean> {
  const { listHash, listedAt, outsideRound, groups } = list;
  const added = await tx
    .insertInto('sampleList')
    .values({ drawId, listHash, listedAt, outsideRound })
    .onConflict((on) => on.column('drawId').doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) return false;
  const cases = groups.flatMap(({ percent, caseNumbers }) =>
    caseNumbers.map((caseNumber) => ({ drawId, percent, caseNumber })),
  );
  if (cases.length > 0) await tx.insertInto('sampleCase').values(cases).execute();
  return true;
}

/** Holds the draw for who enters or confirms its number. */
export async function lockDraw(tx: Tx, slug: string): Promise<SampleDraw | null> {
  await tx.selectFrom('sampleDraw').select('id').where('slug', '=', slug).forUpdate().execute();
  return await findDraw(tx, slug);
}

/** Entered anew as long as nobody confirmed it. */
export async function saveOutside(
  tx: Tx,
  row: {
    readonly drawId: Id<'sample_draw'>;
    readonly number: string;
    readonly enteredByPersonId: Id<'person'>;
    readonly enteredAt: Date;
  },
): Promise<void> {
  const { drawId: _, ...entered } = row;
  await tx
    .insertInto('sampleOutside')
    .values(row)
    .onConflict((on) => on.column('drawId').doUpdateSet(entered))
    .execute();
}

export async function confirmOutside(
  tx: Tx,
  drawId: Id<'sample_draw'>,
  by: { readonly confirmedByPersonId: Id<'person'>; readonly confirmedAt: Date },
): Promise<void> {
  await tx.updateTable('sampleOutside').set(by).where('drawId', '=', drawId).execute();
}

export async function insertReveal(
  tx: Tx,
  row: {
    readonly drawId: Id<'sample_draw'>;
    readonly seed: string;
    readonly drawn: readonly string[];
    readonly revealedAt: Date;
  },
): Promise<boolean> {
  const added = await tx
    .insertInto('sampleReveal')
    .values({ ...row, drawn: [...row.drawn] })
    .onConflict((on) => on.column('drawId').doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Where these cases stand; one that is on no list is not in it. */
const askStates = prepared((r, { numbers }: { readonly numbers: readonly string[] }) =>
  r
    .selectFrom('sampleCase')
    .leftJoin('sampleReveal', 'sampleReveal.drawId', 'sampleCase.drawId')
    .select(['caseNumber', sql<boolean | null>`case_number = any (drawn)`.as('isDrawn')])
    .where(sql<boolean>`case_number = any (${numbers}::text[])`)
    .limit(sql.lit(listLimit)),
);

export async function sampleStates(
  r: Reader,
  caseNumbers: readonly string[],
): Promise<ReadonlyMap<string, Exclude<SampleState, 'none'>>> {
  if (caseNumbers.length === 0) return new Map();
  const rows = await askStates(r, { numbers: caseNumbers });
  return new Map(
    rows.map(({ caseNumber, isDrawn }) => [
      caseNumber,
      isDrawn === null ? 'waits' : isDrawn ? 'drawn' : 'notDrawn',
    ]),
  );
}

/** Drawn cases that were not asked to show more yet and still can be: nothing else is open on them. */
export async function listToShow(
  r: Reader,
  most: number,
): Promise<readonly { readonly id: Id<'application'>; readonly slug: string }[]> {
  const rows = await r
    .selectFrom('sampleCase')
    .innerJoin('sampleReveal', 'sampleReveal.drawId', 'sampleCase.drawId')
    .innerJoin('sampleDraw', 'sampleDraw.id', 'sampleCase.drawId')
    .innerJoin('application', 'application.caseNumber', 'sampleCase.caseNumber')
    .select(['application.id', 'sampleDraw.slug'])
    .where(sql<boolean>`sample_case.case_number = any (drawn)`)
    .where('application.status', 'in', ['running', 'accounted'])
    .where(
      sql<boolean>`not exists (select from account_question where application_id = application.id
        and (reason = 'sample' or judgement is null))`,
    )
    .orderBy('sampleCase.caseNumber')
    .limit(most)
    .execute();
  return rows.map(({ id, slug }) => ({ id: id as Id<'application'>, slug }));
}

export const newDrawId = (): Id<'sample_draw'> => newId<'sample_draw'>();
