/** A vote in every status, so that each page of it can be seen. Councils and wijken are real; the projects are invented. */
import { type PersonActor, personIdOf, system } from '../../kernel/actor.ts';
import { isoDate, type PlainDate, startOfDay } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { text } from '../../kernel/messages.ts';
import { assert, ok } from '../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../platform/db/unit-of-work.ts';
import type { Application } from '../application/index.ts';
import { type EnvelopeOverview, listOverviews } from '../budget/index.ts';
import { loadActor, personas } from '../party/index.ts';
import { councilName, listWijkraden, type Wijkraad } from '../place/index.ts';
import { hashOf } from './canonical.ts';
import { mostOf } from './commands/cost.ts';
import { frozenBallotOf } from './rules/freeze.ts';
import { firstRules } from './rules/standing.ts';
import { takingPart } from './seed-applications.ts';
import { type DemoVote, demoVotes } from './seed-projects.ts';
import type { VoteStatus } from './status.ts';
import {
  getVote,
  insertProject,
  insertRehearsal,
  insertVote,
  listIncompatible,
  listPreAdvice,
  listProjects,
  saveIncompatible,
  setFrozen,
  setProjectsOnBallot,
  setQuestion,
  setVoteStatus,
} from './store/index.ts';
import type { VoteRules } from './types.ts';

export { seedIdeas } from './ideas/seed.ts';
export { seedTakingPart } from './seed-applications.ts';
export { seedSettlement } from './settlement/seed.ts';

const question = text(
  'Welke ideeën maken onze wijk in het komende jaar beter?',
  'Which ideas make our neighbourhood better in the coming year?',
);

const ideaDays = 35;
const announcedDays = 90;
const openDays = 14;

const withBallot: readonly VoteStatus[] = ['frozen', 'open', 'closed', 'counted', 'settled'];

/** At an hour of a day so many days from today. */
const at = (today: PlainDate, days: number, hour = 9): Date =>
  new Date(startOfDay(today.add({ days })).add({ hours: hour }).epochMilliseconds);

function rulesOf(demo: DemoVote): VoteRules {
  return {
    voters: {
      ...firstRules.voters,
      postcodes: [...demo.postcodes],
      source: 'Voorbeeld van de demo',
    },
    ballot: {
      ...firstRules.ballot,
      kind: demo.kind,
      choicesMax: demo.choicesMax,
      points: demo.points ?? null,
    },
    count: {
      ...firstRules.count,
      ...(demo.kind === 'approval' ? { supportMin: 3 } : {}),
      partial: demo.partial ?? false,
    },
  };
}

/** The envelope of residents' initiatives of this council; the demo has one a year. */
function envelopeOf(all: readonly EnvelopeOverview[], demo: DemoVote, thisYear: number): Id<'envelope'> {
  const year = demo.money === 'thisYear' ? thisYear : thisYear + 1;
  const found = all.find(
    ({ round, area, scheme }) =>
      scheme.slug === 'bewonersinitiatieven' && round.year === year && area.slug === demo.council,
  );
  assert(found, `the demo has no envelope of ${demo.council} in ${year}`);
  return found.envelope.id;
}

async function seedVote(
  unit: UnitOfWork,
  demo: DemoVote,
  council: Wijkraad,
  envelopes: readonly EnvelopeOverview[],
  officer: PersonActor,
): Promise<void> {
  const { tx, today } = unit;
  const ideas = Math.min(demo.opensIn - 25, -3);
  // Who still takes ideas does so today.
  const ideasUntil = demo.status === 'collecting' ? Math.max(ideas, 14) : ideas;
  const name = `${councilName(council)} kiest`;
  const id = await insertVote(
    tx,
    {
      slug: demo.slug,
      envelopeId: envelopeOf(envelopes, demo, today.year),
      wijkraadId: council.id,
      name: { nl: name, en: `${councilName(council)} chooses` },
      rules: rulesOf(demo),
      ideasFrom: isoDate(today.add({ days: ideasUntil - ideaDays })),
      ideasUntil: isoDate(today.add({ days: ideasUntil })),
      opensAt: at(today, demo.opensIn),
      closesAt: at(today, demo.opensIn + openDays, 0),
    },
    { at: at(today, Math.min(demo.opensIn - announcedDays, -20)), example: true },
  );
  if (demo.status !== 'preparing') await seedAnnounced(unit, id, demo, officer);
  unit.audit('vote.created', 'vote', id, { status: demo.status, by: 'demo' });
}

async function freeCents({ tx }: UnitOfWork, id: Id<'vote'>): Promise<number> {
  const [money] = await listOverviews(tx, { ids: [(await getVote(tx, id)).envelopeId] });
  assert(money, 'the envelope of the demo is there');
  return money.envelope.balances.freeCents;
}

/**
 * Twice what there is, nearly: so that there is something to choose. In hundreds of euros, and no more than one application can get.
 * @param free in cents, as `most`
 */
