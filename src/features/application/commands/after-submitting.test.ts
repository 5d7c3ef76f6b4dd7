/** What can still happen to an application that was handed in, and the money that follows. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  codes,
  type TrialDrafts,
  trialDrafts,
  typed,
  value,
} from '../../../../tests/support/trial-drafts.ts';
import { anonymous, type PersonActor, system } from '../../../kernel/actor.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { getEnvelope, verifyLedger } from '../../budget/index.ts';
import { listMessagesTo } from '../../correspondence/index.ts';
import {
  addEvent,
  events,
  getApplication,
  listCosigners,
  lockApplication,
  saveStatus,
} from '../store/index.ts';
import {
  answerCosignLink,
  changeApplication,
  completeApplication,
  nameCosigners,
  readCosignLink,
  removeCosigner,
  resendInvitation,
  savePage,
  startApplication,
  submitApplication,
  withdrawApplication,
} from './index.ts';

const commands = { startApplication, savePage, nameCosigners, submitApplication };
type Drafts = TrialDrafts<Awaited<ReturnType<typeof savePage>>>;
let database: Drafts['database'];
let city: Drafts['city'];
let deps: Drafts['deps'];
let samira: Drafts['samira'];
let other: Drafts['other'];
let save: Drafts['save'];
let filledDraft: Drafts['filledDraft'];
let submitted: Drafts['submitted'];
let links: Drafts['links'];

beforeAll(async () => {
  ({ database, city, deps, samira, other, save, filledDraft, submitted, links } =
    await trialDrafts(commands));
});
afterAll(() => database.drop());
beforeEach(() => deps.at('2026-03-02T09:00:00Z'));

async function allSign(): Promise<void> {
  for (const [, token] of await links()) {
    const read = await readCosignLink(deps.db, anonymous, token, new Date('2026-03-02T09:00:00Z'));
    if (read.ok) value(await answerCosignLink(deps, anonymous, { token, answer: 'confirmed' }));
  }
}

describe('co-signers', () => {
  it('complete the case when the last one confirms, and the money is set aside', async () => {
    const before = (await getEnvelope(deps.db, city.envelopeId)).balances.reservedCents;
    const sent = await submitted();
    deps.at('2026-03-05T10:00:00Z');
    await allSign();
    const complete = await getApplication(deps.db, sent.id);
    expect(complete.completeAt?.toISOString()).toBe('2026-03-05T10:00:00.000Z');
    const envelope = await getEnvelope(deps.db, city.envelopeId);
    expect(envelope.balances.reservedCents - before).toBe(50_000);
    expect((await events(deps.db, sent.id)).map((one) => one.kind).slice(-2)).toEqual([
      'cosignerConfirmed',
      'completed',
    ]);
  });

  it('use a link once, in time, and only their own', async () => {
    const sent = await submitted();
    const tokens = await links();
    const token = tokens.get('ans') ?? '';
    const answer = (answered: 'confirmed' | 'declined', actor: PersonActor | typeof anonymous = anonymous) =>
      answerCosignLink(deps, actor, { token, answer: answered });
    expect(codes(await answer('confirmed', other))).toEqual(['link-not-yours']);
    expect(codes(await answer('confirmed', samira))).toEqual(['link-not-yours']);
    deps.at('2026-03-16T22:59:00Z');
    const twice = await Promise.all([answer('confirmed'), answer('confirmed')]);
    expect(twice.map((one) => one.ok).sort()).toEqual([false, true]);
    expect(codes(await answer('declined'))).toEqual(['link-used']);
    const late = tokens.get('bo') ?? '';
    deps.at('2026-03-16T23:00:00Z');
    expect(codes(await answerCosignLink(deps, anonymous, { token: late, answer: 'confirmed' }))).toEqual([
      'link-expired',
    ]);
    expect(codes(await answerCosignLink(deps, anonymous, { token: 'x', answer: 'confirmed' }))).toEqual([
      'link-unknown',
    ]);
    deps.at('2026-03-02T09:00:00Z');
    value(await withdrawApplication(deps, samira, { id: sent.id }));
    expect(codes(await answerCosignLink(deps, anonymous, { token: late, answer: 'confirmed' }))).toEqual([
      'link-over',
    ]);
  });

  it('can be asked again and replaced, but not after confirming', async () => {
    const sent = await submitted();
    const [ans, bo] = await listCosigners(deps.db, sent.id);
    if (!ans || !bo) throw new Error('no co-signers');
    const old = (await links()).get('ans') ?? '';
    expect(codes(await resendInvitation(deps, samira, { id: sent.id, cosignerId: ans.id }))).toEqual([
      'mailed-just-now',
    ]);
    deps.at('2026-03-02T09:11:00Z');
    value(await resendInvitation(deps, samira, { id: sent.id, cosignerId: ans.id }));
    expect(codes(await answerCosignLink(deps, anonymous, { token: old, answer: 'confirmed' }))).toEqual([
      'link-unknown',
    ]);
    value(await removeCosigner(deps, samira, { id: sent.id, cosignerId: bo.id }));
    value(await removeCosigner(deps, samira, { id: sent.id, cosignerId: bo.id }));
    const entries = [{ name: 'Eva Nieuw', email: 'eva@example.org' }];
    const after = value(await nameCosigners(deps, samira, { id: sent.id, entries, invite: true }));
    expect(after.map((one) => [one.place, one.name, one.status])).toEqual([
      [1, 'Ans Buur', 'invited'],
      [2, 'Eva Nieuw', 'invited'],
      [3, 'Cas Buur', 'invited'],
      [4, 'Dirk Buur', 'invited'],
    ]);
    const fresh = (await links()).get('ans') ?? '';
    value(await answerCosignLink(deps, anonymous, { token: fresh, answer: 'confirmed' }));
    expect(codes(await removeCosigner(deps, samira, { id: sent.id, cosignerId: ans.id }))).toEqual([
      'cosigner-confirmed',
    ]);
  });
});

describe('changing, completing and withdrawing', () => {
  it('a change is an event with a new copy, and the money follows', async () => {
    const sent = await submitted();
    await allSign();
    const reserved = (await getEnvelope(deps.db, city.envelopeId)).balances.reservedCents;
    const geld = { ...typed.geld, 'budget.1.amount': ['300'], 'funding.asked': ['700'] };
    value(await save(sent.id, 'geld', geld));
    expect((await getApplication(deps.db, sent.id)).requestedCents).toBe(50_000);
    const changed = value(await changeApplication(deps, samira, { id: sent.id }));
    expect(changed.requestedCents).toBe(70_000);
    const after = await getEnvelope(deps.db, city.envelopeId);
    expect(after.balances.reservedCents - reserved).toBe(20_000);
    const last = (await events(deps.db, sent.id)).at(-1);
    expect(last).toMatchObject({ kind: 'changed', facts: { questions: ['budget', 'funding'] } });
    expect(codes(await changeApplication(deps, samira, { id: sent.id }))).toEqual(['nothing-changed']);
  });

  it('a request for completion is answered, and the clock runs again', async () => {
    const sent = await submitted();
    await deps.db.transaction().execute(async (tx) => {
      const held = await lockApplication(tx, sent.id);
      if (!held) throw new Error('gone');
      value(await saveStatus(tx, held, 'requestCompletion'));
      await addEvent(tx, {
        applicationId: sent.id,
        kind: 'completionRequested',
        onDate: '2026-03-04',
        at: new Date('2026-03-04T09:00:00Z'),
        actor: system('test'),
        facts: { completeBefore: '2026-03-18', codes: ['cosigners-unconfirmed', 'person'] },
      });
    });
    deps.at('2026-03-10T09:00:00Z');
    expect(codes(await completeApplication(deps, samira, { id: sent.id, remark: ' ' }))).toEqual([
      'nothing-added',
    ]);
    const done = value(await completeApplication(deps, samira, { id: sent.id, remark: 'Zie de brief.' }));
    // 5 days stood still: 5 to 9 March.
    expect(done).toMatchObject({ status: 'submitted', nextClock: 'decline', completeAt: null });
    const last = (await events(deps.db, sent.id)).at(-1);
    expect(last).toMatchObject({ kind: 'completed', facts: { remark: 'Zie de brief.' } });
  });

  it('the last signature alone answers a request for signatures alone', async () => {
    const sent = await submitted();
    await deps.db.transaction().execute(async (tx) => {
      const held = await lockApplication(tx, sent.id);
      if (!held) throw new Error('gone');
      value(await saveStatus(tx, held, 'requestCompletion'));
      await addEvent(tx, {
        applicationId: sent.id,
        kind: 'completionRequested',
        onDate: '2026-03-02',
        at: new Date('2026-03-02T09:30:00Z'),
        actor: system('test'),
        facts: { completeBefore: '2026-03-18', codes: ['cosigners-unconfirmed'] },
      });
    });
    await allSign();
    expect(await getApplication(deps.db, sent.id)).toMatchObject({
      status: 'submitted',
      completeAt: new Date('2026-03-02T09:00:00Z'),
    });
  });

  it('withdrawing frees the money and stops the clocks', async () => {
    const before = (await getEnvelope(deps.db, city.envelopeId)).balances;
    const sent = await submitted();
    await allSign();
    const gone = value(await withdrawApplication(deps, samira, { id: sent.id }));
    expect(gone).toMatchObject({ status: 'withdrawn', nextClock: null, nextDueOn: null });
    expect((await getEnvelope(deps.db, city.envelopeId)).balances.freeCents).toBe(before.freeCents);
    expect(codes(await withdrawApplication(deps, samira, { id: sent.id }))).toEqual(['wrong-status']);
    const kinds = (await listMessagesTo(deps.db, samira.personId)).map((one) => one.kind);
    expect(kinds.filter((kind) => kind === 'withdrawalConfirmation')).toHaveLength(2);
  });
});

describe('the ceiling', () => {
  it('when it is reached the application is received all the same, and flagged', async () => {
    const { balances } = await getEnvelope(deps.db, city.envelopeId);
    const applications = [];
    for (let free = balances.freeCents; free >= 0; free -= 2_000_000) {
      const draft = await filledDraft();
      const geld = {
        'budget.0.description': ['Alles'],
        'budget.0.amount': ['20000'],
        'funding.asked': ['20000'],
      };
      value(await save(draft.id, 'geld', geld));
      applications.push(value(await submitApplication(deps, samira, { id: draft.id })));
      await allSign();
    }
    const last = applications.at(-1);
    if (!last) throw new Error('none');
    expect((await events(deps.db, last.id)).map((one) => one.kind)).toContain('ceilingReached');
    expect((await getApplication(deps.db, last.id)).completeAt).not.toBeNull();
  });

  it('ledger and audit verify after all of this', async () => {
    expect(await verifyLedger(deps.db)).toMatchObject({ faults: [] });
    expect((await verifyAudit(deps.db)).faults).toEqual([]);
  });
});
