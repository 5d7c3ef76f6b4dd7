/** A calendar program keeps what it had until SEQUENCE and LAST-MODIFIED say that it changed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { trialActivity, trialOrganisation, trialVenue } from '../../../tests/support/trial-activities.ts';
import { trialCity } from '../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../tests/support/trial-deps.ts';
import { must } from '../../../tests/support/trial-intake.ts';
import { system } from '../../kernel/actor.ts';
import { Temporal } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { inTransaction } from '../../platform/db/unit-of-work.ts';
import { FormValues } from '../../platform/http/form-values.ts';
import { type ActivityContent, activityKind } from '../activity/index.ts';
import { changeListing, findListing } from '../listing/index.ts';
import { venueKind } from '../venue/index.ts';
import { agendaCalendar } from './calendar.ts';
import { readAgenda } from './forms.ts';

let database: FreshDatabase;
let deps: TrialDeps;
let activity: Id<'listing'>;
let [home, church]: Id<'listing'>[] = [];
beforeAll(async () => {
  database = await freshDatabase();
  deps = trialDeps(database.db, '2026-11-28T10:00:00Z');
  const { noordwijk: wijkId } = (await trialCity(database.db)).wijken;
  const organisationId = await trialOrganisation(database.db, 'De Tafel', wijkId);
  home = (await trialVenue(database.db, { slug: 'thuis', name: 'Thuis', wijkId })) as Id<'listing'>;
  church = (await trialVenue(database.db, { slug: 'kerk', name: 'De Kerk', wijkId })) as Id<'listing'>;
  const series = [{ weekday: 2, from: '10:00', until: '12:00' }];
  const trial = { slug: 'soep', title: 'Soep', wijkId, organisationId, venueId: home, series };
  activity = (await trialActivity(database.db, trial)) as Id<'listing'>;
  // A revision to build upon, as every activity has.
  await change({});
});
afterAll(() => database.drop());

async function change(over: Partial<ActivityContent>): Promise<void> {
  const before = (await activityKind.read(database.db, activity)) as ActivityContent;
  const basedOn = (await findListing(database.db, activity))?.revision ?? 0;
  const content = { ...before, ...over };
  must(
    await inTransaction(deps, system('test'), (unit) =>
      changeListing(unit, activityKind, activity, { content, basedOn }),
    ),
  );
}

async function moveDate(to: { readonly placeText: string | null; readonly venueId: string | null }) {
  const before = (await activityKind.read(database.db, activity)) as ActivityContent;
  const on = Temporal.PlainDate.from('2026-12-08');
  const same = {
    kind: 'changed',
    on,
    newOn: null,
    from: null,
    until: null,
    substitute: null,
    note: null,
  } as const;
  await change({ series: before.series.map((one) => ({ ...one, exceptions: [{ ...same, ...to }] })) });
}

type Told = { readonly sequence: number; readonly modified: string; readonly location: string };

/** What the moved date says, and the series that it is part of. */
async function told(): Promise<readonly [series: Told, date: Told]> {
  const today = Temporal.PlainDate.from('2026-11-28');
  const { filter } = readAgenda(FormValues.of({}), today);
  const file = await agendaCalendar(database.db, {
    filter,
    period: null,
    name: 'Proef',
    lang: 'nl',
    today,
    publicUrl: 'https://hoofdveld.example.org',
    path: '/agenda.ics',
  });
  const events = file.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1);
  const [series, date] = events.map((event): Told => {
    const value = (name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(event)?.[1]?.trim() ?? '';
    return {
      sequence: Number(value('SEQUENCE')),
      modified: value('LAST-MODIFIED'),
      location: value('LOCATION'),
    };
  });
  if (!series || !date) throw new Error(`Two events were expected:\n${file}`);
  return [series, date];
}

test('a date that is moved to another place raises both, of the series and of that date', async () => {
  deps.at('2026-11-28T11:00:00Z');
  await moveDate({ placeText: 'in de hal', venueId: null });
  const before = await told();
  expect(before[1]).toMatchObject({ location: 'in de hal', modified: '20261128T110000Z' });
  deps.at('2026-11-28T12:00:00Z');
  await moveDate({ placeText: 'in de tuin', venueId: null });
  const after = await told();
  expect(after[1]).toMatchObject({ location: 'in de tuin', modified: '20261128T120000Z' });
  expect(after.map(({ sequence }) => sequence)).toEqual(before.map(({ sequence }) => sequence + 1));
});

test('so does the place itself, when it gets another name; a room is said with its place', async () => {
  deps.at('2026-11-28T13:00:00Z');
  await moveDate({ placeText: 'kleine zaal', venueId: church ?? '' });
  const before = await told();
  expect(before.map(({ location }) => location)).toEqual([
    expect.stringContaining('Thuis'),
    expect.stringMatching(/^De Kerk.*\\, kleine zaal$/),
  ]);
  deps.at('2026-11-28T14:00:00Z');
  const listing = await findListing(database.db, church as Id<'listing'>);
  const venue = await venueKind.read(database.db, church as Id<'listing'>);
  const content = { ...venue, name: 'De Oude Kerk' } as NonNullable<typeof venue>;
  must(
    await inTransaction(deps, system('test'), (unit) =>
      changeListing(unit, venueKind, church as Id<'listing'>, { content, basedOn: listing?.revision ?? 0 }),
    ),
  );
  const after = await told();
  expect(after[1].location).toContain('De Oude Kerk');
  for (const [index, now] of after.entries()) {
    expect(now.sequence).toBe((before[index]?.sequence ?? 0) + 1);
    expect(now.modified).toBe('20261128T140000Z');
  }
});
