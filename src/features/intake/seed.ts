/**
 * The demo's imports: a calendar that is followed and asks something of its keeper, one that was taken in once, and a list
 * that waits to be looked at. They speak of activities that are there already; nothing is fetched.
 */
import { system } from '../../kernel/actor.ts';
import { type Id, newId } from '../../kernel/ids.ts';
import { text } from '../../kernel/messages.ts';
import { assert, ok } from '../../kernel/result.ts';
import type { Tx } from '../../platform/db/index.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { type ActivityContent, activityKind, listVenues } from '../activity/index.ts';
import { personaOrganisation, personas } from '../party/index.ts';
import { listWijken } from '../place/index.ts';
import { calendarFacts, calendarHash } from './calendar/content.ts';
import { withDuplicates } from './commands/gather.ts';
import { insertPreview } from './commands/start.ts';
import { asStored } from './merge.ts';
import { putItems } from './store/items.ts';
import { insertRun } from './store/runs.ts';
import { insertSource, type NewSource } from './store/sources.ts';
import { readTable } from './table/cells.ts';
import { columnsOf } from './table/columns.ts';
import { readCsv } from './table/csv.ts';
import { readRows } from './table/rows.ts';
import type { CalendarDefaults, ImportItem, RunCounts } from './types.ts';

type Organisation = { readonly id: Id<'organisation'>; readonly name: string; readonly wijkId: Id<'wijk'> };
type Known = { readonly id: Id<'listing'>; readonly content: ActivityContent };

const daysAgo = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000);

async function organisationOf(tx: Tx): Promise<Organisation> {
  const row = await tx
    .selectFrom('organisation')
    .select(['id', 'name', 'wijkId'])
    .where('slug', '=', personaOrganisation.slug)
    .$castTo<Organisation>()
    .executeTakeFirst();
  assert(row, 'The demo has its organisations: seed the people first');
  return row;
}

async function keeperOf(tx: Tx): Promise<Id<'person'>> {
  const email = personas.find(({ key }) => key === 'organisatie')?.email ?? '';
  const row = await tx.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow();
  return row.id as Id<'person'>;
}

/** Some of its activities, by address: the calendar speaks of these. */
async function knownOf(tx: Tx, organisationId: Id<'organisation'>): Promise<readonly Known[]> {
  const rows = await tx
    .selectFrom('activity')
    .innerJoin('listing', 'listing.id', 'activity.id')
    .select('listing.id')
    .where('activity.organisationId', '=', organisationId)
    .where('listing.status', '=', 'published')
    .orderBy('listing.slug')
    .limit(3)
    .$castTo<{ id: Id<'listing'> }>()
    .execute();
  const found: Known[] = [];
  for (const { id } of rows) {
    const content = await activityKind.read(tx, id);
    if (content) found.push({ id, content });
  }
  return found;
}

type Told = {
  readonly days: number;
  readonly madeBy: 'hand' | 'daily';
  readonly counts: Partial<RunCounts>;
  readonly remark?: { readonly title: string; readonly text: ReturnType<typeof text> };
};

async function tell(
  unit: UnitOfWork,
  sourceId: Id<'import_source'>,
  keeper: Id<'person'>,
  told: Told,
): Promise<void> {
  const at = daysAgo(unit.nowDate, told.days);
  const counts = { added: 0, changed: 0, unchanged: 0, refused: 0, vanished: 0, ...told.counts };
  await insertRun(unit.tx, {
    id: newId<'import_run'>(),
    sourceId,
    status: 'applied',
    madeBy: told.madeBy,
    madeAt: at,
    appliedAt: at,
    madeByPersonId: told.madeBy === 'hand' ? keeper : null,
    rowCount: counts.added + counts.changed,
    problemCount: counts.refused,
    rows: [],
    notices: [],
    counts,
    remarks: told.remark ? [told.remark] : [],
    eraseAfter: unit.today.add({ years: 1 }).toString(),
  });
}

const monthly = {
  title: 'Bestuur eet mee',
  text: text(
    'Dit is op een vaste dag van de maand, zoals de 15e. Hier kan alleen een dag van de week, zoals elke derde dinsdag. Pas de herhaling in uw kalender aan, of voer deze activiteit zelf in.',
    'This is on a fixed day of the month, such as the 15th. Here it can only be a day of the week, such as every third Tuesday. Change how it repeats in your calendar, or enter this activity yourself.',
  ),
};

/** One was changed on both sides, one left the calendar, the others follow. */
function itemsOf(sourceId: Id<'import_source'>, known: readonly Known[], now: Date): readonly ImportItem[] {
  return known.map(({ id, content }, place): ImportItem => {
    const hash = calendarHash(content);
    const moved: ActivityContent = {
      ...content,
      title: { ...content.title, nl: `${content.title.nl} (in de zomertuin)` },
    };
    const plain = {
      sourceId,
      uid: `demo-${place + 1}@example.org`,
      listingId: id,
      calendarHash: hash,
      writtenHash: hash,
    };
    if (place === 0)
      return {
        ...plain,
        status: 'differs',
        writtenHash: `${hash}-before`,
        offered: { content: asStored(moved), given: calendarFacts },
        offeredHash: calendarHash(moved),
        since: daysAgo(now, 3),
      };
    return {
      ...plain,
      status: place === 1 ? 'vanished' : 'followed',
      offered: null,
      offeredHash: null,
      since: daysAgo(now, place === 1 ? 2 : 40),
    };
  });
}

