/** Applications of past rounds, to rehearse rules of distribution on: no names, no texts. */
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { getRound, maximumFor, type Round, type SchemeVersion } from '../../scheme/index.ts';
import type { PastCase } from '../types.ts';
import { inOrderOf } from './cases.ts';

/** More applications than one round of a city ever had. */
const limit = 10_000;

/** The round of any version, a draft's too: rehearsing is for before it opens. */
export async function findAnyRound(r: Reader, slug: string): Promise<Round | null> {
  const row = await r.selectFrom('round').select('id').where('slug', '=', slug).executeTakeFirst();
  return row ? await getRound(r, row.id as Id<'round'>) : null;
}

export type SourceRound = {
  readonly slug: string;
  readonly name: { readonly nl: string; readonly en: string };
  readonly schemeId: Id<'scheme'>;
  readonly closesOn: string;
  readonly cases: number;
};

const taken = (r: Reader) =>
  r
    .selectFrom('application')
    .where('application.caseNumber', 'is not', null)
    .where('application.envelopeId', 'is not', null)
    .where('application.requestedCents', '>', 0)
    .where('application.status', 'not in', ['draft', 'withdrawn'])
    .where('application.destroyedOn', 'is', null)
    // Never looked at, so it never shared in anything.
    .where((eb) =>
      eb.or([eb('application.outcome', 'is', null), eb('application.outcome', '<>', 'declined')]),
    );

/** Rounds that have applications to rehearse on, the newest first. */
export async function listSourceRounds(r: Reader): Promise<readonly SourceRound[]> {
  const rows = await taken(r)
    .innerJoin('round', 'round.id', 'application.roundId')
    .innerJoin('schemeVersion', 'schemeVersion.id', 'round.schemeVersionId')
    .select(['round.slug', 'round.nameNl', 'round.nameEn', 'round.closesOn', 'schemeVersion.schemeId'])
    .select((eb) => eb.fn.countAll<number>().as('cases'))
    .groupBy(['round.id', 'schemeVersion.schemeId'])
    .orderBy('round.closesOn', 'desc')
    .orderBy('round.slug')
    .limit(200)
    .execute();
  return rows.map(({ nameNl, nameEn, schemeId, ...row }) => ({
    ...row,
    schemeId: schemeId as Id<'scheme'>,
    name: { nl: nameNl, en: nameEn },
  }));
}

/** What was asked in a round, and what became of it. */
export async function listPastCases(
  r: Reader,
  round: Pick<Round, 'id'>,
  { rules }: Pick<SchemeVersion, 'rules'>,
): Promise<readonly PastCase[]> {
  const rows = await taken(r)
    .leftJoin('wijk', 'wijk.id', 'application.wijkId')
    .select(['application.id', 'caseNumber', 'envelopeId', 'requestedCents', 'grantedCents', 'outcome'])
    .select(['completeAt', 'receivedOn', 'submittedAt', 'wijk.slug as wijkSlug', 'wijk.name as wijk'])
    .where('application.roundId', '=', round.id)
    .orderBy('caseNumber')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    applicationId: row.id as Id<'application'>,
    caseNumber: row.caseNumber ?? '',
    envelopeId: row.envelopeId as Id<'envelope'>,
    wijk: row.wijk,
    claimedCents: Math.min(row.requestedCents ?? 0, maximumFor(rules, row.wijkSlug).amountCents),
    grantedCents: row.outcome === null ? null : (row.grantedCents ?? 0),
    inOrderOf: inOrderOf(row, rules.distribution.rankBy),
  }));
}
