/** Rows of a table as contents, read by the same forms as when people type them; every problem with its column. */
import { type Id, newId } from '../../../kernel/ids.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import type { Problem, Result } from '../../../kernel/result.ts';
import { readActivity } from '../../activity/index.ts';
import { readOrganisation } from '../../community/index.ts';
import { fold, mayKeep } from '../../listing/index.ts';
import { readVenue, type VenueContent } from '../../venue/index.ts';
import { asStored } from '../merge.ts';
import type { PreviewRow, RowProblem, Subject } from '../types.ts';
import { RowForm, type TypedRow } from './cells.ts';
import type { Column } from './column.ts';
import { columnsOf } from './columns.ts';
import type { Ground } from './ground.ts';

type Read = { readonly content: unknown; readonly problems: readonly RowProblem[]; readonly place: string };
type Looked = { readonly fixed: Record<string, string>; readonly problems: RowProblem[] };

const key = (field: string): string => field.replace(/Cents$/, '').replace(/[^A-Za-z0-9]+/g, '-');

function atColumn(columns: readonly Column[], found: Problem): RowProblem {
  const column = columns.find(({ field }) => key(field) === key(found.field));
  return { column: column?.title ?? null, text: found.text };
}

/** A name in a cell as the id or slug of the form; a name of nobody is a problem, not an empty field. */
function lookUp<Named extends { readonly name: string }>(
  looked: Looked,
  row: TypedRow,
  column: { readonly field: string; readonly title: string; readonly what: Text },
  among: readonly Named[],
  asTyped: (named: Named) => string,
): Named | null {
  const cell = row.cells.get(column.field);
  if (cell === undefined) return null;
  const named = among.filter(({ name }) => fold(name) === fold(cell));
  const [found, another] = named;
  if (found !== undefined && another === undefined) {
    looked.fixed[column.field] = asTyped(found);
    return found;
  }
  looked.fixed[column.field] = '';
  const said = cell.slice(0, 60);
  const { what } = column;
  looked.problems.push({
    column: column.title,
    text:
      found === undefined
        ? text(`${what.nl} '${said}' kennen wij niet.`, `We do not know the ${what.en} '${said}'.`)
        : text(`Er is meer dan één ${what.nl} '${said}'.`, `There is more than one ${what.en} '${said}'.`),
  });
  return null;
}

const wijkColumn = (field: string) => ({ field, title: 'Wijk', what: text('De wijk', 'neighbourhood') });
const organisationColumn = (field: string) => ({
  field,
  title: 'Organisatie',
  what: text('De organisatie', 'organisation'),
});
const venueColumn = { field: 'plek', title: 'Plek', what: text('De plek', 'place') };

/** What the form says too about a column that was said to be wrong already, is said once. */
function finish<T>(subject: Subject, form: RowForm, looked: Looked, read: Result<T>): readonly RowProblem[] {
  const known = [...looked.problems, ...form.problems];
  const said = new Set(known.map(({ column }) => column));
  const more = read.ok ? [] : read.problems.map((found) => atColumn(columnsOf[subject], found));
  return [...known, ...more.filter(({ column }) => column === null || !said.has(column))];
}

function degrees(form: RowForm, field: string, low: number, high: number): number | null | 'wrong' {
  const typed = form.text(field).replace(',', '.');
  if (typed === '') return null;
  const value = /^-?\d{1,3}(\.\d+)?$/.test(typed) ? Number(typed) : Number.NaN;
  return value >= low && value <= high ? value : 'wrong';
}

/** A point in or around the Netherlands; half a point is none. */
function pointOf(form: RowForm): {
  readonly point: VenueContent['point'];
  readonly problems: readonly RowProblem[];
} {
  const lat = degrees(form, 'lat', 50, 54);
  const lon = degrees(form, 'lon', 3, 8);
  const wrong = (column: string, example: string): RowProblem => ({
    column,
    text: text(
      `Schrijf een getal zoals ${example}, of laat beide leeg.`,
      `Write a number such as ${example}, or leave both empty.`,
    ),
  });
  const problems = [
    ...(lat === 'wrong' || (lat === null && lon !== null) ? [wrong('Breedtegraad', '51.9163')] : []),
    ...(lon === 'wrong' || (lon === null && lat !== null) ? [wrong('Lengtegraad', '4.4589')] : []),
  ];
  const isWhole = typeof lat === 'number' && typeof lon === 'number';
  return { point: isWhole ? { lat, lon, by: 'hand' } : null, problems };
}

