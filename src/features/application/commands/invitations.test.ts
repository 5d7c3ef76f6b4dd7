/** Nobody's mailbox is filled by who types an address in: so many invitations a day, however often the button is pressed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { invitationsPerDay } from '../rules/cosigners.ts';
import { listCosigners } from '../store/index.ts';
import { nameCosigners, removeCosigner, resendInvitation, startApplication } from './index.ts';

let database: FreshDatabase;
let deps: TrialDeps;
let samira: PersonActor;

beforeAll(async () => {
  database = await freshDatabase();
  await trialCity(database.db);
  samira = await trialPerson(database.db, 'Samira Proef');
  deps = trialDeps(database.db, '2026-03-02T09:00:00Z');
});
afterAll(() => database.drop());

async function draft(): Promise<Id<'application'>> {
  const started = await startApplication(deps, samira, { roundSlug: 'proefronde', lang: 'nl' });
  if (!started.ok) throw new Error('no draft');
  return started.value.id;
}
async function ask(id: Id<'application'>, email: string): Promise<string> {
  const named = await nameCosigners(deps, samira, {
    id,
    entries: [{ name: 'Ans Buur', email }],
    invite: true,
  });
  return named.ok ? 'asked' : named.problems.map(({ field, code }) => `${field} ${code}`).join();
}
const mails = async () =>
  (await database.db.selectFrom('outgoingMail').select('id').where('kind', '=', 'cosign-request').execute())
    .length;

test('counts over applications, removing and naming again, and other ways to write one address', async () => {
  for (let n = 0; n < invitationsPerDay.amount; n += 1) {
    const id = await draft();
    expect(await ask(id, n % 2 === 0 ? 'ans@example.org' : `Ans+${n}@example.org`)).toBe('asked');
    const [cosigner] = await listCosigners(deps.db, id);
    if (cosigner) await removeCosigner(deps, samira, { id, cosignerId: cosigner.id });
  }
  const id = await draft();
  expect(await ask(id, 'ans+nog@example.org')).toBe('cosigners.0.email mailed-often');
  expect(await mails()).toBe(invitationsPerDay.amount);
  // Another mailbox is not hers.
  expect(await ask(id, 'bo@example.org')).toBe('asked');
  deps.at('2026-03-03T09:01:00Z');
  expect(await ask(await draft(), 'ans@example.org')).toBe('asked');
});

test('sending again is bounded as well, also with time between', async () => {
  const id = await draft();
  expect(await ask(id, 'cas@example.org')).toBe('asked');
  const [cosigner] = await listCosigners(deps.db, id);
  if (!cosigner) throw new Error('nobody was named');
  const codes: string[] = [];
  for (let n = 1; n <= invitationsPerDay.amount; n += 1) {
    deps.at(`2026-03-03T${String(10 + n)}:00:00Z`);
    const again = await resendInvitation(deps, samira, { id, cosignerId: cosigner.id });
    codes.push(again.ok ? 'sent' : (again.problems[0]?.code ?? ''));
  }
  expect(codes).toEqual(['sent', 'sent', 'sent', 'sent', 'mailed-often']);
});
