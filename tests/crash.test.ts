/** `kill -9` of program and database at any moment, then start: nothing acknowledged is lost, nothing is half done. */
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { verifyLedger } from '../src/features/budget/index.ts';
import { newId } from '../src/kernel/ids.ts';
import { verifyAudit } from '../src/platform/audit/index.ts';
import type { Db } from '../src/platform/db/index.ts';
import { buildWriter, crashFolder, killAll, startAgain, startNew, startWriter } from './support/crash.ts';
import type { CrashTrial } from './support/crash-writer.ts';
import { trialCity, trialPerson } from './support/trial-city.ts';
import { payRules } from './support/trial-rules.ts';

type Prepared = Omit<CrashTrial, 'url' | 'folder' | 'run'>;

async function prepare(db: Db): Promise<Prepared> {
  const city = await trialCity(db, { ceilingCents: 100_000_000, rules: payRules });
  const applicant = await trialPerson(db, 'Samira Proef');
  await db
    .insertInto('contactConsent')
    .values({ id: newId(), personId: applicant.personId, channel: 'portal', givenAt: new Date('2026-01-01') })
    .execute();
  const office = (name: string, role: 'officer' | 'payer') =>
    trialPerson(db, name, { grants: [{ role, scope: 'city' }] });
  return {
    city,
    applicant,
    officer: await office('Bram Ambt', 'officer'),
    payer: await office('Noor Betaal', 'payer'),
  };
}

/** Lets the writer run until money was paid, and a while longer; then kills it with the whole database, without warning. */
async function writeAndKill(
  writerFile: string,
  dataDir: string,
  trial: CrashTrial,
  ms: number,
): Promise<string[]> {
  const writer = startWriter(writerFile, JSON.stringify(trial));
  while (!writer.said.includes('paid ') && writer.program.exitCode === null) await sleep(10);
  if (writer.program.exitCode !== null) throw new Error(writer.complaint);
  await sleep(ms);
  await killAll(dataDir, writer);
  return writer.said.split('\n').slice(0, -1);
}

const idsOf = (rows: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(rows.map(({ id }) => id));

/** What the database says was done, by the word of the acknowledgement. */
async function stored(db: Db): Promise<Readonly<Record<string, ReadonlySet<string>>>> {
  const orders = await db.selectFrom('paymentOrder').select(['id', 'status']).execute();
  const reached = (...statuses: readonly string[]) =>
    idsOf(orders.filter(({ status }) => statuses.includes(status)));
  return {
    applied: idsOf(await db.selectFrom('application').select('id').execute()),
    decided: idsOf(
      await db.selectFrom('decision').select('id').where('notifiedOn', 'is not', null).execute(),
    ),
    ordered: idsOf(orders),
    released: reached('released', 'exported', 'paid'),
    exported: idsOf(await db.selectFrom('paymentBatch').select('id').execute()),
    paid: reached('paid'),
  };
}

/** How often a thing stands in each of the places where it must stand exactly once. */
async function traces(db: Db) {
  const count = async (rows: Promise<readonly unknown[]>): Promise<number> => (await rows).length;
  const movement = (kind: string) =>
    count(db.selectFrom('ledgerEntry').select('id').where('kind', '=', kind).execute());
  const event = (kind: string) =>
    count(db.selectFrom('caseEvent').select('id').where('kind', '=', kind).execute());
  const audit = (action: string) =>
    count(db.selectFrom('auditEntry').select('seq').where('action', '=', action).execute());
  const letter = (kind: string) =>
    count(db.selectFrom('message').select('id').where('kind', '=', kind).execute());
  return {
    applied: [await movement('reserve'), await event('received'), await audit('trial.reserved')],
    decided: [
      await movement('commit'),
      await event('decided'),
      await event('notified'),
      await letter('decision'),
      await audit('decision.taken'),
    ],
    ordered: [await event('paymentOrdered'), await audit('payment.ordered')],
    released: [await audit('payment.released')],
    exported: [await event('paymentExported'), await audit('payment.exported')],
    paid: [await movement('advance'), await event('paymentMade'), await audit('payment.paid')],
  };
}

async function nothingLost(db: Db, acknowledged: readonly string[]): Promise<void> {
  const kept = await stored(db);
  const of = (word: string) =>
    acknowledged.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
  const found = await traces(db);
  for (const [word, ids] of Object.entries(kept)) {
    expect(of(word).length, word).toBeGreaterThan(2);
    expect(
      of(word).filter((id) => !ids.has(id)),
      word,
    ).toEqual([]);
    // Nothing half done: whatever belongs to it was kept with it, and without it there is none.
    const places = found[word as keyof typeof found];
    expect(places, word).toEqual(places.map(() => ids.size));
  }
}

test('no acknowledged application, decision, movement or payment is lost, and both books verify after three kills', {
  timeout: 300_000,
}, async () => {
  const writerFile = await buildWriter('crash-writer');
  const dataDir = crashFolder('crash');
  try {
    let running = await startNew(dataDir, 2);
    const prepared = await prepare(running.database.db);
    const acknowledged: string[] = [];
    for (const [run, ms] of [150, 400, 700].entries()) {
      await running.database.close();
      const trial = { ...prepared, url: running.server.url, folder: dataDir, run: run + 1 };
      acknowledged.push(...(await writeAndKill(writerFile, dataDir, trial, ms)));
      running = await startAgain(running, dataDir, 2);
    }
    await nothingLost(running.database.db, acknowledged);
    const ledger = await verifyLedger(running.database.db);
    const audit = await verifyAudit(running.database.db);
    expect([ledger.faults, audit.faults]).toEqual([[], []]);
    await running.database.close();
    await running.server.stop();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
