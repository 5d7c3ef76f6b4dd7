/** What comes past its term, the lists of destruction with their records, and holding one file. */

import { personIdOf } from '../../kernel/actor.ts';
import { instantOf, isoDate, today } from '../../kernel/dates.ts';
import { allowed } from '../../kernel/permissions.ts';
import type { Problem } from '../../kernel/result.ts';
import type { Deps } from '../../platform/deps.ts';
import type { AppContext, PageOptions } from '../../platform/http/context.ts';
import { csvMediaType } from '../../platform/http/csv.ts';
import { flashFor } from '../../platform/http/flash.ts';
import { readForm } from '../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../platform/http/routes.ts';
import { fill, readDate } from '../../ui/index.ts';
import { findByCaseNumber } from '../application/index.ts';
import { cityLetterhead } from '../correspondence/index.ts';
import { liftHold, placeHold } from './commands/hold.ts';
import { moveList, proposeList } from './commands/lists.ts';
import { isOwnCase } from './commands/refusals.ts';
import { declarationDocument, listCsv } from './declaration.ts';
import { doneTexts, words } from './messages.ts';
import { listPath, retentionPath } from './paths.ts';
import { holdsOn, horizonEnd, horizons } from './rules.ts';
import { findDossier, listDossiersDue } from './store/dossiers.ts';
import { findHold } from './store/holds.ts';
import { findList, itemsOf, listLists } from './store/lists.ts';
import type { DestructionItem, DestructionList } from './types.ts';
import { HoldView } from './views/hold.tsx';
import { ListView } from './views/list.tsx';
import { OverviewView } from './views/overview.tsx';

const holdPath = '/zaken/:caseNumber/bewaren';
const oneList = `${retentionPath}/lijsten/:number`;
const shown = 500;

export function retentionPages(routes: Routes, deps: Deps): void {
  routes.get(retentionPath, 'retention.view', (c) => overview(c, deps, monthsIn(c.req.query('maanden')), []));
  routes.post(`${retentionPath}/lijsten`, 'retention.prepare', (c) => propose(c, deps));
  routes.get(oneList, 'retention.view', (c) => listPage(c, deps, []));
  routes.post(`${oneList}/goedkeuren`, 'retention.approve', (c) => move(c, deps, 'approve'));
  routes.post(`${oneList}/intrekken`, 'retention.prepare', (c) => move(c, deps, 'withdraw'));
  routes.get(`${oneList}/verklaring.pdf`, 'retention.view', (c) => declaration(c, deps), { page: false });
  routes.get(`${oneList}/lijst.csv`, 'retention.view', (c) => csv(c, deps), { page: false });
  routes.get(holdPath, 'retention.view', (c) => holdPage(c, deps, null, []));
  routes.post(holdPath, 'retention.prepare', (c) => hold(c, deps));
  routes.post(`${holdPath}/vrij`, 'retention.prepare', (c) => lift(c, deps));
}

/** Only what the page offers; nonsense is a year. */
const monthsIn = (typed: string | undefined): number => horizons.find((n) => String(n) === typed) ?? 12;

function flashOf(c: AppContext, problems: readonly Problem[]): Pick<PageOptions, 'flash' | 'status'> {
  if (problems.length > 0) return { status: 422 };
  return flashFor(c, doneTexts);
}

async function overview(
  c: AppContext,
  deps: Deps,
  months: number,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  const day = today(deps.clock);
  const dossiers = await listDossiersDue(deps.db, isoDate(horizonEnd(day, months)), shown + 1);
  return c.get('page')(
    { title: words.title[lang], wide: true, ...flashOf(c, problems) },
    <OverviewView
      lang={lang}
      today={day}
      months={months}
      dossiers={dossiers.slice(0, shown)}
      cut={dossiers.length > shown}
      lists={await listLists(deps.db, 100)}
      underAdministration={allowed(c.get('actor'), 'administration.view', {})}
      mayPrepare={allowed(c.get('actor'), 'retention.prepare', {})}
      problems={problems}
    />,
  );
}

async function propose(c: AppContext, deps: Deps): Promise<Response> {
  const months = monthsIn((await readForm(c)).text('maanden'));
  const before = horizonEnd(today(deps.clock), months);
  const made = await proposeList(deps, c.get('actor'), { before });
  if (!made.ok) return await overview(c, deps, months, made.problems);
  return seeOther(c, `${listPath(made.value.number)}?klaar=voorgesteld`);
}

type Found = { readonly list: DestructionList; readonly items: readonly DestructionItem[] };

async function listOf(c: AppContext, deps: Deps): Promise<Found | null> {
  const typed = c.req.param('number') ?? '';
  const list = /^[1-9]\d{0,8}$/.test(typed) ? await findList(deps.db, Number(typed)) : null;
  return list && { list, items: await itemsOf(deps.db, list.id) };
}

