/** Schemes on a fresh database for each test, with a draft to work on. */
import { afterAll, beforeEach } from 'vitest';
import { seedGround } from '../../src/demo/ground.ts';
import { findVersionByNumber } from '../../src/features/scheme/index.ts';
import type { SchemeVersion } from '../../src/features/scheme/types.ts';
import type { Actor } from '../../src/kernel/actor.ts';
import { fixedClock, Temporal } from '../../src/kernel/dates.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { Result } from '../../src/kernel/result.ts';
import { localDataVersion } from '../../src/platform/db/data-version.ts';
import type { CommandDeps } from '../../src/platform/db/unit-of-work.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';

/** Call it once, at the top of a test file. */
export function schemeTrial() {
  const officer: Actor = {
    kind: 'person',
    personId: newId<'person'>(),
    displayName: 'Proef',
    grants: [{ role: 'officer', scope: 'city' }],
  };
  const resident: Actor = { ...officer, grants: [] };
  const day = (iso: string) => Temporal.PlainDate.from(iso);
  let database: FreshDatabase;
  let deps: CommandDeps;
  const dropped: FreshDatabase[] = [];
  beforeEach(async () => {
    database = await freshDatabase();
    dropped.push(database);
    deps = { db: database.db, clock: fixedClock('2026-11-22T11:00:00Z'), dataVersion: localDataVersion() };
    await seedGround(deps);
  });
  afterAll(async () => {
    for (const one of dropped) await one.drop();
  });
  const version = async (slug: string, number: number): Promise<SchemeVersion> => {
    const found = await findVersionByNumber(database.db, slug, number);
    if (!found) throw new Error(`no version ${number}`);
    return found;
  };
  const codes = (result: Result<unknown>) => (result.ok ? 'ok' : result.problems.map(({ code }) => code));
  function must<T>(result: Result<T>): T {
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.value;
  }
  /** The draft for 2028 that the demo city comes with. */
  const theDraft = () => version('bewonersinitiatieven', 5);
  const change = (draft: SchemeVersion) => ({
    validFrom: draft.validFrom,
    validUntil: draft.validUntil,
    rules: draft.rules,
    revision: draft.revision,
  });
  return {
    officer,
    resident,
    day,
    get database() {
      return database;
    },
    get deps() {
      return deps;
    },
    version,
    codes,
    must,
    theDraft,
    change,
  };
}
