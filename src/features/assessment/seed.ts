/**
 * The demo council's table: a round in which it decides itself, a round in which it advises, interests in the register,
 * and something said on a few of the applications. All through the same commands as real ones.
 */
import type { PersonActor } from '../../kernel/actor.ts';
import { fixedClock, isoDate, type PlainDate, startOfDay, today } from '../../kernel/dates.ts';
import { assert, ok, type Result } from '../../kernel/result.ts';
import { type CommandDeps, inTransaction } from '../../platform/db/unit-of-work.ts';
import {
  type Application,
  addEvent,
  getApplication,
  listCosigners,
  refreshClocks,
  type SeededApplication,
  saveStatus,
} from '../application/index.ts';
import { loadActor, personas } from '../party/index.ts';
import { getWijkBySlug, getWijkraad, type Wijkraad } from '../place/index.ts';
import { getRound, getVersion } from '../scheme/index.ts';
import { askCouncil } from './commands/ask.ts';
import { saveCombination } from './commands/combinations.ts';
import { declareInterests } from './commands/declare.ts';
import { addInterest } from './commands/interests.ts';
import { recordAdvice } from './commands/record.ts';
import type { AssessmentExtras } from './deps.ts';
import { demoAdvice, notInTreatment } from './seed-cases.ts';
import { demoCombinations, demoInterests, demoPersonTies } from './seed-members.ts';
import { listCouncilMembers, loadPack } from './store/index.ts';
import type { Choice, Pack } from './types.ts';

type SeedDeps = CommandDeps & AssessmentExtras;

/** Late in the morning, some days ago. */
function daysAgo(deps: SeedDeps, days: number): SeedDeps {
  const then = today(deps.clock).subtract({ days });
  return { ...deps, clock: fixedClock(startOfDay(then).add({ hours: 11 }).toString()) };
}

function done<T>(result: Result<T>): T {
  assert(result.ok, `the demo's council was refused: ${result.ok ? '' : result.problems[0]?.code}`);
  return result.value;
}

async function actorOf(deps: CommandDeps, key: string, on: PlainDate): Promise<PersonActor> {
  const persona = personas.find((one) => one.key === key);
  assert(persona, `there is no persona ${key}`);
  const actor = await loadActor(deps.db, { email: persona.email, officeRoles: true }, on);
  assert(actor, `persona ${key} is not in the demo city yet`);
  return actor;
}

/** The officer finds it complete and takes it into treatment. */
async function startTreatment(deps: CommandDeps, application: Application): Promise<Application> {
  const officer = await actorOf(deps, 'behandelaar', today(deps.clock));
  const started = await inTransaction(deps, officer, async (unit) => {
    const begun = await saveStatus(unit.tx, application, 'startTreatment', {}, unit.nowDate);
    if (!begun.ok) return begun;
    await addEvent(unit.tx, {
      applicationId: application.id,
      kind: 'treatmentStarted',
      onDate: isoDate(unit.today),
      at: unit.nowDate,
      actor: officer,
    });
    unit.audit('treatment.started', 'application', application.id);
    const version = await getVersion(unit.tx, application.schemeVersionId);
    return ok(await refreshClocks(unit.tx, begun.value, version, unit.today));
  });
  return done(started);
}

async function seedInterests(deps: CommandDeps): Promise<void> {
  const now = today(deps.clock);
  for (const { persona, yearsAgo, ...interest } of demoInterests) {
    const actor = await actorOf(deps, persona, now);
    const since = isoDate(now.subtract({ years: yearsAgo }));
    done(await addInterest(deps, actor, { ...interest, since, until: null, problems: [] }));
  }
}

type PersonTie = (typeof demoPersonTies)[number];

async function seedPersonTie(deps: CommandDeps, tie: PersonTie, id: Application['id']): Promise<void> {
  const [cosigner] = await listCosigners(deps.db, id);
  assert(cosigner, `the demo's '${tie.title}' has co-signers`);
  const { persona, description } = tie;
  const interest = { organisation: '', personName: cosigner.name, personEmail: null, description };
  const since = isoDate(today(deps.clock).subtract({ months: 2 }));
  const actor = await actorOf(deps, persona, today(deps.clock));
  done(await addInterest(deps, actor, { ...interest, since, until: null, problems: [] }));
}

async function packOf(deps: CommandDeps, council: Wijkraad, application: Application): Promise<Pack> {
  return await loadPack(deps.db, council, await getRound(deps.db, application.roundId), today(deps.clock));
}

