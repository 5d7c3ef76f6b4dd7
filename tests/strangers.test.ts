/**
 * Nobody reads or changes what is another's: every address that shows or changes one case, file, letter, organisation,
 * draft or objection answers a stranger as if it did not exist.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../src/kernel/ids.ts';
import { logIn, type TestApp, testApp, Visitor } from './support/app.ts';
import { contentsOf } from './support/contents.ts';
import { demoCity } from './support/demo-city.ts';

let app: TestApp;
/** Addresses of rows of the demo city, by what they are of. */
let own: Record<'caseNumber' | 'applicationId' | 'draftId' | 'fileId' | 'letterId' | 'slug', string>;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  const { db } = app.database;
  const application = await db
    .selectFrom('application')
    .innerJoin('person', 'person.id', 'application.applicantPersonId')
    .select(['application.id', 'caseNumber'])
    .where('status', '=', 'submitted')
    .where('channel', '=', 'online')
    .where('organisationId', 'is', null)
    .where('email', '<>', 'roos.voorbeeld@example.org')
    .executeTakeFirstOrThrow();
  const fileId = await attach(application.id);
  const draft = await db
    .selectFrom('application')
    .select('id')
    .where('status', '=', 'draft')
    .where('channel', '=', 'online')
    .executeTakeFirstOrThrow();
  const letter = await db.selectFrom('message').select('id').executeTakeFirstOrThrow();
  const organisation = await db.selectFrom('organisation').select('slug').executeTakeFirstOrThrow();
  own = {
    caseNumber: application.caseNumber ?? '',
    applicationId: application.id,
    draftId: draft.id,
    fileId,
    letterId: letter.id,
    slug: organisation.slug,
  };
});
afterAll(() => app.close());

/** @returns the id of a small file on this application */
async function attach(applicationId: string): Promise<string> {
  const { db } = app.database;
  const bytes = Buffer.from('%PDF-1.7 %%EOF');
  const sha256 = await app.deps.files.put(bytes);
  const [storedFileId, id] = [newId(), newId()];
  await db
    .insertInto('storedFile')
    .values({
      id: storedFileId,
      sha256,
      mediaType: 'application/pdf',
      sizeBytes: bytes.length,
      originalName: 'plan.pdf',
    })
    .execute();
  await db
    .insertInto('attachment')
    .values({ id, applicationId, fileId: storedFileId, question: 'attachments' })
    .execute();
  return id;
}

/** The value of a parameter, by the beginning of the route. */
function addressOf(path: string, draft: boolean): string | null {
  const values: Readonly<Record<string, string | undefined>> = {
    caseNumber: own.caseNumber,
    slug: path.startsWith('/mijn-organisaties') ? own.slug : undefined,
    page: 'idee',
    name: 'bestand.pdf',
    id: path.startsWith('/aanvragen')
      ? draft
        ? own.draftId
        : own.applicationId
      : path.startsWith('/bestanden')
        ? own.fileId
        : path.startsWith('/berichten')
          ? own.letterId
          : undefined,
  };
  let missing = false;
  const address = path.replaceAll(/:(\w+)(\{[^}]+\})?/g, (_all, name: string) => {
    const value = values[name];
    if (value === undefined) missing = true;
    return value ?? '';
  });
  return missing || !path.includes(':') ? null : address;
}

const personal = ['/aanvragen/', '/bestanden/', '/berichten/', '/zaken/', '/mijn-organisaties/'];
const personalRoutes = () =>
  app.routes.list.filter(({ path }) => personal.some((start) => path.startsWith(start)));

/** What somebody of the city may look at: the head of a case; the administrator keeps the organisations. */
const mayLook: Readonly<Record<string, RegExp | undefined>> = {
  betaler: /^\/(zaken\/|aanvragen\/:id$)/,
  beheerder: /^\/(zaken\/|mijn-organisaties\/|aanvragen\/:id$)/,
};

describe.for(['a stranger', 'wijkraad-2', 'betaler', 'beheerder'])('%s', (who) => {
  test('finds nothing at the addresses of others, and changes nothing', async () => {
    const visitor = who === 'a stranger' ? await logIn(app, 'vreemde@example.org') : new Visitor(app);
    if (who !== 'a stranger') await visitor.post('/demo/inloggen', { persona: who });
    const before = await contentsOf(app.database.db);
    const open: string[] = [];
    let asked = 0;
    for (const { method, path } of personalRoutes()) {
      for (const draft of path.startsWith('/aanvragen') ? [false, true] : [false]) {
        const address = addressOf(path, draft);
        if (address === null) continue;
        const answer = await (method === 'GET'
          ? visitor.get(address)
          : visitor.post(address, { on: '2026-01-01' }));
        asked += 1;
        if (![403, 404].includes(answer.status) && mayLook[who]?.test(path) !== true)
          open.push(`${method} ${path}: ${answer.status}`);
      }
    }
    expect(asked).toBeGreaterThan(20);
    expect(open).toEqual([]);
    expect(await contentsOf(app.database.db)).toEqual(before);
  });
});

test.each([
  ['bewoner', 404],
  ['betaler', 404],
  ['beheerder', 404],
  ['wijkraad-2', 404],
  ['behandelaar', 200],
  ['controller', 200],
])('the papers of a case are opened by who needs them: %s gets %i', async (persona, status) => {
  const visitor = new Visitor(app);
  await visitor.post('/demo/inloggen', { persona });
  const answer = await visitor.get(`/bestanden/${own.fileId}/bestand.pdf`);
  expect(answer.status).toBe(status);
  if (status === 200) {
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  }
});
