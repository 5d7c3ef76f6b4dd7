import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { system } from '../../kernel/actor.ts';
import { fixedClock } from '../../kernel/dates.ts';
import { ok, problem, refused } from '../../kernel/result.ts';
import { localDataVersion } from '../db/data-version.ts';
import { inTransaction } from '../db/unit-of-work.ts';
import { chainStart, hashOf, verifyAudit } from './index.ts';
import { noteHead, readWitnesses } from './witness.ts';

let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.drop());

const deps = () => ({
  db: database.db,
  clock: fixedClock('2027-03-12T10:00:00.123Z'),
  dataVersion: localDataVersion(),
});

/** Six entries in three transactions, with facts whose keys a database may store in another order. */
async function write(): Promise<void> {
  for (const n of [1, 2, 3]) {
    await inTransaction(deps(), system('proef'), async (unit) => {
      unit.audit('trial.done', 'thing', `a${n}`, {
        z: n,
        a: 'é 🎉',
        list: ['x', 'y'],
        none: null,
        yes: true,
      });
      unit.audit('trial.done', 'thing', `b${n}`);
      return ok(undefined);
    });
  }
}

/** What someone with full rights on the database could do. */
async function tamper(statement: string): Promise<void> {
  await sql
    .raw(
      `alter table audit_entry disable trigger all; ${statement}; alter table audit_entry enable trigger all`,
    )
    .execute(database.db);
}

const faults = async () => (await verifyAudit(database.db)).faults.map(({ seq, what }) => `${seq} ${what}`);

describe('the audit chain', () => {
  it('verifies as it was written', async () => {
    await write();
    expect(await verifyAudit(database.db)).toEqual({ rows: 6, faults: [] });
  });

  it.each([
    ['a changed fact', `update audit_entry set facts = '{"z":9}' where seq = 3`, ['3 changed']],
    ['a changed actor', `update audit_entry set actor_id = 'iemand' where seq = 6`, ['6 changed']],
    [
      'a changed moment',
      `update audit_entry set at = at + interval '1 millisecond' where seq = 1`,
      ['1 changed'],
    ],
    ['a removed row', 'delete from audit_entry where seq = 4', ['5 gap', '5 reordered']],
    ['rows removed from the end', 'delete from audit_entry where seq > 4', ['4 tail']],
    ['the first row removed', 'delete from audit_entry where seq = 1', ['2 gap', '2 reordered']],
  ])('finds %s', async (_what, statement, expected) => {
    await write();
    await tamper(statement);
    expect(await faults()).toEqual(expected);
  });

  it('finds two rows that changed places', async () => {
    await write();
    await tamper(
      'update audit_entry set seq = 99 where seq = 2; update audit_entry set seq = 2 where seq = 3; update audit_entry set seq = 3 where seq = 99',
    );
    expect((await faults()).length).toBeGreaterThan(2);
  });

  it('cannot be changed, emptied or shortened by the program', async () => {
    await write();
    for (const statement of [
      'update audit_entry set action = action',
      'delete from audit_entry',
      'truncate audit_entry',
    ]) {
      await expect(sql.raw(statement).execute(database.db)).rejects.toMatchObject({ code: 'HV001' });
    }
  });

  it('has no entry for what was refused', async () => {
    await inTransaction(deps(), system('proef'), async (unit) => {
      unit.audit('trial.done', 'thing', 'a');
      return refused(problem('', 'no', { nl: 'nee', en: 'no' }));
    });
    expect(await verifyAudit(database.db)).toEqual({ rows: 0, faults: [] });
  });

  it('has no gaps when many write at once', async () => {
    await Promise.all(Array.from({ length: 8 }, write));
    expect(await verifyAudit(database.db)).toEqual({ rows: 48, faults: [] });
  });
});

describe('a chain that was made to fit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hoofdveld-heads-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const verify = async () =>
    (await verifyAudit(database.db, await readWitnesses(database.db, folder))).faults.map(
      ({ seq, what }) => `${seq} ${what}`,
    );

  /** Changes one entry and counts every later hash anew, as somebody who read this source could. */
  async function rewrite(): Promise<void> {
    const rows = await database.db.selectFrom('auditEntry').selectAll().orderBy('seq').execute();
    let prevHash = chainStart;
    for (const row of rows) {
      const changed = { ...row, actorId: row.seq === 2 ? 'iemand anders' : row.actorId };
      const hash = hashOf(changed, prevHash);
      await tamper(
        `update audit_entry set actor_id = '${changed.actorId}', prev_hash = '${prevHash}', hash = '${hash}' where seq = ${row.seq}`,
      );
      prevHash = hash;
    }
    await sql`update audit_head set hash = ${prevHash}`.execute(database.db);
  }

  it('is told by what was noted outside the database', async () => {
    await write();
    await noteHead(database.db, folder);
    await noteHead(database.db, folder);
    expect(await readWitnesses(database.db, folder)).toHaveLength(1);
    await write();
    await noteHead(database.db, folder);
    expect(await verify()).toEqual([]);
    await rewrite();
    expect((await verifyAudit(database.db)).faults).toEqual([]);
    expect(await verify()).toEqual(['6 rewritten', '12 rewritten']);
  });

  it('is told when its end is gone, and the head with it', async () => {
    await write();
    await noteHead(database.db, folder);
    await tamper(
      'delete from audit_entry where seq > 4; update audit_head set (seq, hash) = (select seq, hash from audit_entry where seq = 4)',
    );
    expect((await verifyAudit(database.db)).faults).toEqual([]);
    expect(await verify()).toEqual(['6 rewritten']);
    await tamper(`delete from audit_entry; update audit_head set seq = 0, hash = '${chainStart}'`);
    expect(await verify()).toEqual(['6 rewritten']);
  });

  it('is not told by notes of another database, or by half a line', async () => {
    await write();
    writeFileSync(
      join(folder, 'audit-heads.jsonl'),
      `{"seq":1,"hash":"${'a'.repeat(64)}","database":"1/2"}\n{"seq":1,"ha`,
    );
    await noteHead(database.db, folder);
    expect(await readWitnesses(database.db, folder)).toMatchObject([{ seq: 6 }]);
    expect(await verify()).toEqual([]);
  });
});
