/**
 * The demo's activities: Middelland full, the other wijken a few each, with almost three years of evidence for Middelland. The same on
 * every day but for the dates, which follow from today.
 */
import { system } from '../../kernel/actor.ts';
import { type PlainDate, startOfDay, Temporal } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { assert, ok } from '../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { type Listing, type ListingPast, startListings } from '../listing/index.ts';
import { personas } from '../party/index.ts';
import { slugOf } from '../place/index.ts';
import { askHosts } from './commands/ask-hosts.ts';
import type { ActivityDeps } from './deps.ts';
import { activityKind } from './kind.ts';
import { occurrencesOf } from './rules/times.ts';
import { ofOtherWijken } from './seed-activities.ts';
import { begunDays, type City, contentOf, middelland, type Organisation, type Wijk } from './seed-compose.ts';
import { ofMiddelland } from './seed-middelland.ts';
import { moreOfMiddelland } from './seed-middelland-more.ts';
import { listVenues } from './store/activities.ts';
import { insertEvidence, type NewEvidence } from './store/evidence.ts';
import { loadCalendar } from './store/holidays.ts';
import { updateHosts } from './store/hosts.ts';
import { type ActivityContent, bands } from './types.ts';

/** So many activities stand outside Middelland: one in each of the other 70 wijken, two in some. */
const elsewhere = 90;
const hosts = 8;

/** When a human last said that it is right: lately for most, long ago for some, never for a few. */
const confirmedDaysAgo = (index: number): number | null =>
  index % 23 === 22 ? null : index % 11 === 10 ? 75 + (index % 40) : (index * 5) % 45;

type Made = { readonly listing: Listing; readonly content: ActivityContent };
/** Its place in the demo decides when a human last confirmed it, and how. */
type Planned = { readonly content: ActivityContent; readonly place: number };

async function readCity(unit: UnitOfWork): Promise<City> {
  const wijken = await unit.tx
    .selectFrom('wijk')
    .select(['id', 'name'])
    .orderBy('name')
    .$castTo<Wijk>()
    .execute();
  const organisations = await unit.tx
    .selectFrom('organisation')
    .select(['id', 'name', 'wijkId'])
    .orderBy('name')
    .$castTo<Organisation>()
    .execute();
  return {
    wijken,
    organisations,
    venues: await listVenues(unit.tx),
    calendar: await loadCalendar(unit.tx, unit.today),
  };
}

function pastOf(now: Date, place: number): ListingPast {
  const days = confirmedDaysAgo(place);
  if (days === null) return {};
  return {
    confirmedAt: new Date(now.getTime() - days * 86_400_000),
    confirmedVia: place % 3 === 0 ? 'link' : 'owner',
  };
}

async function make(unit: UnitOfWork, planned: readonly Planned[]): Promise<readonly Made[]> {
  const started = await startListings(
    unit,
    activityKind,
    planned.map(({ content, place }) => ({
      content,
      slug: slugOf(content.title.nl ?? ''),
      source: 'demo',
      past: pastOf(unit.nowDate, place),
    })),
  );
  assert(started.ok, 'The demo may list activities');
  return started.value.flatMap((listing, index) => {
    const content = planned[index]?.content;
    return content ? [{ listing, content }] : [];
  });
}

/** A number that looks like chance and is the same at every start. */
const scatter = (one: number, other: number): number => (one * 7919 + other * 104_729 + 13) % 100;

/** Of this one nobody said anything for a month and more: it is asked, and nothing follows. */
const quiet = { organisation: 'Schaakclub Het Witte Paard', days: 45 } as const;

const spokenUntil = ({ content }: Made, city: City, today: PlainDate, index: number): PlainDate => {
  const organisation = city.organisations.find(({ id }) => id === content.organisationId);
  if (organisation?.name === quiet.organisation) return today.subtract({ days: quiet.days });
  return index % 2 === 0 ? today.subtract({ days: 7 }) : today;
};

