/** What the service desk enters for somebody else. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  codes,
  type TrialDrafts,
  trialDrafts,
  typed,
  value,
} from '../../../../tests/support/trial-drafts.ts';
import { newId } from '../../../kernel/ids.ts';
import { listMessagesTo } from '../../correspondence/index.ts';
import {
  changeApplication,
  enterForOther,
  nameCosigners,
  recordPaperCosigner,
  savePage,
  startApplication,
  submitApplication,
} from './index.ts';

const commands = { startApplication, savePage, nameCosigners, submitApplication };
type Drafts = TrialDrafts<Awaited<ReturnType<typeof savePage>>>;
let database: Drafts['database'];
let deps: Drafts['deps'];
let samira: Drafts['samira'];
let helper: Drafts['helper'];
let save: Drafts['save'];

beforeAll(async () => {
  ({ database, deps, samira, helper, save } = await trialDrafts(commands));
});
afterAll(() => database.drop());
beforeEach(() => deps.at('2026-03-02T09:00:00Z'));

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
