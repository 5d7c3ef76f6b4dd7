import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { seedGround } from '../../../demo/ground.ts';
import { type Actor, anonymous } from '../../../kernel/actor.ts';
import { fixedClock, Temporal } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Result } from '../../../kernel/result.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { localDataVersion } from '../../../platform/db/data-version.ts';
import type { CommandDeps } from '../../../platform/db/unit-of-work.ts';
import { readSchemeDocument, writeSchemeDocument } from '../document.ts';
import { shippedScheme } from '../shipped.ts';
import {
  findRoundBySlug,
  findSchemeBySlug,
  findVersion,
  findVersionByNumber,
  getVersion,
  listOpenRounds,
  listRoundsOf,
} from '../store/read.ts';
import type { SchemeVersion } from '../types.ts';
import { createDraft, discardDraft, importDraft, saveDraft } from './drafts.ts';
import { publishVersion, withdrawVersion } from './publish.ts';
import { addRound, moveRound, type RoundInput, removeRound } from './rounds.ts';

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

test('nobody but an officer or administrator changes a scheme', async () => {
  const draft = await theDraft();
  const [round] = await listRoundsOf(database.db, (await version('bewonersinitiatieven', 4)).id);
  const dates = { opensOn: day('2027-01-01'), closesOn: day('2027-02-01') };
  const input: RoundInput = {
    ...dates,
    slug: 'x',
    name: { nl: 'x', en: 'x' },
    year: 2027,
    wijkraadId: null,
    gebiedId: null,
  };
  for (const actor of [resident, anonymous]) {
    for (const result of [
      await createDraft(deps, actor, draft),
      await saveDraft(deps, actor, draft, change(draft)),
      await publishVersion(deps, actor, draft, { revision: 1, endPredecessors: true }),
      await withdrawVersion(deps, actor, draft),
      await discardDraft(deps, actor, draft),
      await importDraft(deps, actor, shippedScheme('sociale-basis-2027'), change(draft)),
      await addRound(deps, actor, draft, input),
      await moveRound(deps, actor, round!, dates),
      await removeRound(deps, actor, round!),
    ])
      expect(codes(result)).toEqual(['not-allowed']);
  }
});

describe('a draft', () => {
  test('continues a version for the period after it, under the next number', async () => {
    const source = await version('bewonersinitiatieven', 4);
    const made = must(await createDraft(deps, officer, source));
    expect(made).toMatchObject({ number: 6, schemeSlug: 'bewonersinitiatieven' });
    expect(await getVersion(database.db, made.id)).toMatchObject({
      status: 'draft',
      validFrom: '2028-01-01',
      validUntil: '2029-01-01',
      rules: source.rules,
      revision: 1,
    });
  });

  test('numbers stay whole when many are made at once', async () => {
    const source = await version('bewonersinitiatieven', 4);
    const made = await Promise.all(Array.from({ length: 6 }, () => createDraft(deps, officer, source)));
    expect(made.map((one) => must(one).number).toSorted((a, b) => a - b)).toEqual([6, 7, 8, 9, 10, 11]);
  });

  test('is saved by the first of two editors; the second keeps what she typed and is told', async () => {
    const draft = await theDraft();
    const mine = { ...change(draft), rules: { ...draft.rules, minimumCents: 5_00 } };
    const [a, b] = await Promise.all([
      saveDraft(deps, officer, draft, mine),
      saveDraft(deps, officer, draft, { ...mine, rules: { ...mine.rules, minimumCents: 7_00 } }),
    ]);
    expect([a!, b!].filter(({ ok }) => ok)).toHaveLength(1);
    expect(codes([a!, b!].find(({ ok }) => !ok)!)).toEqual(['revision-conflict']);
    const stored = await theDraft();
    expect(stored.revision).toBe(2);
    expect([5_00, 7_00]).toContain(stored.rules.minimumCents);
    expect(codes(await saveDraft(deps, officer, draft, { ...mine, revision: 2 }))).toBe('ok');
  });

  test('holds only rules of the right shape, and a window that ends after it begins', async () => {
    const draft = await theDraft();
    const bad = { ...draft.rules, minimumCents: -1 };
    expect(codes(await saveDraft(deps, officer, draft, { ...change(draft), rules: bad }))).toEqual([
      'too-small',
    ]);
    expect(
      codes(await saveDraft(deps, officer, draft, { ...change(draft), validUntil: draft.validFrom })),
    ).toEqual(['window-order']);
    expect((await theDraft()).revision).toBe(1);
  });

  test('goes away with its rounds, unless money hangs on one', async () => {
    const draft = await theDraft();
    const input: RoundInput = {
      slug: 'ronde-2028',
      name: { nl: 'Ronde 2028', en: 'Round 2028' },
      opensOn: day('2027-10-01'),
      closesOn: day('2028-11-15'),
      year: 2028,
      wijkraadId: null,
      gebiedId: null,
    };
    const roundId = must(await addRound(deps, officer, draft, input));
    expect(await findRoundBySlug(database.db, 'ronde-2028')).toBeNull();
    await database.db
      .insertInto('envelope')
      .values({ id: newId(), schemeVersionId: draft.id, roundId, name: 'Proefpot' })
      .execute();
    expect(codes(await discardDraft(deps, officer, draft))).toEqual(['draft-in-use']);
    await database.db.deleteFrom('envelope').execute();
    expect(codes(await discardDraft(deps, officer, draft))).toBe('ok');
    expect(await findVersion(database.db, draft.id)).toBeNull();
    expect(codes(await saveDraft(deps, officer, draft, change(draft)))).toEqual(['gone']);
  });
});