async function listPage(c: AppContext, deps: Deps, problems: readonly Problem[]): Promise<Response> {
  const found = await listOf(c, deps);
  if (!found) return await notFound(c);
  const lang = c.get('lang');
  const actor = c.get('actor');
  return c.get('page')(
    { title: fill(words.list, lang, { n: found.list.number }), wide: true, ...flashOf(c, problems) },
    <ListView
      lang={lang}
      {...found}
      mayApprove={allowed(actor, 'retention.approve', {})}
      own={found.list.proposedByPersonId === personIdOf(actor)}
      mayWithdraw={allowed(actor, 'retention.prepare', {})}
      problems={problems}
    />,
  );
}

async function move(c: AppContext, deps: Deps, action: 'approve' | 'withdraw'): Promise<Response> {
  const found = await listOf(c, deps);
  if (!found) return await notFound(c);
  const { number } = found.list;
  const moved = await moveList(deps, c.get('actor'), { number, action });
  if (!moved.ok) return await listPage(c, deps, moved.problems);
  return seeOther(c, `${listPath(number)}?klaar=${action === 'approve' ? 'goedgekeurd' : 'ingetrokken'}`);
}

function asFile(body: Uint8Array | string, type: string, name: string): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  });
}

/** Made anew from what was recorded; the same facts and moment give the same file. */
async function declaration(c: AppContext, deps: Deps): Promise<Response> {
  const found = await listOf(c, deps);
  const lang = c.get('lang');
  const made = found && (found.list.carriedOutAt ?? found.list.approvedAt);
  if (!found || !made || !found.items.some(({ outcome }) => outcome === 'destroyed'))
    return await notFound(c);
  const document = declarationDocument(found.list, found.items, lang, cityLetterhead(lang));
  const title = `${words.declaration[lang]}, ${document.reference.toLowerCase()}`;
  const pdf = await deps.pdf.render('form-copy', document, { title, lang, createdAt: instantOf(made) });
  return asFile(pdf.bytes, 'application/pdf', `verklaring-van-vernietiging-${found.list.number}.pdf`);
}

async function csv(c: AppContext, deps: Deps): Promise<Response> {
  const found = await listOf(c, deps);
  if (!found) return await notFound(c);
  const body = listCsv(found.list, found.items, c.get('lang'));
  return asFile(body, csvMediaType, `vernietigingslijst-${found.list.number}.csv`);
}

type Typed = { readonly reason: string; readonly until: string };

/** The case of the address, for the office alone; her own case an officer sees as an applicant does. */
async function caseOf(c: AppContext, deps: Deps) {
  const application = await findByCaseNumber(deps.db, c.req.param('caseNumber') ?? '');
  if (!application || application.caseNumber === null || isOwnCase(c.get('actor'), application)) return null;
  return { ...application, caseNumber: application.caseNumber };
}

async function holdPage(
  c: AppContext,
  deps: Deps,
  typed: Typed | null,
  problems: readonly Problem[],
): Promise<Response> {
  const application = await caseOf(c, deps);
  if (!application) return await notFound(c);
  const lang = c.get('lang');
  const [held, dossier] = await Promise.all([
    findHold(deps.db, application.id),
    findDossier(deps.db, application.id),
  ]);
  return c.get('page')(
    { title: words.holdTitle[lang], ...flashOf(c, problems) },
    <HoldView
      lang={lang}
      application={application}
      hold={held}
      holds={dossier ? holdsOn(dossier, today(deps.clock)) : []}
      mayPrepare={allowed(c.get('actor'), 'retention.prepare', {})}
      typed={typed ?? { reason: '', until: '' }}
      problems={problems}
    />,
  );
}

async function hold(c: AppContext, deps: Deps): Promise<Response> {
  const application = await caseOf(c, deps);
  if (!application) return await notFound(c);
  const form = await readForm(c);
  const typed = { reason: form.text('reason'), until: form.text('until') };
  const until = readDate('until', typed.until);
  const placed = await placeHold(deps, c.get('actor'), {
    applicationId: application.id,
    reason: typed.reason,
    until: until.ok ? until.value : null,
  });
  if (!placed.ok) return await holdPage(c, deps, typed, placed.problems);
  return seeOther(c, `/zaken/${application.caseNumber}/bewaren?klaar=aangehouden`);
}

async function lift(c: AppContext, deps: Deps): Promise<Response> {
  const application = await caseOf(c, deps);
  if (!application) return await notFound(c);
  const lifted = await liftHold(deps, c.get('actor'), { applicationId: application.id });
  if (!lifted.ok) return await holdPage(c, deps, null, lifted.problems);
  return seeOther(c, `/zaken/${application.caseNumber}/bewaren?klaar=vrij`);
}
