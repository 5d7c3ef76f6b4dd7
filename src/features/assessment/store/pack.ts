/** Everything that lies before a council in one round. */
import { sql } from 'kysely';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';
import {
  type Application,
  type ApplicationStatus,
  listApplications,
  listSharing,
  rankByEnvelope,
} from '../../application/index.ts';
import { getEnvelope } from '../../budget/index.ts';
import { listWijkenOfWijkraad, type Wijk, type Wijkraad } from '../../place/index.ts';
import { getRound, getVersion, mandateFor, type Round, type SchemeVersion } from '../../scheme/index.ts';
import { countQuorum } from '../rules/quorum.ts';
import { standingsOf } from '../rules/standing.ts';
import { askedCents, availableCents } from '../rules/trial.ts';
import type {
  Advice,
  CouncilMember,
  Pack,
  PackEnvelope,
  PackRow,
  PackSummary,
  StandingFacts,
} from '../types.ts';
import { latestAdviceOn } from './advice.ts';
import { listCouncilMembers, loadStandingFacts } from './council.ts';

const openStatuses = ['submitted', 'inTreatment', 'advised'] as const satisfies readonly ApplicationStatus[];
const doneStatuses = [
  'decided',
  'running',
  'accounted',
  'determined',
  'closed',
] as const satisfies readonly ApplicationStatus[];

/** Is it still before the council, as far as its status goes? */
export const isOpen = (application: Pick<Application, 'status'>): boolean =>
  (openStatuses as readonly string[]).includes(application.status);

/** Something is still lacking: never complete yet, or asked to be completed since (Awb 4:5). */
const isWaiting = ({ status, completeAt }: Pick<Application, 'status' | 'completeAt'>): boolean =>
  status === 'incomplete' || (isOpen({ status }) && completeAt === null);

/** By its address, also when the version was withdrawn since: cases made under it go on. */
export async function findRoundOfPack(r: Reader, slug: string): Promise<Round | null> {
  const row = await r.selectFrom('round').select('id').where('slug', '=', slug).executeTakeFirst();
  return row ? await getRound(r, row.id as Id<'round'>) : null;
}

/** What each of these applications holds reserved, by application. */
async function reservedOf(
  r: Reader,
  applicationIds: readonly Id<'application'>[],
): Promise<ReadonlyMap<string, number>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await r
    .selectFrom('ledgerEntry')
    .select('applicationId')
    .select(
      sql<number>`(sum(case when to_account = 'reserved' then amount_cents when from_account = 'reserved' then -amount_cents else 0 end))::bigint`.as(
        'cents',
      ),
    )
    .where('applicationId', 'in', applicationIds)
    .groupBy('applicationId')
    .execute();
  return new Map(rows.map((row) => [row.applicationId ?? '', row.cents]));
}

type Around = {
  readonly version: SchemeVersion;
  readonly wijken: ReadonlyMap<string, Wijk>;
  readonly members: readonly CouncilMember[];
  readonly facts: StandingFacts;
  readonly reserved: ReadonlyMap<string, number>;
  readonly advice: ReadonlyMap<string, Advice>;
  readonly places: ReadonlyMap<string, number>;
  readonly today: string;
};

function toRow(application: Application, around: Around): PackRow | null {
  const wijk = around.wijken.get(application.wijkId ?? '');
  if (!wijk || application.caseNumber === null) return null;
  const standings = standingsOf(around.members, application, around.facts, around.today);
  return {
    application,
    caseNumber: application.caseNumber,
    wijk,
    organisation: around.facts.organisations.get(application.organisationId ?? '') ?? null,
    place: around.places.get(application.id) ?? null,
    reservedCents: around.reserved.get(application.id) ?? 0,
    advice: around.advice.get(application.id) ?? null,
    standings,
    count: countQuorum(
      standings.map(({ standing }) => standing),
      around.version.rules.quorum.share,
    ),
  };
}

/** Places among all that share an envelope: of a round for the city also those before other councils. */
async function placesOf(
  r: Reader,
  applications: readonly Application[],
  version: SchemeVersion,
): Promise<ReadonlyMap<string, number>> {
  const envelopeIds = [...new Set(applications.flatMap(({ envelopeId }) => envelopeId ?? []))];
  // What has no money set aside for it shares with nobody yet: it stands in line here.
  const apart = applications.filter(
    ({ completeAt, envelopeId }) => completeAt !== null && envelopeId === null,
  );
  return rankByEnvelope([...(await listSharing(r, envelopeIds)), ...apart], version);
}

