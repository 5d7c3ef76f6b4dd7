/** Writes a city's geography. Only for an empty database: the demo city and tests. */
import type { Insertable } from 'kysely';
import { type Id, newId } from '../../kernel/ids.ts';
import type { Db } from '../../platform/db/index.ts';
import type { DB } from '../../platform/db/schema.ts';
import { slugOf } from './rules.ts';
import type { Geography } from './types.ts';

type GebiedData = Geography['gebieden'][number];

/** Everything of one table at once: a city has hundreds of these. */
type Table = 'gebied' | 'wijkraad' | 'wijk' | 'cbsBuurt' | 'wijkInhabitants';
type Rows = { readonly [T in Table]: Insertable<DB[T]>[] };

/** @returns how many of each were written */
export async function seedPlaces(
  deps: { readonly db: Db },
  geography: Geography,
): Promise<{ gebieden: number; wijkraden: number; wijken: number }> {
  const rows: Rows = { gebied: [], wijkraad: [], wijk: [], cbsBuurt: [], wijkInhabitants: [] };
  for (const gebied of geography.gebieden) {
    const id = newId<'gebied'>();
    rows.gebied.push({ id, slug: slugOf(gebied.name), name: gebied.name, cbsCode: gebied.cbsCode });
    addWijken(rows, geography, gebied, id);
  }
  await deps.db.transaction().execute(async (tx) => {
    await tx.insertInto('gebied').values(rows.gebied).execute();
    if (rows.wijkraad.length > 0) await tx.insertInto('wijkraad').values(rows.wijkraad).execute();
    if (rows.wijk.length > 0) await tx.insertInto('wijk').values(rows.wijk).execute();
    if (rows.cbsBuurt.length > 0) await tx.insertInto('cbsBuurt').values(rows.cbsBuurt).execute();
    if (rows.wijkInhabitants.length > 0)
      await tx.insertInto('wijkInhabitants').values(rows.wijkInhabitants).execute();
  });
  return { gebieden: rows.gebied.length, wijkraden: rows.wijkraad.length, wijken: rows.wijk.length };
}

function addWijken(rows: Rows, geography: Geography, gebied: GebiedData, gebiedId: Id<'gebied'>): void {
  for (const { name, kind, wijken } of gebied.wijkraden) {
    const wijkraadId = newId<'wijkraad'>();
    const slug = slugOf(name);
    rows.wijkraad.push({ id: wijkraadId, slug, name, kind: kind ?? 'wijkraad', gebiedId, seats: null });
    for (const [wijk, buurten] of Object.entries(wijken))
      addWijk(rows, geography, { name: wijk, buurten, gebiedId, wijkraadId });
  }
  for (const [wijk, buurten] of Object.entries(gebied.withoutWijkraad ?? {}))
    addWijk(rows, geography, { name: wijk, buurten, gebiedId, wijkraadId: null });
}

type NewWijk = {
  readonly name: string;
  readonly buurten: readonly string[];
  readonly gebiedId: Id<'gebied'>;
  readonly wijkraadId: Id<'wijkraad'> | null;
};

function addWijk(rows: Rows, geography: Geography, wijk: NewWijk): void {
  const id = newId<'wijk'>();
  const figures = geography.figures[wijk.name];
  const series = Object.entries(figures?.inhabitants ?? {}).map(([year, inhabitants]) => ({
    wijkId: id,
    year: Number(year),
    inhabitants,
    source: geography.sources.figures,
  }));
  const newest = series.toSorted((a, b) => b.year - a.year)[0];
  rows.wijk.push({
    id,
    slug: slugOf(wijk.name),
    name: wijk.name,
    gebiedId: wijk.gebiedId,
    wijkraadId: wijk.wijkraadId,
    inhabitants: newest?.inhabitants ?? null,
    inhabitantsYear: newest?.year ?? null,
    profilePhysical: figures?.profile.physical ?? null,
    profileSafety: figures?.profile.safety ?? null,
    profileSocial: figures?.profile.social ?? null,
    profileYear: figures?.profile.year ?? null,
    source: figures
      ? `${geography.sources.division}; ${geography.sources.figures}`
      : geography.sources.division,
  });
  rows.cbsBuurt.push(...wijk.buurten.map((code) => ({ code, wijkId: id })));
  rows.wijkInhabitants.push(...series);
}
