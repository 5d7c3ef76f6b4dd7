/** The message log: what was sent, how far it came, and a copy of the proof (Awb 2:25). */
import { parseId } from '../../../kernel/ids.ts';
import type { Text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { csvText } from '../../../platform/http/csv.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { reportBounce } from '../commands/notify.ts';
import type { CorrespondenceDeps } from '../deps.ts';
import { readPage, readReference, readState } from '../forms.ts';
import { channelLabels, detailLabels, kindLabels, refusals, stateLabels } from '../messages.ts';
import { has, mayRead, pendingNotification, sentOn, warnHours } from '../rules.ts';
import { findMessage, listDeliveries } from '../store/letters.ts';
import { type ExportedLine, listLinesOfReference, listLog, listUnnotified } from '../store/log.ts';
import type { Message } from '../types.ts';
import { LogEntryView, LogView } from '../views/log.tsx';
import { logWords } from '../views/words.ts';
import { download } from './responses.ts';

const perPage = 25;
const done: Readonly<Record<string, Text>> = { printlijst: logWords.bouncedDone };

const exportHref = (reference: string): string =>
  `/beheer/berichten/export.csv?zaak=${encodeURIComponent(reference)}`;

async function pending(deps: CorrespondenceDeps): Promise<{ soon: number; late: number }> {
  const now = new Date(deps.clock.now().epochMilliseconds);
  const rows = await listUnnotified(deps.db, new Date(now.getTime() + warnHours * 3_600_000));
  const late = rows.filter((row) => pendingNotification(row.notifyBefore, now) === 'late').length;
  return { soon: rows.length - late, late };
}

async function logPage(deps: CorrespondenceDeps, c: AppContext): Promise<Response> {
  const lang = c.get('lang');
  const state = readState(c.req.query('staat'));
  const reference = readReference(c.req.query('zaak'));
  const page = readPage(c.req.query('pagina'));
  const filter = { state, reference: reference === '' ? null : reference };
  const { rows, total } = await listLog(deps.db, filter, { limit: perPage, offset: (page - 1) * perPage });
  const hrefFor = (wanted: number): string => {
    const query = new URLSearchParams();
    if (state !== null) query.set('staat', state);
    if (reference !== '') query.set('zaak', reference);
    if (wanted > 1) query.set('pagina', String(wanted));
    return query.size === 0 ? '/beheer/berichten' : `/beheer/berichten?${query}`;
  };
  return c.get('page')(
    { title: logWords.title[lang], wide: true },
    <LogView
      lang={lang}
      entries={rows}
      total={total}
      page={page}
      pages={Math.ceil(total / perPage)}
      state={state}
      reference={reference}
      pending={await pending(deps)}
      hrefFor={hrefFor}
      exportHref={reference === '' ? null : exportHref(reference)}
      mayPrint={allowed(c.get('actor'), 'message.printQueue')}
    />,
  );
}

async function loaded(deps: CorrespondenceDeps, c: AppContext): Promise<Message | null> {
  const id = parseId<'message'>(c.req.param('id'));
  return id && (await findMessage(deps.db, id));
}

async function entryPage(deps: CorrespondenceDeps, c: AppContext): Promise<Response> {
  const message = await loaded(deps, c);
  if (!message) return await notFound(c);
  const lines = await listDeliveries(deps.db, message.id);
  const actor = c.get('actor');
  return c.get('page')(
    { title: logWords.entryTitle[c.get('lang')], ...flashFor(c, done) },
    <LogEntryView
      lang={c.get('lang')}
      message={message}
      lines={lines}
      sentOn={sentOn(lines)}
      mayRead={mayRead(actor, message)}
      mayReportBounce={
        allowed(actor, 'message.printQueue') && has(lines, 'notified') && !has(lines, 'toPrint')
      }
      exportHref={exportHref(message.document.reference)}
    />,
  );
}

async function bounce(deps: CorrespondenceDeps, c: AppContext): Promise<Response> {
  const message = await loaded(deps, c);
  if (!message) return await notFound(c);
  const result = await reportBounce(deps, c.get('actor'), message);
  const already = !result.ok && result.problems.some(({ code }) => code === refusals.alreadyOnPaper.code);
  // A second click finds the letter where the first put it.
  if (!result.ok && !already) return await notFound(c);
  const log = allowed(c.get('actor'), 'message.log');
  return seeOther(c, log ? `/beheer/berichten/${message.id}?klaar=printlijst` : '/printlijst');
}

function exported(line: ExportedLine): string[] {
  return [
    line.id,
    kindLabels[line.kind].nl,
    line.subject,
    channelLabels[line.channel].nl,
    stateLabels[line.state].nl,
    line.at.toISOString(),
    line.detail === null ? '' : (detailLabels[line.detail]?.nl ?? line.detail),
    line.pdfSha256 ?? '',
  ];
}

/** Titles of the columns are Dutch: the copy goes to people and courts. */
const columns = [
  'bericht',
  'soort',
  'onderwerp',
  'kanaal',
  'stap',
  'moment',
  'toelichting',
  'sha256 van de pdf',
];

async function exportFile(deps: CorrespondenceDeps, c: AppContext): Promise<Response> {
  const reference = readReference(c.req.query('zaak'));
  const lines = reference === '' ? [] : await listLinesOfReference(deps.db, reference);
  if (lines.length === 0) return await notFound(c);
  const text = csvText([columns, ...lines.map(exported)]);
  return download(new TextEncoder().encode(text), 'text/csv; charset=utf-8', `berichten-${reference}.csv`);
}

export function logPages(routes: Routes, deps: CorrespondenceDeps): void {
  routes.get('/beheer/berichten', 'message.log', (c) => logPage(deps, c));
  routes.get('/beheer/berichten/export.csv', 'message.log', (c) => exportFile(deps, c), { page: false });
  routes.get('/beheer/berichten/:id', 'message.log', (c) => entryPage(deps, c));
  routes.post('/beheer/berichten/:id/melding-terug', 'message.printQueue', (c) => bounce(deps, c));
}
