import { type Id, isSlug, newId } from '../../kernel/ids.ts';
import { assert } from '../../kernel/result.ts';
import type { Reader, Tx } from '../../platform/db/index.ts';
import { keptRead } from '../../platform/db/kept-reads.ts';
import type { CbsBuurt, Wijk as WijkRow } from '../../platform/db/schema.ts';
import { slugOf } from './rules.ts';
import type { Gebied, InhabitantsOfYear, PlaceRow, Wijk, Wijkraad } from './types.ts';

/** More than the Netherlands have of each. */
const limit = 5000;

function toWijk(row: WijkRow): Wijk {
  const { profilePhysical: physical, profileSafety: safety, profileSocial: social, profileYear: year } = row;
  const known = physical !== null && safety !== null && social !== null && year !== null;
  return {
    id: row.id as Id<'wijk'>,
    slug: row.slug,
    name: row.name,
    gebiedId: row.gebiedId as Id<'gebied'>,
    wijkraadId: row.wijkraadId as Id<'wijkraad'> | null,
    inhabitants: row.inhabitants,
    inhabitantsYear: row.inhabitantsYear,
    profile: known ? { year, physical, safety, social } : null,
    source: row.source,
  };
}

const councils = (r: Reader) =>
  r.selectFrom('wijkraad').select(['id', 'slug', 'name', 'kind', 'gebiedId', 'seats']).$castTo<Wijkraad>();

/** All gebieden by name. */
export const listGebieden = keptRead(
  ['gebied'],
  async (r): Promise<readonly Gebied[]> =>
    await r.selectFrom('gebied').selectAll().$castTo<Gebied>().orderBy('name').limit(limit).execute(),
);

/** All wijkraden by name. */
export const listWijkraden = keptRead(
  ['wijkraad'],
  async (r): Promise<readonly Wijkraad[]> => await councils(r).orderBy('name').limit(limit).execute(),
);

/** All wijken by name. */
export const listWijken = keptRead(['wijk'], async (r): Promise<readonly Wijk[]> => {
  const rows = await r.selectFrom('wijk').selectAll().orderBy('name').limit(limit).execute();
  return rows.map(toWijk);
});

/** The wijken that one council speaks for, by name. */
export async function listWijkenOfWijkraad(r: Reader, wijkraadId: Id<'wijkraad'>): Promise<Wijk[]> {
  const rows = await r
    .selectFrom('wijk')
    .selectAll()
    .where('wijkraadId', '=', wijkraadId)
    .orderBy('name')
    .limit(limit)
    .execute();
  return rows.map(toWijk);
}

export const findWijk = keptRead(['wijk'], async (r, id: Id<'wijk'>): Promise<Wijk | null> => {
  const row = await r.selectFrom('wijk').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toWijk(row) : null;
});

/** @throws AssertionError when there is none */
export async function getWijk(r: Reader, id: Id<'wijk'>): Promise<Wijk> {
  const wijk = await findWijk(r, id);
  assert(wijk, `There is no wijk ${id}`);
  return wijk;
}

/** For slugs that come from outside: null when there is no such wijk. */
export const findWijkBySlug = keptRead(['wijk'], async (r, slug: string): Promise<Wijk | null> => {
  if (!isSlug(slug)) return null;
  const row = await r.selectFrom('wijk').selectAll().where('slug', '=', slug).executeTakeFirst();
  return row ? toWijk(row) : null;
});

/** For slugs that our own data names. @throws AssertionError when there is none */
export async function getWijkBySlug(r: Reader, slug: string): Promise<Wijk> {
  const wijk = await findWijkBySlug(r, slug);
  assert(wijk, `There is no wijk ${slug}`);
  return wijk;
}

