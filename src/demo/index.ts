/**
 * The demo city: Rotterdam's real geography with invented organisations, people and applications, every status present.
 * Runs once; a second start finds it finished and leaves everything as it is.
 */
import type { AppDeps } from '../app/deps.ts';
import { seedStories } from '../features/account/seed.ts';
import { seedActivities } from '../features/activity/seed.ts';
import { askForAccounts } from '../features/application/index.ts';
import { seedApplications, seedUnsentChange } from '../features/application/seed.ts';
import { seedAreaBudgets } from '../features/area-budget/seed.ts';
import type { OnMandate } from '../features/assessment/index.ts';
import { seedAssessment } from '../features/assessment/seed.ts';
import { seedBallotBox } from '../features/ballot-box/seed.ts';
import { seedFormulas, seedRequests, seedTransition } from '../features/basefunding/seed.ts';
import { seedEnvelopes } from '../features/budget/seed.ts';
import { seedCasework } from '../features/casework/seed.ts';
import { seedCommunity } from '../features/community/seed.ts';
import { seedCorrespondence, seedNotifications, seedPosting } from '../features/correspondence/seed.ts';
import { seedCouncilReports } from '../features/council-report/seed.ts';
import { decideByMandate, notifySent, runNightly } from '../features/decision/index.ts';
import { seedEarmarks } from '../features/earmark/seed.ts';
import { seedFigures } from '../features/figures/seed.ts';
import { seedLibrary, seedStatements } from '../features/impact/seed.ts';
import { seedIntake } from '../features/intake/seed.ts';
import { seedLearning } from '../features/learning/seed.ts';
import { seedMotions } from '../features/motions/seed.ts';
import { councillorEmail, demoPlace, seedParty } from '../features/party/seed.ts';
import { seedPayments, seedPayRun, seedShare } from '../features/payment/seed.ts';
import { seedPlaces } from '../features/place/seed.ts';
import { readShippedSchemes, seedSchemes } from '../features/scheme/seed.ts';
import { seedVenues } from '../features/venue/seed.ts';
import { seedIdeas, seedSettlement, seedTakingPart, seedVotes } from '../features/vote/seed.ts';
import { seedCounts } from '../features/vote-result/seed.ts';
import { today } from '../kernel/dates.ts';
import { type AuditNote, appendAudit } from '../platform/audit/index.ts';
import { type Db, openForFilling } from '../platform/db/index.ts';
import type { CommandDeps } from '../platform/db/unit-of-work.ts';
import { type Diary, newDiary } from './diary.ts';
import { onDay, persona, planPast } from './past.ts';
import { planAccount } from './past-account.ts';
import { seedAidRegister, seedUndertaking } from './past-aid.ts';
import { seedBaseFunding } from './past-base-funding.ts';
import { planDeterminations } from './past-determination.ts';
import { planDraws } from './past-draws.ts';
import { seedGrantedNetwork } from './past-networks.ts';
import { planWonObjection, seedObjections } from './past-objections.ts';
import { seedPaperObjections } from './past-paper.ts';
import { planPenalty } from './past-penalties.ts';
import { planBudgets } from './past-proviso.ts';
import { planRecovery } from './past-recovery.ts';
import { seedRetention } from './past-retention.ts';
import { seedScores } from './past-scores.ts';
import { rotterdam } from './rotterdam.ts';
import { demoCityState, markDemoCityBegun, markDemoCityFinished } from './store.ts';

/** A past of thousands of entries is chained at the end of each step: until all are there, nobody sees any of it. */
type FillingDeps = AppDeps & Pick<CommandDeps, 'noteAudit'>;

/** Every four weeks; the newest grants are paid by the payments' own seed. */
function planPayRuns(deps: AppDeps, diary: Diary): void {
  const day = today(deps.clock);
  for (let weeks = 96; weeks >= 4; weeks -= 4)
    diary.plan(day.subtract({ weeks }), 16, (clock) => seedPayRun(onDay(deps, clock)));
}

/** Grants whose activities were over by then: their recipients were asked how it went. */
function planAccounts(deps: AppDeps, diary: Diary): void {
  const day = today(deps.clock);
  for (let weeks = 52; weeks >= 4; weeks -= 4)
    diary.plan(day.subtract({ weeks }), 3, async (clock) => {
      await askForAccounts(onDay(deps, clock));
    });
}

type Step = (deps: FillingDeps) => Promise<unknown>;
type Lane = readonly Step[];

/** Each step fills one feature, in the order in which features build on each other. What all the rest stands on: */
const ground: Lane = [
  (deps) => seedPlaces(deps, rotterdam),
  (deps) => seedParty(deps),
  (deps) => seedCommunity(deps),
];

