/**
 * The demo council's table: a round in which it decides itself, a round in which it advises, interests in the register,
 * and something said on a few of the applications. All invented.
 */
import type { PersonActor } from '../../kernel/actor.ts';
import { fixedClock, isoDate, type PlainDate, startOfDay, today } from '../../kernel/dates.ts';
import { type Id, newId } from '../../kernel/ids.ts';
import { sumCents } from '../../kernel/money.ts';
import { assert, ok, type Result } from '../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../platform/db/unit-of-work.ts';
import {
  type Application,
  addEvent,
  getApplication,
  refreshClocks,
  saveStatus,
} from '../application/index.ts';
import { chooseEnvelope, listEnvelopesOfRound, reserve } from '../budget/index.ts';
import { loadActor, personas } from '../party/index.ts';
import { getWijkBySlug, getWijkraad, type Wijkraad } from '../place/index.ts';
import { getVersion, listOpenRounds, type Round } from '../scheme/index.ts';
import { askCouncil } from './commands/ask.ts';
import { saveCombination } from './commands/combinations.ts';
import { declareInterests } from './commands/declare.ts';
import { addInterest } from './commands/interests.ts';
import { recordAdvice } from './commands/record.ts';
import type { AssessmentExtras } from './deps.ts';
import { type DemoCase, demoCases } from './seed-cases.ts';
import { demoCombinations, demoInterests } from './seed-members.ts';
import { listCouncilMembers, loadPack } from './store/index.ts';
import type { Choice } from './types.ts';

type SeedDeps = CommandDeps & AssessmentExtras;

