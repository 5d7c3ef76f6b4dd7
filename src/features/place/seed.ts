/** Writes a city's geography. Only for an empty database: the demo city and tests. */
import { type Id, newId } from '../../kernel/ids.ts';
import type { Db } from '../../platform/db/index.ts';
import { slugOf } from './rules.ts';
import type { Geography } from './types.ts';

type GebiedData = Geography['gebieden'][number];

/** @returns how many of each were written */
export async function seedPlaces(
  deps: { readonly db: Db },
  geography: Geography,
): Promise<{ gebieden: number; wijkraden: number; wijken: number }> {
  const counts = { gebieden: 0, wijkraden: 0, wijken: 0 };
  await deps.db.transaction().execute(async (tx) => {
    for (const gebied of geography.gebieden) {
      const gebiedId = newId<'gebied'>();
      await tx
        .insertInto('gebied')
        .values({ id: gebiedId, slug: slugOf(gebied.name), name: gebied.name, cbsCode: gebied.cbsCode })
        .execute();
      counts.gebieden += 1;
      counts.wijkraden += gebied.wijkraden.length;
      counts.wijken += await writeWijken(tx, geography, gebied, gebiedId);
    }
  });
  return counts;
}

async function writeWijken(
  tx: Db,
  geography: Geography,
  gebied: GebiedData,
  gebiedId: Id<'gebied'>,
): Promise<number> {
  let written = 0;
  for (const { name, kind, wijken } of gebied.wijkraden) {
    const wijkraadId = newId<'wijkraad'>();
    await tx
      .insertInto('wijkraad')
      .values({ id: wijkraadId, slug: slugOf(name), name, kind: kind ?? 'wijkraad', gebiedId, seats: null })
      .execute();
    for (const [wijk, buurten] of Object.entries(wijken)) {
      await writeWijk(tx, geography, { name: wijk, buurten, gebiedId, wijkraadId });
      written += 1;
    }
  }
  for (const [wijk, buurten] of Object.entries(gebied.withoutWijkraad ?? {})) {
    await writeWijk(tx, geography, { name: wijk, buurten, gebiedId, wijkraadId: null });
    written += 1;
  }
  return written;
}

type NewWijk = {
  readonly name: string;
  readonly buurten: readonly string[];
  readonly gebiedId: Id<'gebied'>;
  readonly wijkraadId: Id<'wijkraad'> | null;
};

async function writeWijk(tx: Db, geography: Geography, wijk: NewWijk): Promise<void> {
  const id = newId<'wijk'>();
  const figures = geography.figures[wijk.name];
  const series = Object.entries(figures?.inhabitants ?? {}).map(([year, inhabitants]) => ({
    wijkId: id,
    year: Number(year),
    inhabitants,
    source: geography.sources.figures,
  }));
  const newest = series.toSorted((a, b) => b.year - a.year)[0];
  await tx
    .insertInto('wijk')
    .values({
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
    })
    .execute();
  if (wijk.buurten.length > 0)
    await tx
      .insertInto('cbsBuurt')
      .values(wijk.buurten.map((code) => ({ code, wijkId: id })))
      .execute();
  if (series.length > 0) await tx.insertInto('wijkInhabitants').values(series).execute();
}
