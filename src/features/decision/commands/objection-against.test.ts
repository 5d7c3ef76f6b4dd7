/** One objects to one decision of a case: the terms, who may decide and what winning does follow from that one. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  answer,
  at,
  decided,
  heard,
  type ObjectionTrial,
  objectionForm,
  objectionTrial,
} from '../../../../tests/support/trial-objection.ts';
import { codesOf, value } from '../../../../tests/support/trial-results.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { newId } from '../../../kernel/ids.ts';
import { type Application, addEvent, type CaseEvent } from '../../application/index.ts';
import { findMessage } from '../../correspondence/index.ts';
import { contestedKey, contestedText, mayObjectAnew } from '../rules/contested.ts';
import { findObjection, latestDecision } from '../store/index.ts';
import { objectionWork } from '../work-items.ts';
import { contestedFor } from './contested.ts';
import { decideObjection } from './decide-objection.ts';
import { fileObjection } from './file-objection.ts';
import { officeSteps } from './office-steps.ts';

let trial: ObjectionTrial;

beforeAll(async () => {
  trial = await objectionTrial();
});
afterAll(() => trial.database.drop());
beforeEach(() => trial.deps.at('2026-03-16T09:00:00Z'));

/** Asked back half a year after the grant, by whoever is to hear no objection against it. */
async function claimed(): Promise<Application> {
  const { application } = await decided(trial, 'grant', { amountCents: 100_000 });
  await tell(application, '2026-09-01', 'recoveryClaimed', { amountCents: 40_000 });
  return application;
}

async function tell(
  application: Application,
  onDate: string,
  kind: 'recoveryClaimed' | 'recoverySettled' | 'penaltyFixed',
  facts: Readonly<Record<string, unknown>>,
  actor: PersonActor = trial.second,
): Promise<void> {
  const event = { applicationId: application.id, kind, onDate, actor, facts };
  await trial.database.db
    .transaction()
    .execute((tx) => addEvent(tx, { ...event, at: new Date(`${onDate}T09:00:00Z`) }));
}

const choices = async (actor: PersonActor, application: Application) =>
  (await contestedFor(trial.deps.db, actor, application)).map((one) => contestedText(one).nl);

const words = async (id: Parameters<typeof findMessage>[1] | null): Promise<string> =>
  JSON.stringify(id && (await findMessage(trial.deps.db, id))?.document);

async function receiptOf(application: Application, personId: string): Promise<string> {
  const { id } = await trial.database.db
    .selectFrom('message')
    .select('id')
    .where('kind', '=', 'objectionReceived')
    .where('recipientPersonId', '=', personId)
    .where('caseId', '=', application.id)
    .orderBy('createdAt', 'desc')
    .executeTakeFirstOrThrow();
  return await words(id as Parameters<typeof findMessage>[1]);
}

describe('what one can choose from', () => {
  test('everything with a letter that says how to object, the newest first; for a stranger nothing', async () => {
    const application = await claimed();
    await tell(application, '2026-10-01', 'recoverySettled', { outcome: 'arrange' });
    await tell(application, '2026-10-05', 'recoverySettled', { outcome: 'receivePart' });
    await tell(application, '2026-10-20', 'penaltyFixed', { amountCents: 144_200 });
    const all = [
      'Dwangsombesluit van 20 oktober 2026',
      'Uitstel van betaling van 1 oktober 2026',
      'Terugvordering van 1 september 2026',
      'Toekenning van 16 maart 2026',
    ];
    expect(await choices(trial.samira, application)).toEqual(all);
    expect(await choices(trial.second, application)).toEqual(all);
    expect(await choices(trial.neighbour, application)).toEqual([]);
  });

  test('a letter on paper counts from the day that it is posted, and not before', async () => {
    const { deps, helper, officer } = trial;
    const { application } = await decided(trial, 'grant', { personId: helper.personId });
    const { messageId } = (await latestDecision(deps.db, application.id)) ?? {};
    await tell(application, '2026-03-16', 'recoveryClaimed', { messageId });
    expect(await choices(officer, application)).toEqual([]);
    const line = { messageId: messageId ?? '', state: 'posted', at: new Date('2026-03-19T10:00:00Z') };
    await trial.database.db
      .insertInto('messageDelivery')
      .values({ ...line, id: newId() })
      .execute();
    expect(await choices(officer, application)).toEqual(['Terugvordering van 19 maart 2026']);
  });

  test('nobody need choose where there is one; with more the form asks', async () => {
    const { deps, samira } = trial;
    const { application } = await decided(trial, 'refuse');
    const one = value(await fileObjection(deps, samira, objectionForm(application, { against: '' })));
    expect(one.decisionId).not.toBeNull();
    const more = objectionForm(await claimed(), { against: '', name: ' ' });
    expect(codesOf(await fileObjection(deps, samira, more))).toEqual(['name-missing', 'choice-missing']);
  });
});

