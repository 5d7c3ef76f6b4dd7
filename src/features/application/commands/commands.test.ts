import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import { anonymous, type PersonActor, system } from '../../../kernel/actor.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Result } from '../../../kernel/result.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { getEnvelope, verifyLedger } from '../../budget/index.ts';
import { listMessagesTo } from '../../correspondence/index.ts';
import {
  addEvent,
  events,
  getApplication,
  listCosigners,
  lockApplication,
  readTyped,
  saveStatus,
} from '../store/index.ts';
import type { Application } from '../types.ts';
import {
  answerCosignLink,
  changeApplication,
  completeApplication,
  discardDraft,
  enterForOther,
  nameCosigners,
  readCosignLink,
  recordPaperCosigner,
  removeCosigner,
  resendInvitation,
  restoreDraft,
  savePage,
  startApplication,
  submitApplication,
  withdrawApplication,
} from './index.ts';

let database: FreshDatabase;
let city: TrialCity;
let deps: TrialDeps;
let samira: PersonActor;
let other: PersonActor;
let helper: PersonActor;

beforeAll(async () => {
  database = await freshDatabase();
  city = await trialCity(database.db, { ceilingCents: 5_000_000 });
  samira = await trialPerson(database.db, 'Samira Proef', { address: false });
  other = await trialPerson(database.db, 'Otto Ander');
  helper = await trialPerson(database.db, 'Hatice Balie', { grants: [{ role: 'helper', scope: 'city' }] });
  deps = trialDeps(database.db, '2026-03-02T09:00:00Z');
});
afterAll(() => database.drop());
beforeEach(() => deps.at('2026-03-02T09:00:00Z'));

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
const codes = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.problems.map((one) => one.code);

const typed: Record<string, Record<string, string[]>> = {
  plan: {
    title: ['Samen eten'],
    plan: ['Elke week koken wij voor de straat.'],
    wijk: ['noordwijk'],
    periodFrom: ['2026-05-01'],
    periodUntil: ['2026-06-30'],
  },
  geld: {
    'budget.0.description': ['Boodschappen'],
    'budget.0.amount': ['400'],
    'budget.1.description': ['Zaalhuur'],
    'budget.1.amount': ['100,00'],
    'funding.own': [''],
    'funding.asked': ['500'],
  },
  u: {
    contactName: ['Samira Proef'],
    contactStreet: ['Proefstraat 12'],
    contactPostcode: ['3011aa'],
    contactTown: ['Rotterdam'],
    contactPhone: [''],
  },
};

async function save(
  id: Id<'application'>,
  page: string,
  values: Record<string, string[]>,
  more: { base?: number; window?: string; explicit?: boolean; actor?: PersonActor } = {},
) {
  return await savePage(deps, more.actor ?? samira, {
    id,
    page,
    values,
    base: more.base ?? 0,
    window: more.window ?? 'w1',
    explicit: more.explicit ?? true,
  });
}

let drafts = 0;
/** Other addresses for every draft, so that its mails can be told from those of another. */
const four = () =>
  ['Ans', 'Bo', 'Cas', 'Dirk'].map((name) => ({
    name: `${name} Buur`,
    email: `${name.toLowerCase()}.${drafts}@example.org`,
  }));

async function filledDraft(): Promise<Application> {
  drafts += 1;
  const draft = value(await startApplication(deps, samira, { roundSlug: 'proefronde', lang: 'nl' }));
  for (const [page, values] of Object.entries(typed)) value(await save(draft.id, page, values));
  value(await nameCosigners(deps, samira, { id: draft.id, entries: four(), invite: false }));
  return await getApplication(deps.db, draft.id);
}

/** Tokens of the newest draft's invitations by first name. */
async function links(): Promise<Map<string, string>> {
  const mails = await deps.db
    .selectFrom('outgoingMail')
    .select(['toAddress', 'body'])
    .where('kind', '=', 'cosign-request')
    .where('toAddress', 'like', `%.${drafts}@example.org`)
    .orderBy('createdAt')
    .execute();
  return new Map(
    mails.map((mail) => [
      mail.toAddress.split('.')[0] ?? '',
      /mede-ondertekenen\/([\w-]+)/.exec(mail.body)?.[1] ?? '',
    ]),
  );
}

