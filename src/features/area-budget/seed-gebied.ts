/** The demo's budget of a whole gebied: every council of it holds a key beside the district office. */
import type { PersonActor } from '../../kernel/actor.ts';
import { today } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { assert } from '../../kernel/result.ts';
import type { CommandDeps } from '../../platform/db/unit-of-work.ts';
import { getGebied, type Wijkraad } from '../place/index.ts';
import { turnKey } from './commands/keys.ts';
import { openAreaBudget } from './commands/manage.ts';
import { proposeMove } from './commands/propose.ts';
import { placeTargets } from './facts.ts';
import { actorBy, daysAgo, done, emailOf, meetingOf } from './seed-stage.ts';
import { getAreaBudget, listShareholders } from './store/index.ts';
import type { AreaBudget, Move } from './types.ts';

type Holder = {
  readonly office: Awaited<ReturnType<typeof listShareholders>>[number];
  readonly actor: PersonActor;
};

/** Proposed by the district office, and adopted when every council turned its key too. */
async function adoptedByAll(
  deps: CommandDeps,
  budget: AreaBudget,
  holders: readonly Holder[],
  step: { readonly move: Move; readonly reason: string; readonly ago: number },
): Promise<void> {
  const [district] = holders;
  assert(district, 'the district office holds a key');
  const { move, reason, ago } = step;
  const wanted = { move, reason, office: district.office.id };
  const { id } = done(await proposeMove(daysAgo(deps, ago), district.actor, budget, wanted), 'proposal');
  for (const [place, { office, actor }] of holders.entries()) {
    const then = daysAgo(deps, ago - place, place === 0 ? 11 : 20);
    done(await turnKey(then, actor, id, { office: office.id, ...meetingOf(today(then.clock)) }), 'key');
  }
}

/**
 * Money for a vote of all wijken together, in an envelope of the gebied.
 * @param councils of the gebied, each with the address of the member that turns its key
 */
export async function seedGebiedBudget(
  deps: CommandDeps,
  councils: readonly { readonly council: Wijkraad; readonly email: string }[],
  year: number,
  sourceId: Id<'money_source'>,
): Promise<void> {
  const [first] = councils;
  assert(first, 'the demo’s gebied has councils');
  const gebied = await getGebied(deps.db, first.council.gebiedId);
  const area = {
    slug: `gebied-${gebied.slug}`,
    gebiedId: gebied.id,
    wijkraadId: null,
    wijkId: null,
    councilId: null,
  };
  const officer = await actorBy(deps, emailOf('behandelaar'));
  const id = done(await openAreaBudget(daysAgo(deps, 80), officer, area, year), 'budget of a gebied');
  const budget = await getAreaBudget(deps.db, id);
  const holders: Holder[] = [];
  for (const office of await listShareholders(deps.db, id)) {
    const own = councils.find(({ council }) => council.id === office.wijkraadId);
    holders.push({ office, actor: await actorBy(deps, own?.email ?? emailOf('gebied')) });
  }
  const amountCents = 25_000_00;
  await adoptedByAll(deps, budget, holders, {
    move: { kind: 'fill', sourceId, amountCents, to: 'vote' },
    reason: 'Voor plannen die verder reiken dan één wijk.',
    ago: 60,
  });
  const past = daysAgo(deps, 40);
  const { rounds } = await placeTargets(deps.db, budget, today(past.clock));
  const round = rounds.find(({ slug }) => slug.startsWith('bewonersinitiatieven'));
  if (!round) return;
  await adoptedByAll(deps, budget, holders, {
    move: {
      kind: 'place',
      sourceId,
      amountCents,
      from: { purpose: 'vote', envelopeId: null },
      target: { roundId: round.id, domain: null },
      publication: 'Voorbeeld: Gemeenteblad',
    },
    reason: 'Bewoners van alle wijken van het gebied kiezen samen.',
    ago: 40,
  });
}
