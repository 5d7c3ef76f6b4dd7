/** An objection of which it is not known yet against what it is, or that came before the decision (Awb 6:10, 6:15). */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { trialCase } from '../../../../tests/support/trial-case.ts';
import {
  at,
  decided,
  filed,
  type ObjectionTrial,
  objectionForm,
  objectionTrial,
} from '../../../../tests/support/trial-objection.ts';
import { codesOf, value } from '../../../../tests/support/trial-results.ts';
import { today } from '../../../kernel/dates.ts';
import { newId } from '../../../kernel/ids.ts';
import { events } from '../../application/index.ts';
import { listMessagesTo } from '../../correspondence/index.ts';
import { objectionClocksOf } from '../open-objections.ts';
import { findObjection, listReleasableHolds } from '../store/index.ts';
import type { Objection } from '../types.ts';
import { objectionWork } from '../work-items.ts';
import { decideObjection } from './decide-objection.ts';
import { fileObjection } from './file-objection.ts';
import { linkObjection } from './link-objection.ts';
import { clocksOfObjection, loadObjectionCase } from './objection-case.ts';
import { delayWithConsent, postponeObjection } from './objection-term.ts';
import { officeSteps } from './office-steps.ts';

let trial: ObjectionTrial;

beforeAll(async () => {
  trial = await objectionTrial();
});
afterAll(() => trial.database.drop());
beforeEach(() => trial.deps.at('2026-03-16T09:00:00Z'));

const unnamed = async (): Promise<Objection> => {
  const form = objectionForm(null, { about: `De brief over de speeltuin ${newId()}` });
  return value(await fileObjection(trial.deps, trial.samira, { ...form, grounds: form.about }));
};

const work = async ({ id }: Objection) =>
  (await objectionWork(trial.deps.db).list(trial.second, today(trial.deps.clock)))
    .filter(({ href }) => href === `/bezwaren/${id}`)
    .map(({ clock, dueOn }) => [clock.nl, dueOn.toString()]);

const clocks = async (objection: Objection) => {
  const { deps } = trial;
  const c = await loadObjectionCase(deps.db, objection);
  return clocksOfObjection(c, today(deps.clock)).clocks.map(({ due, state, because }) => [
    due.toString(),
    state,
    because.nl.slice(0, 8),
  ]);
};

describe('without a case that can be named', () => {
  test('is on the work list from the first day, with six weeks from its receipt', async () => {
    const { deps } = trial;
    const objection = await unnamed();
    expect(objection.nextDueOn).toBe('2026-04-28');
    expect(await clocks(objection)).toEqual([['2026-04-28', 'running', 'Awb 6:15']]);
    expect(await work(objection)).toEqual([['Uitzoeken over welk besluit het gaat', '2026-04-28']]);
    deps.at('2026-05-01T09:00:00Z');
    expect(await clocks(objection)).toEqual([['2026-04-28', 'late', 'Awb 6:15']]);
    expect(await work(objection)).toHaveLength(1);
  });

  test('promises the objector no day, and cannot be postponed', async () => {
    const { deps, second, samira } = trial;
    const objection = await unnamed();
    const [receipt] = await listMessagesTo(deps.db, samira.personId);
    expect(JSON.stringify(receipt?.document)).toContain('Wij zoeken uit om welk besluit het gaat.');
    expect(JSON.stringify(receipt?.document)).not.toContain('28 april 2026');
    const postponed = await postponeObjection(deps, second, { ...at(objection), reasons: 'Druk.' });
    expect(codesOf(postponed)).toEqual(['wrong-status']);
    const delayed = await delayWithConsent(deps, second, { ...at(objection), until: '2026-06-01' });
    expect(codesOf(delayed)).toEqual(['date-shape']);
  });

  test('has the term of its case once that is found', async () => {
    const { deps, second } = trial;
    const { application } = await decided(trial, 'refuse');
    const linked = value(
      await linkObjection(deps, second, {
        ...at(await unnamed()),
        caseNumber: application.caseNumber ?? '',
      }),
    );
    expect(await work(linked)).toEqual([['Beslissen op het bezwaar', '2026-06-09']]);
  });

  test('can be declared inadmissible, and is off the work list then', async () => {
    const { deps, second } = trial;
    const started = value(await officeSteps.start(deps, second, at(await unnamed())));
    value(
      await decideObjection(deps, second, {
        ...at(started),
        outcome: 'inadmissible',
        reasons: 'Over dit besluit gaan wij niet.',
        excused: null,
        noHearingGround: 'clearlyInadmissible',
        amountCents: null,
      }),
    );
    expect(await work(started)).toEqual([]);
  });
});