async function submitted(): Promise<Application> {
  const draft = await filledDraft();
  return value(await submitApplication(deps, samira, { id: draft.id }));
}

async function allSign(): Promise<void> {
  for (const [, token] of await links()) {
    const read = await readCosignLink(deps.db, anonymous, token, new Date('2026-03-02T09:00:00Z'));
    if (read.ok) value(await answerCosignLink(deps, anonymous, { token, answer: 'confirmed' }));
  }
}

describe('a draft', () => {
  it('follows what is typed and keeps what is wrong as it was', async () => {
    const draft = value(await startApplication(deps, samira, { roundSlug: 'proefronde', lang: 'nl' }));
    const wrong = { ...typed.plan, periodFrom: ['30 februari'], title: ['x'.repeat(101)] };
    const outcome = value(await save(draft.id, 'plan', wrong));
    expect(outcome.kind).toBe('saved');
    if (outcome.kind !== 'saved') return;
    expect(outcome.problems.map((one) => [one.field, one.code])).toEqual([
      ['periodFrom', 'date-shape'],
      ['title', 'too-long'],
    ]);
    const stored = await readTyped(deps.db, draft.id);
    expect(stored.plan?.values.periodFrom).toEqual(['30 februari']);
    expect(await getApplication(deps.db, draft.id)).toMatchObject({
      wijkId: city.wijken.noordwijk,
      answers: { periodFrom: null, periodUntil: '2026-06-30' },
    });
  });

  it('shows both versions when two windows type on one page', async () => {
    const draft = value(await startApplication(deps, samira, { roundSlug: 'proefronde', lang: 'nl' }));
    value(await save(draft.id, 'plan', { title: ['Een'] }, { window: 'one' }));
    const late = value(await save(draft.id, 'plan', { title: ['Twee'] }, { window: 'two' }));
    expect(late).toMatchObject({ kind: 'conflict', stored: { values: { title: ['Een'] }, revision: 1 } });
    expect((await getApplication(deps.db, draft.id)).title).toBe('Een');
    // The first window may go on; the second after it has seen what stands there.
    expect(value(await save(draft.id, 'plan', { title: ['Een!'] }, { window: 'one' })).kind).toBe('saved');
    const solved = await save(draft.id, 'plan', { title: ['Samen'] }, { window: 'two', base: 2 });
    expect(value(solved).kind).toBe('saved');
    // Nothing is lost when both typed the same.
    expect(value(await save(draft.id, 'plan', { title: ['Samen '] }, { window: 'x' })).kind).toBe('saved');
  });

  it('is nobody else’s', async () => {
    const draft = await filledDraft();
    expect(codes(await save(draft.id, 'plan', {}, { actor: other }))).toEqual(['not-found']);
    expect(codes(await submitApplication(deps, other, { id: draft.id }))).toEqual(['not-found']);
    // Nor may the office look: it is not an application yet.
    expect(codes(await save(draft.id, 'plan', {}, { actor: helper }))).toEqual(['not-found']);
    const sent = await submitted();
    expect(codes(await save(sent.id, 'plan', {}, { actor: helper }))).toEqual(['not-allowed']);
  });

  it('begins with the first save, once, and not in a closed round', async () => {
    const id = newId<'application'>();
    const start = { roundSlug: 'proefronde', lang: 'nl' } as const;
    const page = {
      id,
      page: 'plan',
      values: { title: ['Nieuw'] },
      base: 0,
      window: 'w',
      explicit: false,
      start,
    };
    const both = await Promise.all([savePage(deps, samira, page), savePage(deps, samira, page)]);
    expect(both.map((one) => one.ok && one.value.kind)).toEqual(['saved', 'saved']);
    expect(codes(await savePage(deps, other, page))).toEqual(['not-found']);
    deps.at('2028-01-01T09:00:00Z');
    expect(codes(await savePage(deps, samira, { ...page, id: newId() }))).toEqual(['round-closed']);
    const unknown = { ...page, id: newId<'application'>(), start: { ...start, roundSlug: 'nergens' } };
    expect(codes(await savePage(deps, samira, unknown))).toEqual(['round-unknown']);
  });

  it('can be thrown away and brought back', async () => {
    const draft = await filledDraft();
    expect(value(await discardDraft(deps, samira, { id: draft.id })).status).toBe('withdrawn');
    expect(value(await restoreDraft(deps, samira, { id: draft.id })).status).toBe('draft');
    expect(value(await restoreDraft(deps, samira, { id: draft.id })).title).toBe('Samen eten');
  });
});

