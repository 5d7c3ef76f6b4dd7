/** A person's own letters, and reading along by those who may. */
import { personIdOf } from '../../../kernel/actor.ts';
import { parseId } from '../../../kernel/ids.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { notFound, type Routes } from '../../../platform/http/routes.ts';
import { consentedChannels } from '../../party/index.ts';
import { letterPdf } from '../commands/make-pdf.ts';
import { openLetter } from '../commands/open-letter.ts';
import type { CorrespondenceDeps } from '../deps.ts';
import { isAddressee, mayPrint, mayRead } from '../rules.ts';
import { findMessage, listDeliveries, listMessagesTo } from '../store/letters.ts';
import type { Delivery, Message } from '../types.ts';
import { InboxView } from '../views/inbox.tsx';
import { LetterPage, type Reading } from '../views/letter-page.tsx';
import { inboxWords } from '../views/words.ts';
import { download, personOf } from './responses.ts';

type Found = { readonly message: Message; readonly lines: readonly Delivery[]; readonly reading: Reading };

/** Null both when there is no such letter and when it is none of the asker's business. */
async function findReadable(deps: CorrespondenceDeps, c: AppContext): Promise<Found | null> {
  const id = parseId<'message'>(c.req.param('id'));
  const message = id && (await findMessage(deps.db, id));
  if (!message) return null;
  const actor = c.get('actor');
  const lines = await listDeliveries(deps.db, message.id);
  if (isAddressee(actor, message)) return { message, lines, reading: 'own' };
  if (mayRead(actor, message)) return { message, lines, reading: 'staff' };
  return mayPrint(actor, lines) ? { message, lines, reading: 'print' } : null;
}

async function inbox(deps: CorrespondenceDeps, c: AppContext): Promise<Response> {
  const actor = personOf(c);
  const organisations = actor.grants.flatMap((grant) =>
    grant.scope === 'organisation' ? [grant.organisationId] : [],
  );
  const messages = await listMessagesTo(deps.db, actor.personId, organisations);
  const consents = await consentedChannels(deps.db, actor.personId);
  return c.get('page')(
    { title: inboxWords.title[c.get('lang')] },
    <InboxView lang={c.get('lang')} messages={messages} onPaper={!consents.has('portal')} />,
  );
}

async function letter(deps: CorrespondenceDeps, c: AppContext): Promise<Response> {
  const found = await findReadable(deps, c);
  if (!found) return await notFound(c);
  const { message, reading } = found;
  await openLetter(deps, c.get('actor'), message);
  const opensNow = reading === 'own' && message.readAt === null && personIdOf(c.get('actor')) !== null;
  const lines = opensNow ? await listDeliveries(deps.db, message.id) : found.lines;
  return c.get('page')(
    { title: message.subject },
    <LetterPage
      lang={c.get('lang')}
      message={message}
      lines={lines}
      reading={reading}
      siteUrl={deps.config.publicUrl}
    />,
  );
}

async function letterFile(deps: CorrespondenceDeps, c: AppContext): Promise<Response> {
  const found = await findReadable(deps, c);
  const pdf = found && (await letterPdf(deps, found.message.id));
  if (!found || !pdf) return await notFound(c);
  // To have the letter in hand is to have it.
  await openLetter(deps, c.get('actor'), found.message);
  return download(pdf.bytes, 'application/pdf', `brief-${found.message.document.reference}.pdf`);
}

export function letterPages(routes: Routes, deps: CorrespondenceDeps): void {
  routes.get('/berichten', 'signedIn', (c) => inbox(deps, c));
  routes.get('/berichten/:id', 'signedIn', (c) => letter(deps, c));
  routes.get('/berichten/:id/brief.pdf', 'signedIn', (c) => letterFile(deps, c), { page: false });
}
