/** Everything that would have left the house, for the demo city. The routes do not exist anywhere else. */
import { parseId } from '../../../kernel/ids.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { notFound, type Routes } from '../../../platform/http/routes.ts';
import { listMail } from '../../../platform/mail/index.ts';
import { letterPdf } from '../commands/make-pdf.ts';
import type { CorrespondenceDeps } from '../deps.ts';
import { readPage } from '../forms.ts';
import { findMessage } from '../store/letters.ts';
import { listLog } from '../store/log.ts';
import type { Message } from '../types.ts';
import { OutboxLetterView, OutboxView } from '../views/outbox.tsx';
import { outboxWords } from '../views/words.ts';
import { download } from './responses.ts';

const perPage = 20;

async function outboxPage(deps: CorrespondenceDeps, c: AppContext): Promise<Response> {
  const page = readPage(c.req.query('pagina'));
  const slice = { limit: perPage, offset: (page - 1) * perPage };
  const mails = await listMail(deps.db, slice);
  const letters = await listLog(deps.db, { readable: true }, slice);
  return c.get('page')(
    { title: outboxWords.title[c.get('lang')], wide: true },
    <OutboxView
      lang={c.get('lang')}
      mails={mails.mails}
      letters={letters.rows}
      page={page}
      pages={Math.ceil(Math.max(mails.total, letters.total) / perPage)}
      siteUrl={deps.config.publicUrl}
    />,
  );
}

async function loaded(deps: CorrespondenceDeps, c: AppContext): Promise<Message | null> {
  const id = parseId<'message'>(c.req.param('id'));
  return id && (await findMessage(deps.db, id));
}

async function letterPage(deps: CorrespondenceDeps, c: AppContext): Promise<Response> {
  const message = await loaded(deps, c);
  if (!message) return await notFound(c);
  return c.get('page')(
    { title: message.subject },
    <OutboxLetterView lang={c.get('lang')} message={message} siteUrl={deps.config.publicUrl} />,
  );
}

async function letterFile(deps: CorrespondenceDeps, c: AppContext): Promise<Response> {
  const message = await loaded(deps, c);
  const pdf = message && (await letterPdf(deps, message.id));
  if (!message || !pdf) return await notFound(c);
  return download(pdf.bytes, 'application/pdf', `brief-${message.document.reference}.pdf`);
}

export function outboxPages(routes: Routes, deps: CorrespondenceDeps): void {
  if (!deps.config.demo) return;
  routes.get('/postvak-uit', 'public', (c) => outboxPage(deps, c));
  routes.get('/postvak-uit/brieven/:id', 'public', (c) => letterPage(deps, c));
  routes.get('/postvak-uit/brieven/:id/brief.pdf', 'public', (c) => letterFile(deps, c), { page: false });
}