describe('a row of money that is too long', () => {
  it('is kept whole, and told so beside it', async () => {
    const draft = await filledDraft();
    const pasted = 'Bakken en aarde '.repeat(20).trim();
    const page = { ...typed.geld, 'budget.1.description': [pasted] };
    const saved = value(await save(draft.id, 'geld', page));
    expect(saved.kind === 'saved' && saved.problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'budget.1.description line-too-long',
    ]);
    expect(saved.kind === 'saved' && saved.found.typed.geld?.values['budget.1.description']).toEqual([
      pasted,
    ]);
  });
});

describe('submitting', () => {
  it('names every problem of the whole form', async () => {
    const draft = value(await startApplication(deps, samira, { roundSlug: 'proefronde', lang: 'nl' }));
    const result = await submitApplication(deps, samira, { id: draft.id });
    expect(result.ok ? [] : result.problems.map((one) => `${one.field} ${one.code}`)).toEqual([
      'title answer-missing',
      'plan answer-missing',
      'wijk answer-missing',
      'periodFrom answer-missing',
      'budget.0.description answer-missing',
      'funding.asked answer-missing',
      'contactName contact-missing',
      'cosigners cosigners-too-few',
    ]);
  });

  it('gives a number, a receipt with a copy, and invitations', async () => {
    const sent = await submitted();
    expect(sent).toMatchObject({
      status: 'submitted',
      requestedCents: 50_000,
      title: 'Samen eten',
      receivedOn: '2026-03-02',
      completeAt: null,
      nextClock: 'decision',
      nextDueOn: '2026-04-27',
    });
    expect(sent.caseNumber).toMatch(/^HV-2026-\d{5}$/);
    expect(await readTyped(deps.db, sent.id)).toEqual({});
    const [letter] = await listMessagesTo(deps.db, samira.personId);
    expect(letter).toMatchObject({ kind: 'confirmation', caseId: sent.id });
    const text = JSON.stringify(letter?.document);
    for (const part of [
      'Samen eten',
      'Zaalhuur',
      formatCents(50_000),
      'Proefstraat 12',
      '3011 AA',
      '1 mei 2026',
    ])
      expect(text).toContain(part);
    expect((await events(deps.db, sent.id)).map((one) => one.kind)).toEqual(['received', 'cosignersInvited']);
  });

  it('twice at the same moment gives one case', async () => {
    const draft = await filledDraft();
    const both = await Promise.all([1, 2, 3].map(() => submitApplication(deps, samira, { id: draft.id })));
    const numbers = new Set(both.map((one) => value(one).caseNumber));
    expect(numbers.size).toBe(1);
    expect((await events(deps.db, draft.id)).filter((one) => one.kind === 'received')).toHaveLength(1);
  });

  it('leaves nothing behind when the round has closed', async () => {
    const draft = await filledDraft();
    deps.at('2028-01-03T09:00:00Z');
    expect(codes(await submitApplication(deps, samira, { id: draft.id }))).toContain('round-closed');
    expect((await getApplication(deps.db, draft.id)).caseNumber).toBeNull();
    expect(await events(deps.db, draft.id)).toEqual([]);
  });
});

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

