/** What the API tells only to who has a token for it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logIn, type TestApp } from '../../../../tests/support/app.ts';
import {
  type ApiPage as Page,
  type ApiProblem as Problem,
  trialApi,
} from '../../../../tests/support/trial-api.ts';
import type { TrialCity } from '../../../../tests/support/trial-city.ts';
import { system } from '../../../kernel/actor.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { ok } from '../../../kernel/result.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import { hashToken } from '../../../platform/tokens/index.ts';

let app: TestApp;
let city: TrialCity;
let officer: Id<'person'>;
let granted: string;

beforeAll(async () => {
  ({ app, city, officer, granted } = await trialApi());
});
afterAll(() => app.close());

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  Promise.resolve(app.hono.request(`/api/v1${path}`, init));

async function tokenWith(
  permissions: readonly string[],
  changes: { readonly expiresAt?: Date; readonly revokedAt?: Date } = {},
): Promise<RequestInit> {
  const token = `proef-${newId()}`;
  await app.database.db
    .insertInto('apiToken')
    .values({
      id: newId<'api_token'>(),
      name: 'Proef',
      tokenHash: hashToken(token),
      permissions: JSON.stringify(permissions),
      createdByPersonId: officer,
      createdAt: new Date('2026-11-01'),
      expiresAt: changes.expiresAt ?? new Date('2027-11-01'),
      revokedAt: changes.revokedAt ?? null,
    })
    .execute();
  return { headers: { authorization: `Bearer ${token}` } };
}

describe('what needs a token', () => {
  const guarded = ['/applications', '/audit-entries'];

  test.for([
    [{}],
    [{ headers: { authorization: 'Bearer onzin' } }],
    [{ headers: { authorization: `Bearer ${'a'.repeat(30)}` } }],
    [{ headers: { authorization: 'Basic b3R0bzpvdHRv' } }],
  ] as const)('is closed to %j', async ([init]) => {
    for (const path of guarded) {
      const response = await ask(path, init);
      expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    }
  });

  test('is closed to an expired and to a revoked token, and to one with other permissions', async () => {
    const expired = await tokenWith(['application.view'], { expiresAt: new Date('2026-11-20T11:59:59Z') });
    expect((await ask('/applications', expired)).status).toBe(401);
    const revoked = await tokenWith(['application.view'], { revokedAt: new Date('2026-11-10') });
    expect((await ask('/applications', revoked)).status).toBe(401);
    expect((await ask('/applications', await tokenWith(['audit.view']))).status).toBe(403);
    expect((await ask('/audit-entries', await tokenWith(['application.view']))).status).toBe(403);
    expect((await ask('/applications', await tokenWith([]))).status).toBe(403);
  });

  test('is closed to people with a session, whatever their role', async () => {
    const visitor = await logIn(app, 'otto@example.org');
    for (const path of guarded) expect((await visitor.get(`/api/v1${path}`)).status).toBe(401);
  });

  test('shows applications and decisions without people, and never a draft', async () => {
    const token = await tokenWith(['application.view']);
    const response = await ask('/applications?pageSize=100', token);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('etag')).toBeNull();
    const { items, page } = (await response.json()) as Page;
    const { n } = await app.database.db
      .selectFrom('application')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('status', 'not in', ['draft', 'withdrawn'])
      .executeTakeFirstOrThrow();
    expect(page.totalItems).toBe(n);
    expect(JSON.stringify(items)).not.toMatch(/Bewoner Verzonnen|@groot\.example|Buurtgroep Voorbeeld/);
    const one = await ask(`/applications/${granted}`, token);
    expect(await one.json()).toMatchObject({
      caseNumber: granted,
      roundSlug: 'proefronde',
      status: 'running',
    });
    const decisions = (await (await ask(`/applications/${granted}/decisions`, token)).json()) as Page;
    expect(decisions.items).toMatchObject([{ caseNumber: granted, version: 1, kind: 'grant' }]);
    expect((await ask('/applications/HV-2026-99999/decisions', token)).status).toBe(404);
    const filtered = await (await ask('/applications?status=inTreatment&wijk=noordwijk', token)).json();
    for (const item of (filtered as Page).items)
      expect(item).toMatchObject({ status: 'inTreatment', wijkSlug: 'noordwijk' });
    expect((await ask('/applications?status=draft', token)).status).toBe(400);
  });

  test('shows the audit log', async () => {
    const token = await tokenWith(['audit.view']);
    await inTransaction(app.deps, system('proef'), async (unit) => {
      unit.audit('ceiling.raised', 'envelope', city.envelopeId, { amountCents: 5 });
      unit.audit('round.changed', 'round', city.roundId);
      return ok(null);
    });
    const { items } = (await (await ask('/audit-entries?action=ceiling.', token)).json()) as Page;
    expect(items).toMatchObject([
      { action: 'ceiling.raised', actorKind: 'system', actorId: 'proef', facts: { amountCents: 5 } },
    ]);
    expect(((await (await ask("/audit-entries?action=x' or 1=1", token)).json()) as Problem).status).toBe(
      400,
    );
  });
});
