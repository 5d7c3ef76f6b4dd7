/** The city as the platform knows it today: wijken, networks with who takes part, and what the public register says. */
import { sql } from 'kysely';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { listGebieden, listWijken } from '../../place/index.ts';
import { type Known, presentOf } from '../rules/present.ts';
import { gotByMember } from '../rules/previous.ts';
import type { Ground, GroundNetwork, GroundWijk } from '../rules/scenario.ts';
import { frozenClaims } from './frozen-claims.ts';

/** All wijken by name, each with its gebied. */
export async function listWijkenWithGebied(r: Reader): Promise<readonly GroundWijk[]> {
  const [gebieden, all] = await Promise.all([listGebieden(r), listWijken(r)]);
  const byId = new Map(gebieden.map((gebied) => [gebied.id, gebied]));
  return all.map(({ slug, name, inhabitants, gebiedId }) => ({
    slug,
    name,
    inhabitants,
    gebiedSlug: byId.get(gebiedId)?.slug ?? '',
    gebiedName: byId.get(gebiedId)?.name ?? '',
  }));
}

/** Published networks of one wijk, with who takes part on a day. */
async function networks(r: Reader, today: PlainDate): Promise<readonly GroundNetwork[]> {
  const day = isoDate(today);
  const rows = await r
    .selectFrom('network')
    .innerJoin('listing', 'listing.id', 'network.id')
    .innerJoin('wijk', 'wijk.id', 'network.wijkId')
    .innerJoin('networkMember as member', 'member.networkId', 'network.id')
    .innerJoin('organisation', 'organisation.id', 'member.organisationId')
    .select([
      'network.id',
      'network.name',
      'wijk.slug as wijkSlug',
      'organisation.slug',
      'organisation.name as organisationName',
      'organisation.legalForm',
    ])
    .where('listing.status', '=', 'published')
    .where('network.kind', '=', 'wijk')
    .where('member.status', '=', 'confirmed')
    .where((eb) => eb.or([eb('network.until', 'is', null), eb('network.until', '>', day)]))
    .where((eb) => eb.or([eb('member.until', 'is', null), eb('member.until', '>', day)]))
    .orderBy('network.name')
    .orderBy('organisation.name')
    .limit(20_000)
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].map((own) => ({
    id: own[0]?.id ?? '',
    name: own[0]?.name ?? '',
    wijkSlug: own[0]?.wijkSlug ?? '',
    organisations: own.map(({ slug, organisationName, legalForm }) => ({
      slug,
      name: organisationName,
      // As in the public register: a group of residents without a legal form is never named beside an amount.
      named: legalForm !== 'informal',
      asks: null,
    })),
  }));
}

/** Grants as the public register has them, of one year; base funding by organisation is not in it. */
async function register(r: Reader, year: number): Promise<Known['register']> {
  const perWijk = await r
    .selectFrom('publishedGrantTotal')
    .select(['wijkSlug', sql<string>`sum(amount_cents)`.as('cents')])
    .where('year', '=', year)
    .groupBy('wijkSlug')
    .execute();
  const perOrganisation = await r
    .selectFrom('application')
    .innerJoin('round', 'round.id', 'application.roundId')
    .innerJoin('organisation', 'organisation.id', 'application.organisationId')
    .select(['organisation.slug', sql<string>`sum(application.granted_cents)`.as('cents')])
    .where('round.year', '=', year)
    .where(sql<boolean>`is_published_grant(application)`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('baseFunding')
            .select('baseFunding.id')
            .whereRef('baseFunding.applicationId', '=', 'application.id'),
        ),
      ),
    )
    .groupBy('organisation.slug')
    .limit(20_000)
    .execute();
  return {
    byWijk: new Map(
      perWijk.flatMap(({ wijkSlug, cents }) =>
        wijkSlug === null ? [] : [[wijkSlug, Number(cents)] as const],
      ),
    ),
    byOrganisation: new Map(perOrganisation.map(({ slug, cents }) => [slug, Number(cents)])),
    withoutWijkCents: perWijk.reduce(
      (sum, { wijkSlug, cents }) => sum + (wijkSlug === null ? Number(cents) : 0),
      0,
    ),
  };
}

/** What each member's own lines come to, of base funding of a year that the register has. */
async function funded(r: Reader, year: number): Promise<Known['funded']> {
  const rows = await r
    .selectFrom('baseFunding')
    .innerJoin('application', 'application.id', 'baseFunding.applicationId')
    .select(['baseFunding.id', 'application.grantedCents'])
    .where('baseFunding.year', '=', year)
    .where('baseFunding.status', '=', 'submitted')
    .where(sql<boolean>`is_published_grant(application)`)
    .limit(500)
    .execute();
  const claims = await frozenClaims(
    r,
    rows.map(({ id }) => id as Id<'base_funding'>),
  );
  const got = rows.flatMap(({ id, grantedCents }) => {
    const frozen = claims.get(id);
    return frozen ? gotByMember(frozen, grantedCents ?? 0) : [];
  });
  if (got.length === 0) return [];
  const named = await r
    .selectFrom('organisation')
    .select(['id', 'slug'])
    .where(
      'id',
      'in',
      got.map(([id]) => id),
    )
    .execute();
  const slugs = new Map(named.map(({ id, slug }) => [id, slug]));
  return got.flatMap(([id, cents]) => {
    const slug = slugs.get(id);
    return slug === undefined ? [] : [[slug, cents] as const];
  });
}

/** Recorded of schemes that were never here, of one year. */
async function earlier(r: Reader, year: number): Promise<Known['earlier']> {
  const rows = await r
    .selectFrom('earlierGrant')
    .innerJoin('organisation', 'organisation.id', 'earlierGrant.organisationId')
    .select(['organisation.slug', sql<string>`sum(earlier_grant.amount_cents)`.as('cents')])
    .where('earlierGrant.year', '=', year)
    .groupBy('organisation.slug')
    .orderBy('organisation.slug')
    .limit(20_000)
    .execute();
  return rows.map(({ slug, cents }) => [slug, Number(cents)] as const);
}

/** @param today whose year's grants are the present that a scenario is held against */
export async function loadGround(r: Reader, today: PlainDate): Promise<Omit<Ground, 'typical'>> {
  const { year } = today;
  const [wijken, all, registered, parts, old] = await Promise.all([
    listWijkenWithGebied(r),
    networks(r, today),
    register(r, year),
    funded(r, year),
    earlier(r, year),
  ]);
  return {
    wijken,
    networks: all,
    today: presentOf({ year, networks: all, register: registered, funded: parts, earlier: old }),
  };
}
