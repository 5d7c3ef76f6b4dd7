/** Beheer → Auditlogboek: read, filter, and recompute it. */

import { findByCaseNumber } from '../../features/application/index.ts';
import { verifyAreaBudgets } from '../../features/area-budget/index.ts';
import { verifyLedger } from '../../features/budget/index.ts';
import { findPerson } from '../../features/party/index.ts';
import { type PlainDate, Temporal } from '../../kernel/dates.ts';
import { type Id, parseId } from '../../kernel/ids.ts';
import { type Problem, problem } from '../../kernel/result.ts';
import { searchWords } from '../../kernel/too-long.ts';
import {
  countEntries,
  type EntryFilter,
  listActions,
  listEntries,
  type StoredEntry,
} from '../../platform/audit/entries.ts';
import { verifyAudit } from '../../platform/audit/index.ts';
import { readWitnesses } from '../../platform/audit/witness.ts';
import type { Deps } from '../../platform/deps.ts';
import type { AppContext } from '../../platform/http/context.ts';
import { FormValues } from '../../platform/http/form-values.ts';
import type { Routes } from '../../platform/http/routes.ts';
import { readDate } from '../../ui/index.ts';
import { type AuditTyped, AuditView, longestNumber, VerificationView } from './audit-view.tsx';
import { auditWords as words } from './words.ts';

const perPage = 50;
const actorKinds: readonly string[] = ['person', 'token', 'system'];

export function auditPages(routes: Routes, deps: Deps): void {
  routes.get('/beheer/audit', 'audit.view', (c) => auditPage(c, deps));
  routes.get('/beheer/audit/controle', 'audit.view', async (c) => {
    const lang = c.get('lang');
    const audit = await verifyAudit(deps.db, await readWitnesses(deps.db, deps.config.dataDir));
    const ledger = await verifyLedger(deps.db);
    const areas = await verifyAreaBudgets(deps.db);
    return c.get('page')(
      { title: words.verified[lang] },
      <VerificationView lang={lang} audit={audit} ledger={ledger} areas={areas} />,
    );
  });
}

function dayOf(field: 'van' | 'tot', typed: string, problems: Problem[]): PlainDate | null {
  if (typed === '') return null;
  const date = readDate(field, typed);
  if (date.ok) return date.value;
  problems.push(...date.problems);
  return null;
}

async function subjectOf(deps: Deps, typed: string): Promise<string> {
  // People know a case by its number, the log by its id.
  const application = /^HV-\d{4}-\d{5,9}$/.test(typed) ? await findByCaseNumber(deps.db, typed) : null;
  return application?.id ?? typed;
}

async function readAuditFilter(
  deps: Deps,
  typed: AuditTyped,
  actions: readonly string[],
): Promise<{ filter: EntryFilter; problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const from = dayOf('van', typed.van, problems);
  const until = dayOf('tot', typed.tot, problems);
  if (from && until && Temporal.PlainDate.compare(from, until) > 0)
    problems.push(problem('tot', 'date-order', words.orderOfDates));
  if (typed.wat !== '' && !actions.includes(typed.wat))
    problems.push(problem('wat', 'action-unknown', words.unknownAction));
  if (typed.wie !== '' && !actorKinds.includes(typed.wie))
    problems.push(problem('wie', 'actor-unknown', words.unknownAction));
  problems.push(...searchWords('nummer', typed.nummer, longestNumber).problems);
  if (problems.length > 0) return { filter: {}, problems };
  const filter: EntryFilter = {
    ...(typed.wat === '' ? {} : { action: typed.wat }),
    ...(typed.wie === '' ? {} : { actorKind: typed.wie as StoredEntry['actorKind'] }),
    ...(typed.nummer === '' ? {} : { subjectId: await subjectOf(deps, typed.nummer) }),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
  };
  return { filter, problems };
}

async function namesOf(deps: Deps, entries: readonly StoredEntry[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(
    entries.flatMap(({ actorKind, actorId }): Id<'person'>[] => {
      const id = actorKind === 'person' ? parseId<'person'>(actorId) : null;
      return id ? [id] : [];
    }),
  );
  const people = await Promise.all([...ids].map((id) => findPerson(deps.db, id)));
  return new Map(people.flatMap((person) => (person ? [[person.id, person.name]] : [])));
}

async function auditPage(c: AppContext, deps: Deps): Promise<Response> {
  const lang = c.get('lang');
  const query = FormValues.of(c.req.queries());
  const typed: AuditTyped = {
    wat: query.text('wat').slice(0, 2 * longestNumber),
    wie: query.text('wie').slice(0, 20),
    nummer: query.text('nummer'),
    van: query.text('van').slice(0, 40),
    tot: query.text('tot').slice(0, 40),
  };
  const actions = await listActions(deps.db);
  const { filter, problems } = await readAuditFilter(deps, typed, actions);
  const total = await countEntries(deps.db, filter);
  const pages = Math.max(1, Math.ceil(total / perPage));
  const asked = query.text('pagina');
  const page = Math.min(pages, /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : 1);
  const entries = await listEntries(deps.db, filter, { limit: perPage, offset: (page - 1) * perPage });
  return c.get('page')(
    { title: words.title[lang], wide: true, status: problems.length > 0 ? 400 : 200 },
    <AuditView
      lang={lang}
      typed={typed}
      problems={problems}
      actions={actions}
      entries={entries}
      names={await namesOf(deps, entries)}
      total={total}
      page={page}
      pages={pages}
    />,
  );
}
