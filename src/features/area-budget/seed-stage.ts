/** The offices of an area budget in the demo, and what they do with their keys, each on its own day. */
import type { PersonActor } from '../../kernel/actor.ts';
import { fixedClock, type PlainDate, startOfDay, today } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { assert, type Result } from '../../kernel/result.ts';
import type { CommandDeps } from '../../platform/db/unit-of-work.ts';
import { loadActor, personas } from '../party/index.ts';
import type { Wijkraad } from '../place/index.ts';
import { turnKey } from './commands/keys.ts';
import { openAreaBudget } from './commands/manage.ts';
import { proposeMove } from './commands/propose.ts';
import { getAreaBudget, listShareholders } from './store/index.ts';
import type { AreaBudget, Move, Shareholder } from './types.ts';

export function done<T>(result: Result<T>, what: string): T {
  assert(result.ok, `The demo's ${what}: ${result.ok ? '' : JSON.stringify(result.problems)}`);
  return result.value;
}

/** The program as it ran some days ago; nobody needs a mail about it any more. */
export function daysAgo(deps: CommandDeps, days: number, hour = 10): CommandDeps {
  const at = startOfDay(today(deps.clock).subtract({ days })).add({ hours: hour });
  return { ...deps, clock: fixedClock(at.toString()), queueJob: async () => undefined };
}

export async function actorBy(deps: CommandDeps, email: string): Promise<PersonActor> {
  const actor = await loadActor(deps.db, { email, officeRoles: true }, today(deps.clock));
  assert(actor, `The demo's ${email} is there: seed the people first`);
  return actor;
}

export const emailOf = (key: string): string => personas.find((one) => one.key === key)?.email ?? '';

export type Stage = {
  readonly deps: CommandDeps;
  readonly budget: AreaBudget;
  readonly district: { readonly actor: PersonActor; readonly office: Shareholder };
  readonly council: { readonly actor: PersonActor; readonly office: Shareholder };
};

export async function openStage(
  deps: CommandDeps,
  council: Wijkraad,
  year: number,
  member: string,
): Promise<Stage> {
  const past = daysAgo(deps, 80);
  const area = {
    slug: `wijkraad-${council.slug}`,
    gebiedId: council.gebiedId,
    wijkraadId: council.id,
    wijkId: null,
    councilId: council.id,
  };
  const officer = await actorBy(deps, emailOf('behandelaar'));
  const id = done(await openAreaBudget(past, officer, area, year), 'area budget');
  const holders = await listShareholders(deps.db, id);
  const [first, second] = holders;
  assert(first && second, 'a council’s budget has two keys');
  return {
    deps,
    budget: await getAreaBudget(deps.db, id),
    district: { actor: await actorBy(deps, emailOf('gebied')), office: first },
    council: { actor: await actorBy(deps, member), office: second },
  };
}

export const meetingOf = (day: PlainDate) => ({
  metOn: day,
  meeting: 'Voorbeeld: vergadering van de raad, punt 5',
  unreadable: [],
});

type Step = { readonly move: Move; readonly reason: string; readonly ago: number };

export async function propose(
  stage: Stage,
  { move, reason, ago }: Step,
): Promise<Id<'area_budget_proposal'>> {
  const { deps, budget, district } = stage;
  const wanted = { move, reason, office: district.office.id };
  const made = done(await proposeMove(daysAgo(deps, ago), district.actor, budget, wanted), 'proposal');
  return made.id;
}

export async function turn(
  stage: Stage,
  who: 'district' | 'council',
  id: Id<'area_budget_proposal'>,
  ago: number,
): Promise<void> {
  const { actor, office } = stage[who];
  const past = daysAgo(stage.deps, ago, who === 'district' ? 11 : 20);
  const key = { office: office.id, ...meetingOf(today(past.clock)) };
  done(await turnKey(past, actor, id, key), 'key');
}

/** With both keys, five days after it was proposed. */
export async function adopted(stage: Stage, step: Step): Promise<void> {
  const id = await propose(stage, step);
  await turn(stage, 'district', id, step.ago);
  await turn(stage, 'council', id, step.ago - 5);
}
