/** The demo's decisions, payments and ledger: every status is there, and the money is right on every day. */
import { afterAll, expect, test } from 'vitest';
import { seedDemoCity, seedDemoCityFast } from '../src/demo/index.ts';
import { applicationStatus, listApplications } from '../src/features/application/index.ts';
import { verifyLedger } from '../src/features/budget/index.ts';
import { objectionStatus } from '../src/features/decision/index.ts';
import { paymentStatus } from '../src/features/payment/index.ts';
import { fixedClock } from '../src/kernel/dates.ts';
import { euroText } from '../src/kernel/money.ts';
import { testApp } from './support/app.ts';
import { asPersona } from './support/persona.ts';
import type { ServedApp } from './support/served-app.ts';
import { tableSizes } from './support/table-sizes.ts';

// One moment for both cities: what hosts are asked about differs by what began an hour ago.
const clock = fixedClock(new Date().toISOString());
const app = await testApp({ clock });
afterAll(() => app.close());
await seedDemoCity(app.deps);
const { db } = app.deps;

async function values(query: string): Promise<readonly string[]> {
  const { rows } = await app.database.pool.query<{ value: string }>(query);
  return rows.map(({ value }) => value);
}

test('every end of a case is there', async () => {
  const all = await listApplications(db, { filter: {}, limit: 500 });
  expect(new Set(all.map((one) => one.outcome))).toEqual(
    new Set(['granted', 'partlyGranted', 'refused', 'declined', null]),
  );
  const missing = Object.keys(applicationStatus.labels).filter(
    (status) => !all.some((one) => one.status === status),
  );
  expect(missing).toEqual([]);
});

test('an objection in every state, and every way to decide on one', async () => {
  expect(await values('select distinct status as value from objection order by 1')).toEqual(
    Object.keys(objectionStatus.labels).toSorted(),
  );
  expect(
    await values('select distinct outcome as value from objection where outcome is not null order by 1'),
  ).toEqual(['founded', 'inadmissible', 'partlyFounded', 'unfounded']);
});

test('the council is followed and departed from, people are heard, versions follow each other', async () => {
  const held = await values(`select distinct kind as value from decision order by 1`);
  expect(held).toEqual(['decline', 'determine', 'grant', 'onObjection', 'redetermine', 'refuse']);
  expect(await values('select id::text as value from decision where departs_from_advice')).not.toEqual([]);
  expect(await values('select id::text as value from hearing where objection_id is null')).not.toEqual([]);
});

test('an order in every status, batches, an answer to look at, accounts to ask and to check', async () => {
  expect(await values('select distinct status as value from payment_order order by 1')).toEqual(
    Object.keys(paymentStatus.labels).toSorted(),
  );
  expect(await values('select id::text as value from payment_status_upload')).toHaveLength(1);
  expect(
    await values('select decision_id::text as value from account_request where settled_at is null'),
  ).toHaveLength(1);
  expect(await values(`select id::text as value from account_change where status = 'waiting'`)).toHaveLength(
    1,
  );
});

test('money comes back in parts, as was agreed', async () => {
  expect(
    await values(
      `select status || ' ' || received_cents || ' of ' || amount_cents as value from recovery
       where deferred_until > current_date`,
    ),
  ).toEqual(['inParts 10000 of 30000']);
});

test('an objection on paper stands in an account, of another the case is not known yet', async () => {
  const tied = `objector_person_id is not null and entered_by_person_id is not null`;
  expect(await values(`select channel as value from objection where ${tied}`)).toEqual(['post']);
  expect(
    await values(
      `select channel || ' ' || status as value from objection where application_id is null order by 1`,
    ),
  ).toEqual(['phone received', 'post forwarded']);
});

test('of a penalty for an objection one is still to be fixed, of another the account is not known', async () => {
  const fixed = `exists (select from objection_event e where e.objection_id = o.id and e.kind = 'penaltyFixed')`;
  const late = `exists (select from objection_event e where e.objection_id = o.id and e.kind = 'noticeOfDefault')`;
  expect(await values(`select channel as value from objection o where ${late} and not ${fixed}`)).toEqual([
    'portal',
  ]);
  expect(await values(`select channel as value from objection o where ${fixed}`)).toEqual(['post']);
  expect(
    await values(
      `select p.objection_id::text as value from penalty p where not to_applicant and not exists
       (select from payment_order where penalty_id = p.id)`,
    ),
  ).toHaveLength(1);
});

