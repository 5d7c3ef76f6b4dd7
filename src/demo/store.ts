import { type Id, newId } from '../kernel/ids.ts';
import type { Db } from '../platform/db/index.ts';

/** `none`: nobody began a demo city here; `begun`: a start was killed while filling it; `finished`: leave it alone. */
export async function demoCityState(db: Db): Promise<'none' | 'begun' | 'finished'> {
  const row = await db.selectFrom('demoCity').select('finishedAt').executeTakeFirst();
  if (!row) return 'none';
  return row.finishedAt === null ? 'begun' : 'finished';
}

export async function markDemoCityBegun(db: Db): Promise<void> {
  await db.insertInto('demoCity').values({ startedAt: new Date() }).execute();
}

export async function markDemoCityFinished(db: Db): Promise<void> {
  await db.updateTable('demoCity').set({ finishedAt: new Date() }).execute();
}

type Somebody = Readonly<Record<'name' | 'email' | 'street' | 'postcode' | 'town', string>> & {
  readonly lang: 'nl' | 'en';
};

/** An invented person whom no other part of the demo knows. */
export async function insertSomebody(db: Db, person: Somebody): Promise<Id<'person'>> {
  const id = newId<'person'>();
  await db
    .insertInto('person')
    .values({ id, ...person })
    .execute();
  return id;
}

/** @returns the organisation with this address, for which this person signs from now on */
export async function insertSigner(
  db: Db,
  { personId, slug, since }: { readonly personId: string; readonly slug: string; readonly since: string },
): Promise<Id<'organisation'>> {
  const { id } = await db
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('organisationMember')
    .values({ organisationId: id, personId, right: 'sign', since, until: null })
    .execute();
  return id as Id<'organisation'>;
}
