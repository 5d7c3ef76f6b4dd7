/** A draft for which money is set aside before it is handed in: held once, never overdrawn, free again when it ends. */
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  codes,
  type TrialDrafts,
  trialDrafts,
  typed,
  value,
} from '../../../../tests/support/trial-drafts.ts';
import { system } from '../../../kernel/actor.ts';
import { fixedClock } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Result } from '../../../kernel/result.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import { getEnvelope, heldCents, reserve, verifyLedger } from '../../budget/index.ts';
import { listMessagesTo } from '../../correspondence/index.ts';
import { getVersion } from '../../scheme/index.ts';
import { eraseOldDrafts } from '../jobs.ts';
import { applicationsOf } from '../personal-data.ts';
import { preparedState } from '../rules/prepared-answers.ts';
import { events, getApplication } from '../store/index.ts';
import type { Application } from '../types.ts';
import {
  changeApplication,
  discardDraft,
  nameCosigners,
  restoreDraft,
  savePage,
  startApplication,
  submitApplication,
  withdrawApplication,
} from './index.ts';
import { endUnsent, prepareWithMoney } from './prepared.ts';

const commands = { startApplication, savePage, nameCosigners, submitApplication };
type Drafts = TrialDrafts<Awaited<ReturnType<typeof savePage>>>;
let database: Drafts['database'];
let city: Drafts['city'];
let deps: Drafts['deps'];
let samira: Drafts['samira'];
let save: Drafts['save'];
beforeAll(async () => {
  ({ database, city, deps, samira, save } = await trialDrafts(commands));
});
afterAll(() => database.drop());
// After the last day of the round.
const today = '2028-01-10T09:00:00Z';
const lastDay = '2028-02-20';
const dayAfter = '2028-02-21T02:00:00Z';
beforeEach(() => deps.at(today));

async function preparing(amountCents: number, submitUntil = lastDay): Promise<Result<Application>> {
  return await inTransaction(deps, system('trial'), async (unit) => {
    const envelope = await getEnvelope(unit.tx, city.envelopeId);
    const { rules } = await getVersion(unit.tx, city.versionId);
    const title = 'Een moestuin';
    return await prepareWithMoney(unit, {
      envelope,
      applicantPersonId: samira.personId,
      channel: 'online',
      lang: 'nl',
      title,
      state: preparedState(rules, {
        title,
        plan: 'Twaalf bakken achter het buurthuis.',
        wijkId: city.wijken.noordwijk,
        domain: null,
        costs: [{ description: 'Bakken', amountCents: 500_00 }],
        amountCents,
      }),
      amountCents,
      submitUntil,
      basis: 'stemming proef',
    });
  });
}

/** All that the form asks, so that handing it in completes it. */
async function filled(amountCents = 500_00): Promise<Application> {
  const { id } = value(await preparing(amountCents));
  for (const [page, values] of Object.entries(typed)) value(await save(id, page, values));
  for (const place of [1, 2, 3, 4])
    await deps.db
      .insertInto('cosigner')
      .values({
        id: newId(),
        applicationId: id,
        place,
        name: `Buur ${place}`,
        email: `buur${place}.${id}@example.org`,
        mailbox: `buur${place}.${id}@example.org`,
        channel: 'email',
        status: 'confirmed',
        answeredAt: new Date(today),
      })
      .execute();
  return await getApplication(deps.db, id);
}

const heldBy = async (id: Id<'application'>): Promise<number> =>
  (await heldCents(deps.db, city.envelopeId, id)).reserved;
const free = async (): Promise<number> => (await getEnvelope(deps.db, city.envelopeId)).balances.freeCents;

it('holds its money, knows the plan, and may be handed in when the round is closed; complete it holds what is asked, once', async () => {
  const before = await free();
  const draft = value(await preparing(800_00));
  expect(draft).toMatchObject({
    title: 'Een moestuin',
    answers: {
      title: 'Een moestuin',
      plan: 'Twaalf bakken achter het buurthuis.',
      budget: [{ description: 'Bakken', amountCents: 500_00 }],
    },
    wijkId: city.wijken.noordwijk,
    requestedCents: 800_00,
    submitUntil: lastDay,
  });
  expect([await heldBy(draft.id), await free()]).toEqual([800_00, before - 800_00]);

  const other = await filled(800_00);
  const sent = value(await submitApplication(deps, samira, { id: other.id }));
  expect(sent).toMatchObject({ status: 'submitted', envelopeId: city.envelopeId, requestedCents: 500_00 });
  expect(sent.completeAt).not.toBeNull();
  expect(await heldBy(other.id)).toBe(500_00);
  expect(await free()).toBe(before - 800_00 - 500_00);
  expect((await events(deps.db, other.id)).map(({ kind }) => kind).slice(0, 2)).toEqual([
    'prepared',
    'received',
  ]);

  // In its receipt it waits in no queue: its money is there.
  const [receipt] = await listMessagesTo(deps.db, samira.personId);
  expect(JSON.stringify(receipt)).not.toContain('plaats in de rij');

  // Asking more again: as much as was prepared, no more.
  value(
    await save(other.id, 'geld', { ...typed.geld, 'budget.1.amount': ['600'], 'funding.asked': ['1000'] }),
  );
  value(await changeApplication(deps, samira, { id: other.id }));
  expect(await heldBy(other.id)).toBe(800_00);
  value(await withdrawApplication(deps, samira, { id: other.id }));
  expect(await free()).toBe(before - 800_00);
});

