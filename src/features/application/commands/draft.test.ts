/** A draft as it is typed, and what handing it in does. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  codes,
  type TrialDrafts,
  trialDrafts,
  typed,
  value,
} from '../../../../tests/support/trial-drafts.ts';
import { newId } from '../../../kernel/ids.ts';
import { formatCents } from '../../../kernel/money.ts';
import { listMessagesTo } from '../../correspondence/index.ts';
import { events, getApplication, readTyped } from '../store/index.ts';
import {
  discardDraft,
  nameCosigners,
  restoreDraft,
  savePage,
  startApplication,
  submitApplication,
} from './index.ts';

const commands = { startApplication, savePage, nameCosigners, submitApplication };
type Drafts = TrialDrafts<Awaited<ReturnType<typeof savePage>>>;
let database: Drafts['database'];
let city: Drafts['city'];
let deps: Drafts['deps'];
let samira: Drafts['samira'];
let other: Drafts['other'];
let helper: Drafts['helper'];
let save: Drafts['save'];
let filledDraft: Drafts['filledDraft'];
let submitted: Drafts['submitted'];

beforeAll(async () => {
  ({ database, city, deps, samira, other, helper, save, filledDraft, submitted } =
    await trialDrafts(commands));
});
afterAll(() => database.drop());
beforeEach(() => deps.at('2026-03-02T09:00:00Z'));

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

describe('what is wrong with an address', () => {
  it('is told once, at the part that is wrong', async () => {
    const draft = value(await startApplication(deps, samira, { roundSlug: 'proefronde', lang: 'nl' }));
    const outcome = value(await save(draft.id, 'u', { ...typed.u, contactPostcode: ['3011'] }));
    const problems = outcome.kind === 'saved' ? outcome.problems : [];
    expect(problems.map((one) => `${one.field} ${one.code}`)).toEqual(['contactPostcode postcode-shape']);
  });
});