describe('an objection to money that is asked back', () => {
  test('is against the newest decision, in time by its day, and told so', async () => {
    const { deps, samira } = trial;
    const application = await claimed();
    deps.at('2026-09-14T09:00:00Z');
    const filed = value(await fileObjection(deps, samira, objectionForm(application)));
    expect(filed).toMatchObject({
      against: 'recovery',
      decisionId: null,
      notifiedOn: '2026-09-01',
      timeliness: 'inTime',
      // Six weeks to object, six to decide.
      nextDueOn: '2026-11-24',
    });
    expect(await receiptOf(application, samira.personId)).toContain('Terugvordering van 1 september 2026');
  });

  test('of a stranger is against the decision on the application, and comes too late for that', async () => {
    const { deps, neighbour } = trial;
    const application = await claimed();
    deps.at('2026-09-14T09:00:00Z');
    const filed = value(await fileObjection(deps, neighbour, objectionForm(application)));
    expect(filed).toMatchObject({ against: 'decision', notifiedOn: '2026-03-16', timeliness: 'late' });
  });

  test('can be another that was chosen, and the office mends a wrong choice with a letter', async () => {
    const { deps, samira, second } = trial;
    const application = await claimed();
    deps.at('2026-09-14T09:00:00Z');
    const [recovery, grant] = await contestedFor(deps.db, samira, application);
    if (!recovery || !grant) throw new Error('there are two');
    const form = objectionForm(application, { against: contestedKey(grant) });
    const filed = value(await fileObjection(deps, samira, form));
    expect(filed).toMatchObject({ decisionId: grant.decisionId, timeliness: 'late' });
    const wrong = await officeSteps.chooseContested(deps, second, { ...at(filed), against: newId() });
    expect(codesOf(wrong)).toEqual(['choice-missing']);
    const chosen = { ...at(filed), against: contestedKey(recovery) };
    const mended = value(await officeSteps.chooseContested(deps, second, chosen));
    expect(mended).toMatchObject({
      against: 'recovery',
      decisionId: null,
      timeliness: 'inTime',
      nextDueOn: '2026-11-24',
    });
  });

  test('is heard and decided by another than who asked it back, and leaves the grant as it is', async () => {
    const { deps, samira, officer, second } = trial;
    const application = await claimed();
    deps.at('2026-09-14T09:00:00Z');
    const filed = value(await fileObjection(deps, samira, objectionForm(application)));
    const started = value(await officeSteps.start(deps, officer, at(filed)));
    const hearing = { heldOn: '2026-09-14', manner: 'phone', summary: 'Zij betaalde al.' } as const;
    expect(codesOf(await officeSteps.hear(deps, second, { ...at(started), ...hearing }))).toEqual([
      'same-decider',
    ]);
    const talked = value(await officeSteps.hear(deps, officer, { ...at(started), ...hearing }));
    expect(codesOf(await decideObjection(deps, officer, answer(talked)))).toEqual(['amount-elsewhere']);
    const won = value(await decideObjection(deps, officer, answer(talked, { amountCents: null })));
    expect(won).toMatchObject({ status: 'decided', decisionVersionId: null, followUp: 'recovery' });
    expect(await words(won.messageId)).toContain('Terugvordering van 1 september 2026');
    expect((await latestDecision(deps.db, application.id))?.version).toBe(1);
  });

  test('what remains to be done stands on the work list until somebody did it', async () => {
    const { deps, samira, officer } = trial;
    const application = await claimed();
    deps.at('2026-09-14T09:00:00Z');
    const filed = value(await fileObjection(deps, samira, objectionForm(application)));
    const started = value(await officeSteps.start(deps, officer, at(filed)));
    const wanted = answer(started, { amountCents: null, noHearingGround: 'waived' });
    const won = value(await decideObjection(deps, officer, wanted));
    const waiting = async () =>
      (await objectionWork(deps.db).list(officer, Temporal.PlainDate.from('2026-09-14')))
        .filter(({ href }) => href === `/bezwaren/${won.id}`)
        .map(({ title, clock }) => [title.nl, clock.nl]);
    expect(await waiting()).toEqual([['Bezwaar: terugvordering', 'Besluit op bezwaar uitvoeren']]);
    expect(codesOf(await officeSteps.followUp(deps, officer, { ...at(won), note: ' ' }))).toEqual([
      'followUpNote-missing',
    ]);
    value(await officeSteps.followUp(deps, officer, { ...at(won), note: 'Ingetrokken.' }));
    expect(await waiting()).toEqual([]);
    expect(await findObjection(deps.db, won.id)).toMatchObject({
      followedUpOn: '2026-09-14',
      followUpNote: 'Ingetrokken.',
    });
  });
});

