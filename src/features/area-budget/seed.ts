/**
 * Area budgets of the demo's gebied, through the real commands with the clock where it was that day: adopted moves of both years,
 * one that waits for its second key, one that was refused, and one whose key holder left office.
 */
import { system } from '../../kernel/actor.ts';
import { isoDate, type PlainDate, Temporal, today } from '../../kernel/dates.ts';
import { type Id, newId } from '../../kernel/ids.ts';
import { assert, ok } from '../../kernel/result.ts';
import { type CommandDeps, inTransaction } from '../../platform/db/unit-of-work.ts';
import { listWijkraden, type Wijkraad } from '../place/index.ts';
import { refuseProposal, turnKey } from './commands/keys.ts';
import { placeTargets } from './facts.ts';
import { seedGebiedBudget } from './seed-gebied.ts';
import { demoSources } from './seed-sources.ts';
import {
  actorBy,
  adopted,
  daysAgo,
  done,
  emailOf,
  meetingOf,
  openStage,
  propose,
  type Stage,
  turn,
} from './seed-stage.ts';
import { insertSource } from './store/index.ts';
import type { Move } from './types.ts';

type Sources = ReadonlyMap<string, Id<'money_source'>>;

async function seedSources(deps: CommandDeps, year: number): Promise<Sources> {
  const made = new Map<string, Id<'money_source'>>();
  const lastDay = (of: number): PlainDate => Temporal.PlainDate.from({ year: of, month: 12, day: 31 });
  const past = daysAgo(deps, 85);
  await inTransaction(past, system('demo'), async (unit) => {
    for (const { key, ...source } of demoSources(year, lastDay)) {
      const recorded = { recordedByPersonId: null, recordedAt: unit.nowDate };
      made.set(key, await insertSource(unit.tx, { ...source, ...recorded }));
    }
    unit.audit('moneySource.recorded', 'demo', 'sources', { sources: made.size });
    return ok(null);
  });
  return made;
}

function idOf(sources: Sources, key: string): Id<'money_source'> {
  const id = sources.get(key);
  assert(id, `the demo has a source ${key}`);
  return id;
}

const fill = (sources: Sources, key: string, amountCents: number, to: 'free' | 'subsidy' | 'vote'): Move => ({
  kind: 'fill',
  sourceId: idOf(sources, key),
  amountCents,
  to,
});

/** The demo council's own: what it has to decide on. */
async function seedOwnCouncil(stage: Stage, sources: Sources): Promise<void> {
  await adopted(stage, {
    move: fill(sources, 'programme', 60_000_00, 'subsidy'),
    reason: 'Geld van het programma voor ideeën van bewoners.',
    ago: 60,
  });
  await adopted(stage, {
    move: fill(sources, 'fund', 20_000_00, 'vote'),
    reason: 'Het fonds wil dat bewoners zelf kiezen.',
    ago: 50,
  });
  const refused = await propose(stage, {
    move: {
      kind: 'shift',
      sourceId: idOf(sources, 'programme'),
      amountCents: 25_000_00,
      from: { purpose: 'subsidy', envelopeId: null },
      to: 'baseFunding',
      publication: null,
    },
    reason: 'Meer zekerheid voor de netwerken in de wijk.',
    ago: 30,
  });
  await turn(stage, 'district', refused, 30);
  const { actor, office } = stage.council;
  const no = { office: office.id, why: 'De raad wil dit geld voor kleine ideeën van bewoners houden.' };
  done(await refuseProposal(daysAgo(stage.deps, 24, 21), actor, refused, no), 'refusal');
  const waits = await propose(stage, {
    move: fill(sources, 'health', 12_000_00, 'subsidy'),
    reason: 'Voor beweging en ontmoeting in de wijk.',
    ago: 6,
  });
  await turn(stage, 'district', waits, 5);
}

/** Part of it goes to the networks: another purpose first, then the envelope of their round. */
async function seedBaseFunding(stage: Stage, sourceId: Id<'money_source'>): Promise<void> {
  const past = daysAgo(stage.deps, 34);
  const { rounds } = await placeTargets(stage.deps.db, stage.budget, today(past.clock));
  const round = rounds.find(({ slug }) => slug.startsWith('basisfinanciering'));
  if (!round) return;
  const amountCents = 8_000_00;
  await adopted(stage, {
    move: {
      kind: 'shift',
      sourceId,
      amountCents,
      from: { purpose: 'subsidy', envelopeId: null },
      to: 'baseFunding',
      publication: null,
    },
    reason: 'Meer zekerheid voor de netwerken in de wijk.',
    ago: 34,
  });
  await adopted(stage, {
    move: {
      kind: 'place',
      sourceId,
      amountCents,
      from: { purpose: 'baseFunding', envelopeId: null },
      target: { roundId: round.id, domain: null },
      publication: 'Voorbeeld: Gemeenteblad',
    },
    reason: 'Zo is het er voor de netwerken die volgend jaar basisfinanciering vragen.',
    ago: 28,
  });
}

