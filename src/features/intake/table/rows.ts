/** Rows of a table as contents, read by the same forms as when people type them; every problem with its column. */
import { type Id, newId } from '../../../kernel/ids.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import type { Problem, Result } from '../../../kernel/result.ts';
import { readActivity } from '../../activity/index.ts';
import { readOrganisation } from '../../community/index.ts';
import { fold, mayKeep } from '../../listing/index.ts';
import { readVenue, settleAddress, type VenueContent } from '../../venue/index.ts';
import { asStored } from '../merge.ts';
import type { PreviewRow, RowProblem, Subject } from '../types.ts';
import { RowForm, type TypedRow } from './cells.ts';
import type { Column } from './column.ts';
import { columnsOf } from './columns.ts';
import type { Ground } from './ground.ts';
import { activityOnMap, pointOf, venueAtAddress, whereWords } from './whereabouts.ts';

type Read = Pick<PreviewRow, 'content' | 'problems' | 'notes' | 'given' | 'onMap' | 'host'> & {
  /** What tells two rows of one name apart. */
  readonly place: string;
};
const nothing = { notes: [], given: [], onMap: null, host: null } as const;
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

/** The wijk that the row names, or else the only one of its postcode. */
function wijkOf(looked: Looked, row: TypedRow, ground: Ground, field: string, asTyped: 'id' | 'slug') {
  const named = lookUp(looked, row, wijkColumn(field), ground.wijken, (wijk) => wijk[asTyped]);
  const [slug, another] = ground.asked.get(row.line)?.wijken ?? [];
  const byPostcode = another === undefined ? ground.wijken.find((wijk) => wijk.slug === slug) : undefined;
  if (row.cells.has(field) || byPostcode === undefined) return { wijk: named, isByPostcode: false };
  looked.fixed[field] = byPostcode[asTyped];
  return { wijk: byPostcode, isByPostcode: true };
}

function venueForm(looked: Looked, row: TypedRow): RowForm {
  const unknown = { wheelchair: 'unknown', accessibleToilet: 'unknown', nearTransit: 'unknown' };
  const missing = Object.fromEntries(Object.entries(unknown).filter(([field]) => !row.cells.has(field)));
  return new RowForm(row, columnsOf.venue, { ...missing, ...looked.fixed });
}

function venue(row: TypedRow, ground: Ground): Read {
  const looked: Looked = { fixed: {}, problems: [] };
  const { wijk: known, isByPostcode } = wijkOf(looked, row, ground, 'wijkId', 'id');
  const named = lookUp(
    looked,
    row,
    organisationColumn('organisationId'),
    ground.organisations,
    ({ id }) => id,
  );
  const organisation = named ?? ground.organisations.find(({ id }) => id === ground.organisationId) ?? null;
  const form = venueForm(looked, row);
  const wijken = new Set<string>(ground.wijken.map(({ id }) => id));
  const draft = readVenue(form, { wijken, before: null, keeper: false });
  const own = pointOf(form);
  const all = [...finish('venue', form, looked, draft), ...own.problems];
  const { located = null, without = null } = ground.asked.get(row.line) ?? {};
  const answer = own.point === null ? located : null;
  const placed = draft.ok ? settleAddress(draft.value, answer, null) : draft;
  if (known === null && answer === null && !row.cells.has('wijkId'))
    all.push({ column: 'Wijk', text: text('Vul de wijk in.', 'Fill in the neighbourhood.') });
  else if (draft.ok && !placed.ok && !all.some(({ column }) => column === 'Wijk'))
    all.push(...placed.problems.map((found) => atColumn(columnsOf.venue, found)));
  const wijk = placed.ok ? (ground.wijken.find(({ id }) => id === placed.value.wijkId) ?? null) : null;
  const place = `${row.cells.get('postcode') ?? known?.name ?? ''} ${row.cells.get('houseNumber') ?? ''}`;
  if (!draft.ok || !placed.ok || wijk === null || all.length > 0)
    return { ...nothing, content: null, problems: all, place };
  const content: VenueContent = {
    ...draft.value,
    ...placed.value,
    wijkName: wijk.name,
    point: own.point ?? placed.value.point,
    organisationId: organisation?.id ?? null,
    organisationName: organisation?.name ?? null,
    rooms: [],
  };
  const notes = [
    ...(isByPostcode ? [whereWords.byPostcode(wijk.name)] : []),
    ...(known === null ? [whereWords.byAddress(wijk.name)] : []),
  ];
  const said = answer === null ? whereWords.noPoint(wijk.name, without ?? 'noAddress') : whereWords.atAddress;
  const onMap = { hasPoint: content.point !== null, said: own.point === null ? said : whereWords.ownPoint };
  const found = answer === null ? [] : ['point', 'postcode'];
  const given = [...found, ...(row.cells.has('wijkId') ? [] : ['wijkId', 'wijkName'])];
  return { ...nothing, content, problems: [], place, notes, given, onMap };
}

