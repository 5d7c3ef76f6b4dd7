/** From rows to what the rule looks at, for one case or for all that wait. Reads only. */
import { type Clock, type PlainDate, today } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { assert } from '../../kernel/result.ts';
import { askTogether } from '../../platform/db/ask-together.ts';
import type { Reader } from '../../platform/db/index.ts';
import { agendasSay } from '../account/index.ts';
import { type Application, getApplication, listApplicationsById } from '../application/index.ts';
import { yearEndFacts } from '../basefunding/index.ts';
import { undueOf } from '../payment/index.ts';
import { getVersion, type SchemeVersion, tierFor } from '../scheme/index.ts';
import { byUrgency, proposalFor, recoveryYears } from './rules/proposal.ts';
import {
  type CaseRow,
  findOver,
  listLowered,
  listOver,
  listOverById,
  listOverDue,
  listOverOf,
  type OverDue,
} from './store/cases.ts';
import { listQuestions } from './store/questions.ts';
import { sampleStates } from './store/samples.ts';
import type { AccountQuestion, AgendaEvidence, ProposalFacts, ProposedCase, SampleState } from './types.ts';

/** Cases that are looked at in one go; a page that shows them says so when there are more. */
export const caseLimit = 500;

export const isCut = (looked: number): boolean => looked >= caseLimit;

export type FactDeps = { readonly db: Reader; readonly clock: Clock };
type Deps = FactDeps & { readonly today: PlainDate };
const onToday = ({ db, clock }: FactDeps): Deps => ({ db, clock, today: today(clock) });

type Versions = ReadonlyMap<string, SchemeVersion>;

async function versionsOf(db: Reader, rows: readonly CaseRow[]): Promise<Versions> {
  const ids = [...new Set(rows.map(({ schemeVersionId }) => schemeVersionId))];
  return new Map(await Promise.all(ids.map(async (id) => [id, await getVersion(db, id)] as const)));
}

function versionOf(versions: Versions, { schemeVersionId }: CaseRow): SchemeVersion {
  const version = versions.get(schemeVersionId);
  assert(version, 'Every version was asked for');
  return version;
}

/** What the agenda says of the activities of each of these grants by today; not of those of which it says nothing. */
async function agendasOf(
  { db, today: day }: Deps,
  rows: readonly CaseRow[],
  versions: Versions,
): Promise<ReadonlyMap<Id<'application'>, AgendaEvidence>> {
  const grants = rows.map((row) => ({ application: row, version: versionOf(versions, row) }));
  const said = await agendasSay(db, grants, day);
  return new Map(
    [...said].flatMap(([id, says]): [Id<'application'>, AgendaEvidence][] => {
      const { tookPlace: confirmed, didNotTakePlace: notHeld, unconfirmed } = says;
      const announced = confirmed + notHeld + unconfirmed;
      return announced === 0 ? [] : [[id, { announced, confirmed, notHeld }]];
    }),
  );
}

/** Where no account is asked she may tell without an amount: then nothing says that any of it is left. */
function accountOf({ happened, spentCents, sentOn, files, grantedCents }: CaseRow): ProposalFacts['account'] {
  if (happened === null || sentOn === null) return null;
  return { happened, spentCents: spentCents ?? grantedCents, sentOn, files };
}

type Beside = {
  /** The newest one. */
  readonly question: AccountQuestion | null;
  /** Null where it is on no list. */
  readonly listed: Exclude<SampleState, 'none'> | null;
} & Pick<ProposalFacts, 'agenda' | 'baseFunding'>;

/** What stands beside these cases, asked once for all of them. */
async function besideOf(
  deps: Deps,
  rows: readonly CaseRow[],
  versions: Versions,
): Promise<(row: CaseRow) => Beside> {
  const { questions, states, agendas, years } = await askTogether({
    states: sampleStates(
      deps.db,
      rows.map(({ caseNumber }) => caseNumber),
    ),
    questions: listQuestions(
      deps.db,
      rows.map(({ id }) => id),
    ),
    agendas: agendasOf(deps, rows, versions),
    years: yearEndFacts(deps, rows),
  });
  const newest = new Map(questions.map((question) => [question.applicationId, question]));
  return ({ id, caseNumber }) => {
    const year = years.get(id);
    return {
      question: newest.get(id) ?? null,
      listed: states.get(caseNumber) ?? null,
      // The year of base funding says the same in more detail.
      agenda: year ? null : (agendas.get(id) ?? null),
      baseFunding: year ? { asGranted: year.asGranted } : null,
    };
  };
}

function proposed(
  day: PlainDate,
  row: CaseRow,
  version: SchemeVersion,
  { question, listed, agenda, baseFunding }: Beside,
): ProposedCase | null {
  const tier = tierFor(version.rules, row.grantedCents);
  const facts: ProposalFacts = {
    status: row.status,
    grantedCents: row.grantedCents,
    accountability: tier.accountability,
    share: version.rules.deviation.share,
    activitiesUntil: row.activitiesUntil,
    accountBy: row.accountBy,
    determineBy: row.determineBy,
    lastTermBy: row.lastTermBy,
    account: accountOf(row),
    agenda,
    baseFunding,
    deviationOn: row.deviationOn,
    question,
    sample: tier.samplePercent ? (listed ?? 'waits') : (listed ?? 'none'),
    undue: null,
    heardOn: row.heardOn,
  };
  return withProposal(row, row.caseNumber, version, facts, day);
}