describe('what is wrong with an address', () => {
  it('is told once, at the part that is wrong', async () => {
    const draft = value(await startApplication(deps, samira, { roundSlug: 'proefronde', lang: 'nl' }));
    const outcome = value(await save(draft.id, 'u', { ...typed.u, contactPostcode: ['3011'] }));
    const problems = outcome.kind === 'saved' ? outcome.problems : [];
    expect(problems.map((one) => `${one.field} ${one.code}`)).toEqual(['contactPostcode postcode-shape']);
  });
});

describe('the service desk', () => {
  const contact = {
    name: 'Piet Papier',
    street: 'Briefweg 1',
    postcode: '3011 AB',
    town: 'Rotterdam',
    phone: null,
  };

  it('enters paper with its stamp, signatures seen, and who did it', async () => {
    const entry = {
      roundSlug: 'proefronde',
      lang: 'nl',
      channel: 'paper',
      receivedOn: '2026-02-27',
      person: { contact, email: null },
    } as const;
    const future = await enterForOther(deps, helper, { ...entry, receivedOn: '2026-03-03' });
    expect(codes(future)).toEqual(['received-in-future']);
    const early = await enterForOther(deps, helper, { ...entry, receivedOn: '2025-12-31' });
    expect(codes(early)).toEqual(['round-not-open']);
    expect(codes(await enterForOther(deps, samira, entry))).toEqual(['not-allowed']);
    const draft = value(await enterForOther(deps, helper, entry));
    for (const [page, values] of Object.entries(typed))
      value(
        await save(draft.id, page, page === 'u' ? { ...values, contactName: ['Piet Papier'] } : values, {
          actor: helper,
        }),
      );
    for (const name of ['Ans', 'Bo', 'Cas'])
      value(await recordPaperCosigner(deps, helper, { id: draft.id, name }));
    expect(codes(await recordPaperCosigner(deps, helper, { id: draft.id, name: 'ans' }))).toEqual([
      'name-twice',
    ]);
    value(await recordPaperCosigner(deps, helper, { id: draft.id, name: 'Dirk' }));
    const sent = value(await submitApplication(deps, helper, { id: draft.id }));
    expect(sent).toMatchObject({
      channel: 'paper',
      receivedOn: '2026-02-27',
      enteredByPersonId: helper.personId,
      // After everything that came in online on that day.
      completeAt: new Date('2026-02-27T22:59:59.999Z'),
    });
    const [message] = await listMessagesTo(deps.db, sent.applicantPersonId ?? newId());
    expect(message?.channel).toBe('paper');
  });

  it('takes in paper that lacks answers and signatures; what is wrong, or decides the envelope, it does not', async () => {
    const draft = value(
      await enterForOther(deps, helper, {
        roundSlug: 'proefronde',
        lang: 'nl',
        channel: 'paper',
        receivedOn: '2026-02-27',
        person: { contact: { ...contact, name: 'Hilda Half' }, email: null },
      }),
    );
    const enter = (page: string, values: Record<string, string[]>) =>
      save(draft.id, page, values, { actor: helper });
    const hand = () => submitApplication(deps, helper, { id: draft.id });
    value(await enter('u', { ...typed.u, contactName: ['Hilda Half'] }));
    expect(codes(await hand())).toEqual(['answer-missing', 'answer-missing']);
    value(await enter('plan', { title: ['Bankje'], wijk: ['noordwijk'], periodFrom: ['31-02-2026'] }));
    expect(codes(await hand())).toEqual(['date-shape']);
    value(await enter('plan', { title: ['Bankje'], wijk: ['noordwijk'] }));
    const sent = value(await hand());
    expect(sent).toMatchObject({ status: 'submitted', receivedOn: '2026-02-27', completeAt: null });
    expect(sent.nextClock).toBe('decision');
    const [letter] = await listMessagesTo(deps.db, sent.applicantPersonId ?? newId());
    expect(JSON.stringify(letter?.document)).toContain('Nog niet ingevuld: Wat kost het.');
    // What comes in later is added, bit by bit.
    value(await enter('plan', typed.plan ?? {}));
    const changed = value(await changeApplication(deps, helper, { id: sent.id }));
    expect(changed).toMatchObject({ answers: { periodFrom: '2026-05-01' }, completeAt: null });
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