/** The same moment of the day, some days ago. */
function daysAgo(deps: CommandDeps, days: number): CommandDeps {
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

async function roundOf(deps: CommandDeps, scheme: string): Promise<Round> {
  const open = await listOpenRounds(deps.db, today(deps.clock));
  // The round that has been open longest, so that what came in weeks ago came in time.
  for (const round of [...open].sort((a, b) => (a.opensOn < b.opensOn ? -1 : 1))) {
    if ((await getVersion(deps.db, round.schemeVersionId)).schemeSlug === scheme) return round;
  }
  throw new Error(`the demo city has no open round of ${scheme}`);
}

async function organisationId(unit: UnitOfWork, name: string): Promise<Id<'organisation'>> {
  const row = await unit.tx
    .selectFrom('organisation')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return row.id as Id<'organisation'>;
}

async function nextNumber(unit: UnitOfWork): Promise<string> {
  const { year } = unit.today;
  const { last } = await unit.tx
    .insertInto('caseCounter')
    .values({ year, last: 1 })
    .onConflict((conflict) =>
      conflict.column('year').doUpdateSet((eb) => ({ last: eb('caseCounter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return `HV-${year}-${String(last).padStart(5, '0')}`;
}

const cents = (euros: number): number => euros * 100;

async function insertCase(
  unit: UnitOfWork,
  demo: DemoCase,
  round: Round,
  applicant: Id<'person'>,
): Promise<Application> {
  const wijk = await getWijkBySlug(unit.tx, demo.wijk);
  const envelope = chooseEnvelope(
    await listEnvelopesOfRound(unit.tx, round.id),
    { wijkId: wijk.id, wijkraadId: wijk.wijkraadId, gebiedId: wijk.gebiedId },
    demo.domain,
  );
  assert(envelope, 'every wijk of the demo has an envelope');
  const budget = demo.budget.map(([description, euros]) => ({ description, amountCents: cents(euros) }));
  const requestedCents = sumCents(budget.map((line) => line.amountCents)) - cents(demo.ownEuros);
  const id = newId<'application'>();
  const from = unit.today.add({ days: 70 });
  await unit.tx
    .insertInto('application')
    .values({
      id,
      caseNumber: await nextNumber(unit),
      schemeVersionId: round.schemeVersionId,
      roundId: round.id,
      wijkId: wijk.id,
      envelopeId: envelope.id,
      domain: demo.domain,
      status: 'submitted',
      applicantPersonId: applicant,
      organisationId: demo.organisation === null ? null : await organisationId(unit, demo.organisation),
      title: demo.title,
      answers: JSON.stringify({
        title: demo.title,
        plan: demo.plan,
        periodFrom: isoDate(from),
        periodUntil: isoDate(from.add({ days: 60 })),
        budget,
        funding: [],
        fundingOwnCents: cents(demo.ownEuros),
      }),
      requestedCents,
      receivedOn: isoDate(unit.today),
      submittedAt: unit.nowDate,
      completeAt: unit.nowDate,
      createdAt: unit.nowDate,
      updatedAt: unit.nowDate,
    })
    .execute();
  await reserve(unit.tx, {
    envelopeId: envelope.id,
    applicationId: id,
    amountCents: requestedCents,
    basis: 'Demo',
    at: unit.nowDate,
  });
  return await getApplication(unit.tx, id);
}

/** Files a complete application and, where the office has begun, takes it into treatment. */
async function fileCase(deps: CommandDeps, demo: DemoCase, round: Round): Promise<Application> {
  const applicant = await actorOf(
    deps,
    demo.organisation === null ? 'bewoner' : 'organisatie',
    today(deps.clock),
  );
  const filed = await inTransaction(deps, applicant, async (unit) => {
    const application = await insertCase(unit, demo, round, applicant.personId);
    const event = { applicationId: application.id, onDate: isoDate(unit.today), at: unit.nowDate };
    await addEvent(unit.tx, { ...event, kind: 'received', actor: applicant });
    await addEvent(unit.tx, { ...event, kind: 'completed', actor: applicant });
    const version = await getVersion(unit.tx, round.schemeVersionId);
    if (!demo.inTreatment) return ok(await refreshClocks(unit.tx, application, version, unit.today));
    const begun = await saveStatus(unit.tx, application, 'startTreatment', {}, unit.nowDate);
    if (!begun.ok) return begun;
    await addEvent(unit.tx, { ...event, kind: 'treatmentStarted', actor: applicant });
    return ok(await refreshClocks(unit.tx, begun.value, version, unit.today));
  });
  return done(filed);
}

async function seedInterests(deps: CommandDeps): Promise<void> {
  const now = today(deps.clock);
  for (const { persona, yearsAgo, ...interest } of demoInterests) {
    const actor = await actorOf(deps, persona, now);
    const since = isoDate(now.subtract({ years: yearsAgo }));
    done(await addInterest(deps, actor, { ...interest, since, until: null, problems: [] }));
  }
}

/** In one round the office has put everything before the council; in the other it still can. */
async function askAbout(deps: CommandDeps, council: Wijkraad, round: Round): Promise<void> {
  const now = today(deps.clock);
  const pack = await loadPack(deps.db, council, round, now);
  done(await askCouncil(deps, await actorOf(deps, 'behandelaar', now), pack));
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

async function recordOne(
  deps: SeedDeps,
  council: Wijkraad,
  application: Application,
  advice: NonNullable<DemoCase['advice']>,
): Promise<void> {
  const chair = await actorOf(deps, 'wijkraad-1', today(deps.clock));
  const shutOut = await actorOf(deps, 'wijkraad-belang', today(deps.clock));
  const members = await listCouncilMembers(deps.db, council.id, isoDate(today(deps.clock)));
  const { revision } = await getApplication(deps.db, application.id);
  const present = members.map(({ personId }) => personId).filter((id) => id !== shutOut.personId);
  done(
    await recordAdvice(deps, chair, council, {
      applicationId: application.id,
      revision,
      advice: {
        outcome: advice.outcome,
        amountCents: advice.amountEuros === null ? null : cents(advice.amountEuros),
        reasons: advice.reasons,
        metOn: isoDate(today(deps.clock)),
        present,
        conflicted: [],
        problems: [],
      },
    }),
  );
}

/** Two trials of the round in which more is asked than there is. */
async function seedCombinations(deps: CommandDeps, council: Wijkraad, round: Round): Promise<void> {
  const now = today(deps.clock);
  for (const { persona, name, gives } of demoCombinations) {
    const pack = await loadPack(deps.db, council, round, now);
    const choices = new Map<string, { choice: Choice; amountCents: number }>();
    for (const { application, caseNumber } of pack.open) {
      const asked = application.requestedCents ?? 0;
      const amountCents = cents(gives[application.title] ?? 0);
      const choice = amountCents === 0 ? 'no' : amountCents < asked ? 'part' : 'yes';
      choices.set(caseNumber, { choice, amountCents: Math.min(asked, amountCents) });
    }
    done(await saveCombination(deps, await actorOf(deps, persona, now), pack, { name, choices }));
  }
}

/** Needs people, schemes and envelopes. */
export async function seedAssessment(deps: SeedDeps): Promise<void> {
  const filed: { demo: DemoCase; application: Application }[] = [];
  await seedInterests(deps);
  const wijk = await getWijkBySlug(deps.db, 'middelland');
  assert(wijk.wijkraadId, 'the demo has a council');
  const council = await getWijkraad(deps.db, wijk.wijkraadId);
  const rounds = {
    bewonersinitiatieven: await roundOf(deps, 'bewonersinitiatieven'),
    'sociale-basis': await roundOf(deps, 'sociale-basis'),
  };
  // The ledger runs forward only: what came in first is filed first.
  for (const demo of [...demoCases].sort((a, b) => b.daysAgo - a.daysAgo)) {
    const application = await fileCase(daysAgo(deps, demo.daysAgo), demo, rounds[demo.scheme]);
    filed.push({ demo, application });
  }
  await askAbout(daysAgo(deps, 5), council, rounds['sociale-basis']);
  const meeting = daysAgo(deps, 2);
  await declareAll(
    meeting,
    council,
    filed.map(({ application }) => application),
  );
  for (const { demo, application } of filed)
    if (demo.advice !== null) await recordOne({ ...deps, ...meeting }, council, application, demo.advice);
  await seedCombinations(meeting, council, rounds.bewonersinitiatieven);
}