/** What hosts said of one activity since it began; the last week of every other one is still open. */
function evidenceOf(made: Made, city: City, today: PlainDate, index: number): NewEvidence[] {
  const { listing, content } = made;
  const lastYear = today.subtract({ days: 365 });
  const from = content.wijkName === middelland ? today.subtract({ days: begunDays.middelland }) : lastYear;
  const times = occurrencesOf(content.series, city.calendar, {
    from,
    until: spokenUntil(made, city, today, index),
  });
  const older = times.filter(({ date }) => Temporal.PlainDate.compare(date, lastYear) < 0).length;
  const usual = 1 + (index % 4);
  return times.flatMap((time, place) => {
    const chance = scatter(index, Math.abs(place - older));
    // Nobody spoke of these: announced only.
    if (chance >= 92) return [];
    const tookPlace = chance >= 5;
    const band = bands[Math.min(bands.length - 1, Math.max(1, usual + (chance % 3) - 1))] ?? null;
    return [
      {
        activityId: listing.id as string as Id<'activity'>,
        seriesId: time.seriesId,
        originalOn: time.originalDate.toString(),
        heldOn: time.date.toString(),
        tookPlace,
        band: tookPlace ? band : null,
        corrects: null,
        witness: {
          via: 'demo',
          personId: null,
          linkId: null,
          at: new Date(startOfDay(time.date.add({ days: 1 })).epochMilliseconds),
        },
      } satisfies NewEvidence,
    ];
  });
}

const rowsAtOnce = 1000;

async function seedMiddelland(unit: UnitOfWork, city: City): Promise<void> {
  const wijk = city.wijken.find(({ name }) => name === middelland);
  assert(wijk, `The demo has ${middelland}: seed the places first`);
  const idris = personas.find(({ key }) => key === 'organisatie');
  const planned = [...ofMiddelland, ...moreOfMiddelland].map((invented, index) => ({
    content: contentOf(invented, wijk, { city, today: unit.today, index }),
    place: index,
  }));
  const made = await make(unit, planned);
  const withHost = made.map(({ listing }, index) => {
    const host = index % hosts;
    const email = host === 0 ? (idris?.email ?? null) : `gastheer-${host}@example.org`;
    // One of them reads no mail: a volunteer calls.
    return host === 5
      ? { id: listing.id, email: null, phone: '010 000 01 05', byPhone: false }
      : host === 6
        ? { id: listing.id, email, phone: '010 000 01 06', byPhone: true }
        : { id: listing.id, email, phone: null, byPhone: false };
  });
  await updateHosts(unit.tx, withHost);
  const evidence = made.flatMap((one, index) => evidenceOf(one, city, unit.today, index));
  for (let from = 0; from < evidence.length; from += rowsAtOnce)
    await insertEvidence(unit.tx, evidence.slice(from, from + rowsAtOnce));
}

/** Whose networks apply for base funding too: that is counted from what hosts said. */
const alsoConfirmed: readonly string[] = ['Bospolder', 'Rozenburg'];

async function seedElsewhere(unit: UnitOfWork, city: City): Promise<void> {
  const others = city.wijken.filter(({ name }) => name !== middelland);
  const planned = Array.from({ length: elsewhere }, (_, index) => {
    const wijk = others[index % others.length];
    const invented = ofOtherWijken[(index * 5) % ofOtherWijken.length];
    assert(wijk && invented, 'The demo has wijken');
    return { content: contentOf(invented, wijk, { city, today: unit.today, index }), place: index + 100 };
  });
  const made = await make(unit, planned);
  const spokenOf = made.filter(({ content }) => alsoConfirmed.includes(content.wijkName));
  await insertEvidence(
    unit.tx,
    spokenOf.flatMap((one, index) => evidenceOf(one, city, unit.today, index)),
  );
}

/** Needs places, people and organisations. Ends with the week's mails to the hosts, in the outbox of the demo. */
export async function seedActivities(deps: ActivityDeps): Promise<void> {
  await inTransaction(deps, system('demo'), async (unit) => {
    const city = await readCity(unit);
    await seedMiddelland(unit, city);
    await seedElsewhere(unit, city);
    return ok(null);
  });
  await askHosts(deps);
}
