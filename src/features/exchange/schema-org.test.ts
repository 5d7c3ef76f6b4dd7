/** What pages say of themselves to search engines. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { Temporal } from '../../kernel/dates.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

type Thing = { readonly '@type': string; readonly name: string } & Record<string, unknown>;

async function pageOf(path: string): Promise<string> {
  const response = await app.hono.request(path);
  expect([path, response.status]).toEqual([path, 200]);
  expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
  return await response.text();
}

const scripts = (html: string): string[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json]) => json ?? '');

/** The one thing that the page tells of; fails when there is none, or more. */
async function thingOn(path: string): Promise<Thing> {
  const found = scripts(await pageOf(path));
  expect([path, found.length]).toEqual([path, 1]);
  const thing = JSON.parse(found[0] ?? '') as Thing;
  expect(thing['@context']).toBe('https://schema.org');
  return thing;
}

const slugsOf = async (kind: string): Promise<readonly string[]> =>
  (
    await app.database.db
      .selectFrom('listing')
      .select('slug')
      .where('kind', '=', kind)
      .where('status', '=', 'published')
      .orderBy('slug')
      .execute()
  ).map(({ slug }) => slug);

const localMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00$/;

test('every activity with a coming time is an event with all that a search engine asks', async () => {
  let events = 0;
  for (const slug of await slugsOf('activity')) {
    const found = scripts(await pageOf(`/activiteiten/${slug}`));
    if (found.length === 0) continue;
    events += 1;
    const event = JSON.parse(found[0] ?? '');
    expect(event).toMatchObject({
      '@type': 'Event',
      name: expect.stringMatching(/./),
      url: expect.stringContaining(`/activiteiten/${slug}`),
      startDate: expect.stringMatching(localMoment),
      endDate: expect.stringMatching(localMoment),
      eventStatus: expect.stringMatching(/^https:\/\/schema\.org\/Event(Scheduled|Cancelled)$/),
      location: { '@type': 'Place', name: expect.stringMatching(/./), address: { addressCountry: 'NL' } },
      organizer: { '@type': 'Organization', name: expect.stringMatching(/./) },
    });
    expect(event.eventSchedule[0]).toMatchObject({
      '@type': 'Schedule',
      scheduleTimezone: 'Europe/Amsterdam',
    });
    for (const time of event.subEvent) {
      expect(time).toMatchObject({ '@type': 'Event', startDate: expect.stringMatching(localMoment) });
      expect(time.endDate > time.startDate).toBe(true);
    }
  }
  expect(events).toBeGreaterThan(60);
});

test('a cancelled time keeps its day and says so; a moved one names the day it had', async () => {
  const { db } = app.database;
  const weekly = await db
    .selectFrom('activitySeries')
    .innerJoin('listing', 'listing.id', 'activitySeries.activityId')
    .select(['activitySeries.id', 'listing.slug', 'activitySeries.rhythm'])
    .where('listing.status', '=', 'published')
    .where('endsOn', 'is', null)
    .where('skipSchoolHolidays', '=', false)
    .orderBy('activitySeries.id')
    .execute();
  const { slug, id } = weekly.find(({ rhythm }) => (rhythm as { kind: string }).kind === 'weekly')!;
  await db
    .updateTable('activitySeries')
    .set({ exceptions: '[]', pauses: '[]' })
    .where('id', '=', id)
    .execute();
  app.deps.dataVersion.bump();
  const dates = async () =>
    ((await thingOn(`/activiteiten/${slug}`)).subEvent as readonly Thing[]).map(({ startDate }) =>
      String(startDate).slice(0, 10),
    );
  const [first = '', second = ''] = await dates();
  const away = Temporal.PlainDate.from(second).add({ days: 1 }).toString();
  const exceptions = [
    { kind: 'cancelled', on: first, note: null },
    {
      ...{ kind: 'changed', on: second, newOn: away, substitute: 'Fatima Verzonnen', note: null },
      ...{ from: null, until: null, venueId: null, placeText: 'In de kerk' },
    },
  ];
  await db
    .updateTable('activitySeries')
    .set({ exceptions: JSON.stringify(exceptions) })
    .where('id', '=', id)
    .execute();
  app.deps.dataVersion.bump();
  const event = await thingOn(`/activiteiten/${slug}`);
  const times = event.subEvent as readonly Thing[];
  expect(times[0]).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' });
  expect(String(times[0]?.startDate)).toContain(first);
  expect(times.find(({ previousStartDate }) => previousStartDate === second)).toMatchObject({
    startDate: expect.stringContaining(away),
    eventStatus: 'https://schema.org/EventRescheduled',
    location: { name: 'In de kerk' },
  });
  const [{ exceptDate = [] } = {}] = event.eventSchedule as readonly { exceptDate?: readonly string[] }[];
  expect(exceptDate).toEqual(expect.arrayContaining([first, second]));
  const { items } = (await (await app.hono.request(`/api/v1/activities?pageSize=100`)).json()) as {
    items: readonly { slug: string; next: readonly Record<string, unknown>[] }[];
  };
  expect(items.find((one) => one.slug === slug)?.next).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ date: first, cancelled: true }),
      expect.objectContaining({ date: away, movedFrom: second, placeText: 'In de kerk', cancelled: false }),
    ]),
  );
  // Who stands in for the host is said on the page, and is nobody's data.
  expect(scripts(await pageOf(`/activiteiten/${slug}`))[0]).not.toContain('Fatima');
  const services = await (await app.hono.request('/api/hsds/3.0/services?full=true&per_page=100')).text();
  expect(services).not.toContain('Fatima');
});