function venue(row: TypedRow, ground: Ground): Read {
  const looked: Looked = { fixed: {}, problems: [] };
  const wijk = lookUp(looked, row, wijkColumn('wijkId'), ground.wijken, ({ id }) => id);
  const named = lookUp(
    looked,
    row,
    organisationColumn('organisationId'),
    ground.organisations,
    ({ id }) => id,
  );
  const organisation = named ?? ground.organisations.find(({ id }) => id === ground.organisationId) ?? null;
  const unknown = { wheelchair: 'unknown', accessibleToilet: 'unknown', nearTransit: 'unknown' };
  const missing = Object.fromEntries(Object.entries(unknown).filter(([field]) => !row.cells.has(field)));
  const form = new RowForm(row, columnsOf.venue, { ...missing, ...looked.fixed });
  const wijken = new Set<string>(ground.wijken.map(({ id }) => id));
  const draft = readVenue(form, { wijken, before: null, keeper: false });
  const { point, problems } = pointOf(form);
  const all = [...finish('venue', form, looked, draft), ...problems];
  if (!row.cells.has('wijkId'))
    all.push({ column: 'Wijk', text: text('Vul de wijk in.', 'Fill in the neighbourhood.') });
  const place = `${row.cells.get('postcode') ?? wijk?.name ?? ''} ${row.cells.get('houseNumber') ?? ''}`;
  if (!draft.ok || wijk === null || all.length > 0) return { content: null, problems: all, place };
  const content: VenueContent = {
    ...draft.value,
    wijkId: wijk.id,
    wijkName: wijk.name,
    point,
    organisationId: organisation?.id ?? null,
    organisationName: organisation?.name ?? null,
    rooms: [],
  };
  return { content, problems: [], place };
}

function organisation(row: TypedRow, ground: Ground): Read {
  const looked: Looked = { fixed: {}, problems: [] };
  const wijk = lookUp(looked, row, wijkColumn('wijk'), ground.wijken, ({ slug }) => slug);
  const form = new RowForm(row, columnsOf.organisation, looked.fixed);
  // The organisation itself is made when the table is taken over.
  const kept = { organisationId: '' as Id<'organisation'>, street: null };
  const read = readOrganisation(form, ground.wijken, kept);
  const problems = finish('organisation', form, looked, read);
  return { content: read.ok && problems.length === 0 ? read.value : null, problems, place: wijk?.name ?? '' };
}

function activity(row: TypedRow, ground: Ground): Read {
  const looked: Looked = { fixed: {}, problems: [] };
  lookUp(looked, row, venueColumn, ground.venues, ({ id }) => id);
  const wijk = lookUp(looked, row, wijkColumn('wijk'), ground.wijken, ({ id }) => id);
  const named = lookUp(looked, row, organisationColumn('organisatie'), ground.organisations, ({ id }) => id);
  const organisatie = named?.id ?? ground.organisationId ?? '';
  const form = new RowForm(row, columnsOf.activity, { ...looked.fixed, organisatie });
  const read = readActivity(form, {
    today: ground.today,
    organisationIds: new Set(ground.organisations.map(({ id }) => id)),
    venues: new Map(ground.venues.map((one) => [one.id, one])),
    wijken: new Map(ground.wijken.map(({ id, name }) => [id, name])),
    before: null,
    makeId: () => newId<'activity_series'>(),
  });
  const problems = [...finish('activity', form, looked, read)];
  const content = read.ok && problems.length === 0 ? read.value.content : null;
  if (content !== null && !mayKeep(ground.actor, content))
    problems.push({
      column: 'Organisatie',
      text: text(
        'Van deze organisatie houdt u de activiteiten niet bij.',
        'You do not keep the activities of this organisation.',
      ),
    });
  const where = `${organisatie} ${wijk?.name ?? row.cells.get('plek') ?? ''} ${row.cells.get('wanneer') ?? ''}`;
  return { content: problems.length === 0 ? content : null, problems, place: where };
}

const readers: Readonly<Record<Subject, (row: TypedRow, ground: Ground) => Read>> = {
  venue,
  organisation,
  activity,
};
const nameField: Readonly<Record<Subject, string>> = {
  venue: 'name',
  organisation: 'name',
  activity: 'titel',
};

/** Facts that a row speaks of: an empty cell says nothing. */
function givenBy(subject: Subject, row: TypedRow): readonly string[] {
  const filled = columnsOf[subject].filter(({ field }) => row.cells.has(field));
  return [...new Set(filled.flatMap(({ sets }) => sets))];
}

/** @returns rows in the order of the file, still without what is there already */
export function readRows(subject: Subject, rows: readonly TypedRow[], ground: Ground): readonly PreviewRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const title = (row.cells.get(nameField[subject]) ?? '').replace(/\s+/g, ' ').slice(0, 200);
    const { content, problems, place } = readers[subject](row, ground);
    const same = fold(`${title} ${place}`);
    const before = title === '' ? undefined : seen.get(same);
    if (before === undefined) seen.set(same, row.line);
    const twice: RowProblem = {
      column: null,
      text: text(
        `Deze regel staat er al: zie regel ${before}.`,
        `This row is there already: see row ${before}.`,
      ),
    };
    const all = before === undefined ? problems : [...problems, twice];
    return {
      key: String(row.line),
      line: row.line,
      title,
      problems: all,
      notes: [],
      content: all.length === 0 ? asStored(content) : null,
      given: givenBy(subject, row),
      duplicates: [],
    };
  });
}