/** A council whose money is in an envelope by now, and partly went back. */
async function seedPlaced(stage: Stage, sources: Sources): Promise<void> {
  await adopted(stage, {
    move: fill(sources, 'programme', 40_000_00, 'subsidy'),
    reason: 'Geld van het programma voor ideeën van bewoners.',
    ago: 60,
  });
  const past = daysAgo(stage.deps, 40);
  const { envelopes } = await placeTargets(stage.deps.db, stage.budget, today(past.clock));
  const target = envelopes.find(({ takes, domain }) => takes.includes('subsidy') && domain === null);
  if (target?.id)
    await adopted(stage, {
      move: {
        kind: 'place',
        sourceId: idOf(sources, 'programme'),
        amountCents: 15_000_00,
        from: { purpose: 'subsidy', envelopeId: null },
        target: { envelopeId: target.id },
        publication: 'Voorbeeld: Gemeenteblad',
      },
      reason: 'Er komen veel ideeën binnen in deze wijk.',
      ago: 40,
    });
  await seedBaseFunding(stage, idOf(sources, 'programme'));
  await adopted(stage, {
    move: {
      kind: 'takeBack',
      sourceId: idOf(sources, 'programme'),
      amountCents: 5_000_00,
      publication: null,
    },
    reason: 'Het programma kort alle wijken met hetzelfde bedrag.',
    ago: 20,
  });
}

/** This year's, of which something goes along to the next. */
async function seedCarried(stage: Stage, sources: Sources): Promise<void> {
  await adopted(stage, {
    move: fill(sources, 'programme', 30_000_00, 'free'),
    reason: 'Het wijkbudget van dit jaar.',
    ago: 70,
  });
  await adopted(stage, {
    move: {
      kind: 'carryOver',
      sourceId: idOf(sources, 'programme'),
      amountCents: 8_000_00,
      from: { purpose: 'free', envelopeId: null },
      publication: null,
    },
    reason: 'Wat overblijft blijft voor deze wijk.',
    ago: 15,
  });
}

/** She had a seat until a few days ago; her key stands on a proposal that still waits. */
async function seedLeaver(deps: CommandDeps, council: Wijkraad): Promise<string> {
  const email = 'vertrokken.raadslid@example.org';
  const now = today(deps.clock);
  await inTransaction(deps, system('demo'), async (unit) => {
    const personId = newId<'person'>();
    const person = { id: personId, name: 'Dorien Luchtschrift', email, lang: 'nl' };
    await unit.tx.insertInto('person').values(person).execute();
    await unit.tx
      .insertInto('roleGrant')
      .values({
        id: newId<'role_grant'>(),
        personId,
        role: 'councilMember',
        wijkraadId: council.id,
        gebiedId: null,
        since: isoDate(now.subtract({ years: 1 })),
        until: isoDate(now.subtract({ days: 3 })),
      })
      .execute();
    unit.audit('person.created', 'person', personId, { by: 'demo' });
    return ok(null);
  });
  return email;
}

async function seedLeft(stage: Stage, sources: Sources): Promise<void> {
  const email = await seedLeaver(stage.deps, await councilOf(stage));
  const id = await propose(stage, {
    move: fill(sources, 'programme', 18_000_00, 'subsidy'),
    reason: 'Een begin voor het wijkbudget van volgend jaar.',
    ago: 12,
  });
  const past = daysAgo(stage.deps, 10, 20);
  const leaver = await actorBy(past, email);
  const key = { office: stage.council.office.id, ...meetingOf(today(past.clock)) };
  done(await turnKey(past, leaver, id, key), 'key of who left');
}

async function councilOf(stage: Stage): Promise<Wijkraad> {
  const found = (await listWijkraden(stage.deps.db)).find(({ id }) => id === stage.budget.wijkraadId);
  assert(found, 'the stage is a council’s');
  return found;
}

export type DemoCouncils = {
  /** Name of the council whose members are the demo's personas. */
  readonly own: string;
  /** The address of a member of another. @param place 0 is the chair */
  readonly memberOf: (slug: string, place: number) => string;
};

/** Needs places, people, schemes and envelopes. */
export async function seedAreaBudgets(deps: CommandDeps, councils: DemoCouncils): Promise<void> {
  const year = today(deps.clock).year;
  const sources = await seedSources(deps, year);
  const all = await listWijkraden(deps.db);
  const own = all.find(({ name }) => name === councils.own);
  assert(own, 'the demo has its council');
  const [placed, left] = all.filter(({ id, gebiedId }) => id !== own.id && gebiedId === own.gebiedId);
  assert(placed && left, 'the demo’s gebied has more councils');
  await seedOwnCouncil(await openStage(deps, own, year + 1, emailOf('wijkraad-1')), sources);
  const next = await openStage(deps, placed, year + 1, councils.memberOf(placed.slug, 0));
  await seedPlaced(next, sources);
  await seedCarried(await openStage(deps, placed, year, councils.memberOf(placed.slug, 0)), sources);
  const ofGebied = all.filter(({ gebiedId }) => gebiedId === own.gebiedId);
  const keys = ofGebied.map((council) => ({
    council,
    email: council.id === own.id ? emailOf('wijkraad-1') : councils.memberOf(council.slug, 0),
  }));
  await seedGebiedBudget(deps, keys, year + 1, idOf(sources, 'programme'));
  await seedLeft(await openStage(deps, left, year + 1, councils.memberOf(left.slug, 0)), sources);
}