/** In one round the office has put everything before the council; in the other it still can. */
async function askAbout(deps: CommandDeps, council: Wijkraad, application: Application): Promise<void> {
  const officer = await actorOf(deps, 'behandelaar', today(deps.clock));
  done(await askCouncil(deps, officer, await packOf(deps, council, application)));
}

/** All but one have declared: she shows what a member sees who comes for the first time. */
async function declareAll(
  deps: CommandDeps,
  council: Wijkraad,
  filed: readonly Application[],
): Promise<void> {
  for (const key of ['wijkraad-1', 'wijkraad-3', 'wijkraad-belang']) {
    const actor = await actorOf(deps, key, today(deps.clock));
    const inputs = filed.map(({ id }) => ({ applicationId: id, conflicted: false, reason: null }));
    done(await declareInterests(deps, actor, council, inputs));
  }
}

const cents = (euros: number): number => euros * 100;

async function recordOne(deps: SeedDeps, council: Wijkraad, application: Application): Promise<void> {
  const advice = demoAdvice[application.title];
  if (!advice) return;
  const now = today(deps.clock);
  const chair = await actorOf(deps, 'wijkraad-1', now);
  const shutOut = await actorOf(deps, 'wijkraad-belang', now);
  const members = await listCouncilMembers(deps.db, council.id, isoDate(now));
  const { revision } = await getApplication(deps.db, application.id);
  done(
    await recordAdvice(deps, chair, council, {
      applicationId: application.id,
      revision,
      advice: {
        outcome: advice.outcome,
        amountCents: advice.amountEuros === null ? null : cents(advice.amountEuros),
        reasons: advice.reasons,
        metOn: isoDate(now),
        present: members.map(({ personId }) => personId).filter((id) => id !== shutOut.personId),
        conflicted: [],
        chair: chair.personId,
        ground: advice.outcome === 'no' ? 'councilJudgement' : null,
        unmetCriteria: [],
        sameActivities: null,
        reasonableTerm: '',
        budgetProviso: false,
        problems: [],
      },
    }),
  );
}

/** Trials of the round in which more is asked than there is. */
async function seedCombinations(
  deps: CommandDeps,
  council: Wijkraad,
  application: Application,
): Promise<void> {
  for (const { persona, name, gives } of demoCombinations) {
    const pack = await packOf(deps, council, application);
    const choices = new Map<string, { choice: Choice; amountCents: number }>();
    for (const row of pack.open) {
      const asked = row.application.requestedCents ?? 0;
      const amountCents = cents(gives[row.application.title] ?? 0);
      const choice = amountCents === 0 ? 'no' : amountCents < asked ? 'part' : 'yes';
      choices.set(row.caseNumber, { choice, amountCents: Math.min(asked, amountCents) });
    }
    const actor = await actorOf(deps, persona, today(deps.clock));
    done(await saveCombination(deps, actor, pack, { name, choices }));
  }
}

/** Needs people, schemes, envelopes and the applications that lie before the demo's council. */
export async function seedAssessment(deps: SeedDeps, seeded: readonly SeededApplication[]): Promise<void> {
  await seedInterests(deps);
  const wijk = await getWijkBySlug(deps.db, 'middelland');
  assert(wijk.wijkraadId, 'the demo has a council');
  const council = await getWijkraad(deps.db, wijk.wijkraadId);
  const filed: Application[] = [];
  for (const { id, outcome } of seeded) {
    if (outcome !== 'council') continue;
    const application = await getApplication(deps.db, id);
    const begun = !notInTreatment.includes(application.title);
    filed.push(begun ? await startTreatment(daysAgo(deps, 6), application) : application);
  }
  const byTitle = (title: string): Application => {
    const found = filed.find((application) => application.title === title);
    assert(found, `the demo's '${title}' is not there: seed the applications first`);
    return found;
  };
  await askAbout(daysAgo(deps, 5), council, byTitle('Open eettafel, het hele jaar'));
  const meeting = daysAgo(deps, 2);
  await declareAll(meeting, council, filed);
  for (const title of Object.keys(demoAdvice)) await recordOne(meeting, council, byTitle(title));
  await seedCombinations(meeting, council, byTitle('Moestuin achter het wijkgebouw'));
  for (const tie of demoPersonTies) {
    const found = seeded.find(({ title }) => title === tie.title);
    assert(found, `the demo's '${tie.title}' is not there: seed the applications first`);
    await seedPersonTie(deps, tie, found.id);
  }
}
