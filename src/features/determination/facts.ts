/** From rows to what the rule looks at, for one case or for all that wait. Reads only. */
import { type Clock, type PlainDate, today } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { askTogether } from '../../platform/db/ask-together.ts';
import type { Reader } from '../../platform/db/index.ts';
import { grantAgendas } from '../account/index.ts';
import { type Application, getApplication, listApplicationsById } from '../application/index.ts';
import { yearEndFacts } from '../basefunding/index.ts';
import { undueOf } from '../payment/index.ts';
import { getVersion, type SchemeVersion, tierFor } from '../scheme/index.ts';
import { byUrgency, proposalFor, recoveryYears } from './rules/proposal.ts';
import { type CaseRow, findOver, listLowered, listOver, listOverOf } from './store/cases.ts';
import { listQuestions } from './store/questions.ts';
import { sampleStates } from './store/samples.ts';
import type { AccountQuestion, AgendaEvidence, ProposalFacts, ProposedCase, SampleState } from './types.ts';

/** Cases that are looked at in one go; a page that shows them says so when there are more. */
export const caseLimit = 500;

export type FactDeps = { readonly db: Reader; readonly clock: Clock };
type Deps = FactDeps & { readonly today: PlainDate };
const onToday = ({ db, clock }: FactDeps): Deps => ({ db, clock, today: today(clock) });

/** What the agenda says of the activities of each of these grants by today; not of those of which it says nothing. */
async function agendasOf(
  { db, today: day }: Deps,
  rows: readonly CaseRow[],
): Promise<ReadonlyMap<Id<'application'>, AgendaEvidence>> {
  const applications = await listApplicationsById(
    db,
    rows.map(({ id }) => id),
  );
  const grants = await Promise.all(
    applications.map(async (application) => ({
      application,
      version: await getVersion(db, application.schemeVersionId),
    })),
  );
  const agendas = await grantAgendas(db, grants, day);
  return new Map(
    agendas.flatMap(({ says }, at): [Id<'application'>, AgendaEvidence][] => {
      const id = grants[at]?.application.id;
      if (!id || says === null) return [];
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
async function besideOf(deps: Deps, rows: readonly CaseRow[]): Promise<(row: CaseRow) => Beside> {
  const { questions, states, agendas, years } = await askTogether({
    states: sampleStates(
      deps.db,
      rows.map(({ caseNumber }) => caseNumber),
    ),
    questions: listQuestions(
      deps.db,
      rows.map(({ id }) => id),
    ),
    agendas: agendasOf(deps, rows),
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

async function proposed(
  deps: Deps,
  row: CaseRow,
  { question, listed, agenda, baseFunding }: Beside,
): Promise<ProposedCase | null> {
  const version = await getVersion(deps.db, row.schemeVersionId);
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
  return withProposal(row, row.caseNumber, version, facts, deps.today);
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
  const { rows, recoverable } = await askTogether({
    rows: listOver(deps.db, deps.today.toString(), caseLimit),
    recoverable: listRecoverable(deps),
  });
  return [...(await proposedOf(deps, rows)), ...recoverable].toSorted(byUrgency);
}

async function proposedOf(deps: Deps, rows: readonly CaseRow[]): Promise<readonly ProposedCase[]> {
  const beside = await besideOf(deps, rows);
  const all = await Promise.all(rows.map((row) => proposed(deps, row, beside(row))));
  return all.filter((one) => one !== null);
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
  if (row === null) return null;
  return await proposed(deps, row, (await besideOf(deps, [row]))(row));
}
