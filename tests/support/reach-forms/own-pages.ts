/** Forms of who applied. */
import { newId } from '../../../src/kernel/ids.ts';
import type { TestApp, Visitor } from '../app.ts';
import type { As, Collected } from './collected.ts';

/** A grant that is divided, and the part of the recipient itself as if it had named no account yet. */
async function shares(found: Collected, visitor: Visitor, app: TestApp): Promise<void> {
  const { db } = app.database;
  const { id, caseNumber } = await db
    .selectFrom('grantShare')
    .innerJoin('application', 'application.id', 'grantShare.applicationId')
    .select(['grantShare.id', 'application.caseNumber'])
    .where('grantShare.payeeId', 'is not', null)
    .executeTakeFirstOrThrow();
  await db.updateTable('grantShare').set({ payeeId: null }).where('id', '=', id).execute();
  for (const path of [`/zaken/${caseNumber}/verdeling`, `/deel-van-subsidie/${id}`])
    await found.visit(visitor, path);
}

export async function ownPages(found: Collected, as: As, app: TestApp): Promise<void> {
  const { db } = app.database;
  await db
    .insertInto('authPasskey')
    .values({
      id: newId<'auth_passkey'>(),
      userId: db.selectFrom('authUser').select('id').where('email', '=', 'roos.voorbeeld@example.org'),
      credentialId: 'a-key-of-no-device',
      publicKey: Buffer.alloc(32),
      signCount: 0,
      name: 'Telefoon',
      createdAt: new Date(),
      lastUsedAt: null,
    })
    .execute();
  await found.visit(as('bewoner'), '/mijn-gegevens/passkeys');
  await shares(found, as('organisatie'), app);
  const own = await db
    .selectFrom('application')
    .innerJoin('person', 'person.id', 'application.applicantPersonId')
    .select(['application.id', 'application.caseNumber', 'application.status'])
    .where('person.email', '=', 'roos.voorbeeld@example.org')
    .distinctOn('application.status')
    .execute();
  const roos = as('bewoner');
  for (const { id } of own)
    for (const page of ['controle', 'intrekken', 'idee', 'geld', 'mede-ondertekenaars', 'melden'])
      await found.visit(roos, `/aanvragen/${id}/${page}`);
  const asked = await db
    .selectFrom('accountRequest')
    .innerJoin('application', 'application.id', 'accountRequest.applicationId')
    .select('caseNumber')
    .limit(8)
    .execute();
  for (const { caseNumber } of asked) await found.visit(roos, `/zaken/${caseNumber}/rekening`);
  for (const { caseNumber } of own) await found.visit(roos, `/zaken/${caseNumber}/in-gebreke`);
  const larger = await db
    .selectFrom('application')
    .select('id')
    .where('title', '=', 'Buurtmoestuin met schuur')
    .executeTakeFirstOrThrow();
  await found.visit(roos, `/aanvragen/${larger.id}/verantwoorden`);
  const draft = own.find(({ status }) => status === 'draft');
  if (draft) {
    await roos.post(`/aanvragen/${draft.id}/weggooien`);
    await found.visit(roos, `/mijn-aanvragen?weg=${draft.id}`);
    await roos.post(`/aanvragen/${draft.id}/terugzetten`);
  }
  // Who signs alone for others has to wait, and may think better of it.
  await as('organisatie').post('/mijn-gegevens/verwijderen', { confirm: 'yes' });
  await found.visit(as('organisatie'), '/mijn-gegevens');
  await found.visit(as('organisatie'), '/mijn-gegevens/verwijderen');
}
