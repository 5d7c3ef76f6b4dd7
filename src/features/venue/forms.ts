/** Reads what people typed about a place or a room; all problems at once, each with its field. */

import { isoDate } from '../../kernel/dates.ts';
import { newId, parseId } from '../../kernel/ids.ts';
import { parseCents } from '../../kernel/money.ts';
import { collectProblems, ok, type Problem, type Result, refused } from '../../kernel/result.ts';
import type { ContentLang, Words } from '../../kernel/words.ts';
import { readDate, readOtherLanguages } from '../../ui/index.ts';
import { refusals, saidFields } from './messages.ts';
import type { TypedAddress } from './rules/address.ts';
import { readOpening, weekdays } from './rules/opening.ts';
import {
  equipmentNames,
  freeForNames,
  knownAnswers,
  managements,
  type Room,
  type VenueContent,
  venueFunctions,
  venueKinds,
  wheelchairAnswers,
} from './types.ts';

/** The part of a posted form that is read here. */
export type Typed = { text(name: string): string; texts(name: string): readonly string[] };

/** What the form says; where the place lies is settled after it. */
export type VenueDraft = Omit<
  VenueContent,
  'organisationId' | 'organisationName' | 'wijkId' | 'wijkName' | 'point' | 'rooms'
> &
  TypedAddress;

const done = <T>(value: T, problems: readonly Problem[]): Result<T> => {
  const [first, ...rest] = problems;
  return first ? refused(first, ...rest) : ok(value);
};

const oneLine = (value: string): string => value.replace(/\s+/g, ' ');

/** One line of text; '' becomes null. */
function line(form: Typed, field: string, max: number): Result<string | null> {
  const value = oneLine(form.text(field));
  if (value.length > max) return refused(refusals.long(field, max));
  return ok(value === '' ? null : value);
}

function shaped(
  form: Typed,
  field: string,
  max: number,
  shape: RegExp,
  otherwise: Problem,
): Result<string | null> {
  const value = line(form, field, max);
  return value.ok && value.value !== null && !shape.test(value.value) ? refused(otherwise) : value;
}

function oneOf<T extends string>(
  form: Typed,
  field: string,
  names: readonly T[],
  otherwise: Problem = refusals.choice(field),
): Result<T> {
  const value = names.find((name) => name === form.text(field));
  return value === undefined ? refused(otherwise) : ok(value);
}

/** Ticked boxes; what is no choice of ours is left out. */
const someOf = <T extends string>(form: Typed, field: string, names: readonly T[]): readonly T[] =>
  names.filter((name) => form.texts(field).includes(name));

/** The value of a result whose problems are reported elsewhere. */
const valueOr = <T>(result: Result<T>, otherwise: T): T => (result.ok ? result.value : otherwise);

/** The Dutch and English of a text, with what was said in other languages. */
function words(form: Typed, field: string, max: number, others: Words): Result<Words> {
  const kept: Partial<Record<ContentLang, string>> = { ...others };
  const problems: Problem[] = [];
  for (const lang of ['nl', 'en'] as const) {
    const value = form.text(`${field}.${lang}`);
    if (value.length > max) problems.push(refusals.long(`${field}.${lang}`, max));
    if (value !== '') kept[lang] = value;
  }
  return done(kept, problems);
}

function readTexts(
  form: Typed,
  before: VenueContent | null,
): Result<Pick<VenueDraft, 'summary' | 'description'>> {
  const others = readOtherLanguages(form, saidFields, before);
  const summary = words(form, 'summary', 200, others.said.summary);
  const description = words(form, 'description', 3000, others.said.description);
  return done({ summary: valueOr(summary, {}), description: valueOr(description, {}) }, [
    ...collectProblems([summary, description]),
    ...(form.text('summary.nl') === '' ? [refusals.summaryNeeded] : []),
    ...others.problems,
  ]);
}

function readPostcode(form: Typed): Result<string | null> {
  const typed = form.text('postcode');
  if (typed === '') return ok(null);
  const [, digits, letters] = /^([1-9]\d{3})\s*([A-Za-z]{2})$/.exec(typed) ?? [];
  return digits && letters ? ok(`${digits} ${letters.toUpperCase()}`) : refused(refusals.postcodeShape);
}

function readOpenings(form: Typed): Result<VenueContent['opening']> {
  const days = weekdays.map((_day, index) =>
    readOpening(`opening.${index + 1}`, index + 1, form.text(`opening.${index + 1}`).slice(0, 200)),
  );
  return done(
    days.flatMap((day) => (day.ok ? day.value : [])),
    collectProblems(days),
  );
}

type Keeping = Pick<VenueContent, 'owner' | 'leaseUntil'>;

/** Only keepers see these fields; who does not, leaves them as they are. */
function readKeeping(form: Typed, before: VenueContent | null, keeper: boolean): Result<Keeping> {
  if (!keeper) return ok({ owner: before?.owner ?? null, leaseUntil: before?.leaseUntil ?? null });
  const owner = line(form, 'owner', 200);
  const typed = form.text('leaseUntil');
  const until = typed === '' ? ok(null) : readDate('leaseUntil', typed.slice(0, 40));
  return done(
    {
      owner: owner.ok ? owner.value : null,
      leaseUntil: until.ok && until.value !== null ? isoDate(until.value) : null,
    },
    collectProblems([owner, until]),
  );
}

