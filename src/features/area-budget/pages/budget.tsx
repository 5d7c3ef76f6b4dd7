/** Public pages: all budgets, and one of them. */
import type { Id } from '../../../kernel/ids.ts';
import { sumCents } from '../../../kernel/money.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { askTogether } from '../../../platform/db/ask-together.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { csvMediaType } from '../../../platform/http/csv.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { notFound, type Routes } from '../../../platform/http/routes.ts';
import { areaBudgetsCsv } from '../files.ts';
import { budgetTitle } from '../messages.ts';
import { listPath } from '../paths.ts';
import { ownOffices } from '../rules/keys.ts';
import { takeable } from '../rules/moves.ts';
import {
  flowsOf,
  listAreaBudgets,
  listEntries,
  listFedEnvelopes,
  listProposals,
  listShareholders,
  totalsOf,
} from '../store/index.ts';
import type { BudgetFlows } from '../types.ts';
import { BudgetView } from '../views/budget.tsx';
import { BudgetListView } from '../views/list.tsx';
import { doneTexts, words } from '../views/words.ts';
import { budgetOf } from './open.ts';

const newest = 50;

export function budgetPages(routes: Routes, deps: Deps): void {
  routes.get(listPath, 'public', (c) => listPage(c, deps), { keep: true });
  routes.get(`${listPath}.csv`, 'public', (c) => movesFile(c, deps), { keep: true, page: false });
  routes.get('/wijkbudget/:slug/:jaar', 'public', (c) => budgetPage(c, deps), { keep: true });
}

/** Every movement of every area: where each euro came from and went, for who does her own sums. */
async function movesFile(c: AppContext, { db }: Deps): Promise<Response> {
  return c.body(await areaBudgetsCsv(db), 200, {
    'access-control-allow-origin': '*',
    'content-type': csvMediaType,
    'content-disposition': 'attachment; filename="wijkbudgetten.csv"',
  });
}

async function listPage(c: AppContext, deps: Deps): Promise<Response> {
  const lang = c.get('lang');
  const actor = c.get('actor');
  const budgets = await listAreaBudgets(deps.db);
  const totals = await totalsOf(
    deps.db,
    budgets.map(({ id }) => id),
  );
  return c.get('page')(
    { title: words.list[lang], wide: true, ...flashFor(c, doneTexts) },
    <BudgetListView
      lang={lang}
      budgets={budgets.map((budget) => ({
        budget,
        ...(totals.get(budget.id) ?? { insideCents: 0, placedCents: 0 }),
      }))}
      mayManage={allowed(actor, 'areaBudget.manage')}
      hasKeys={allowed(actor, 'areaBudget.turnKey')}
    />,
  );
}

/** What each source could take back now, in cents. */
function returnableOf({ sources, positions, envelopes }: BudgetFlows): ReadonlyMap<string, number> {
  const free = new Map(
    envelopes.map(({ id, balances }) => [id as string, { freeCents: balances.freeCents }] as const),
  );
  return new Map(
    sources.map(({ source }) => [
      source.id,
      sumCents(takeable({ positions, envelopes: free }, source.id).map((one) => one.amountCents)),
    ]),
  );
}

async function budgetPage(c: AppContext, deps: Deps): Promise<Response> {
  const budget = await budgetOf(c, deps);
  if (!budget) return await notFound(c);
  const lang = c.get('lang');
  const { flows, shareholders, proposals, entries } = await askTogether({
    flows: flowsOf(deps.db, budget.id),
    shareholders: listShareholders(deps.db, budget.id),
    proposals: listProposals(deps.db, budget.id),
    entries: listEntries(deps.db, budget.id, { limit: newest }),
  });
  const known = new Set<string>(flows.envelopes.map(({ id }) => id));
  // Money may have left an envelope again: its name still stands among the movements.
  const gone = entries
    .flatMap(({ fromEnvelopeId, toEnvelopeId }) => [fromEnvelopeId, toEnvelopeId])
    .filter((id): id is Id<'envelope'> => id !== null && !known.has(id));
  const envelopes = [...flows.envelopes, ...(await listFedEnvelopes(deps.db, [...new Set(gone)]))];
  return c.get('page')(
    { title: budgetTitle(budget)[lang], wide: true, ...flashFor(c, doneTexts) },
    <BudgetView
      lang={lang}
      flows={flows}
      shareholders={shareholders}
      proposals={proposals}
      entries={entries}
      returnable={returnableOf(flows)}
      titles={new Map(envelopes.map(({ id, title }) => [id, title]))}
      mayPropose={ownOffices(c.get('actor'), 'areaBudget.propose', shareholders).length > 0}
    />,
  );
}
