import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import { trialDossier } from '../../../../tests/support/trial-dossier.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { Temporal, today } from '../../../kernel/dates.ts';
import type { Result } from '../../../kernel/result.ts';
import { events } from '../../application/index.ts';
import type { Application } from '../../application/types.ts';
import { listMessagesOfCase } from '../../correspondence/index.ts';
import { getVersion } from '../../scheme/index.ts';
import { expectedDecision } from '../rules/delay.ts';
import { situationOf } from '../rules/situation.ts';
import { tell } from '../rules/timeline.ts';
import { listOpenApplications } from '../store/index.ts';
import { announceDelay } from './delay.ts';
import { suspendTerm } from './terms.ts';

let database: FreshDatabase;
let city: TrialCity;
let deps: TrialDeps;
let applicant: PersonActor;
let officer: PersonActor;

const day = (iso: string) => Temporal.PlainDate.from(iso);

beforeAll(async () => {
  database = await freshDatabase();
  city = await trialCity(database.db, { ceilingCents: 1_000_000 });
  applicant = await trialPerson(database.db, 'Samira Proef');
  officer = await trialPerson(database.db, 'Bram Behandel', { grants: [{ role: 'officer', scope: 'city' }] });
  deps = trialDeps(database.db, '2026-04-20T10:00:00Z');
});
afterAll(() => database.drop());
beforeEach(() => deps.at('2026-04-20T10:00:00Z'));

const make = () => trialDossier(database.db, city, { applicant });
const codes = (result: Result<unknown>): readonly string[] =>
  result.ok ? ['ok'] : result.problems.map((one) => `${one.field}:${one.code}`);
const announce = (made: Application, on: string, reason = 'Ziekte.', who = officer) =>
  announceDelay(deps, who, {
    applicationId: made.id,
    revision: made.revision,
    expectedOn: day(on),
    reason,
  });

async function factsOf(application: Application) {
  const version = await getVersion(database.db, application.schemeVersionId);
  return {
    application,
    version,
    events: await events(database.db, application.id),
    today: today(deps.clock),
  };
}

it('tells by letter, on the time line and on the work list, and moves no clock', async () => {
  const made = await make();
  const result = await announce(made, '2026-05-20', 'Een collega is ziek.');
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  expect(result.value.nextDueOn).toBe(made.nextDueOn);
  const [letter] = await listMessagesOfCase(database.db, made.id);
  const words = JSON.stringify(letter?.document);
  expect(words).toContain('20 mei 2026');
  expect(words).toContain('Een collega is ziek.');
  expect(words).toContain('4:14');
  const facts = await factsOf(result.value);
  expect(expectedDecision(facts)?.toString()).toBe('2026-05-20');
  const said = situationOf(facts, 0)
    .sentences.map(({ nl }) => nl)
    .join(' ');
  expect(said).toContain('20 mei 2026');
  const [newest] = tell(facts.events);
  expect(newest?.messageId).toBe(letter?.id);
  expect(newest?.details.map(({ nl }) => nl).join(' ')).toContain('20 mei 2026');
  const filter = {
    kind: null,
    wijkId: null,
    schemeId: null,
    roundId: null,
    mine: false,
    unread: false,
    urgency: null,
    words: '',
  };
  const asker = { personId: null, today: facts.today };
  const rows = await listOpenApplications(database.db, filter, asker, { from: null, limit: 100 });
  expect(rows.find(({ id }) => id === made.id)?.expectedOn).toBe('2026-05-20');
});

it('names the newest day when it is told again, also after the term, when the penalty stays possible', async () => {
  const made = await make();
  const first = await announce(made, '2026-05-20');
  if (!first.ok) throw new Error('refused');
  deps.at('2026-05-18T10:00:00Z');
  const again = await announce(first.value, '2026-06-01');
  if (!again.ok) throw new Error(JSON.stringify(again.problems));
  const facts = await factsOf(again.value);
  expect(expectedDecision(facts)?.toString()).toBe('2026-06-01');
  const situation = situationOf(facts, 0);
  const said = situation.sentences.map(({ nl }) => nl).join(' ');
  expect(situation.tone).toBe('red');
  expect(said).toContain('1 juni 2026');
  expect(said).toContain('in gebreke');
});

it.each([
  ['a day within the term', '2026-04-24', 'Ziekte.', ['on:within-term']],
  ['a day that has passed', '2026-04-19', 'Ziekte.', ['on:within-term', 'on:before-today']],
  ['a day more than a year ahead', '2027-05-01', 'Ziekte.', ['on:too-far']],
  ['no reason', '2026-05-20', '', ['reason:reason-needed']],
  ['a reason that is too long', '2026-05-20', 'a'.repeat(2001), ['reason:too-long']],
])('is not sent with %s', async (_, on, reason, expected) => {
  const made = await make();
  expect(codes(await announce(made, on, reason))).toEqual(expected);
  expect((await events(database.db, made.id)).map(({ kind }) => kind)).not.toContain('delayAnnounced');
});

it('is not for the applicant, and waits while the term stands still without an end', async () => {
  const made = await make();
  expect(codes(await announce(made, '2026-05-20', 'Ik.', applicant))).toEqual([':not-possible']);
  const suspension = {
    ground: 'applicantDelay' as const,
    from: day('2026-04-20'),
    until: null,
    consentedOn: null,
  };
  const still = await suspendTerm(deps, officer, {
    applicationId: made.id,
    revision: made.revision,
    suspension,
    explanation: 'Wacht.',
  });
  if (!still.ok) throw new Error('refused');
  expect(codes(await announce(still.value, '2026-07-20'))).toEqual([':not-possible']);
});
