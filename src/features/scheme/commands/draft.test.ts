/** Who may draft a scheme, and what a draft takes. */
import { describe, expect, test } from 'vitest';
import { schemeTrial } from '../../../../tests/support/trial-scheme.ts';
import { anonymous } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { readSchemeDocument, writeSchemeDocument } from '../document.ts';
import { shippedScheme } from '../shipped.ts';
import { findRoundBySlug, findSchemeBySlug, findVersion, getVersion, listRoundsOf } from '../store/read.ts';
import { createDraft, discardDraft, importDraft, saveDraft } from './drafts.ts';
import { publishVersion, withdrawVersion } from './publish.ts';
import { addRound, moveRound, type RoundInput, removeRound } from './rounds.ts';

const trial = schemeTrial();
const { theDraft, version, day, resident, change, codes, must, officer } = trial;

test('nobody but an officer or administrator changes a scheme', async () => {
  const draft = await theDraft();
  const [round] = await listRoundsOf(trial.database.db, (await version('bewonersinitiatieven', 4)).id);
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
      await createDraft(trial.deps, actor, draft),
      await saveDraft(trial.deps, actor, draft, change(draft)),
      await publishVersion(trial.deps, actor, draft, { revision: 1, endPredecessors: true }),
      await withdrawVersion(trial.deps, actor, draft),
      await discardDraft(trial.deps, actor, draft),
      await importDraft(trial.deps, actor, shippedScheme('sociale-basis-2027'), change(draft)),
      await addRound(trial.deps, actor, draft, input),
      await moveRound(trial.deps, actor, round!, dates),
      await removeRound(trial.deps, actor, round!),
    ])
      expect(codes(result)).toEqual(['not-allowed']);
  }
});

describe('a draft', () => {
  test('continues a version for the period after it, under the next number', async () => {
    const source = await version('bewonersinitiatieven', 4);
    const made = must(await createDraft(trial.deps, officer, source));
    expect(made).toMatchObject({ number: 6, schemeSlug: 'bewonersinitiatieven' });
    expect(await getVersion(trial.database.db, made.id)).toMatchObject({
      status: 'draft',
      validFrom: '2028-01-01',
      validUntil: '2029-01-01',
      rules: source.rules,
      revision: 1,
    });
  });

  test('numbers stay whole when many are made at once', async () => {
    const source = await version('bewonersinitiatieven', 4);
    const made = await Promise.all(Array.from({ length: 6 }, () => createDraft(trial.deps, officer, source)));
    expect(made.map((one) => must(one).number).toSorted((a, b) => a - b)).toEqual([6, 7, 8, 9, 10, 11]);
  });

  test('is saved by the first of two editors; the second keeps what she typed and is told', async () => {
    const draft = await theDraft();
    const mine = { ...change(draft), rules: { ...draft.rules, minimumCents: 5_00 } };
    const [a, b] = await Promise.all([
      saveDraft(trial.deps, officer, draft, mine),
      saveDraft(trial.deps, officer, draft, { ...mine, rules: { ...mine.rules, minimumCents: 7_00 } }),
    ]);
    expect([a!, b!].filter(({ ok }) => ok)).toHaveLength(1);
    expect(codes([a!, b!].find(({ ok }) => !ok)!)).toEqual(['revision-conflict']);
    const stored = await theDraft();
    expect(stored.revision).toBe(2);
    expect([5_00, 7_00]).toContain(stored.rules.minimumCents);
    expect(codes(await saveDraft(trial.deps, officer, draft, { ...mine, revision: 2 }))).toBe('ok');
  });

  test('holds only rules of the right shape, and a window that ends after it begins', async () => {
    const draft = await theDraft();
    const bad = { ...draft.rules, minimumCents: -1 };
    expect(codes(await saveDraft(trial.deps, officer, draft, { ...change(draft), rules: bad }))).toEqual([
      'too-small',
    ]);
    expect(
      codes(await saveDraft(trial.deps, officer, draft, { ...change(draft), validUntil: draft.validFrom })),
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
    const roundId = must(await addRound(trial.deps, officer, draft, input));
    expect(await findRoundBySlug(trial.database.db, 'ronde-2028')).toBeNull();
    await trial.database.db
      .insertInto('envelope')
      .values({ id: newId(), schemeVersionId: draft.id, roundId, name: 'Proefpot' })
      .execute();
    expect(codes(await discardDraft(trial.deps, officer, draft))).toEqual(['draft-in-use']);
    await trial.database.db.deleteFrom('envelope').execute();
    expect(codes(await discardDraft(trial.deps, officer, draft))).toBe('ok');
    expect(await findVersion(trial.database.db, draft.id)).toBeNull();
    expect(codes(await saveDraft(trial.deps, officer, draft, change(draft)))).toEqual(['gone']);
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
      await importDraft(trial.deps, officer, must(document), { validFrom: '2027-01-01', validUntil: null }),
    );
    expect(made).toMatchObject({ schemeSlug: 'sociale-basis', number: 4 });
    expect(await getVersion(trial.database.db, made.id)).toMatchObject({
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
    const both = await Promise.all([1, 2].map(() => importDraft(trial.deps, officer, document, window)));
    expect(both.some(({ ok }) => ok)).toBe(true);
    for (const one of both) if (!one.ok) expect(codes(one)).toEqual(['scheme-exists']);
    const scheme = await findSchemeBySlug(trial.database.db, 'opvolger');
    const linked = await trial.database.db
      .selectFrom('schemePredecessor')
      .select(['predecessorId'])
      .where('schemeId', '=', scheme!.id)
      .execute();
    const old = await findSchemeBySlug(trial.database.db, 'sociale-basis');
    expect(linked).toEqual([{ predecessorId: old!.id }]);
  });

  test('with a window that ends before it begins is refused', async () => {
    const document = {
      ...shippedScheme('sociale-basis-2027'),
      window: { from: '2027-01-01', until: '2027-01-01' },
    };
    expect(codes(await importDraft(trial.deps, officer, document, change(await theDraft())))).toEqual([
      'window-order',
    ]);
  });
});