export async function findWijkraad(r: Reader, id: Id<'wijkraad'>): Promise<Wijkraad | null> {
  return (await councils(r).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** @throws AssertionError when there is none */
export async function getWijkraad(r: Reader, id: Id<'wijkraad'>): Promise<Wijkraad> {
  const wijkraad = await findWijkraad(r, id);
  assert(wijkraad, `There is no wijkraad ${id}`);
  return wijkraad;
}

export async function findWijkraadBySlug(r: Reader, slug: string): Promise<Wijkraad | null> {
  if (!isSlug(slug)) return null;
  return (await councils(r).where('slug', '=', slug).executeTakeFirst()) ?? null;
}

/** @throws AssertionError when there is none */
export async function getGebied(r: Reader, id: Id<'gebied'>): Promise<Gebied> {
  const row = await r
    .selectFrom('gebied')
    .selectAll()
    .$castTo<Gebied>()
    .where('id', '=', id)
    .executeTakeFirst();
  assert(row, `There is no gebied ${id}`);
  return row;
}

/** Inhabitants by year, newest first; empty when no source gives them. */
export async function inhabitantsOf(r: Reader, wijkId: Id<'wijk'>): Promise<InhabitantsOfYear[]> {
  return await r
    .selectFrom('wijkInhabitants')
    .select(['year', 'inhabitants', 'source'])
    .where('wijkId', '=', wijkId)
    .orderBy('year', 'desc')
    .limit(100)
    .execute();
}

/** Codes of the CBS buurten that a wijk covers. */
export async function buurtenOf(r: Reader, wijkId: Id<'wijk'>): Promise<CbsBuurt['code'][]> {
  const rows = await r
    .selectFrom('cbsBuurt')
    .select('code')
    .where('wijkId', '=', wijkId)
    .orderBy('code')
    .limit(100)
    .execute();
  return rows.map((row) => row.code);
}

export async function anyPlace(r: Reader): Promise<boolean> {
  return (await r.selectFrom('gebied').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Writes a city that has none yet; the caller has checked that names and codes agree. */
export async function insertPlaces(tx: Tx, rows: readonly PlaceRow[]): Promise<void> {
  const gebieden = new Map<string, Id<'gebied'>>();
  const wijkraden = new Map<string, Id<'wijkraad'>>();
  for (const row of rows) {
    const gebiedSlug = slugOf(row.gebied);
    const gebiedId = gebieden.get(gebiedSlug) ?? newId<'gebied'>();
    if (!gebieden.has(gebiedSlug))
      await tx
        .insertInto('gebied')
        .values({ id: gebiedId, slug: gebiedSlug, name: row.gebied, cbsCode: row.cbsCode })
        .execute();
    gebieden.set(gebiedSlug, gebiedId);
    let wijkraadId: Id<'wijkraad'> | null = null;
    if (row.wijkraad !== null) {
      const slug = slugOf(row.wijkraad);
      wijkraadId = wijkraden.get(slug) ?? newId<'wijkraad'>();
      if (!wijkraden.has(slug))
        await tx
          .insertInto('wijkraad')
          .values({ id: wijkraadId, slug, name: row.wijkraad, kind: row.wijkraadKind, gebiedId, seats: null })
          .execute();
      wijkraden.set(slug, wijkraadId);
    }
    await insertWijk(tx, row, gebiedId, wijkraadId);
  }
}

async function insertWijk(
  tx: Tx,
  row: PlaceRow,
  gebiedId: Id<'gebied'>,
  wijkraadId: Id<'wijkraad'> | null,
): Promise<void> {
  const id = newId<'wijk'>();
  const { inhabitants, year, source } = row;
  await tx
    .insertInto('wijk')
    .values({
      id,
      slug: slugOf(row.wijk),
      name: row.wijk,
      gebiedId,
      wijkraadId,
      inhabitants,
      inhabitantsYear: year,
      source,
    })
    .execute();
  if (row.buurten.length > 0)
    await tx
      .insertInto('cbsBuurt')
      .values(row.buurten.map((code) => ({ code, wijkId: id })))
      .execute();
  if (inhabitants !== null && year !== null)
    await tx.insertInto('wijkInhabitants').values({ wijkId: id, year, inhabitants, source }).execute();
}
