/** A committee that hears and advises on an objection, and a decision that follows it or says why not (Awb 7:13). */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  answer,
  at,
  decided,
  filed,
  type ObjectionTrial,
  objectionTrial,
} from '../../../../tests/support/trial-objection.ts';
import { codesOf, value } from '../../../../tests/support/trial-results.ts';
import { findMessage, listMessagesTo } from '../../correspondence/index.ts';
import type { Objection } from '../types.ts';
import { decideObjection } from './decide-objection.ts';
import { officeSteps } from './office-steps.ts';

let trial: ObjectionTrial;

beforeAll(async () => {
  trial = await objectionTrial();
});
afterAll(() => trial.database.drop());
beforeEach(() => trial.deps.at('2026-03-16T09:00:00Z'));

async function withCommittee(): Promise<Objection> {
  const { deps, second } = trial;
  const { application } = await decided(trial, 'refuse');
  const set = { ...at(await filed(trial, application)), committee: true };
  return value(await officeSteps.setCommittee(deps, second, set));
}

const advice = {
  outcome: 'founded',
  advisedOn: '2026-03-16',
  reasons: 'Het plan past bij de regeling.',
} as const;

async function advised(): Promise<Objection> {
  const { deps, second } = trial;
  const started = value(await officeSteps.start(deps, second, at(await withCommittee())));
  return value(await officeSteps.advise(deps, second, { ...at(started), ...advice }));
}

const letterOf = async ({ messageId }: Objection): Promise<string> =>
  JSON.stringify(messageId && (await findMessage(trial.deps.db, messageId))?.document);

const lost = { outcome: 'unfounded', amountCents: null, noHearingGround: 'waived' } as const;

test.each([
  [true, 'U spreekt met de commissie die over uw bezwaar adviseert.'],
  [false, 'U spreekt met iemand die niet bij het besluit was betrokken.'],
])('the invitation says who hears; committee: %s', async (committee, who) => {
  const { deps, second, samira } = trial;
  const objection = await withCommittee();
  const set = committee
    ? objection
    : value(await officeSteps.setCommittee(deps, second, { ...at(objection), committee }));
  const started = value(await officeSteps.start(deps, second, at(set)));
  value(await officeSteps.planHearing(deps, second, { ...at(started), hearingOn: '2026-04-20' }));
  const letters = await listMessagesTo(deps.db, samira.personId);
  const mine = letters.filter(({ subject }) => subject === 'Uitnodiging: vertel ons over uw bezwaar');
  expect(mine.some(({ document }) => JSON.stringify(document).includes(who))).toBe(true);
});

test('takes twelve weeks instead of six, as whoever objected is told; without one it is six again', async () => {
  const { deps, second, samira } = trial;
  const objection = await withCommittee();
  expect(objection).toMatchObject({ committee: true, nextDueOn: '2026-07-21' });
  const [letter] = (await listMessagesTo(deps.db, samira.personId)).filter(
    ({ subject }) => subject === 'Wie naar uw bezwaar kijkt',
  );
  expect(JSON.stringify(letter?.document)).toContain('Een commissie adviseert over uw bezwaar');
  expect(JSON.stringify(letter?.document)).toContain('21 juli 2026');
  const again = { ...at(objection), committee: true };
  expect(codesOf(await officeSteps.setCommittee(deps, second, again))).toEqual(['wrong-status']);
  const without = value(await officeSteps.setCommittee(deps, second, { ...again, committee: false }));
  expect(without.nextDueOn).toBe('2026-06-09');
});

describe('its advice', () => {
  test.for<[string, Partial<Parameters<typeof officeSteps.advise>[2]>, readonly string[]]>([
    [
      'all that lacks',
      { outcome: null, advisedOn: '', reasons: ' ' },
      ['choice-missing', 'date-shape', 'reasons-missing'],
    ],
    ['a day before the objection', { advisedOn: '2026-03-15' }, ['date-outside']],
    ['a day to come', { advisedOn: '2026-03-17' }, ['date-outside']],
  ])('is refused with %s', async ([, more, expected]) => {
    const { deps, second } = trial;
    const started = value(await officeSteps.start(deps, second, at(await withCommittee())));
    expect(codesOf(await officeSteps.advise(deps, second, { ...at(started), ...advice, ...more }))).toEqual(
      expected,
    );
  });

  test('is given once, and the committee stays', async () => {
    const { deps, second } = trial;
    const objection = await advised();
    expect(codesOf(await officeSteps.advise(deps, second, { ...at(objection), ...advice }))).toEqual([
      'wrong-status',
    ]);
    const away = { ...at(objection), committee: false };
    expect(codesOf(await officeSteps.setCommittee(deps, second, away))).toEqual(['wrong-status']);
  });

  test('is waited for, but not to say that an objection cannot be dealt with', async () => {
    const { deps, second } = trial;
    const started = value(await officeSteps.start(deps, second, at(await withCommittee())));
    expect(codesOf(await decideObjection(deps, second, answer(started, lost)))).toEqual([
      'committee-advice-missing',
    ]);
    const inadmissible = answer(started, {
      outcome: 'inadmissible',
      amountCents: null,
      noHearingGround: 'clearlyInadmissible',
    });
    expect(value(await decideObjection(deps, second, inadmissible)).status).toBe('decided');
  });

  test('that is followed stands in the answer', async () => {
    const { deps, second } = trial;
    const followed = answer(await advised(), { noHearingGround: 'waived' });
    const done = value(await decideObjection(deps, second, followed));
    expect(done.committeeDeparture).toBeNull();
    const letter = await letterOf(done);
    for (const said of ['Advies van de commissie', advice.reasons, 'Wij volgen dit advies.'])
      expect(letter).toContain(said);
  });

  test('that is not followed asks for a reason, which stands in the answer with it (lid 7)', async () => {
    const { deps, second } = trial;
    const objection = await advised();
    expect(codesOf(await decideObjection(deps, second, answer(objection, lost)))).toEqual([
      'departure-missing',
    ]);
    const committeeDeparture = 'De commissie zag het nieuwe maximum niet.';
    const done = value(
      await decideObjection(deps, second, answer(objection, { ...lost, committeeDeparture })),
    );
    expect(done).toMatchObject({ outcome: 'unfounded', committeeDeparture });
    const letter = await letterOf(done);
    for (const said of [advice.reasons, 'artikel 7:13', committeeDeparture]) expect(letter).toContain(said);
    expect(letter).not.toContain('Wij volgen dit advies.');
  });
});