function costsOf({ projects }: DemoVote, free: number, most: number): readonly number[] {
  const total = projects.reduce((sum, { euros }) => sum + euros, 0);
  return projects.map(({ euros }) =>
    Math.min(most, Math.max(1, Math.round(((euros / total) * free * 1.8) / 100_00)) * 100_00),
  );
}

async function insertApplication(
  { tx, today }: UnitOfWork,
  voteId: Id<'vote'>,
  { id, title, answers, requestedCents, wijkId }: Application,
  at: Date,
): Promise<void> {
  await insertProject(tx, {
    voteId,
    title,
    description: String(answers.plan ?? title),
    lang: 'nl',
    costCents: requestedCents ?? 0,
    category: 'cohesion',
    wijkId,
    applicationId: id,
    agreedOn: isoDate(today.subtract({ days: 40 })),
    agreedHow: 'Aan de telefoon',
    at,
  });
}

async function seedAnnounced(
  unit: UnitOfWork,
  id: Id<'vote'>,
  demo: DemoVote,
  officer: PersonActor,
): Promise<void> {
  const { tx, today } = unit;
  const announcedAt = at(today, Math.min(demo.opensIn - announcedDays + 2, -18));
  const most = (await mostOf(tx, await getVote(tx, id)))(null);
  const costs = costsOf(demo, await freeCents(unit, id), most);
  const [first, ...others] = await takingPart(tx, demo);
  if (first) await insertApplication(unit, id, first, announcedAt);
  for (const [at, { euros: _, ...project }] of demo.projects.entries())
    await insertProject(tx, {
      ...project,
      voteId: id,
      lang: 'nl',
      costCents: costs[at] ?? 0,
      wijkId: null,
      applicationId: null,
      at: announcedAt,
    });
  for (const other of others) await insertApplication(unit, id, other, announcedAt);
  if (demo.status !== 'collecting') await setQuestion(tx, id, question);
  if (!withBallot.includes(demo.status)) {
    const reason = 'De wijkraad en de gebiedsorganisatie verdelen dit geld samen met een ander wijkbudget.';
    const also = demo.status === 'cancelled' ? { announcedAt, cancelledReason: reason } : { announcedAt };
    await setVoteStatus(tx, id, demo.status, also);
    return;
  }
  await setVoteStatus(tx, id, 'checking', { announcedAt });
  await seedFrozen(unit, id, demo, officer);
  if (demo.status !== 'frozen') await setVoteStatus(tx, id, demo.status);
}

/** Frozen and, once it opened, rehearsed. */
async function seedFrozen(
  unit: UnitOfWork,
  id: Id<'vote'>,
  demo: DemoVote,
  officer: PersonActor,
): Promise<void> {
  const { tx, today } = unit;
  const projects = await listProjects(tx, id);
  const [one, other] = projects.slice(-2);
  if (demo.kind === 'approval' && one && other)
    await saveIncompatible(tx, {
      voteId: id,
      one: one.id,
      other: other.id,
      reason: 'Beide zijn op dezelfde dag op het plein.',
    });
  const [vote, incompatible, advice] = [
    await getVote(tx, id),
    await listIncompatible(tx, id),
    await listPreAdvice(tx, id),
  ];
  const ballot = frozenBallotOf({
    vote,
    projects,
    incompatible,
    advice: advice.map((one) => ({ ...one, council: null })),
    budgetCents: await freeCents(unit, id),
  });
  const ballotSha256 = hashOf(ballot);
  await setFrozen(tx, id, { ballot, sha256: ballotSha256, at: at(today, Math.min(demo.opensIn - 8, -1)) });
  await setProjectsOnBallot(tx, id, true);
  if (demo.status === 'frozen') return;
  const byPersonId = personIdOf(officer);
  assert(byPersonId, 'an officer of the demo is a person');
  for (const way of ['screen', 'paper'] as const)
    await insertRehearsal(tx, {
      voteId: id,
      ballotSha256,
      byPersonId,
      way,
      found: 'Ingevuld zoals een kiezer dat doet. Aantal keuzes, bedragen en projecten kloppen.',
      allRight: true,
      at: at(today, demo.opensIn - 4),
    });
}

/** Needs places, people and envelopes. */
export async function seedVotes(deps: CommandDeps): Promise<void> {
  await inTransaction(deps, system('demo'), async (unit) => {
    const [councils, envelopes] = [
      await listWijkraden(unit.tx),
      await listOverviews(unit.tx, { limit: 1000 }),
    ];
    const email = personas.find(({ key }) => key === 'behandelaar')?.email ?? '';
    const officer = await loadActor(unit.tx, { email, officeRoles: true }, unit.today);
    assert(officer, 'the officer of the demo is there');
    for (const demo of demoVotes) {
      const council = councils.find(({ slug }) => slug === demo.council);
      assert(council, `the demo has no council ${demo.council}`);
      await seedVote(unit, demo, council, envelopes, officer);
    }
    return ok(null);
  });
}
