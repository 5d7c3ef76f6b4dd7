/** A city with one organisation, one keeper and one steward, to import into; the web is what the test says it is. */
import { pino } from 'pino';
import { seedGround } from '../../src/demo/ground.ts';
import type { IntakeDeps } from '../../src/features/intake/index.ts';
import { getWijkBySlug } from '../../src/features/place/index.ts';
import type { PersonActor } from '../../src/kernel/actor.ts';
import type { Id } from '../../src/kernel/ids.ts';
import type { Result } from '../../src/kernel/result.ts';
import type { Fetched } from '../../src/platform/http/outgoing/index.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';
import { newPerson, outcome } from './people.ts';
import { trialOrganisation } from './trial-activities.ts';
import { type TrialDeps, trialDeps } from './trial-deps.ts';

export type TrialIntake = {
  readonly database: FreshDatabase;
  readonly deps: IntakeDeps & Pick<TrialDeps, 'at'> & { readonly addresses: null };
  readonly wijkId: Id<'wijk'>;
  readonly organisationId: Id<'organisation'>;
  readonly keeper: PersonActor;
  readonly steward: PersonActor;
  /** Of the whole city. */
  readonly citySteward: PersonActor;
  readonly stranger: PersonActor;
  /** What the next reading of any address gives. */
  answer(fetched: Fetched): void;
  /** What was asked of the web, with what. */
  readonly asked: { address: string; etag: string | null | undefined }[];
};

export const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(outcome(result));
  return result.value;
};

export async function trialIntake(isoInstant: string): Promise<TrialIntake> {
  const database = await freshDatabase();
  const trial = trialDeps(database.db, isoInstant);
  await seedGround(trial);
  const wijkId = (await getWijkBySlug(database.db, 'middelland')).id;
  const organisationId = (await trialOrganisation(database.db, 'De Eik', wijkId)) as Id<'organisation'>;
  const keeper = (await newPerson(database, 'keeper')).actor;
  const stranger = (await newPerson(database, 'stranger')).actor;
  const steward = (await newPerson(database, 'steward')).actor;
  await database.db
    .insertInto('organisationMember')
    .values({ organisationId, personId: keeper.personId, right: 'edit', since: '2020-01-01' })
    .execute();
  // On the map, so that its members are known.
  const now = new Date(trial.clock.now().epochMilliseconds);
  await database.db
    .insertInto('listing')
    .values({
      id: organisationId,
      kind: 'organisation',
      slug: 'de-eik',
      status: 'published',
      source: 'demo',
      createdAt: now,
      modifiedAt: now,
    })
    .execute();
  let next: Fetched = { ok: false, fault: 'unreachable' };
  const asked: TrialIntake['asked'] = [];
  return {
    database,
    deps: {
      ...trial,
      addresses: null,
      log: pino({ level: 'silent' }),
      fetchPublic: async (address, { etag }) => {
        asked.push({ address, etag });
        return next;
      },
    },
    wijkId,
    organisationId,
    keeper: {
      ...keeper,
      grants: [
        { role: 'organisationMember', scope: 'organisation', organisationId, right: 'edit', known: true },
      ],
    },
    steward: { ...steward, grants: [{ role: 'steward', scope: 'wijk', wijkId }] },
    citySteward: { ...steward, grants: [{ role: 'steward', scope: 'city' }] },
    stranger,
    asked,
    answer: (fetched) => {
      next = fetched;
    },
  };
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A calendar as the web gives it. */
export function served(events: readonly string[], etag: string | null = null): Fetched {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//proef//', ...events, 'END:VCALENDAR'];
  return { ok: true, status: 200, body: bytesOf(lines.join('\r\n')), etag, lastModified: null };
}

export const weeklyEvent = (uid: string, title: string, more: readonly string[] = []): string =>
  [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SUMMARY:${title}`,
    'DTSTART;TZID=Europe/Amsterdam:20260106T100000',
    'DTEND;TZID=Europe/Amsterdam:20260106T120000',
    'RRULE:FREQ=WEEKLY',
    'LOCATION:Op het plein',
    ...more,
    'END:VEVENT',
  ].join('\r\n');
