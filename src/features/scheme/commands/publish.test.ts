/** Publishing a scheme, and its rounds. */
import { describe, expect, test } from 'vitest';
import { schemeTrial } from '../../../../tests/support/trial-scheme.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { shippedScheme } from '../shipped.ts';
import { findRoundBySlug, getVersion, listOpenRounds } from '../store/read.ts';
import { createDraft, discardDraft, importDraft, saveDraft } from './drafts.ts';
import { publishVersion, withdrawVersion } from './publish.ts';
import { addRound, moveRound, type RoundInput, removeRound } from './rounds.ts';

const trial = schemeTrial();
const { theDraft, codes, officer, change, must, version, day } = trial;

describe('publishing', () => {
  test('makes a draft policy that nothing can change any more', async () => {
    const draft = await theDraft();
    expect(
      codes(await publishVersion(trial.deps, officer, draft, { revision: 1, endPredecessors: false })),
    ).toBe('ok');
    const published = await theDraft();
    expect(published).toMatchObject({ status: 'published', publishedAt: new Date('2026-11-22T11:00:00Z') });
    expect(codes(await saveDraft(trial.deps, officer, published, change(published)))).toEqual(['not-draft']);
    expect(codes(await discardDraft(trial.deps, officer, published))).toEqual(['not-draft']);
    expect(
      codes(await publishVersion(trial.deps, officer, published, { revision: 2, endPredecessors: false })),
    ).toEqual(['not-draft']);
    // The database itself refuses too.
    await expect(
      trial.database.db
        .updateTable('schemeVersion')
        .set({ rules: JSON.stringify({ ...published.rules, minimumCents: 1 }) })
        .where('id', '=', published.id)
        .execute(),
    ).rejects.toMatchObject({ code: 'HV002' });
    expect((await verifyAudit(trial.database.db)).faults).toEqual([]);
  });

  test('takes what the officer looked at, not what came after', async () => {
    const draft = await theDraft();
    await saveDraft(trial.deps, officer, draft, change(draft));
    expect(
      codes(await publishVersion(trial.deps, officer, draft, { revision: 1, endPredecessors: false })),
    ).toEqual(['revision-conflict']);
  });

  test('names every problem of the rules, the window and the rounds', async () => {
    const draft = await theDraft();
    const rules = {
      ...draft.rules,
      mandates: [{ ...draft.rules.mandates[0]!, wijkraad: 'atlantis' }],
      examples: [],
    };
    await saveDraft(trial.deps, officer, draft, {
      rules,
      validFrom: '2026-06-01',
      validUntil: '2027-06-01',
      revision: 1,
    });
    expect(
      codes(await publishVersion(trial.deps, officer, draft, { revision: 2, endPredecessors: false })),
    ).toEqual(['mandate-others', 'wijkraad-unknown', 'published-too-late', 'overlap-4', 'overlap-3']);
    expect((await theDraft()).status).toBe('draft');
  });

  test('ends a predecessor that runs on, when the officer says so', async () => {
    const { id } = must(
      await importDraft(
        trial.deps,
        officer,
        {
          ...shippedScheme('bewonersinitiatieven'),
          scheme: { slug: 'nieuw', name: { nl: 'Nieuw', en: 'New' }, predecessors: [] },
        },
        { validFrom: '2027-01-01', validUntil: null },
      ),
    );
    const first = await getVersion(trial.database.db, id);
    must(await publishVersion(trial.deps, officer, first, { revision: 1, endPredecessors: false }));
    const next = must(await createDraft(trial.deps, officer, first));
    const second = await getVersion(trial.database.db, next.id);
    expect(second.validFrom).toBe('2028-01-01');
    expect(
      codes(await publishVersion(trial.deps, officer, second, { revision: 1, endPredecessors: false })),
    ).toEqual(['ends-1']);
    must(await publishVersion(trial.deps, officer, second, { revision: 1, endPredecessors: true }));
    expect((await getVersion(trial.database.db, first.id)).validUntil).toBe('2028-01-01');
  });

  test('of two drafts for one period only one succeeds', async () => {
    const source = await version('bewonersinitiatieven', 4);
    const other = await getVersion(
      trial.database.db,
      must(await createDraft(trial.deps, officer, source)).id,
    );
    const both = await Promise.all(
      [await theDraft(), other].map((draft) =>
        publishVersion(trial.deps, officer, draft, { revision: 1, endPredecessors: false }),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(codes(both.find(({ ok }) => !ok)!)).toEqual([expect.stringMatching(/^overlap-/)]);
  });

  test('can be taken back by withdrawal, which closes the rounds', async () => {
    const current = await version('bewonersinitiatieven', 4);
    const today = day('2026-11-22');
    const slugs = async () => (await listOpenRounds(trial.database.db, today)).map(({ slug }) => slug);
    expect(await slugs()).toContain('bewonersinitiatieven-2027');
    expect(codes(await withdrawVersion(trial.deps, officer, current))).toBe('ok');
    expect(await slugs()).not.toContain('bewonersinitiatieven-2027');
    expect(await findRoundBySlug(trial.database.db, 'bewonersinitiatieven-2027')).toBeNull();
    expect(codes(await withdrawVersion(trial.deps, officer, current))).toEqual(['not-published']);
    expect(codes(await withdrawVersion(trial.deps, officer, await theDraft()))).toEqual(['not-published']);
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
    expect(
      codes(await addRound(trial.deps, officer, running, { ...input, opensOn: day('2026-11-22') })),
    ).toEqual(['round-opened']);
    expect(
      codes(await addRound(trial.deps, officer, running, { ...input, opensOn: day('2026-11-23') })),
    ).toBe('ok');
    expect(codes(await addRound(trial.deps, officer, running, input))).toEqual(['round-exists']);
    expect(
      codes(
        await addRound(trial.deps, officer, running, { ...input, slug: 'b', closesOn: day('2028-01-01') }),
      ),
    ).toEqual(['round-after-window']);
  });

  test('of one wijkraad is kept apart', async () => {
    const council = await trial.database.db
      .selectFrom('wijkraad')
      .select('id')
      .limit(1)
      .executeTakeFirstOrThrow();
    const wijkraadId = council.id as Id<'wijkraad'>;
    must(
      await addRound(trial.deps, officer, await version('bewonersinitiatieven', 4), { ...input, wijkraadId }),
    );
    expect((await findRoundBySlug(trial.database.db, 'zomer-2027'))?.wijkraadId).toBe(wijkraadId);
  });

  test('of one gebied is kept apart', async () => {
    const gebied = await trial.database.db
      .selectFrom('gebied')
      .select('id')
      .limit(1)
      .executeTakeFirstOrThrow();
    const gebiedId = gebied.id as Id<'gebied'>;
    must(
      await addRound(trial.deps, officer, await version('bewonersinitiatieven', 4), { ...input, gebiedId }),
    );
    expect(await findRoundBySlug(trial.database.db, 'zomer-2027')).toMatchObject({
      gebiedId,
      wijkraadId: null,
    });
  });

  test('moves as long as nobody can rely on it', async () => {
    const running = await findRoundBySlug(trial.database.db, 'bewonersinitiatieven-2027');
    const move = async (opensOn: string, closesOn: string) =>
      codes(
        await moveRound(trial.deps, officer, running!, { opensOn: day(opensOn), closesOn: day(closesOn) }),
      );
    expect(await move('2026-10-01', '2027-12-01')).toBe('ok');
    expect(await move('2026-10-01', '2027-11-30')).toEqual(['round-shorter']);
    expect(await move('2026-12-01', '2027-12-01')).toEqual(['round-started']);
    must(await addRound(trial.deps, officer, await version('bewonersinitiatieven', 4), input));
    const summer = await findRoundBySlug(trial.database.db, 'zomer-2027');
    expect(
      codes(
        await moveRound(trial.deps, officer, summer!, {
          opensOn: day('2027-04-01'),
          closesOn: day('2027-07-31'),
        }),
      ),
    ).toBe('ok');
    expect(await findRoundBySlug(trial.database.db, 'zomer-2027')).toMatchObject({
      opensOn: '2027-04-01',
      closesOn: '2027-07-31',
    });
  });

  test('goes away only when it is free and not yet open', async () => {
    const running = await findRoundBySlug(trial.database.db, 'bewonersinitiatieven-2027');
    expect(codes(await removeRound(trial.deps, officer, running!))).toEqual(['round-started']);
    const id = must(await addRound(trial.deps, officer, await version('bewonersinitiatieven', 4), input));
    const summer = await findRoundBySlug(trial.database.db, 'zomer-2027');
    await trial.database.db
      .insertInto('envelope')
      .values({ id: newId(), schemeVersionId: summer!.schemeVersionId, roundId: id, name: 'Proefpot' })
      .execute();
    expect(codes(await removeRound(trial.deps, officer, summer!))).toEqual(['round-in-use']);
    await trial.database.db.deleteFrom('envelope').execute();
    expect(codes(await removeRound(trial.deps, officer, summer!))).toBe('ok');
    expect(codes(await removeRound(trial.deps, officer, summer!))).toEqual(['gone']);
  });
});
