/** An area budget of the trial city's council, with a district officer, council members and one source. */

import {
  getAreaBudget,
  insertSource,
  listPositions,
  listShareholders,
  openAreaBudget,
  proposeMove,
  turnKey,
} from '../../src/features/area-budget/index.ts';
import type { AreaBudget, MoneySource, Move, Shareholder } from '../../src/features/area-budget/types.ts';
import { insertEnvelope, publishCeiling } from '../../src/features/budget/index.ts';
import { type PersonActor, system } from '../../src/kernel/actor.ts';
import { Temporal } from '../../src/kernel/dates.ts';
import { type Id, newId } from '../../src/kernel/ids.ts';
import type { Db } from '../../src/platform/db/index.ts';
import type { CommandDeps } from '../../src/platform/db/unit-of-work.ts';
import { type TrialCity, trialPerson } from './trial-city.ts';
import { trialMember } from './trial-council.ts';

export type TrialBudget = {
  readonly budget: AreaBudget;
  readonly district: { readonly actor: PersonActor; readonly office: Shareholder };
  readonly council: { readonly members: readonly [PersonActor, PersonActor]; readonly office: Shareholder };
};

export async function trialDistrict(db: Db, gebiedId: Id<'gebied'>, name: string): Promise<PersonActor> {
  const grant = { role: 'districtOffice', scope: 'gebied', gebiedId } as const;
  const actor = await trialPerson(db, name, { grants: [grant] });
  await db
    .insertInto('roleGrant')
    .values({ id: newId(), personId: actor.personId, role: 'districtOffice', gebiedId, since: '2025-01-01' })
    .execute();
  return actor;
}

let opened = 0;

/** One of the council of `noordwijk`, each of another slug. */
export async function trialBudget(deps: CommandDeps, city: TrialCity, year = 2026): Promise<TrialBudget> {
  opened += 1;
  // Addresses are made of letters alone.
  const name = [...String(opened)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  const slug = `proef-${opened}`;
  const area = {
    slug,
    gebiedId: city.gebiedId,
    wijkraadId: city.wijkraadId,
    wijkId: null,
    councilId: city.wijkraadId,
  };
  const made = await openAreaBudget(deps, system('test'), area, year);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const [first, second] = await listShareholders(deps.db, made.value);
  if (!first || !second) throw new Error('a budget of a council has two keys');
  return {
    budget: await getAreaBudget(deps.db, made.value),
    district: {
      actor: await trialDistrict(deps.db, city.gebiedId, `Gebied ${name} Proef`),
      office: first,
    },
    council: {
      members: [
        await trialMember(deps.db, city.wijkraadId, `Raad ${name} Proef`),
        await trialMember(deps.db, city.wijkraadId, `Lid ${name} Proef`),
      ],
      office: second,
    },
  };
}

export async function trialSource(
  deps: CommandDeps,
  options: Partial<Pick<MoneySource, 'amountCents' | 'purposes' | 'domains' | 'spendUntil'>> = {},
): Promise<Id<'money_source'>> {
  return await deps.db.transaction().execute((tx) =>
    insertSource(tx, {
      name: 'Proefbron',
      kind: 'programme',
      amountCents: 100_000,
      document: 'proefbesluit',
      purposes: ['subsidy', 'vote', 'baseFunding'],
      domains: [],
      spendUntil: null,
      otherConditions: null,
      toVerify: false,
      example: true,
      recordedByPersonId: null,
      recordedAt: new Date('2026-01-02T10:00:00Z'),
      ...options,
    }),
  );
}

/** An envelope of the trial round for the council. */
export async function trialPot(
  db: Db,
  city: TrialCity,
  options: { readonly domain?: string; readonly publishedCents?: number } = {},
): Promise<Id<'envelope'>> {
  const id = newId<'envelope'>();
  await db.transaction().execute(async (tx) => {
    await insertEnvelope(tx, {
      id,
      schemeVersionId: city.versionId,
      roundId: city.roundId,
      gebiedId: null,
      wijkraadId: city.wijkraadId,
      wijkId: null,
      domain: options.domain ?? null,
      name: 'Proefpot van de raad',
      example: true,
    });
    if (options.publishedCents)
      await publishCeiling(tx, {
        envelopeId: id,
        amountCents: options.publishedCents,
        basis: 'proef',
        at: new Date('2026-01-01T10:00:00Z'),
      });
  });
  return id;
}

const metOn = Temporal.PlainDate.from('2026-03-01');

export async function proposed(
  deps: CommandDeps,
  trial: TrialBudget,
  move: Move,
): Promise<Id<'area_budget_proposal'>> {
  const { actor, office } = trial.district;
  const wanted = { move, reason: 'Omdat het kan.', office: office.id };
  const made = await proposeMove(deps, actor, trial.budget, wanted);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value.id;
}

export const districtTurns = (deps: CommandDeps, trial: TrialBudget, id: Id<'area_budget_proposal'>) =>
  turnKey(deps, trial.district.actor, id, {
    office: trial.district.office.id,
    metOn: null,
    meeting: '',
    unreadable: [],
  });

export const councilTurns = (
  deps: CommandDeps,
  trial: TrialBudget,
  id: Id<'area_budget_proposal'>,
  member: PersonActor = trial.council.members[0],
) => turnKey(deps, member, id, { office: trial.council.office.id, metOn, meeting: 'maart', unreadable: [] });

/** Proposed, and both keys turned. */
export async function carriedOut(deps: CommandDeps, trial: TrialBudget, move: Move): Promise<void> {
  const id = await proposed(deps, trial, move);
  for (const turned of [await districtTurns(deps, trial, id), await councilTurns(deps, trial, id)])
    if (!turned.ok) throw new Error(JSON.stringify(turned.problems));
}

/** `subsidy: 400, subsidy in a pot: 600`, in cents. */
export async function standing(db: Db, trial: TrialBudget): Promise<Readonly<Record<string, number>>> {
  const positions = await listPositions(db, trial.budget.id);
  return Object.fromEntries(
    positions.map(({ purpose, envelopeId, amountCents }) => [
      envelopeId === null ? purpose : `${purpose} in a pot`,
      amountCents,
    ]),
  );
}