function organisation(row: TypedRow, ground: Ground): Read {
  const looked: Looked = { fixed: {}, problems: [] };
  const wijk = lookUp(looked, row, wijkColumn('wijk'), ground.wijken, ({ slug }) => slug);
  const form = new RowForm(row, columnsOf.organisation, looked.fixed);
  // The organisation itself is made when the table is taken over.
  const kept = { organisationId: '' as Id<'organisation'>, street: null };
  const read = readOrganisation(form, ground.wijken, kept);
  const problems = finish('organisation', form, looked, read);
  const content = read.ok && problems.length === 0 ? read.value : null;
  return { ...nothing, content, problems, place: wijk?.name ?? '' };
}

/** The place of that name, or else the one at the address that was written as where it is. */
function placeOf(looked: Looked, row: TypedRow, ground: Ground) {
  const named = lookUp(looked, row, venueColumn, ground.venues, ({ id }) => id);
  if (row.cells.has('plek')) return { venue: named, isByAddress: false };
  const there = venueAtAddress(row.cells.get('waar') ?? '', ground.venues);
  if (there !== null) looked.fixed.plek = there.id;
  return { venue: there, isByAddress: there !== null };
}

function activity(row: TypedRow, ground: Ground): Read {
  const looked: Looked = { fixed: {}, problems: [] };
  const { venue: at, isByAddress } = placeOf(looked, row, ground);
  const { wijk, isByPostcode } = wijkOf(looked, row, ground, 'wijk', 'id');
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
  const typed = read.ok && problems.length === 0 ? read.value : null;
  if (typed !== null && !mayKeep(ground.actor, typed.content))
    problems.push({
      column: 'Organisatie',
      text: text(
        'Van deze organisatie houdt u de activiteiten niet bij.',
        'You do not keep the activities of this organisation.',
      ),
    });
  const where = `${organisatie} ${wijk?.name ?? row.cells.get('plek') ?? ''} ${row.cells.get('wanneer') ?? ''}`;
  if (typed === null || problems.length > 0) return { ...nothing, content: null, problems, place: where };
  const { content, host } = typed;
  return {
    content,
    problems: [],
    place: where,
    notes: [
      ...(isByAddress && at !== null ? [whereWords.venueAtAddress(at.name)] : []),
      ...(isByPostcode && at === null ? [whereWords.byPostcode(content.wijkName)] : []),
    ],
    given: [
      ...(isByAddress ? ['venueId', 'venueName', 'wijkId', 'wijkName'] : []),
      ...(isByPostcode ? ['wijkId', 'wijkName'] : []),
    ],
    onMap: { hasPoint: at?.hasPoint ?? false, said: activityOnMap(at, content.wijkName) },
    host: host.email === null && host.phone === null ? null : host,
  };
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
    const { content, problems, place, ...more } = readers[subject](row, ground);
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
      content: all.length === 0 ? asStored(content) : null,
      duplicates: [],
      ...more,
      given: [...new Set([...givenBy(subject, row), ...more.given])],
    };
  });
}
