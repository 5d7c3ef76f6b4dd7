/** Paper as an equal channel: print, post, and send again what came back. */
import { isoDate, today } from '../../../kernel/dates.ts';
import { parseId } from '../../../kernel/ids.ts';
import type { Text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { mergeForPrinting } from '../../../platform/pdf/index.ts';
import { letterPdf } from '../commands/make-pdf.ts';
import { markLetters, resendReturned } from '../commands/print.ts';
import type { CorrespondenceDeps } from '../deps.ts';
import { readIds, readLines } from '../forms.ts';
import { mayPrint } from '../rules.ts';
import { listDeliveries } from '../store/letters.ts';
import { findPrintJob, listPosted, listPrintQueue } from '../store/log.ts';
import { PrintListView } from '../views/print-list.tsx';
import { ReturnedView } from '../views/returned.tsx';
import { printWords } from '../views/words.ts';
import { download } from './responses.ts';

const done: Readonly<Record<string, Text>> = {
  geprint: printWords.printedDone,
  gepost: printWords.postedDone,
  opnieuw: printWords.resentDone,
};
const states: Readonly<Record<string, 'printed' | 'posted'>> = { geprint: 'printed', gepost: 'posted' };
/** As many as fit in one file, and in the address that asks for it. */
const shownAtOnce = 50;
const weeksBack = 8;

async function listPage(
  deps: CorrespondenceDeps,
  c: AppContext,
  chosen: readonly string[] = [],
  problems: readonly Problem[] = [],
): Promise<Response> {
  const lang = c.get('lang');
  const { rows, total } = await listPrintQueue(deps.db, shownAtOnce);
  const since = new Date(deps.clock.now().epochMilliseconds - weeksBack * 7 * 24 * 3_600_000);
  return c.get('page')(
    {
      title: printWords.title[lang],
      wide: true,
      status: problems.length > 0 ? 422 : 200,
      ...flashFor(c, done),
    },
    <PrintListView
      lang={lang}
      today={isoDate(today(deps.clock))}
      queue={rows}
      total={total}
      posted={await listPosted(deps.db, since)}
      chosen={new Set(chosen)}
      problems={problems}
      maySeeLog={allowed(c.get('actor'), 'message.log')}
      mayPrint={allowed(c.get('actor'), 'message.printQueue')}
    />,
  );
}

async function mark(deps: CorrespondenceDeps, c: AppContext): Promise<Response> {
  const form = await readForm(c);
  const step = form.text('stap');
  const state = states[step];
  if (!state) return await notFound(c);
  const ids = readIds(form.texts('ids'));
  const marked = await markLetters(deps, c.get('actor'), ids, state);
  if (!marked.ok) return await listPage(deps, c, ids, marked.problems);
  return seeOther(c, `/printlijst?klaar=${step}`);
}

/** The letters of the list as it was shown, so that nothing is ticked off that was not in the file. */
async function printFile(deps: CorrespondenceDeps, c: AppContext): Promise<Response> {
  const ids = readIds((c.req.query('ids') ?? '').split(',')).slice(0, shownAtOnce);
  const files: Uint8Array[] = [];
  for (const id of ids) {
    if (!mayPrint(c.get('actor'), await listDeliveries(deps.db, id))) continue;
    const pdf = await letterPdf(deps, id);
    if (pdf) files.push(pdf.bytes);
  }
  if (files.length === 0) return await notFound(c);
  const day = isoDate(today(deps.clock));
  return download(await mergeForPrinting(files), 'application/pdf', `printlijst-${day}.pdf`);
}

async function returnedPage(
  deps: CorrespondenceDeps,
  c: AppContext,
  address?: string,
  problems: readonly Problem[] = [],
): Promise<Response> {
  const id = parseId<'message'>(c.req.param('id'));
  const job = id && (await findPrintJob(deps.db, id));
  // What came back before is in the queue again under another id.
  if (!job || job.postedAt === null || (job.returned && problems.length === 0)) return await notFound(c);
  return c.get('page')(
    { title: printWords.returnedTitle[c.get('lang')], status: problems.length > 0 ? 422 : 200 },
    <ReturnedView
      lang={c.get('lang')}
      job={job}
      address={address ?? job.addressee.join('\n')}
      problems={problems}
    />,
  );
}

async function resend(deps: CorrespondenceDeps, c: AppContext): Promise<Response> {
  const id = parseId<'message'>(c.req.param('id'));
  if (!id) return await notFound(c);
  const address = (await readForm(c)).text('address');
  const sent = await resendReturned(deps, c.get('actor'), id, readLines(address));
  if (!sent.ok) return await returnedPage(deps, c, address, sent.problems);
  return seeOther(c, '/printlijst?klaar=opnieuw');
}

export function printPages(routes: Routes, deps: CorrespondenceDeps): void {
  const access = 'message.printQueue';
  routes.get('/printlijst', 'printQueue.view', (c) => listPage(deps, c));
  routes.post('/printlijst', access, (c) => mark(deps, c));
  routes.get('/printlijst/brieven.pdf', access, (c) => printFile(deps, c), { page: false });
  routes.get('/printlijst/:id/teruggekomen', access, (c) => returnedPage(deps, c));
  routes.post('/printlijst/:id/teruggekomen', access, (c) => resend(deps, c));
}
