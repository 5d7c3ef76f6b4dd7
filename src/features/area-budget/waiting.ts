/** Proposals that wait for a key of somebody's office. */
import type { Actor } from '../../kernel/actor.ts';
import type { PlainDate } from '../../kernel/dates.ts';
import type { Reader } from '../../platform/db/index.ts';
import { keyStates, turnableBy } from './rules/keys.ts';
import { getAreaBudget, listKeys, listOpenFor, listShareholders } from './store/index.ts';
import type { AreaBudget, Proposal } from './types.ts';

/** Nearest last day first: what this actor can turn a key for now. */
export async function waitingFor(
  r: Reader,
  actor: Actor,
  today: PlainDate,
): Promise<readonly { readonly budget: AreaBudget; readonly proposal: Proposal }[]> {
  if (actor.kind !== 'person') return [];
  const proposals = await listOpenFor(r, {
    gebiedIds: actor.grants.flatMap((grant) => (grant.scope === 'gebied' ? [grant.gebiedId] : [])),
    wijkraadIds: actor.grants.flatMap((grant) => (grant.scope === 'wijkraad' ? [grant.wijkraadId] : [])),
  });
  const turns = await listKeys(
    r,
    proposals.map(({ id }) => id),
    today,
  );
  const budgetIds = [...new Set(proposals.map(({ areaBudgetId }) => areaBudgetId))];
  const budgets = await Promise.all(
    budgetIds.map(async (id) => ({
      budget: await getAreaBudget(r, id),
      shareholders: await listShareholders(r, id),
    })),
  );
  return proposals.flatMap((proposal) => {
    const of = budgets.find(({ budget }) => budget.id === proposal.areaBudgetId);
    const own = turns.filter(({ proposalId }) => proposalId === proposal.id);
    if (!of || turnableBy(actor, keyStates(of.shareholders, own)).length === 0) return [];
    return [{ budget: of.budget, proposal }];
  });
}
