/**
 * A council turns the outcome of a vote into decisions in one go. First its standpoint on every project is recorded, all or
 * nothing, and what won and is no application yet becomes a draft with its money set aside (`prepare.ts`); then each project with an application is decided in a transaction of its own, by the way that the decision pack
 * takes: by mandate with letter and ledger, or as advice with the officer deciding. What is refused stays waiting, and
 * sending the form again goes on with that alone.
 */
import { type PersonActor, personIdOf } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { assert, ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { canTransition, standsNow } from '../../../kernel/status.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import type { Deps } from '../../../platform/deps.ts';
import { getApplication } from '../../application/index.ts';
import { type AssessmentExtras, recordAdvice } from '../../assessment/index.ts';
import { getEnvelope, heldCents } from '../../budget/index.ts';
import { councilName, type Wijkraad } from '../../place/index.ts';
import { areaOf, councilFor, settlesFor, type VoteArea } from '../area.ts';
import { mayOnVote } from '../commands/access.ts';
import { refusals } from '../commands/refusals.ts';
import { sayCount } from '../say.ts';
import { voteStatus } from '../status.ts';
import {
  type CountedVote,
  findCounted,
  getVote,
  listProjects,
  lockVote,
  setVoteStatus,
} from '../store/index.ts';
import type { Vote, VoteProject } from '../types.ts';
import { prepareWinners } from './prepare.ts';
import {
  type Choice,
  meetingProblems,
  proposalsOf,
  reasonsOf,
  settledOf,
  settlingProblems,
  standingOf,
  type VoteTold,
} from './rules.ts';
import { insertSettled, listSettled, type SettledRow } from './store.ts';

export type SettleDeps = CommandDeps & Pick<Deps, 'config'> & AssessmentExtras;

export type Meeting = {
  /** ISO date. */
  readonly metOn: string;
  readonly present: readonly Id<'person'>[];
  readonly chair: Id<'person'> | null;
};
export type SettleInput = Meeting & { readonly choices: readonly Choice[] };

const uncounted = problem(
  '',
  'not-counted',
  text('De stemmen zijn nog niet geteld.', 'The votes have not been counted yet.'),
);

/** Free, with what these applications have set aside. */
async function roomOf(
  unit: UnitOfWork,
  { envelopeId }: Vote,
  projects: readonly VoteProject[],
): Promise<number> {
  let roomCents = (await getEnvelope(unit.tx, envelopeId)).balances.freeCents;
  for (const { applicationId } of projects)
    if (applicationId !== null) roomCents += (await heldCents(unit.tx, envelopeId, applicationId)).reserved;
  return roomCents;
}

/** Records the standpoint and settles the vote; when that was done before, leaves it as it is. */
async function recordStandpoint(
  unit: UnitOfWork,
  id: Id<'vote'>,
  input: SettleInput,
  publicUrl: string,
): Promise<Result<null>> {
  const vote = await lockVote(unit.tx, id);
  const early = meetingProblems(input.metOn, unit.today);
  const [wrongDay] = early;
  if (vote.status === 'settled') {
    const own = settlesFor(unit.actor, await areaOf(unit.tx, vote));
    if (own.length === 0) return refused(refusals.notAllowed);
    return wrongDay ? refused(wrongDay) : ok(null);
  }
  // The standpoint on the whole outcome is of the council that put the question.
  if (!(await mayOnVote(unit.tx, unit.actor, 'vote.settle', vote))) return refused(refusals.notAllowed);
  if (!canTransition(voteStatus, vote.status, 'settle')) return refused(standsNow(voteStatus, vote.status));
  const counted = await findCounted(unit.tx, id);
  if (!counted || !vote.ballot) return refused(uncounted);
  const projects = await listProjects(unit.tx, id);
  const proposals = proposalsOf(vote.ballot, counted.outcome.outcome);
  const roomCents = await roomOf(unit, vote, projects);
  const [first, ...rest] = [...early, ...settlingProblems(input.choices, { proposals, roomCents })];
  if (first) return refused(first, ...rest);
  const rows = proposals.map((proposal) => {
    const project = projects.find(({ number }) => number === proposal.number);
    const choice = input.choices.find(({ number }) => number === proposal.number);
    assert(project && choice, 'each project of the ballot is there and was chosen on');
    return { ...settledOf(proposal, choice), project, applicationId: project.applicationId };
  });
  const winners = rows.filter((row) => row.decided !== 'refuse' && row.applicationId === null);
  const prepared = await prepareWinners(unit, vote, winners, publicUrl);
  if (!prepared.ok) return prepared;
  await insertSettled(
    unit.tx,
    id,
    rows.map(({ project, applicationId, ...row }) => ({
      ...row,
      projectId: project.id,
      applicationId: applicationId ?? prepared.value.get(row.number) ?? null,
    })),
  );
  await setVoteStatus(unit.tx, id, 'settled');
  unit.audit('vote.settled', 'vote', id, {
    prepared: prepared.value.size,
    granted: rows.filter(({ decided }) => decided !== 'refuse').length,
    departs: rows.filter(({ departureReason }) => departureReason !== null).length,
  });
  return ok(null);
}

// Advised: the council has spoken and the officer decides.
const waiting = new Set(['submitted', 'inTreatment']);

/** Is there something to decide on this project now? What is not complete has to be that first (Awb 4:5). */
export const waits = ({ status, complete }: Pick<SettledRow, 'status' | 'complete'>): boolean =>
  status !== null && complete && waiting.has(status);

const noRule = text('', '');

type Settling = {
  readonly vote: Vote;
  readonly area: VoteArea;
  readonly counted: CountedVote;
  readonly told: VoteTold;
};

async function settlingOf({ db, config }: SettleDeps, id: Id<'vote'>): Promise<Settling> {
  const [vote, counted] = [await getVote(db, id), await findCounted(db, id)];
  assert(counted && vote.ballot, 'what is settled was frozen and counted');
  const [rule] = sayCount(vote.ballot.rules);
  const resultUrl = `${config.publicUrl}/stemmingen/${vote.slug}/uitslag`;
  return {
    vote,
    area: await areaOf(db, vote),
    counted,
    told: { name: vote.name, rule: rule ?? noRule, resultUrl },
  };
}

async function decideOne(
  deps: SettleDeps,
  actor: PersonActor,
  { area, counted, told }: Settling,
  row: SettledRow,
  meeting: Meeting,
): Promise<readonly Problem[]> {
  assert(row.applicationId !== null && row.revision !== null, 'only what waits is decided');
  const { lang, wijkId } = await getApplication(deps.db, row.applicationId);
  const council = councilFor(area, wijkId);
  if (council === null) return [officeDecides];
  if (!settlesFor(actor, area).includes(council)) return [otherCouncil(council)];
  const asked = row.requestedCents ?? 0;
  const whole = row.amountCents >= asked;
  const done = await recordAdvice(deps, actor, council, {
    applicationId: row.applicationId,
    revision: row.revision,
    advice: {
      outcome: row.decided === 'refuse' ? 'no' : whole ? 'yes' : 'part',
      amountCents: row.decided === 'refuse' || whole ? null : row.amountCents,
      reasons: reasonsOf(row, standingOf(counted, row.number), told, lang),
      ...meeting,
      conflicted: [],
      ground: row.decided === 'refuse' ? 'councilJudgement' : null,
      unmetCriteria: [],
      sameActivities: null,
      reasonableTerm: '',
      budgetProviso: false,
      problems: [],
    },
  });
  return done.ok ? [] : done.problems;
}

const officeDecides = problem(
  '',
  'office-decides',
  text(
    'Hierover besluit de gemeente: in deze wijk is geen wijkraad.',
    'The municipality decides on this: there is no council in this neighbourhood.',
  ),
);
const otherCouncil = (council: Wijkraad): Problem =>
  problem(
    '',
    'other-council',
    text(
      `Hierover besluit ${councilName(council)}. Een lid daarvan gaat hier verder.`,
      `${councilName(council)} decides on this. One of its members goes on here.`,
    ),
  );

const ofProject = (number: number, { code, field, text: said }: Problem): Problem =>
  problem(
    ['metOn', 'present', 'chair'].includes(field) ? field : '',
    `${code}-${number}`,
    text(`Project ${number}: ${said.nl}`, `Project ${number}: ${said.en}`),
  );

/**
 * @returns refusals `not-allowed`, `wrong-status`, `not-counted` and those of the form: then nothing was recorded. Otherwise
 *   what keeps each project from being decided, empty when all is done; sending it again goes on with what waits.
 */
export async function settleOutcome(
  deps: SettleDeps,
  actor: PersonActor,
  vote: Pick<Vote, 'id'>,
  input: SettleInput,
): Promise<Result<readonly Problem[]>> {
  assert(personIdOf(actor) !== null, 'a member of a council is a person');
  const recorded = await inTransaction(deps, actor, (unit) =>
    recordStandpoint(unit, vote.id, input, deps.config.publicUrl),
  );
  if (!recorded.ok) return recorded;
  const settling = await settlingOf(deps, vote.id);
  const { metOn, present, chair } = input;
  const left: Problem[] = [];
  // Refusals first: what they set free is there for the grants.
  const rows = (await listSettled(deps.db, vote.id)).filter(waits);
  for (const row of rows.toSorted((a, b) => a.amountCents - b.amountCents || a.number - b.number)) {
    const problems = await decideOne(deps, actor, settling, row, { metOn, present, chair });
    left.push(...problems.map((one) => ofProject(row.number, one)));
  }
  return ok(left);
}