describe('before the decision', () => {
  test('waits for it until its last day, moves with it, and shows on no page of the case', async () => {
    const { deps, database, city, samira } = trial;
    const application = await trialCase(database.db, city, { applicantPersonId: samira.personId });
    const early = await filed(trial, application);
    // Eight weeks from 2 March.
    expect(early.nextDueOn).toBe('2026-04-27');
    expect(await clocks(early)).toEqual([['2026-04-27', 'running', 'Awb 6:10']]);
    expect(await work(early)).toEqual([['Bezwaar wacht op het besluit', '2026-04-27']]);
    expect(await objectionClocksOf(deps.db, application.id, today(deps.clock))).toEqual([]);
  });
});

describe('meant for another (6:15)', () => {
  test.for<[string, { to: string; on: string }, readonly string[]]>([
    ['to nobody', { to: ' ', on: '2026-03-16' }, ['forwardedTo-missing']],
    ['tomorrow', { to: 'Rechtbank Rotterdam', on: '2026-03-17' }, ['date-shape']],
    ['before it came', { to: 'Rechtbank Rotterdam', on: '2026-03-15' }, ['date-shape']],
    ['all at once', { to: 'x'.repeat(301), on: 'gisteren' }, ['too-long', 'date-shape']],
  ])('not %s', async ([, wanted, expected]) => {
    const { deps, second } = trial;
    const refused = await officeSteps.forward(deps, second, { ...at(await unnamed()), ...wanted });
    expect(codesOf(refused)).toEqual(expected);
  });

  test('goes there, whoever wrote is told, and nothing is left to do', async () => {
    const { deps, second, samira } = trial;
    const objection = await unnamed();
    deps.at('2026-03-18T09:00:00Z');
    const sent = { to: 'Rechtbank Rotterdam', on: '2026-03-17' };
    const forwarded = value(await officeSteps.forward(deps, second, { ...at(objection), ...sent }));
    expect(forwarded).toMatchObject({
      status: 'forwarded',
      forwardedTo: 'Rechtbank Rotterdam',
      forwardedOn: '2026-03-17',
      nextDueOn: null,
    });
    expect(await work(forwarded)).toEqual([]);
    expect(await clocks(forwarded)).toEqual([]);
    const [letter] = (await listMessagesTo(deps.db, samira.personId)).filter(
      ({ subject }) => subject === 'Wij hebben uw brief doorgestuurd',
    );
    for (const said of ['Rechtbank Rotterdam', '17 maart 2026', '16 maart 2026', '6:15'])
      expect(JSON.stringify(letter?.document)).toContain(said);
    expect(codesOf(await officeSteps.start(deps, second, at(forwarded)))).toEqual(['wrong-status']);
  });

  test('from a case leaves that case with its clock at rest and its hold to go', async () => {
    const { deps, second } = trial;
    const { application } = await decided(trial, 'refuse');
    const sent = { to: 'Rechtbank Rotterdam', on: '2026-03-16' };
    const objection = await filed(trial, application);
    value(await officeSteps.forward(deps, second, { ...at(objection), ...sent }));
    expect((await events(deps.db, application.id)).at(-1)?.kind).toBe('objectionForwarded');
    deps.at('2026-09-01T09:00:00Z');
    const [clock] = await objectionClocksOf(deps.db, application.id, today(deps.clock));
    expect(clock).toMatchObject({ state: 'met' });
    expect(await listReleasableHolds(deps.db, '2026-07-01', 500)).toContain(application.id);
    expect((await findObjection(deps.db, objection.id))?.status).toBe('forwarded');
  });
});
