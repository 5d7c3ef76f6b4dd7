/** Public pages of the money per wijk and per envelope, and the officer's forms on them. */

import type { VNode } from 'preact';
import { type PlainDate, Temporal, today } from '../../kernel/dates.ts';
import { parseId } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/messages.ts';
import { allowed } from '../../kernel/permissions.ts';
import type { Problem } from '../../kernel/result.ts';
import type { Deps } from '../../platform/deps.ts';
import type { AppContext } from '../../platform/http/context.ts';
import { flashFor } from '../../platform/http/flash.ts';
import { type FormValues, readForm } from '../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../platform/http/routes.ts';
import { findWijkBySlug, type Wijk } from '../place/index.ts';
import { listOpenRounds } from '../scheme/index.ts';
import { changeCeiling } from './commands.ts';
import { readCeilingChange, readPastDate } from './forms.ts';
import { adoptedBudgetPages } from './pages/adopted-budgets.tsx';
import { cityFlowsPages } from './pages/city-flows.tsx';
import { newCeilingsPages } from './pages/new-ceilings.tsx';
import {
  balancesOfAllOn,
  balancesOn,
  countEntries,
  findOverview,
  listOverviews,
  listPublicMovements,
  listYears,
} from './store/index.ts';
import type { EnvelopeOverview } from './types.ts';
import { CeilingView } from './views/ceiling.tsx';
import { CeilingsView } from './views/ceilings.tsx';
import { ChangeForm, type Typed } from './views/officer.tsx';
import { type Asked, type Shown, titleOf } from './views/parts.tsx';
import { WijkMoneyView } from './views/wijk-money.tsx';
import { doneTexts, moneyWords } from './views/words.ts';

const perPage = 50;

/** What the composition root may add from features above this one. */
export type BudgetPagesDeps = Deps & {
  /** Beside the ceilings of a wijk. */
  readonly besideWijk?: (wijk: Wijk, lang: Lang) => Promise<VNode | null>;
};

export function budgetPages(routes: Routes, deps: BudgetPagesDeps): void {
  routes.get('/wijken/:slug/geld', 'public', (c) => wijkMoneyPage(c, deps), { keep: true });
  routes.get('/plafonds', 'public', (c) => ceilingsPage(c, deps), { keep: true });
  newCeilingsPages(routes, deps);
  cityFlowsPages(routes, deps, async (typed) => {
    const years = await listYears(deps.db);
    return { years, year: await chosenYear(deps, typed, years) };
  });
  adoptedBudgetPages(routes, deps);
  routes.get('/plafonds/:id', 'public', (c) => ceilingPage(c, deps), { keep: true });
  routes.post('/plafonds/:id', 'budget.publish', (c) => changeTheCeiling(c, deps));
}

function askedDate(c: AppContext, deps: Deps): Asked {
  const typed = c.req.query('op');
  const now = today(deps.clock);
  const date = readPastDate(typed, now);
  return {
    today: now,
    value: (typed ?? '').slice(0, 40),
    on: date.ok ? date.value : null,
    problems: date.ok ? [] : date.problems,
  };
}

async function balancesShown(
  deps: Deps,
  overviews: readonly EnvelopeOverview[],
  on: PlainDate | null,
): Promise<Shown[]> {
  if (on === null) return overviews.map((overview) => ({ overview, balances: overview.envelope.balances }));
  const then = await balancesOfAllOn(
    deps.db,
    overviews.map(({ envelope }) => envelope.id),
    on,
  );
  return overviews.flatMap((overview) => {
    const balances = then.get(overview.envelope.id);
    return balances ? [{ overview, balances }] : [];
  });
}

async function wijkMoneyPage(c: AppContext, deps: BudgetPagesDeps): Promise<Response> {
  const wijk = await findWijkBySlug(deps.db, c.req.param('slug') ?? '');
  if (!wijk) return await notFound(c);
  const lang = c.get('lang');
  const asked = askedDate(c, deps);
  const shown = await balancesShown(deps, await listOverviews(deps.db, { wijk: ids(wijk) }), asked.on);
  const day = asked.on ?? asked.today;
  const runs = ({ overview: { round } }: Shown): boolean =>
    round.year >= day.year || Temporal.PlainDate.compare(round.closesOn, day) >= 0;
  return c.get('page')(
    {
      title: moneyWords.titleOfWijk[lang].replace('{wijk}', wijk.name),
      status: asked.problems.length > 0 ? 400 : 200,
      wide: true,
    },
    <WijkMoneyView
      lang={lang}
      wijk={wijk}
      current={shown.filter(runs)}
      earlier={shown.filter((one) => !runs(one))}
      asked={asked}
      beside={(await deps.besideWijk?.(wijk, lang)) ?? null}
    />,
  );
}

