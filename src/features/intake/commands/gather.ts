/** What a preview is made of: rows as they were read, and beside each what is there already. */
import type { Actor } from '../../../kernel/actor.ts';
import { type PlainDate, today } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { currentSeries, listVenues, organisationsKept } from '../../activity/index.ts';
import { mayKeep } from '../../listing/index.ts';
import { listWijken } from '../../place/index.ts';
import type { VenueContent } from '../../venue/index.ts';
import { type CalendarGround, calendarFacts, contentOf } from '../calendar/content.ts';
import type { CalendarItem } from '../calendar/types.ts';
import { calendarWords } from '../calendar/words.ts';
import type { IntakeDeps } from '../deps.ts';
import { asStored } from '../merge.ts';
import { type FoundDuplicate, findDuplicates, type Wanted } from '../store/duplicates.ts';
import type { Ground } from '../table/ground.ts';
import type { Duplicate, ImportSource, PreviewRow, Subject } from '../types.ts';

export async function groundFor(
  deps: Pick<IntakeDeps, 'db' | 'clock'>,
  actor: Actor,
  organisationId: Id<'organisation'> | null,
): Promise<Ground> {
  const day = today(deps.clock);
  const [wijken, venues, organisations] = await Promise.all([
    listWijken(deps.db),
    listVenues(deps.db),
    organisationsKept(deps.db, actor, day),
  ]);
  return { actor, today: day, wijken, venues, organisations, organisationId, asked: new Map() };
}

export async function calendarGround(
  reader: Reader,
  { organisationId, defaults }: Pick<ImportSource, 'organisationId' | 'defaults'>,
): Promise<CalendarGround> {
  assert(organisationId !== null && defaults !== null, 'A calendar belongs to an organisation');
  const [wijken, venues] = await Promise.all([listWijken(reader), listVenues(reader)]);
  return { organisationId, defaults, wijken, venues };
}

type Where = { readonly venueId: string | null };

const counted = (count: number, one: Text, many: (count: number) => Text): readonly Text[] =>
  count === 0 ? [] : [count === 1 ? one : many(count)];

function noticesOf(over: number, closed: number, cancelled: number): readonly Text[] {
  return [
    ...counted(
      over,
      text('Eén afspraak is al voorbij en blijft weg.', 'One appointment is over and is left out.'),
      (n) =>
        text(
          `${n} afspraken zijn al voorbij en blijven weg.`,
          `${n} appointments are over and are left out.`,
        ),
    ),
    ...counted(
      closed,
      text('Eén afspraak is privé en blijft weg.', 'One appointment is private and is left out.'),
      (n) =>
        text(`${n} afspraken zijn privé en blijven weg.`, `${n} appointments are private and are left out.`),
    ),
    ...counted(
      cancelled,
      text('Eén afspraak is afgezegd en blijft weg.', 'One appointment is cancelled and is left out.'),
      (n) =>
        text(
          `${n} afspraken zijn afgezegd en blijven weg.`,
          `${n} appointments are cancelled and are left out.`,
        ),
    ),
  ];
}

const isPrivate = ({ problems }: CalendarItem): boolean =>
  problems.some(({ nl }) => nl === calendarWords.isPrivate.nl);

export const isOver = (item: CalendarItem, day: PlainDate): boolean =>
  item.series.length > 0 &&
  currentSeries(
    item.series.map((draft) => ({ ...draft, id: '' })),
    day,
  ).length === 0;

/** One appointment as a row of the preview. */
export function rowOfItem(item: CalendarItem, ground: CalendarGround): PreviewRow {
  const made = item.problems.length === 0 ? contentOf(item, ground) : null;
  const problems = [...item.problems, ...(made?.problem ? [made.problem] : [])];
  return {
    key: item.uid,
    line: null,
    title: item.title,
    problems: problems.map((found) => ({ column: null, text: found })),
    notes: item.notes,
    content: made?.content ? asStored(made.content) : null,
    given: calendarFacts,
    duplicates: [],
  };
}

/** Appointments at a place that is not on the map have no point there. */
function elsewhere(rows: readonly PreviewRow[]): readonly Text[] {
  const without = rows.filter(({ content }) => content !== null && (content as Where).venueId === null);
  return counted(
    without.length,
    text(
      'Eén afspraak heeft geen punt op de kaart: de plaats is niet een plek die op de kaart staat. Zij telt wel mee in de wijk.',
      'One appointment has no point on the map: where it is, is no place that is on the map. It does count in the neighbourhood.',
    ),
    (n) =>
      text(
        `${n} afspraken hebben geen punt op de kaart: waar ze zijn, is niet een plek die op de kaart staat. Ze tellen wel mee in de wijk.`,
        `${n} appointments have no point on the map: where they are, is no place that is on the map. They do count in the neighbourhood.`,
      ),
  );
}

export function calendarRows(
  items: readonly CalendarItem[],
  ground: CalendarGround,
  day: PlainDate,
): { readonly rows: readonly PreviewRow[]; readonly notices: readonly Text[] } {
  const open = items.filter((item) => !isPrivate(item));
  const going = open.filter(({ cancelled }) => !cancelled);
  const coming = going.filter((item) => !isOver(item, day));
  const rows = coming.map((item) => rowOfItem(item, ground));
  return {
    rows,
    notices: [
      ...noticesOf(going.length - coming.length, items.length - open.length, open.length - going.length),
      ...elsewhere(rows),
    ],
  };
}

function wantedOf(subject: Subject, row: PreviewRow): readonly Wanted[] {
  if (row.content === null) return [];
  const content = row.content as Partial<VenueContent> & {
    readonly organisationId: Id<'organisation'> | null;
  };
  const point = subject === 'venue' ? (content.point ?? null) : null;
  return [
    {
      key: row.key,
      title: row.title,
      lat: point?.lat ?? null,
      lon: point?.lon ?? null,
      organisationId: subject === 'activity' ? content.organisationId : null,
    },
  ];
}

/** What waits for a steward is known to who keeps it and to the steward only. */
const mayKnow = (actor: Actor, found: FoundDuplicate): boolean =>
  found.status === 'published' || found.status === 'delisted' || mayKeep(actor, found);

/** The rows again, each with what looks like it now. */
export async function withDuplicates(
  reader: Reader,
  actor: Actor,
  subject: Subject,
  rows: readonly PreviewRow[],
): Promise<readonly PreviewRow[]> {
  const found = await findDuplicates(
    reader,
    subject,
    rows.flatMap((row) => wantedOf(subject, row)),
  );
  const known = Map.groupBy(
    found.filter((one) => mayKnow(actor, one)),
    ({ key }) => key,
  );
  const shown = ({ listingId, slug, title, alike, metres }: FoundDuplicate): Duplicate => ({
    listingId,
    slug,
    title,
    alike,
    metres,
  });
  return rows.map((row) => ({ ...row, duplicates: (known.get(row.key) ?? []).map(shown) }));
}