test('no payment of the past is late', async () => {
  expect(
    await values(
      `select id::text as value from payment_order
       where status in ('prepared', 'released') and due_on < current_date`,
    ),
  ).toEqual([]);
});

test('every movement of the ledger is walked, and the ledger adds up', async () => {
  expect((await verifyLedger(db)).faults).toEqual([]);
  expect(await values('select distinct kind as value from ledger_entry order by 1')).toEqual([
    'advance',
    'commit',
    'determine',
    'lower',
    'publish',
    'raiseByLaw',
    'recover',
    'release',
    'reserve',
  ]);
});

test('of two late decisions one penalty is still to be fixed, the other waits for its payment', async () => {
  expect(await values(`select status as value from payment_order where kind = 'penalty'`)).toEqual([
    'prepared',
  ]);
  expect(
    await values(
      `select distinct c.application_id::text as value from case_event c
       join application a on a.id = c.application_id
       where c.kind = 'noticeOfDefault' and a.status = 'running' and not exists
       (select from case_event f where f.application_id = c.application_id and f.kind = 'penaltyFixed')`,
    ),
  ).toHaveLength(1);
});

test('filled side by side, and by who remembers what it wrote, it is the same city', async () => {
  const fast = await testApp({ clock });
  try {
    await seedDemoCityFast(fast.deps, fast.database.url);
    expect(await tableSizes(fast.database)).toEqual(await tableSizes(app.database));
  } finally {
    await fast.close();
  }
});

// Last: who logs in leaves a session, and the city is compared with another above.
test('the officer sees what a late decision costs until it is fixed, and then by when it is paid', async () => {
  const officer = await asPersona(app as ServedApp, 'behandelaar');
  const pageOf = async (fixed: boolean): Promise<string> => {
    const [caseNumber] = await values(
      `select distinct a.case_number as value from case_event c join application a on a.id = c.application_id
       where c.kind = 'noticeOfDefault' and (a.status = 'running' or ${fixed}) and ${fixed ? '' : 'not'} exists
       (select from case_event f where f.application_id = c.application_id and f.kind = 'penaltyFixed')`,
    );
    return await (await officer.get(`/zaken/${caseNumber}`)).text();
  };
  const open = await pageOf(false);
  expect(open).toContain('Stel de dwangsom van');
  expect(open).not.toContain('De dwangsom is vastgesteld op');
  const fixed = await pageOf(true);
  // How much depends on the day of the week on which the notice of default came.
  const [cents] = await values(
    `select facts->>'amountCents' as value from case_event where kind = 'penaltyFixed'`,
  );
  expect(fixed).toContain(
    `De dwangsom is vastgesteld op ${euroText(Number(cents)).nl}. Betaal die uiterlijk op`,
  );
  expect(fixed).not.toContain('Dwangsom tot en met vandaag');
});

test('who agrees on paying in parts reads what the law says, and what is still to be verified', async () => {
  const officer = await asPersona(app as ServedApp, 'behandelaar');
  const page = await (await officer.get('/betalingen/terugvorderingen')).text();
  for (const article of ['Awb 4:94 lid 2', 'Awb 4:96 lid 1', 'Awb 4:101', 'Awb 4:98 lid 2'])
    expect(page).toContain(article);
  expect(page).toContain('Te verifiëren');
  expect(page).toMatch(/Nog te betalen<\/dt><dd[^>]*>€\s200/);
});

test('of every letter was told that it waits, whatever the hour at which the city is filled', async () => {
  expect(await values('select message_id::text as value from unnotified_message')).toEqual([]);
});

test('nothing stands on the work list twice, and what is late has its reason', async () => {
  const officer = await asPersona(app as ServedApp, 'behandelaar');
  const [, ...lines] = (await (await officer.get('/werklijst.csv')).text()).trim().split(/\r?\n/);
  const rows = lines.map((line) => line.split(','));
  const work = rows.map(([caseNumber, , , clock]) => `${caseNumber} ${clock}`);
  expect(work.filter((one, index) => work.indexOf(one) !== index)).toEqual([]);
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Amsterdam' });
  const late = rows.filter(([, , dueOn = '']) => dueOn < today).map(([caseNumber]) => caseNumber ?? '');
  // One has had its notice of default; with the other its applicant can give it herself. A network accounted for its year late.
  const titles = await Promise.all(
    late.map((caseNumber) =>
      values(`select title as value from application where case_number = '${caseNumber}'`),
    ),
  );
  expect(titles.flat().length).toBeLessThanOrEqual(3);
  expect(titles.flat()).toContain('Schaakbord op het plein');
});