describe('publishing', () => {
  test('makes a draft policy that nothing can change any more', async () => {
    const draft = await theDraft();
    expect(codes(await publishVersion(deps, officer, draft, { revision: 1, endPredecessors: false }))).toBe(
      'ok',
    );
    const published = await theDraft();
    expect(published).toMatchObject({ status: 'published', publishedAt: new Date('2026-11-22T11:00:00Z') });
    expect(codes(await saveDraft(deps, officer, published, change(published)))).toEqual(['not-draft']);
    expect(codes(await discardDraft(deps, officer, published))).toEqual(['not-draft']);
    expect(
      codes(await publishVersion(deps, officer, published, { revision: 2, endPredecessors: false })),
    ).toEqual(['not-draft']);
    // The database itself refuses too.
    await expect(
      database.db
        .updateTable('schemeVersion')
        .set({ rules: JSON.stringify({ ...published.rules, minimumCents: 1 }) })
        .where('id', '=', published.id)
        .execute(),
    ).rejects.toMatchObject({ code: 'HV002' });
    expect((await verifyAudit(database.db)).faults).toEqual([]);
  });

  test('takes what the officer looked at, not what came after', async () => {
    const draft = await theDraft();
    await saveDraft(deps, officer, draft, change(draft));
    expect(
      codes(await publishVersion(deps, officer, draft, { revision: 1, endPredecessors: false })),
    ).toEqual(['revision-conflict']);
  });

  test('names every problem of the rules, the window and the rounds', async () => {
    const draft = await theDraft();
    const rules = {
      ...draft.rules,
      mandates: [{ ...draft.rules.mandates[0]!, wijkraad: 'atlantis' }],
      examples: [],
    };
    await saveDraft(deps, officer, draft, {
      rules,
      validFrom: '2026-06-01',
      validUntil: '2027-06-01',
      revision: 1,
    });
    expect(
      codes(await publishVersion(deps, officer, draft, { revision: 2, endPredecessors: false })),
    ).toEqual(['mandate-others', 'wijkraad-unknown', 'published-too-late', 'overlap-4', 'overlap-3']);
    expect((await theDraft()).status).toBe('draft');
  });

  test('ends a predecessor that runs on, when the officer says so', async () => {
    const { id } = must(
      await importDraft(
        deps,
        officer,
        {
          ...shippedScheme('bewonersinitiatieven'),
          scheme: { slug: 'nieuw', name: { nl: 'Nieuw', en: 'New' }, predecessors: [] },
        },
        { validFrom: '2027-01-01', validUntil: null },
      ),
    );
    const first = await getVersion(database.db, id);
    must(await publishVersion(deps, officer, first, { revision: 1, endPredecessors: false }));
    const next = must(await createDraft(deps, officer, first));
    const second = await getVersion(database.db, next.id);
    expect(second.validFrom).toBe('2028-01-01');
    expect(
      codes(await publishVersion(deps, officer, second, { revision: 1, endPredecessors: false })),
    ).toEqual(['ends-1']);
    must(await publishVersion(deps, officer, second, { revision: 1, endPredecessors: true }));
    expect((await getVersion(database.db, first.id)).validUntil).toBe('2028-01-01');
  });

  test('of two drafts for one period only one succeeds', async () => {
    const source = await version('bewonersinitiatieven', 4);
    const other = await getVersion(database.db, must(await createDraft(deps, officer, source)).id);
    const both = await Promise.all(
      [await theDraft(), other].map((draft) =>
        publishVersion(deps, officer, draft, { revision: 1, endPredecessors: false }),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(codes(both.find(({ ok }) => !ok)!)).toEqual([expect.stringMatching(/^overlap-/)]);
  });

  test('can be taken back by withdrawal, which closes the rounds', async () => {
    const current = await version('bewonersinitiatieven', 4);
    const today = day('2026-11-22');
    const slugs = async () => (await listOpenRounds(database.db, today)).map(({ slug }) => slug);
    expect(await slugs()).toContain('bewonersinitiatieven-2027');
    expect(codes(await withdrawVersion(deps, officer, current))).toBe('ok');
    expect(await slugs()).not.toContain('bewonersinitiatieven-2027');
    expect(await findRoundBySlug(database.db, 'bewonersinitiatieven-2027')).toBeNull();
    expect(codes(await withdrawVersion(deps, officer, current))).toEqual(['not-published']);
    expect(codes(await withdrawVersion(deps, officer, await theDraft()))).toEqual(['not-published']);
  });
});

describe('a document', () => {
  test('comes back as the same draft', async () => {
    const document = readSchemeDocument(
      writeSchemeDocument({
        ...shippedScheme('sociale-basis-2027'),
        window: { from: '2030-01-01', until: '2031-01-01' },
      }),
    );
    const made = must(
      await importDraft(deps, officer, must(document), { validFrom: '2027-01-01', validUntil: null }),
    );
    expect(made).toMatchObject({ schemeSlug: 'sociale-basis', number: 3 });
    expect(await getVersion(database.db, made.id)).toMatchObject({
      validFrom: '2030-01-01',
      validUntil: '2031-01-01',
      rules: must(document).rules,
    });
  });

  test('makes a scheme that is not there yet, once', async () => {
    const shipped = shippedScheme('sociale-basis-2027');
    const predecessors = [{ name: 'Sociale Basis', source: 'proef', slug: 'sociale-basis' }];
    const document = { ...shipped, scheme: { slug: 'opvolger', name: { nl: 'O', en: 'O' }, predecessors } };
    const window = { validFrom: '2027-01-01', validUntil: null };
    const both = await Promise.all([1, 2].map(() => importDraft(deps, officer, document, window)));
    expect(both.some(({ ok }) => ok)).toBe(true);
    for (const one of both) if (!one.ok) expect(codes(one)).toEqual(['scheme-exists']);
    const scheme = await findSchemeBySlug(database.db, 'opvolger');
    const linked = await database.db
      .selectFrom('schemePredecessor')
      .select(['predecessorId'])
      .where('schemeId', '=', scheme!.id)
      .execute();
    const old = await findSchemeBySlug(database.db, 'sociale-basis');
    expect(linked).toEqual([{ predecessorId: old!.id }]);
  });

  test('with a window that ends before it begins is refused', async () => {
    const document = {
      ...shippedScheme('sociale-basis-2027'),
      window: { from: '2027-01-01', until: '2027-01-01' },
    };
    expect(codes(await importDraft(deps, officer, document, change(await theDraft())))).toEqual([
      'window-order',
    ]);
  });
});

describe('a round', () => {
  const input: RoundInput = {
    slug: 'zomer-2027',
    name: { nl: 'Zomer 2027', en: 'Summer 2027' },
    opensOn: day('2027-05-01'),
    closesOn: day('2027-06-30'),
    year: 2027,
    wijkraadId: null,
    gebiedId: null,
  };

  test('may open before its period, but not before it is known', async () => {
    const running = await version('bewonersinitiatieven', 4);
    expect(codes(await addRound(deps, officer, running, { ...input, opensOn: day('2026-11-22') }))).toEqual([
      'round-opened',
    ]);
    expect(codes(await addRound(deps, officer, running, { ...input, opensOn: day('2026-11-23') }))).toBe(
      'ok',
    );
    expect(codes(await addRound(deps, officer, running, input))).toEqual(['round-exists']);
    expect(
      codes(await addRound(deps, officer, running, { ...input, slug: 'b', closesOn: day('2028-01-01') })),
    ).toEqual(['round-after-window']);
  });

  test('of one wijkraad is kept apart', async () => {
    const council = await database.db.selectFrom('wijkraad').select('id').limit(1).executeTakeFirstOrThrow();
    const wijkraadId = council.id as Id<'wijkraad'>;
    must(await addRound(deps, officer, await version('bewonersinitiatieven', 4), { ...input, wijkraadId }));
    expect((await findRoundBySlug(database.db, 'zomer-2027'))?.wijkraadId).toBe(wijkraadId);
  });

  test('of one gebied is kept apart', async () => {
    const gebied = await database.db.selectFrom('gebied').select('id').limit(1).executeTakeFirstOrThrow();
    const gebiedId = gebied.id as Id<'gebied'>;
    must(await addRound(deps, officer, await version('bewonersinitiatieven', 4), { ...input, gebiedId }));
    expect(await findRoundBySlug(database.db, 'zomer-2027')).toMatchObject({ gebiedId, wijkraadId: null });
  });

  test('moves as long as nobody can rely on it', async () => {
    const running = await findRoundBySlug(database.db, 'bewonersinitiatieven-2027');
    const move = async (opensOn: string, closesOn: string) =>
      codes(await moveRound(deps, officer, running!, { opensOn: day(opensOn), closesOn: day(closesOn) }));
    expect(await move('2026-10-01', '2027-12-01')).toBe('ok');
    expect(await move('2026-10-01', '2027-11-30')).toEqual(['round-shorter']);
    expect(await move('2026-12-01', '2027-12-01')).toEqual(['round-started']);
    must(await addRound(deps, officer, await version('bewonersinitiatieven', 4), input));
    const summer = await findRoundBySlug(database.db, 'zomer-2027');
    expect(
      codes(
        await moveRound(deps, officer, summer!, { opensOn: day('2027-04-01'), closesOn: day('2027-07-31') }),
      ),
    ).toBe('ok');
    expect(await findRoundBySlug(database.db, 'zomer-2027')).toMatchObject({
      opensOn: '2027-04-01',
      closesOn: '2027-07-31',
    });
  });

  test('goes away only when it is free and not yet open', async () => {
    const running = await findRoundBySlug(database.db, 'bewonersinitiatieven-2027');
    expect(codes(await removeRound(deps, officer, running!))).toEqual(['round-started']);
    const id = must(await addRound(deps, officer, await version('bewonersinitiatieven', 4), input));
    const summer = await findRoundBySlug(database.db, 'zomer-2027');
    await database.db
      .insertInto('envelope')
      .values({ id: newId(), schemeVersionId: summer!.schemeVersionId, roundId: id, name: 'Proefpot' })
      .execute();
    expect(codes(await removeRound(deps, officer, summer!))).toEqual(['round-in-use']);
    await database.db.deleteFrom('envelope').execute();
    expect(codes(await removeRound(deps, officer, summer!))).toBe('ok');
    expect(codes(await removeRound(deps, officer, summer!))).toEqual(['gone']);
  });
});