async function envelopesOf(r: Reader, rows: readonly PackRow[]): Promise<readonly PackEnvelope[]> {
  const ids = [...new Set(rows.flatMap(({ application }) => application.envelopeId ?? []))];
  const found: PackEnvelope[] = [];
  for (const id of ids) {
    const envelope = await getEnvelope(r, id);
    const own = rows.filter(({ application }) => application.envelopeId === id);
    found.push({
      envelope,
      rows: own,
      availableCents: availableCents(envelope.balances.freeCents, own),
      askedCents: askedCents(own),
    });
  }
  return found;
}

/**
 * The decision pack: all complete applications of a round in the wijken of a council, in order of completeness; and apart
 * those that wait for completion.
 */
export async function loadPack(r: Reader, council: Wijkraad, round: Round, today: PlainDate): Promise<Pack> {
  const version = await getVersion(r, round.schemeVersionId);
  const wijken = await listWijkenOfWijkraad(r, council.id);
  const applications = await listApplications(r, {
    filter: {
      roundId: round.id,
      wijkIds: wijken.map(({ id }) => id),
      statuses: [...openStatuses, 'incomplete', ...doneStatuses],
    },
    order: 'rank',
    limit: 500,
  });
  const ids = applications.map(({ id }) => id);
  const members = await listCouncilMembers(r, council.id, isoDate(today));
  const around: Around = {
    version,
    wijken: new Map(wijken.map((wijk) => [wijk.id, wijk])),
    members,
    facts: await loadStandingFacts(r, members, applications),
    reserved: await reservedOf(r, ids),
    advice: await latestAdviceOn(r, ids),
    places: await placesOf(r, applications, version),
    today: isoDate(today),
  };
  const rows = applications.flatMap((application) => toRow(application, around) ?? []);
  const waiting = rows.filter(({ application }) => isWaiting(application));
  const complete = rows.filter(
    ({ application }) => application.completeAt !== null && !isWaiting(application),
  );
  const open = complete.filter(({ application }) => isOpen(application));
  return {
    council,
    round,
    version,
    mandate: mandateFor(version.rules, council.slug),
    members,
    open,
    waiting,
    done: complete.filter(({ application }) => !isOpen(application)),
    envelopes: await envelopesOf(r, open),
  };
}

/** Rounds in which a council has complete applications, the newest round first. */
export async function listPackSummaries(
  r: Reader,
  wijkraadIds: readonly Id<'wijkraad'>[] | 'all',
): Promise<readonly PackSummary[]> {
  let query = r
    .selectFrom('application')
    .innerJoin('wijk', 'wijk.id', 'application.wijkId')
    .innerJoin('round', 'round.id', 'application.roundId')
    .select(['wijk.wijkraadId', 'application.roundId', 'round.opensOn'])
    .select((eb) => [
      eb.fn
        .countAll<number>()
        .filterWhere('application.status', 'in', ['submitted', 'inTreatment'])
        .as('waiting'),
      eb.fn.countAll<number>().filterWhere('application.status', '=', 'incomplete').as('incomplete'),
      eb.fn.countAll<number>().filterWhere('application.status', '=', 'advised').as('advised'),
      eb.fn.countAll<number>().filterWhere('application.status', 'in', doneStatuses).as('done'),
      sql<number>`coalesce(sum(application.requested_cents) filter (where application.status in ('submitted', 'inTreatment', 'advised')), 0)::bigint`.as(
        'askedCents',
      ),
    ])
    .where('application.completeAt', 'is not', null)
    .where('application.destroyedOn', 'is', null)
    .where('wijk.wijkraadId', 'is not', null);
  // The office looks on where something is still to be said; a council also finds its earlier rounds again.
  if (wijkraadIds === 'all') query = query.where('application.status', 'in', [...openStatuses, 'incomplete']);
  else {
    if (wijkraadIds.length === 0) return [];
    query = query
      .where('wijk.wijkraadId', 'in', wijkraadIds)
      .where('application.status', 'in', [...openStatuses, 'incomplete', ...doneStatuses]);
  }
  const rows = await query
    .groupBy(['wijk.wijkraadId', 'application.roundId', 'round.opensOn'])
    .orderBy('round.opensOn', 'desc')
    .limit(500)
    .execute();
  return rows.map(({ wijkraadId, roundId, waiting, incomplete, advised, done, askedCents }) => ({
    wijkraadId: wijkraadId as Id<'wijkraad'>,
    roundId: roundId as Id<'round'>,
    waiting,
    incomplete,
    advised,
    done,
    askedCents,
  }));
}

/** Which of these applications the council was asked about. */
export async function listAsked(
  r: Reader,
  applicationIds: readonly Id<'application'>[],
): Promise<ReadonlySet<string>> {
  if (applicationIds.length === 0) return new Set();
  const rows = await r
    .selectFrom('caseEvent')
    .select('applicationId')
    .distinct()
    .where('kind', '=', 'adviceAsked')
    .where('applicationId', 'in', applicationIds)
    .execute();
  return new Set(rows.map((row) => row.applicationId));
}
