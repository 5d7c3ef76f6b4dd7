import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import type { Role } from '../../../kernel/actor.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { newId } from '../../../kernel/ids.ts';
import { same } from '../../../kernel/messages.ts';
import type { WorkItemSource } from '../../../kernel/work-item.ts';
import { listMail } from '../../../platform/mail/index.ts';
import { paymentWork } from '../../payment/index.ts';
import { warnOfTerms } from './watch-clocks.ts';

let database: FreshDatabase;
let deps: TrialDeps;

beforeAll(async () => {
  database = await freshDatabase();
  deps = trialDeps(database.db, '2026-03-05T02:00:00Z');
  const roles: readonly (readonly [string, readonly Role[]])[] = [
    ['Behandelaar Proef', ['officer']],
    ['Betaler Proef', ['payer']],
    ['Beide Proef', ['officer', 'payer']],
    ['Controleur Proef', ['controller']],
  ];
  for (const [name, held] of roles) await holder(name, held);
});
afterAll(() => database.drop());

async function holder(name: string, roles: readonly Role[]): Promise<void> {
  const { personId } = await trialPerson(database.db, name);
  const grants = roles.map((role) => ({ id: newId(), personId, role, since: '2026-01-01' }));
  await database.db.insertInto('roleGrant').values(grants).execute();
}

/** Work on one case, due on this day. */
const source = (key: string, caseNumber: string, dueOn: string): WorkItemSource => ({
  key,
  name: same('Werk'),
  list: async () => [
    {
      id: `${key}-${caseNumber}`,
      title: same('Feest van Samira Voorbeeld'),
      caseNumber,
      href: '/ergens',
      clock: same('Betalen'),
      dueOn: Temporal.PlainDate.from(dueOn),
      status: same('Klaar'),
      amountCents: 100_00,
    },
  ],
});

async function mailed(): Promise<ReadonlyMap<string, string>> {
  const people = await database.db.selectFrom('person').select(['name', 'email']).execute();
  const mails = await database.db
    .selectFrom('outgoingMail')
    .select(['toAddress', 'subject', 'body', 'kind'])
    .where('kind', '=', 'clock-warning')
    .execute();
  return new Map(
    mails.map((mail) => [
      people.find(({ email }) => email === mail.toAddress)?.name ?? '?',
      `${mail.subject} ${mail.body}`,
    ]),
  );
}

it('warns payers of what they must pay, beside the officers, once and by case number only', async () => {
  const { alsoWarns } = paymentWork(database.db);
  const payments = {
    ...source('payments', 'HV-2026-00001', '2026-03-12'),
    ...(alsoWarns ? { alsoWarns } : {}),
  };
  const objections = source('objections', 'HV-2026-00002', '2026-03-12');
  expect(await warnOfTerms(deps, [payments, objections])).toBe(2);
  const mails = await mailed();
  expect([...mails.keys()].toSorted()).toEqual(['Behandelaar Proef', 'Beide Proef', 'Betaler Proef']);
  const toPayer = mails.get('Betaler Proef') ?? '';
  expect(toPayer).toContain('HV-2026-00001');
  expect(toPayer).not.toContain('HV-2026-00002');
  expect(toPayer).toMatch(/\/betalingen$/);
  for (const name of ['Behandelaar Proef', 'Beide Proef']) {
    expect(mails.get(name)).toMatch(/HV-2026-00001[\s\S]*HV-2026-00002[\s\S]*\/werklijst$/);
  }
  for (const mail of mails.values()) expect(mail).not.toMatch(/Samira|Voorbeeld|€/);
  expect(await warnOfTerms(deps, [payments, objections])).toBe(0);
  expect((await listMail(database.db, { limit: 100, offset: 0 })).total).toBe(3);
});