/** @param wijken ids that may be chosen */
function readAddress(form: Typed, wijken: ReadonlySet<string>): Result<TypedAddress> {
  const [street, houseNumber, town] = [
    line(form, 'street', 120),
    line(form, 'houseNumber', 20),
    line(form, 'town', 80),
  ];
  const postcode = readPostcode(form);
  const typedWijk = form.text('wijkId');
  const wijkId = wijken.has(typedWijk) ? parseId<'wijk'>(typedWijk) : null;
  return done(
    {
      street: valueOr(street, null),
      houseNumber: valueOr(houseNumber, null),
      postcode: valueOr(postcode, null),
      town: valueOr(town, null) ?? 'Rotterdam',
      wijkId,
    },
    collectProblems([street, houseNumber, town, postcode]),
  );
}

export type VenueGround = {
  readonly wijken: ReadonlySet<string>;
  readonly before: VenueContent | null;
  readonly keeper: boolean;
};

export function readVenue(form: Typed, { wijken, before, keeper }: VenueGround): Result<VenueDraft> {
  const name = line(form, 'name', 200);
  const kind = oneOf(form, 'kind', venueKinds, refusals.kindNeeded);
  const management = form.text('management') === '' ? ok(null) : oneOf(form, 'management', managements);
  const address = readAddress(form, wijken);
  const texts = readTexts(form, before);
  const website = shaped(form, 'website', 300, /^https?:\/\/[^\s/]+\.[^\s]+$/i, refusals.websiteShape);
  const publicEmail = shaped(form, 'publicEmail', 200, /^[^\s@]+@[^\s@]+\.[^\s@]+$/, refusals.emailShape);
  const publicPhone = shaped(form, 'publicPhone', 40, /^\+?[\d\s()-]{6,40}$/, refusals.phoneShape);
  const wheelchair = oneOf(form, 'wheelchair', wheelchairAnswers);
  const accessibleToilet = oneOf(form, 'accessibleToilet', knownAnswers);
  const nearTransit = oneOf(form, 'nearTransit', knownAnswers);
  const opening = readOpenings(form);
  const keeping = readKeeping(form, before, keeper);
  const problems = [
    ...collectProblems([name, kind, management, address, texts, website, publicEmail]),
    ...collectProblems([publicPhone, wheelchair, accessibleToilet, nearTransit, opening, keeping]),
    ...(name.ok && name.value === null ? [refusals.nameNeeded] : []),
  ];
  if (!address.ok || !keeping.ok || problems[0]) return refused(...(problems as [Problem]));
  return ok({
    name: valueOr(name, null) ?? '',
    kind: valueOr(kind, 'other'),
    management: valueOr(management, null),
    ...address.value,
    ...valueOr(texts, { summary: {}, description: {} }),
    website: valueOr(website, null),
    publicEmail: valueOr(publicEmail, null),
    publicPhone: valueOr(publicPhone, null),
    wheelchair: valueOr(wheelchair, 'unknown'),
    accessibleToilet: valueOr(accessibleToilet, 'unknown'),
    nearTransit: valueOr(nearTransit, 'unknown'),
    lowThreshold: form.text('lowThreshold') === 'yes',
    functions: someOf(form, 'functions', venueFunctions),
    opening: valueOr(opening, []),
    ...keeping.value,
  });
}

function wholeNumber(form: Typed, field: string, max: number): Result<number | null> {
  const typed = form.text(field);
  if (typed === '') return ok(null);
  const value = /^\d{1,6}$/.test(typed) ? Number(typed) : 0;
  return value >= 1 && value <= max ? ok(value) : refused(refusals.numberShape(field, max));
}

/** Above this, an hour costs more than any room of a neighbourhood. */
const priceCentsMax = 100_000;

function readPrice(form: Typed): Result<number | null> {
  const typed = form.text('price');
  if (typed === '') return ok(null);
  const cents = parseCents('price', typed.slice(0, 40));
  return cents.ok && cents.value > priceCentsMax ? refused(refusals.priceHigh) : cents;
}

/** @param id of the room that is changed; a new one otherwise */
export function readRoom(form: Typed, id: Room['id'] = newId<'venue_room'>()): Result<Room> {
  const name = line(form, 'name', 120);
  const capacity = wholeNumber(form, 'capacity', 5000);
  const areaM2 = wholeNumber(form, 'areaM2', 20_000);
  const wheelchair = oneOf(form, 'wheelchair', knownAnswers);
  const price = readPrice(form);
  const contact = line(form, 'contact', 200);
  const note = line(form, 'note', 500);
  return done(
    {
      id,
      name: valueOr(name, null) ?? '',
      capacity: valueOr(capacity, null),
      areaM2: valueOr(areaM2, null),
      equipment: someOf(form, 'equipment', equipmentNames),
      wheelchair: valueOr(wheelchair, 'unknown'),
      priceCentsPerHour: valueOr(price, null),
      freeFor: someOf(form, 'freeFor', freeForNames),
      contact: valueOr(contact, null),
      note: valueOr(note, null),
    },
    [
      ...(name.ok && name.value === null ? [refusals.roomNameNeeded] : []),
      ...collectProblems([name, capacity, areaM2, wheelchair, price, contact, note]),
    ],
  );
}

/** The revision that the form was made from; 0 when it was tampered with, which no listing has. */
export function readBasedOn(form: Typed): number {
  const typed = form.text('basedOn');
  return /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
}