it('is refused after its last day, and ends that night with a letter; its money is free, and it does not come back', async () => {
  const draft = await filled();
  const before = await free();
  deps.at(dayAfter);
  expect(codes(await submitApplication(deps, samira, { id: draft.id }))).toEqual(['round-closed']);
  expect(await endUnsent(deps)).toBeGreaterThan(0);
  expect(await endUnsent(deps)).toBe(0);
  expect(await heldBy(draft.id)).toBe(0);
  expect(await free()).toBeGreaterThanOrEqual(before + 500_00);
  expect((await getApplication(deps.db, draft.id)).status).toBe('withdrawn');
  expect((await events(deps.db, draft.id)).at(-1)).toMatchObject({
    kind: 'preparedEnded',
    facts: { amountCents: 500_00, why: 'late' },
  });
  const [letter] = await listMessagesTo(deps.db, samira.personId);
  expect(letter?.subject).toBe('Uw aanvraag is niet op tijd ingediend');
  expect(codes(await restoreDraft(deps, samira, { id: draft.id }))).toEqual(['round-closed']);

  // Weeks later nothing of it is left but what the ledger names.
  deps.at('2028-03-20T02:00:00Z');
  await eraseOldDrafts(deps);
  const row = await deps.db
    .selectFrom('application')
    .select(['title', 'answers', 'applicantPersonId', 'destroyedOn'])
    .where('id', '=', draft.id)
    .executeTakeFirstOrThrow();
  expect(row).toEqual({ title: '', answers: {}, applicantPersonId: null, destroyedOn: '2028-03-20' });
  expect(await eraseOldDrafts(deps)).toBe(0);
});

it('thrown away its money is free at once; it comes back with its money, or not at all', async () => {
  const draft = await filled();
  const before = await free();
  value(await discardDraft(deps, samira, { id: draft.id }));
  expect([await heldBy(draft.id), await free()]).toEqual([0, before + 500_00]);
  value(await restoreDraft(deps, samira, { id: draft.id }));
  expect([await heldBy(draft.id), await free()]).toEqual([500_00, before]);
  value(await discardDraft(deps, samira, { id: draft.id }));
  const { id: taker } = await filled();
  await deps.db.transaction().execute(async (tx) => {
    const all = (await getEnvelope(tx, city.envelopeId)).balances.freeCents;
    const move = { envelopeId: city.envelopeId, applicationId: taker, basis: 'trial', at: new Date(today) };
    value(await reserve(tx, { ...move, amountCents: all - 100_00 }));
  });
  expect(codes(await restoreDraft(deps, samira, { id: draft.id }))).toEqual(['ceiling-reached']);
  expect((await getApplication(deps.db, draft.id)).status).toBe('withdrawn');
  expect(codes(await preparing(500_00))).toEqual(['ceiling-reached']);
  value(await discardDraft(deps, samira, { id: taker }));
});

it('held once and never overdrawn, whatever comes at the same time', async () => {
  const night = { ...deps, clock: fixedClock(dayAfter) };
  const steps = {
    submit: (id: Id<'application'>) => submitApplication(deps, samira, { id }),
    discard: (id: Id<'application'>) => discardDraft(deps, samira, { id }),
    restore: (id: Id<'application'>) => restoreDraft(deps, samira, { id }),
    withdraw: (id: Id<'application'>) => withdrawApplication(deps, samira, { id }),
    end: () => endUnsent(night),
  };
  const names = Object.keys(steps) as (keyof typeof steps)[];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ draft: fc.nat(2), step: fc.constantFrom(...names) }), {
        minLength: 4,
        maxLength: 9,
      }),
      async (tried) => {
        const before = await free();
        const drafts = [await filled(), await filled(), await filled()];
        await Promise.all(
          tried.map(({ draft, step }) => steps[step](drafts[draft]?.id as Id<'application'>)),
        );
        let held = 0;
        for (const { id } of drafts) {
          const [{ status }, cents] = [await getApplication(deps.db, id), await heldBy(id)];
          expect([status, cents]).toEqual([status, status === 'withdrawn' ? 0 : 500_00]);
          held += cents;
        }
        // Others that were left from before may have ended as well.
        expect(await free()).toBeGreaterThanOrEqual(before - held);
      },
    ),
    { numRuns: 12, seed: 20280110 },
  );
  expect((await verifyLedger(deps.db)).faults).toEqual([]);
});

it('who asks to be forgotten leaves no money behind', async () => {
  const draft = await filled();
  const before = await free();
  const done = await inTransaction(deps, system('trial'), async (unit) => {
    await applicationsOf(deps.db).erase?.(unit, samira.personId);
    return { ok: true as const, value: null };
  });
  expect(done.ok).toBe(true);
  expect(await heldBy(draft.id)).toBe(0);
  expect(await free()).toBeGreaterThanOrEqual(before + 500_00);
  expect(await getApplication(deps.db, draft.id)).toMatchObject({
    status: 'withdrawn',
    title: '',
    answers: {},
  });
});
