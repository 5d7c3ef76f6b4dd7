/** Forms for who is not logged in, and those behind links in mails. */
import { createLoginLink } from '../../../src/platform/auth/index.ts';
import { type TestApp, Visitor } from '../app.ts';
import type { As, Collected } from './collected.ts';

export async function anonymousForms(found: Collected, _: As, app: TestApp): Promise<void> {
  const anybody = new Visitor(app);
  for (const path of ['/inloggen', '/demo']) await found.visit(anybody, path);
  const { db, clock } = app.deps;
  await found.visit(new Visitor(app), await createLoginLink(db, clock, 'beheer@example.org'));
  await anybody.post('/inloggen', { email: 'nieuw@example.org' });
  await found.visit(anybody, '/inloggen/code');
  const mails = await app.database.db
    .selectFrom('outgoingMail')
    .select('body')
    .where('kind', '=', 'cosign-request')
    .orderBy('createdAt', 'desc')
    .limit(8)
    .execute();
  for (const { body } of mails)
    await found.visit(new Visitor(app), /\/mede-ondertekenen\/[\w-]+/.exec(body)?.[0] ?? '');
  const asked = await app.database.db
    .selectFrom('outgoingMail')
    .select('body')
    .where('kind', '=', 'host-question')
    .orderBy('createdAt')
    .limit(1)
    .executeTakeFirstOrThrow();
  const link = /\/klopt\/[\w-]+/.exec(asked.body)?.[0] ?? '';
  for (const path of [link, `${link}/wijzigen`]) await found.visit(anybody, path);
}