async function seedCalendars(
  unit: UnitOfWork,
  organisation: Organisation,
  keeper: Id<'person'>,
  known: readonly Known[],
): Promise<void> {
  const now = unit.nowDate;
  const defaults: CalendarDefaults = {
    type: 'meal',
    venueId: null,
    wijkId: organisation.wijkId,
    dayHours: null,
  };
  const shared = {
    organisationId: organisation.id,
    subject: 'activity',
    defaults,
    createdByPersonId: keeper,
  } as const;
  const followed: NewSource = {
    ...shared,
    id: newId<'import_source'>(),
    kind: 'icsUrl',
    name: 'Agenda van De Lange Tafel',
    url: 'https://agenda.example.org/de-lange-tafel.ics',
    status: 'followed',
    createdAt: daysAgo(now, 40),
    lastReadAt: daysAgo(now, 0.3),
    lastOutcome: 'unchanged',
    // An address that does not exist is not asked for.
    nextReadAt: null,
  };
  const once: NewSource = {
    ...shared,
    id: newId<'import_source'>(),
    kind: 'icsFile',
    name: 'zomerprogramma.ics',
    url: null,
    status: 'done',
    createdAt: daysAgo(now, 150),
    lastReadAt: daysAgo(now, 150),
    lastOutcome: 'changed',
  };
  await insertSource(unit.tx, followed);
  await insertSource(unit.tx, once);
  await putItems(unit.tx, itemsOf(followed.id, known, now));
  await tell(unit, followed.id, keeper, {
    days: 40,
    madeBy: 'hand',
    counts: { added: known.length, refused: 1 },
    remark: monthly,
  });
  await tell(unit, followed.id, keeper, { days: 12, madeBy: 'daily', counts: { changed: 1 } });
  await tell(unit, followed.id, keeper, { days: 2, madeBy: 'daily', counts: { vanished: 1 } });
  await tell(unit, once.id, keeper, { days: 150, madeBy: 'hand', counts: { added: 4 } });
}

/** A list with something new, something that is there already, and a mistake. */
async function seedList(
  unit: UnitOfWork,
  organisation: Organisation,
  keeper: Id<'person'>,
  known: readonly Known[],
): Promise<void> {
  const wijken = await listWijken(unit.tx);
  const wijk = wijken.find(({ id }) => id === organisation.wijkId)?.name ?? '';
  const lines = [
    'Naam;Soort;Wanneer;Waar;Wijk;Kosten;E-mail gastheer',
    `${known[0]?.content.title.nl ?? 'Samen eten'};Samen eten;elke donderdag van 17.30 tot 19.30;In de zaal;${wijk};3,50`,
    `Pannenkoekenmiddag;Samen eten;elke eerste zondag van de maand van 14 tot 16;In de zaal;${wijk};0;pannenkoeken@example.org`,
    `Zangavond;Karaoke;elke zaterdag van 20 tot 22;In de zaal;${wijk};gratis`,
  ];
  const raw = await readCsv(new TextEncoder().encode(lines.join('\n')));
  const table = raw.ok ? readTable(raw.value, columnsOf.activity) : raw;
  assert(table.ok, 'The demo has a list that can be read');
  const ground = {
    actor: unit.actor,
    today: unit.today,
    wijken,
    venues: await listVenues(unit.tx),
    organisations: [organisation],
    organisationId: organisation.id,
    asked: new Map(),
  };
  const rows = await withDuplicates(
    unit.tx,
    unit.actor,
    'activity',
    readRows('activity', table.value.rows, ground),
  );
  const id = newId<'import_source'>();
  await insertSource(unit.tx, {
    id,
    organisationId: organisation.id,
    kind: 'csv',
    subject: 'activity',
    name: 'activiteiten-2027.csv',
    url: null,
    status: 'new',
    defaults: null,
    createdAt: unit.nowDate,
    createdByPersonId: keeper,
    lastReadAt: unit.nowDate,
  });
  await insertPreview(unit, id, 'hand', { rows, notices: [] });
}

/** Needs people, places and activities. */
export async function seedIntake(deps: CommandDeps): Promise<void> {
  await inTransaction(deps, system('demo'), async (unit) => {
    const organisation = await organisationOf(unit.tx);
    const keeper = await keeperOf(unit.tx);
    const known = await knownOf(unit.tx, organisation.id);
    await seedCalendars(unit, organisation, keeper, known);
    await seedList(unit, organisation, keeper, known);
    return ok(null);
  });
}