/** What is on the map, and what is granted: neither looks at what the other writes, so they are filled side by side. */
const lanes: readonly Lane[] = [
  [
    (deps) => seedVenues(deps),
    (deps) => seedActivities(deps),
    (deps) => seedFigures(deps),
    (deps) => seedRequests(deps),
    (deps) => seedIntake(deps),
  ],
  [
    (deps) => seedSchemes(deps),
    (deps) => seedFormulas(deps),
    (deps) => seedTransition(deps),
    (deps) => seedEnvelopes(deps),
    async (deps) => await seedEarmarks(deps, await persona(deps, 'behandelaar'), today(deps.clock)),
    async (deps) =>
      await seedLibrary(deps, await persona(deps, 'behandelaar'), await persona(deps, 'tweede-behandelaar')),
    (deps) => seedCorrespondence(deps),
    seedRegisters,
    seedCases,
    (deps) => seedAreaBudgets(deps, { own: demoPlace.wijkraad, memberOf: councillorEmail }),
    // Before what is old enough is destroyed: of its letters it was told too.
    (deps) => seedNotifications(deps),
    (deps) => seedRetention(deps),
    (deps) => seedVotes(deps),
    (deps) => seedBallotBox(deps),
    (deps) => seedIdeas(deps),
    async (deps) => await seedCounts(deps, await persona(deps, 'behandelaar')),
    (deps) => seedSettlement({ ...deps, onMandate: mandated(deps) }, councillorEmail),
  ],
];

/** What needs both. */
const after: Lane = [
  (deps) => seedGrantedNetwork(deps),
  (deps) => seedBaseFunding(deps),
  async (deps) => await seedStatements(deps, await persona(deps, 'organisatie')),
  // Before the editions, which may quote them.
  (deps) => seedStories(deps),
  async (deps) =>
    await seedCouncilReports(deps, {
      maker: await persona(deps, 'behandelaar'),
      checker: await persona(deps, 'tweede-behandelaar'),
    }),
  // Of the letters since, so that the work list is the same at every hour.
  (deps) => seedNotifications(deps),
];

const mandated =
  (deps: FillingDeps): OnMandate =>
  (unit, advice) =>
    decideByMandate(unit, deps, advice.id);

/** What the report to the council quotes and nobody's case decides. */
async function seedRegisters(deps: FillingDeps): Promise<void> {
  const [first, second] = [await persona(deps, 'behandelaar'), await persona(deps, 'tweede-behandelaar')];
  const now = today(deps.clock);
  await seedMotions(deps, { first, second }, now);
  // Its letters went out as they do.
  await seedLearning(
    onDay(deps, deps.clock),
    { officer: first, resident: await persona(deps, 'bewoner') },
    now,
  );
}

async function seedCases(deps: FillingDeps): Promise<void> {
  const diary = newDiary();
  planPayRuns(deps, diary);
  planAccounts(deps, diary);
  planBudgets(deps, diary);
  planDraws(deps, diary);
  planDeterminations(deps, diary);
  const applications = await seedApplications(deps, {
    until: diary.until,
    entered: (entry) => {
      planPast(deps, diary, entry);
      planAccount(deps, diary, entry);
      planWonObjection(deps, diary, entry);
      planPenalty(deps, diary, entry);
      planRecovery(deps, diary, entry);
    },
  });
  await diary.until(deps.clock.now());
  const onMandate = mandated(deps);
  await seedCasework(deps, applications);
  await seedUnsentChange(deps, applications);
  await seedScores(deps);
  await seedAssessment({ ...deps, onMandate }, applications);
  await seedObjections(deps, applications);
  await seedPaperObjections(deps, applications);
  await seedAidRegister(deps);
  await seedUndertaking(deps);
  await seedPayments(deps, applications);
  await seedShare(deps);
  await seedTakingPart(deps, councillorEmail);
  await seedPosting(deps, await persona(deps, 'servicebalie'), (clock) => notifySent(onDay(deps, clock)));
  // As the nights did: what was refused and is final by now is closed.
  await runNightly(deps);
}

/** For who is still waiting for the database: what filling needs that can be had without one. */
export function readAhead(): void {
  readShippedSchemes();
}

/** Does this database hold a demo city that was begun and never finished? Nobody can have worked in it. */
export async function isHalfSeeded(db: Db): Promise<boolean> {
  return (await demoCityState(db)) === 'begun';
}

async function fill(deps: AppDeps, filling: Db, steps: Lane): Promise<void> {
  for (const step of steps) {
    const notes: AuditNote[] = [];
    await step({ ...deps, db: filling, noteAudit: (note) => notes.push(note) });
    await filling.transaction().execute((tx) => appendAudit(tx, notes));
  }
}

async function once(deps: AppDeps, work: () => Promise<void>): Promise<void> {
  if ((await demoCityState(deps.db)) !== 'none') return;
  await markDemoCityBegun(deps.db);
  await work();
  // This commit waits for the disk, and with it for all that came before.
  await markDemoCityFinished(deps.db);
}

export async function seedDemoCity(deps: AppDeps): Promise<void> {
  await once(deps, async () => {
    for (const steps of [ground, ...lanes, after]) await fill(deps, deps.db, steps);
  });
}

/** The same as the one who writes: without waiting for the disk, and without reading again what did not change. */
export async function seedDemoCityFast(deps: AppDeps, url: string): Promise<void> {
  await once(deps, async () => {
    await fillOver(deps, url, [ground]);
    await fillOver(deps, url, lanes);
    await fillOver(deps, url, [after]);
  });
}

/** Each lane over a connection of its own. When one fails the others stop at their next statement, and then it is told. */
async function fillOver(deps: AppDeps, url: string, lanes: readonly Lane[]): Promise<void> {
  const opened = lanes.map((steps) => ({ steps, ...openForFilling(url) }));
  const filled = opened.map(async ({ steps, db, close }) => {
    await fill(deps, db, steps);
    await close();
  });
  try {
    await Promise.all(filled);
  } catch (error) {
    await Promise.allSettled(opened.map(({ close }) => close()));
    await Promise.allSettled(filled);
    throw error;
  }
}