function withProposal(
  application: ProposedCase['application'],
  caseNumber: string,
  version: SchemeVersion,
  facts: ProposalFacts,
  day: PlainDate,
): ProposedCase | null {
  const proposal = proposalFor(facts, day);
  if (proposal === null) return null;
  const { schemeSlug, name: schemeName } = version;
  return { application, caseNumber, schemeSlug, schemeName, facts, proposal };
}

/** A case that was determined, where more was paid than that. */
async function lowered(deps: Deps, application: Application): Promise<ProposedCase | null> {
  const undue = await undueOf(deps.db, application);
  const determinedOn = undue?.determinedOn?.toString() ?? null;
  if (undue === null || determinedOn === null || application.caseNumber === null) return null;
  const version = await getVersion(deps.db, application.schemeVersionId);
  const facts: ProposalFacts = {
    status: 'determined',
    grantedCents: application.grantedCents ?? 0,
    accountability: tierFor(version.rules, application.grantedCents ?? 0).accountability,
    share: version.rules.deviation.share,
    activitiesUntil: determinedOn,
    accountBy: null,
    determineBy: determinedOn,
    lastTermBy: null,
    account: null,
    agenda: null,
    baseFunding: null,
    deviationOn: null,
    question: null,
    sample: 'none',
    undue: { cents: undue.undueCents, determinedOn },
    heardOn: null,
  };
  return withProposal(application, application.caseNumber, version, facts, deps.today);
}

async function listRecoverable(deps: Deps): Promise<readonly ProposedCase[]> {
  const since = deps.today.subtract({ years: recoveryYears }).toString();
  const applications = await listApplicationsById(deps.db, await listLowered(deps.db, since, caseLimit));
  const all = await Promise.all(applications.map((application) => lowered(deps, application)));
  return all.filter((one) => one !== null);
}

/** Every case that waits for something after its activities, most urgent first; at most `caseLimit` of each sort. */
export async function listProposed(given: FactDeps): Promise<readonly ProposedCase[]> {
  const deps = onToday(given);
  const { open, recoverable } = await askTogether({
    open: listOver(deps.db, deps.today.toString(), caseLimit).then((rows) => proposedOf(deps, rows)),
    recoverable: listRecoverable(deps),
  });
  return [...open, ...recoverable].toSorted(byUrgency);
}

export type FirstProposed = {
  /** The most urgent ones, as many as were wanted. */
  readonly cases: readonly ProposedCase[];
  readonly total: number;
  /** There are more than were looked at. */
  readonly cut: boolean;
};

/** Until it is known which come first. */
const lookedAtTogether = 100;

/** What `listProposed` begins with: of the hundreds behind it no more is read than that nothing in them is due before. */
export async function firstProposed(
  given: FactDeps,
  wanted: number,
  atOnce = lookedAtTogether,
): Promise<FirstProposed> {
  const deps = onToday(given);
  const ofThese = async (some: readonly OverDue[]): Promise<readonly ProposedCase[]> => {
    const ids = some.map(({ id }) => id);
    return await proposedOf(deps, await listOverById(deps.db, ids));
  };
  const { begun, recoverable } = await askTogether({
    begun: listOverDue(deps.db, deps.today.toString(), caseLimit).then(async (over) => {
      const waiting = over.toSorted((a, b) => (a.notBefore < b.notBefore ? -1 : 1));
      const first = waiting.slice(0, Math.max(atOnce, wanted));
      return { waiting, read: first.length, cases: await ofThese(first) };
    }),
    recoverable: listRecoverable(deps),
  });
  const { waiting } = begun;
  let { read } = begun;
  let cases = [...begun.cases, ...recoverable].toSorted(byUrgency);
  while (read < waiting.length) {
    const last = cases[wanted - 1]?.proposal.dueOn;
    const next = waiting[read]?.notBefore;
    // Two of one day stand by their numbers, so a day is looked at whole.
    if (last !== undefined && next !== undefined && last < next) break;
    cases = [...cases, ...(await ofThese(waiting.slice(read, read + atOnce)))].toSorted(byUrgency);
    read += atOnce;
  }
  const total = waiting.length + recoverable.length;
  return { cases: cases.slice(0, wanted), total, cut: isCut(total) };
}

async function proposedOf(deps: Deps, rows: readonly CaseRow[]): Promise<readonly ProposedCase[]> {
  const versions = await versionsOf(deps.db, rows);
  const beside = await besideOf(deps, rows, versions);
  return rows.flatMap((row) => proposed(deps.today, row, versionOf(versions, row), beside(row)) ?? []);
}

/** The proposals for cases that are to be determined, asked once for all of them, in the order of the numbers. */
export async function proposedForEach(
  given: FactDeps,
  caseNumbers: readonly string[],
): Promise<readonly ProposedCase[]> {
  const deps = onToday(given);
  const found = await proposedOf(deps, await listOverOf(deps.db, caseNumbers));
  const byNumber = new Map(found.map((one) => [one.caseNumber, one]));
  return caseNumbers.flatMap((number) => byNumber.get(number) ?? []);
}

/** The proposal for one case; null where nothing is proposed. */
export async function proposedFor(
  given: FactDeps,
  application: Pick<Application, 'id' | 'status'>,
): Promise<ProposedCase | null> {
  const deps = onToday(given);
  if (application.status === 'determined' || application.status === 'closed')
    return await lowered(deps, await getApplication(deps.db, application.id));
  const row = await findOver(deps.db, application.id);
  const [found] = row === null ? [] : await proposedOf(deps, [row]);
  return found ?? null;
}
