/** The least that an application needs around it: two wijken, a scheme with an open round, money, and people. */
import { insertEnvelope, publishCeiling } from '../../src/features/budget/index.ts';
import type { SchemeRules } from '../../src/features/scheme/types.ts';
import type { PersonActor, RoleGrant } from '../../src/kernel/actor.ts';
import { type Id, newId } from '../../src/kernel/ids.ts';
import type { Db } from '../../src/platform/db/index.ts';
import { trialRules } from './trial-rules.ts';

export type TrialCity = {
  readonly gebiedId: Id<'gebied'>;
  readonly wijkraadId: Id<'wijkraad'>;
  /** `noordwijk` with a wijkraad, `zuidwijk` without. */
  readonly wijken: { readonly noordwijk: Id<'wijk'>; readonly zuidwijk: Id<'wijk'> };
  readonly versionId: Id<'scheme_version'>;
  readonly roundId: Id<'round'>;
  readonly envelopeId: Id<'envelope'>;
};

/**
 * Fills an empty database. The round `proefronde` is open through 2026 and 2027.
 * @param options.ceilingCents of the one envelope, for the whole city
 */
export async function trialCity(
  db: Db,
  options: { readonly rules?: SchemeRules; readonly ceilingCents?: number } = {},
): Promise<TrialCity> {
  const gebiedId = newId<'gebied'>();
  const wijkraadId = newId<'wijkraad'>();
  const wijken = { noordwijk: newId<'wijk'>(), zuidwijk: newId<'wijk'>() };
  await db
    .insertInto('gebied')
    .values({ id: gebiedId, slug: 'proefgebied', name: 'Proefgebied', cbsCode: 'WK059900' })
    .execute();
  await db
    .insertInto('wijkraad')
    .values({ id: wijkraadId, slug: 'noordwijk', name: 'Noordwijk', kind: 'wijkraad', gebiedId })
    .execute();
  await db
    .insertInto('wijk')
    .values([
      { id: wijken.noordwijk, slug: 'noordwijk', name: 'Noordwijk', gebiedId, wijkraadId, source: 'trial' },
      { id: wijken.zuidwijk, slug: 'zuidwijk', name: 'Zuidwijk', gebiedId, source: 'trial' },
    ])
    .execute();
  const scheme = await trialScheme(db, options.rules ?? trialRules());
  const envelopeId = await trialEnvelope(db, scheme, options.ceilingCents ?? 10_000_000);
  return { gebiedId, wijkraadId, wijken, ...scheme, envelopeId };
}

async function trialScheme(db: Db, rules: SchemeRules): Promise<Pick<TrialCity, 'versionId' | 'roundId'>> {
  const schemeId = newId<'scheme'>();
  const versionId = newId<'scheme_version'>();
  const roundId = newId<'round'>();
  await db
    .insertInto('scheme')
    .values({ id: schemeId, slug: 'proefregeling', nameNl: 'Proefregeling', nameEn: 'Trial scheme' })
    .execute();
  await db
    .insertInto('schemeVersion')
    .values({
      id: versionId,
      schemeId,
      number: 1,
      status: 'published',
      publishedAt: new Date('2025-12-01T10:00:00Z'),
      validFrom: '2026-01-01',
      rules: JSON.stringify(rules),
    })
    .execute();
  await db
    .insertInto('round')
    .values({
      id: roundId,
      schemeVersionId: versionId,
      slug: 'proefronde',
      nameNl: 'Proefronde',
      nameEn: 'Trial round',
      opensOn: '2026-01-01',
      closesOn: '2027-12-31',
      year: 2026,
    })
    .execute();
  return { versionId, roundId };
}

async function trialEnvelope(
  db: Db,
  scheme: Pick<TrialCity, 'versionId' | 'roundId'>,
  amountCents: number,
): Promise<Id<'envelope'>> {
  const id = newId<'envelope'>();
  const at = new Date('2026-01-01T10:00:00Z');
  await db.transaction().execute(async (tx) => {
    await insertEnvelope(tx, {
      id,
      schemeVersionId: scheme.versionId,
      roundId: scheme.roundId,
      gebiedId: null,
      wijkraadId: null,
      wijkId: null,
      domain: null,
      name: 'Proefpot',
      example: true,
    });
    if (amountCents > 0) await publishCeiling(tx, { envelopeId: id, amountCents, basis: 'trial', at });
  });
  return id;
}

/** Someone who can act. `address: false` leaves the postal address empty. */
export async function trialPerson(
  db: Db,
  name: string,
  options: {
    readonly grants?: readonly RoleGrant[];
    readonly address?: boolean;
    readonly email?: string | null;
  } = {},
): Promise<PersonActor> {
  const id = newId<'person'>();
  const slug = name.toLowerCase().replace(/[^a-z]+/g, '.');
  const address =
    options.address === false ? {} : { street: 'Proefstraat 1', postcode: '3011 AA', town: 'Rotterdam' };
  const email = options.email === undefined ? `${slug}@demo.example` : options.email;
  await db
    .insertInto('person')
    .values({ id, name, email, ...address })
    .execute();
  return { kind: 'person', personId: id, displayName: name, grants: options.grants ?? [] };
}
