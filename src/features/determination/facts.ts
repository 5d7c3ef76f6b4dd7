/** From rows to what the rule looks at, for one case or for all that wait. Reads only. */
import { type Clock, type PlainDate, parseIsoDate, Temporal, today } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { askTogether } from '../../platform/db/ask-together.ts';
import type { Reader } from '../../platform/db/index.ts';
import { evidenceCounts } from '../activity/index.ts';
import { type Application, getApplication } from '../application/index.ts';
import { yearEndFacts } from '../basefunding/index.ts';
import { periodOf } from '../decision/index.ts';
import { undueOf } from '../payment/index.ts';
import { getVersion, type SchemeVersion, tierFor } from '../scheme/index.ts';
import { byUrgency, proposalFor } from './rules/proposal.ts';
import { activitiesOf, type CaseRow, findOver, listLowered, listOver } from './store/cases.ts';
import type { AgendaEvidence, ProposalFacts, ProposedCase } from './types.ts';

/** Cases that are looked at in one go; a page that shows them says so when there are more. */
export const caseLimit = 500;
const recoveryYears = 5;

export type FactDeps = { readonly db: Reader; readonly clock: Clock };
type Deps = FactDeps & { readonly today: PlainDate };
const onToday = ({ db, clock }: FactDeps): Deps => ({ db, clock, today: today(clock) });

/** What the agenda counted in the period of the grant, up to yesterday; null where it has nothing of the applicant. */
async function agendaOf(
  { db, today: day }: Deps,
  row: CaseRow,
  version: SchemeVersion,
  activities: readonly Id<'activity'>[],
): Promise<AgendaEvidence | null> {
  const from = parseIsoDate(periodOf(row, version)?.from ?? '');
  const last = parseIsoDate(row.activitiesUntil);
  if (activities.length === 0 || from === null || last === null) return null;
  if (Temporal.PlainDate.compare(from, last) > 0) return null;
  const counts = await evidenceCounts(db, activities, { from, until: last.add({ days: 1 }) }, day);
  const sum = (key: 'announced' | 'tookPlace' | 'didNotTakePlace'): number =>
    counts.reduce((total, one) => total + one[key], 0);
  const announced = sum('announced');
  return announced === 0 ? null : { announced, confirmed: sum('tookPlace'), notHeld: sum('didNotTakePlace') };
}

function accountOf({ happened, spentCents, sentOn, files }: CaseRow): ProposalFacts['account'] {
  if (happened === null || spentCents === null || sentOn === null) return null;
  return { happened, spentCents, sentOn, files };
}

async function proposed(
  deps: Deps,
  row: CaseRow,
  activities: readonly Id<'activity'>[],
): Promise<ProposedCase | null> {
  const version = await getVersion(deps.db, row.schemeVersionId);
  const { agenda, year } = await askTogether({
    agenda: agendaOf(deps, row, version, activities),
    year: yearEndFacts(deps, row),
  });
  const facts: ProposalFacts = {
    status: row.status,
    grantedCents: row.grantedCents,
    accountability: tierFor(version.rules, row.grantedCents).accountability,
    share: version.rules.deviation.share,
    activitiesUntil: row.activitiesUntil,
    accountBy: row.accountBy,
    determineBy: row.determineBy,
    lastTermBy: row.accountBy,
    account: accountOf(row),
    // The year of base funding says the same in more detail.
    agenda: year === null ? agenda : null,
    baseFunding: year && { asGranted: year.asGranted },
    deviationOn: row.deviationOn,
    question: null,
    sample: 'none',
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
  const ids = await listLowered(deps.db, since, caseLimit);
  const all = await Promise.all(
    ids.map(async (id) => await lowered(deps, await getApplication(deps.db, id))),
  );
  return all.filter((one) => one !== null);
}

/** Every case that waits for something after its activities, most urgent first; at most `caseLimit` of each sort. */
export async function listProposed(given: FactDeps): Promise<readonly ProposedCase[]> {
  const deps = onToday(given);
  const { rows, recoverable } = await askTogether({
    rows: listOver(deps.db, deps.today.toString(), caseLimit),
    recoverable: listRecoverable(deps),
  });
  const organisations = [...new Set(rows.flatMap(({ organisationId }) => organisationId ?? []))];
  const activities = await activitiesOf(deps.db, organisations);
  const all = await Promise.all(
    rows.map((row) => proposed(deps, row, activities.get(row.organisationId ?? '') ?? [])),
  );
  return [...all.filter((one) => one !== null), ...recoverable].toSorted(byUrgency);
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
  const activities = await activitiesOf(deps.db, row.organisationId ? [row.organisationId] : []);
  return await proposed(deps, row, activities.get(row.organisationId ?? '') ?? []);
}
