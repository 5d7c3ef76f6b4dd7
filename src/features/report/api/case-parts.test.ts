import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { newId } from '../../../kernel/ids.ts';
import { hashToken } from '../../../platform/tokens/index.ts';
import { casePartAccess } from './case-parts.ts';

let app: TestApp;
/** A case on which everything happened: granted, paid, and somebody objected. */
let busy: { readonly caseNumber: string; readonly names: readonly string[] };

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  const { db } = app.database;
  const row = await db
    .selectFrom('application')
    .innerJoin('objection', 'objection.applicationId', 'application.id')
    .innerJoin('paymentOrder', 'paymentOrder.applicationId', 'application.id')
    .innerJoin('message', 'message.caseId', 'application.id')
    .innerJoin('payee', 'payee.applicationId', 'application.id')
    .select(['application.caseNumber', 'objection.objectorName', 'payee.holderName', 'payee.iban'])
    .select(['objection.grounds', 'message.subject'])
    .executeTakeFirstOrThrow();
  const { caseNumber, ...names } = row;
  busy = { caseNumber: caseNumber ?? '', names: Object.values(names).filter((one) => one !== null) };
});
afterAll(() => app.close());

const pathOf = (part: string, caseNumber: string): string =>
  `/api/v1${part.replace(':caseNumber', caseNumber)}`;
const parts = Object.entries(casePartAccess);

async function tokenWith(permissions: readonly string[]): Promise<RequestInit> {
  const token = `proef-${newId()}`;
  const { db } = app.database;
  const { id: createdByPersonId } = await db.selectFrom('person').select('id').executeTakeFirstOrThrow();
  await db
    .insertInto('apiToken')
    .values({
      id: newId<'api_token'>(),
      name: 'Proef',
      tokenHash: hashToken(token),
      permissions: JSON.stringify(permissions),
      createdByPersonId,
      createdAt: new Date(),
      expiresAt: new Date(Date.now() + 3_600_000),
    })
    .execute();
  return { headers: { authorization: `Bearer ${token}` } };
}
const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
  await app.hono.request(path, init);

describe.each(parts)('%s', (part, permission) => {
  test('is read by a token with its permission, and names nobody', async () => {
    const answer = await ask(pathOf(part, busy.caseNumber), await tokenWith([permission]));
    expect(answer.status).toBe(200);
    const text = await answer.text();
    const { items } = JSON.parse(text) as { items: readonly unknown[] };
    expect(items.length).toBeGreaterThan(0);
    for (const name of busy.names) expect(text).not.toContain(name);
  });

  test('is closed to a token with every other permission, and to whoever has none', async () => {
    const others = new Set(parts.map(([, needed]) => needed).filter((needed) => needed !== permission));
    const path = pathOf(part, busy.caseNumber);
    expect((await ask(path, await tokenWith([...others]))).status).toBe(403);
    expect((await ask(path)).status).toBe(401);
  });

  test('says that there is no such case, and that a number is none', async () => {
    const token = await tokenWith([permission]);
    expect((await ask(pathOf(part, 'HV-2001-00001'), token)).status).toBe(404);
    const wrong = await ask(pathOf(part, 'onzin'), token);
    expect([wrong.status, wrong.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
  });
});

test('the clocks are those of the case page', async () => {
  const { db } = app.database;
  const open = await db
    .selectFrom('application')
    .select(['caseNumber', 'nextClock', 'nextDueOn'])
    .where('status', '=', 'inTreatment')
    .where('nextDueOn', 'is not', null)
    .executeTakeFirstOrThrow();
  const token = await tokenWith(['application.view']);
  const answer = await ask(pathOf('/applications/:caseNumber/clocks', open.caseNumber ?? ''), token);
  const { items } = (await answer.json()) as { items: readonly { clock: string; due: string }[] };
  expect(items).toContainEqual(expect.objectContaining({ clock: open.nextClock, due: open.nextDueOn }));
});