test('won against a decision that another has replaced: no amount need be set, the officer looks at it', async () => {
  const { deps, second } = trial;
  const { application } = await decided(trial, 'refuse');
  const first = await heard(trial, application);
  const other = await heard(trial, application);
  value(await decideObjection(deps, second, answer(first)));
  const won = value(await decideObjection(deps, second, answer(other, { amountCents: null })));
  expect(won).toMatchObject({ followUp: 'superseded', decisionVersionId: null });
});

test('a penalty on an objection concerns who made it, and nobody else in the case', async () => {
  const { deps, samira, neighbour, second } = trial;
  const { application } = await decided(trial, 'refuse');
  const theirs = value(await fileObjection(deps, neighbour, objectionForm(application)));
  const started = value(await officeSteps.start(deps, second, at(theirs)));
  deps.at('2026-06-10T09:00:00Z');
  const noticed = value(
    await officeSteps.recordDefaultNotice(deps, second, { ...at(started), on: '2026-06-10' }),
  );
  deps.at('2026-08-20T09:00:00Z');
  value(await officeSteps.fixPenalty(deps, second, at(noticed)));
  expect(await choices(samira, application)).toEqual(['Weigering van 16 maart 2026']);
  expect(await choices(second, application)).toEqual([
    'Dwangsombesluit van 20 augustus 2026',
    'Weigering van 16 maart 2026',
  ]);
});

test('the page of the case offers to object again after each letter that says how, and not to a won objection', () => {
  const event = (seq: number, kind: CaseEvent['kind'], facts: CaseEvent['facts'] = {}): CaseEvent => ({
    id: newId(),
    applicationId: newId(),
    seq,
    kind,
    onDate: '2026-03-16',
    at: new Date('2026-03-16T09:00:00Z'),
    actorKind: 'system',
    actorPersonId: null,
    audience: 'both',
    facts,
  });
  const refused = [
    event(1, 'decided', { kind: 'refuse', decisionId: 'a' }),
    event(2, 'notified', { decisionId: 'a' }),
  ];
  const objected = [...refused, event(3, 'objectionReceived')];
  const won = [
    ...objected,
    event(4, 'decided', { kind: 'onObjection', decisionId: 'b' }),
    event(5, 'notified', { decisionId: 'b' }),
  ];
  expect([[], refused, objected, won].map(mayObjectAnew)).toEqual([false, true, false, false]);
  expect(mayObjectAnew([...won, event(6, 'recoveryClaimed')])).toBe(true);
});