const ids = ({ id, wijkraadId, gebiedId }: Wijk) => ({ id, wijkraadId, gebiedId });

/** The year that was asked for, else the newest that takes applications today, else the nearest that has ceilings. */
async function chosenYear(
  deps: Deps,
  typed: string | undefined,
  years: readonly number[],
): Promise<number | null> {
  const asked = typed !== undefined && /^\d{4}$/.test(typed) ? Number(typed) : null;
  if (asked !== null && years.includes(asked)) return asked;
  const now = today(deps.clock);
  const open = (await listOpenRounds(deps.db, now)).map((round) => round.year);
  return (
    years.find((year) => open.includes(year)) ??
    years.find((year) => year <= now.year) ??
    years.at(-1) ??
    null
  );
}

async function ceilingsPage(c: AppContext, deps: Deps): Promise<Response> {
  const lang = c.get('lang');
  const years = await listYears(deps.db);
  const year = await chosenYear(deps, c.req.query('jaar'), years);
  const envelopes = year === null ? [] : await listOverviews(deps.db, { year, limit: 1000 });
  return c.get('page')(
    {
      title: moneyWords.ceilings[lang],
      wide: true,
      ...flashFor(c, doneTexts),
    },
    <CeilingsView
      lang={lang}
      years={years}
      year={year}
      envelopes={envelopes.map((overview) => ({ overview, balances: overview.envelope.balances }))}
      mayPublish={allowed(c.get('actor'), 'budget.publish')}
      seesBudgets={allowed(c.get('actor'), 'budget.view')}
    />,
  );
}

type Refused = { readonly typed: Typed; readonly problems: readonly Problem[] };

async function ceilingPage(c: AppContext, deps: Deps, refusal?: Refused): Promise<Response> {
  const id = parseId<'envelope'>(c.req.param('id'));
  const overview = id && (await findOverview(deps.db, id));
  if (!overview) return await notFound(c);
  const lang = c.get('lang');
  const asked = askedDate(c, deps);
  const pages = Math.max(1, Math.ceil((await countEntries(deps.db, overview.envelope.id)) / perPage));
  const page = Math.min(pages, readPage(c.req.query('pagina')));
  const movements = await listPublicMovements(deps.db, overview.envelope.id, {
    limit: perPage,
    offset: (page - 1) * perPage,
  });
  const balances =
    asked.on === null
      ? overview.envelope.balances
      : await balancesOn(deps.db, overview.envelope.id, asked.on);
  return c.get('page')(
    {
      title: titleOf(overview, lang),
      status: refusal ? 422 : asked.problems.length > 0 ? 400 : 200,
      wide: true,
      ...(refusal ? {} : flashFor(c, doneTexts)),
    },
    <CeilingView
      lang={lang}
      shown={{ overview, balances }}
      asked={asked}
      movements={movements}
      page={page}
      pages={pages}
    >
      {allowed(c.get('actor'), 'budget.publish') ? (
        <ChangeForm
          lang={lang}
          overview={overview}
          typed={refusal?.typed ?? {}}
          problems={refusal?.problems ?? []}
          late={Temporal.PlainDate.compare(overview.round.opensOn, asked.today) <= 0}
        />
      ) : null}
    </CeilingView>,
  );
}

/** Page numbers from an address; nonsense is the first page. */
function readPage(typed: string | undefined): number {
  return typed !== undefined && /^[1-9]\d{0,6}$/.test(typed) ? Number(typed) : 1;
}

const typedIn = (form: FormValues): Typed => Object.fromEntries(form.entries());

async function changeTheCeiling(c: AppContext, deps: Deps): Promise<Response> {
  const id = parseId<'envelope'>(c.req.param('id'));
  const overview = id && (await findOverview(deps.db, id));
  if (!overview) return await notFound(c);
  const form = await readForm(c);
  const change = readCeilingChange(form);
  const changed = change.ok
    ? await changeCeiling(deps, c.get('actor'), overview.envelope, change.value)
    : change;
  if (!changed.ok) return await ceilingPage(c, deps, { typed: typedIn(form), problems: changed.problems });
  const done = form.text('kind') === 'raise' ? 'verhoogd' : 'verlaagd';
  return seeOther(c, `/plafonds/${overview.envelope.id}?klaar=${done}`);
}