test('a pause and the holidays are days on which the schedule is not kept, in the feed of changes too', async () => {
  const { db } = app.database;
  const series = await db
    .selectFrom('activitySeries')
    .innerJoin('listing', 'listing.id', 'activitySeries.activityId')
    .select(['activitySeries.id', 'activityId', 'listing.slug', 'rhythm'])
    .where('listing.status', '=', 'published')
    .where('endsOn', 'is', null)
    .orderBy('activitySeries.id', 'desc')
    .execute();
  const isWeekly = (rhythm: unknown): boolean => {
    const { kind, everyWeeks } = rhythm as { kind: string; everyWeeks?: number };
    return kind === 'weekly' && everyWeeks === 1;
  };
  const { id, slug, activityId } = series.find(({ rhythm }) => isWeekly(rhythm))!;
  const from = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 30 });
  const until = from.add({ days: 14 });
  await db
    .updateTable('activitySeries')
    .set({
      exceptions: '[]',
      pauses: JSON.stringify([{ from: from.toString(), until: until.toString(), reason: null }]),
      skipSchoolHolidays: true,
    })
    .where('id', '=', id)
    .execute();
  app.deps.dataVersion.bump();
  type Scheduled = { eventSchedule: readonly { exceptDate?: readonly string[] }[] };
  const daysOf = (event: unknown): readonly string[] =>
    (event as Scheduled).eventSchedule.flatMap(({ exceptDate = [] }) => exceptDate);
  const onPage = daysOf(await thingOn(`/activiteiten/${slug}`));
  const inPause = onPage.filter((day) => day >= from.toString() && day < until.toString());
  expect(inPause.length).toBeGreaterThanOrEqual(2);
  const holidays = await db.selectFrom('schoolHoliday').select(['startsOn', 'endsBefore']).execute();
  const inHoliday = (day: string): boolean =>
    holidays.some(({ startsOn, endsBefore }) => day >= startsOn && day < endsBefore);
  expect(onPage.filter(inHoliday).length).toBeGreaterThan(3);
  const found: unknown[] = [];
  for (let path: string | null = '/api/rpde/activities'; path !== null; ) {
    const page = (await (await app.hono.request(path)).json()) as {
      next: string;
      items: readonly { id: string; data?: unknown }[];
    };
    found.push(...page.items.filter((item) => item.id === activityId).map(({ data }) => data));
    path = page.items.length === 0 ? null : page.next.slice('http://localhost:3000'.length);
  }
  expect(found.length).toBe(1);
  expect(daysOf(found[0])).toEqual(expect.arrayContaining([...onPage]));
});

test('every place is a place, every organisation an organisation', async () => {
  for (const slug of (await slugsOf('venue')).slice(0, 40)) {
    const place = await thingOn(`/plekken/${slug}`);
    expect(place).toMatchObject({
      '@type': 'Place',
      name: expect.stringMatching(/./),
      url: expect.stringContaining(`/plekken/${slug}`),
      address: { '@type': 'PostalAddress', addressLocality: 'Rotterdam', addressCountry: 'NL' },
    });
  }
  for (const slug of (await slugsOf('organisation')).slice(0, 40)) {
    const organisation = await thingOn(`/organisaties/${slug}`);
    expect(organisation).toMatchObject({ '@type': 'Organization', name: expect.stringMatching(/./) });
  }
});

test('no title ends the script: it comes out as it was typed, and the page stays valid', async () => {
  const { db } = app.database;
  const hostile = '</script><script>alert("x")</script> & <!-- \u2028';
  const [slug] = await slugsOf('venue');
  await db
    .updateTable('venue')
    .set({ name: hostile })
    .where(
      'id',
      'in',
      db.selectFrom('listing').select('id').where('kind', '=', 'venue').where('slug', '=', slug!),
    )
    .execute();
  app.deps.dataVersion.bump();
  expect((await thingOn(`/plekken/${slug}`)).name).toBe(hostile);
  const html = await pageOf(`/plekken/${slug}`);
  expect(html).not.toContain('<script>alert');
  expect(await validateHtml(html, `/plekken/${slug}`)).toEqual([]);
});
