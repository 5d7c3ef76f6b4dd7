/** The page of a case says of an open objection what its own page and the work list say (Awb 7:10 lid 2 and 4). */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  answer,
  at,
  decided,
  filed,
  type ObjectionTrial,
  objectionTrial,
} from '../../../tests/support/trial-objection.ts';
import { value } from '../../../tests/support/trial-results.ts';
import type { PersonActor } from '../../kernel/actor.ts';
import { addEvent } from '../application/index.ts';
import type { Application } from '../application/types.ts';
import { decideObjection, latestDecision, officeSteps } from '../decision/index.ts';
import { applicantLinks } from './applicant-links.ts';
import { type CaseFile, findCase, openCaseFile } from './case-file.ts';
import { situationOf } from './rules/situation.ts';

let trial: ObjectionTrial;

beforeAll(async () => {
  trial = await objectionTrial();
});
afterAll(() => trial.database.drop());
beforeEach(() => trial.deps.at('2026-03-16T09:00:00Z'));

async function opened(actor: PersonActor, { caseNumber }: Application): Promise<CaseFile> {
  const found = await findCase(trial.deps, actor, caseNumber ?? '');
  if (!found) throw new Error('the case is there for this reader');
  return await openCaseFile(trial.deps, found, 'nl');
}

const answersOf = ({ report }: CaseFile) =>
  report.clocks
    .filter(({ clock }) => clock === 'objectionDecision')
    .map(({ due, state }) => [due.toString(), state]);

const said = ({ facts, missingSigners, report }: CaseFile): string =>
  situationOf(facts, missingSigners, report)
    .sentences.map(({ nl }) => nl)
    .join(' ');

test('stands still while a repair is asked, and is moved by it', async () => {
  const { deps, samira, second } = trial;
  const { application } = await decided(trial, 'grant', { amountCents: 100_000 });
  const started = value(await officeSteps.start(deps, second, at(await filed(trial, application))));
  expect(answersOf(await opened(second, application))).toEqual([['2026-06-09', 'running']]);
  deps.at('2026-05-04T09:00:00Z');
  const repair = { ...at(started), items: 'De redenen.', before: '2026-05-18' };
  const asked = value(await officeSteps.askRepair(deps, second, repair));
  deps.at('2026-05-06T09:00:00Z');
  expect(answersOf(await opened(second, application))).toEqual([[asked.nextDueOn, 'suspended']]);
  deps.at('2026-05-11T09:00:00Z');
  const repaired = value(await officeSteps.recordRepair(deps, second, at(asked)));
  // 5 to 10 May: six days.
  expect(repaired.nextDueOn).toBe('2026-06-15');
  expect(answersOf(await opened(second, application))).toEqual([['2026-06-15', 'running']]);
  const hers = await opened(samira, application);
  expect(answersOf(hers)).toEqual([['2026-06-15', 'running']]);
  expect(said(hers)).toContain('15 juni 2026');
});

test('is as far as the objector agreed', async () => {
  const { deps, samira, second } = trial;
  const { application } = await decided(trial, 'grant', { amountCents: 100_000 });
  const started = value(await officeSteps.start(deps, second, at(await filed(trial, application))));
  const further = value(
    await officeSteps.delayWithConsent(deps, second, { ...at(started), until: '2026-07-03' }),
  );
  expect(further.nextDueOn).toBe('2026-07-03');
  expect(answersOf(await opened(second, application))).toEqual([['2026-07-03', 'running']]);
  expect(said(await opened(samira, application))).toContain('3 juli 2026');
});

test('two objections with different last days both stand there, and one last day stands there once', async () => {
  const { deps, second } = trial;
  const { application } = await decided(trial, 'refuse');
  const first = await filed(trial, application);
  const other = await filed(trial, application);
  expect(answersOf(await opened(second, application))).toEqual([['2026-06-09', 'running']]);
  const started = value(await officeSteps.start(deps, second, at(first)));
  value(await officeSteps.delayWithConsent(deps, second, { ...at(started), until: '2026-07-03' }));
  expect(answersOf(await opened(second, application))).toEqual([
    ['2026-06-09', 'running'],
    ['2026-07-03', 'running'],
  ]);
  value(await officeSteps.withdraw(deps, second, at(other)));
  expect(answersOf(await opened(second, application))).toEqual([['2026-07-03', 'running']]);
});

test('once the last one ended, its clock stays as it was, with its pauses', async () => {
  const { deps, second } = trial;
  const { application } = await decided(trial, 'refuse');
  const started = value(await officeSteps.start(deps, second, at(await filed(trial, application))));
  const further = value(
    await officeSteps.delayWithConsent(deps, second, { ...at(started), until: '2026-07-03' }),
  );
  deps.at('2026-06-25T09:00:00Z');
  const lost = { outcome: 'unfounded', amountCents: null, noHearingGround: 'waived' } as const;
  value(await decideObjection(deps, second, answer(further, lost)));
  // Without what was agreed it would have been late since 9 June.
  expect(answersOf(await opened(second, application))).toEqual([['2026-07-03', 'met']]);
});

test('a withdrawn one is done, and does not become late afterwards', async () => {
  const { deps, second } = trial;
  const { application } = await decided(trial, 'refuse');
  value(await officeSteps.withdraw(deps, second, at(await filed(trial, application))));
  deps.at('2026-09-01T09:00:00Z');
  expect(answersOf(await opened(second, application))).toEqual([['2026-06-09', 'met']]);
});

test.each(['recoveryClaimed', 'penaltyFixed'] as const)(
  'one against something else of the case (%s) leaves her the term and the link to object to the decision itself',
  async (kind) => {
    const { deps, samira, second, database } = trial;
    const { application } = await decided(trial, 'grant', { amountCents: 100_000 });
    const facts = { amountCents: 40_000 };
    const told = { applicationId: application.id, kind, onDate: '2026-03-18', actor: second, facts };
    await database.db
      .transaction()
      .execute((tx) => addEvent(tx, { ...told, at: new Date('2026-03-18T09:00:00Z') }));
    deps.at('2026-03-23T09:00:00Z');
    const objection = await filed(trial, application);
    const stands = async (): Promise<unknown> => {
      const file = await opened(samira, application);
      const clock = file.report.clocks.find((one) => one.clock === 'objection');
      const links = applicantLinks(samira, file).map(({ key }) => key);
      return [clock?.due.toString(), clock?.state, links.includes('objection')];
    };
    expect(objection.against).not.toBe('decision');
    expect(await stands()).toEqual(['2026-04-28', 'running', true]);
    expect(answersOf(await opened(samira, application))).toHaveLength(1);
    // It turns out to be against the grant after all.
    const grant = (await latestDecision(deps.db, application.id))?.id ?? '';
    value(await officeSteps.chooseContested(deps, second, { ...at(objection), against: grant }));
    expect(await stands()).toEqual(['2026-04-28', 'met', false]);
  },
);
