/** Reads what people typed about a calendar or a list, and what they chose in a preview; every problem at once. */
import { type Id, parseId } from '../../kernel/ids.ts';
import { ok, type Problem, type Result, refused } from '../../kernel/result.ts';
import { tooLong } from '../../kernel/too-long.ts';
import { addressFault } from '../../platform/http/outgoing/index.ts';
import { activityTypes } from '../activity/index.ts';
import { faultTexts } from './fault-texts.ts';
import { intakeProblems as problems } from './messages.ts';
import type { Ground } from './table/ground.ts';
import { type CalendarDefaults, type Choices, type PreviewRow, type Subject, subjects } from './types.ts';

export type Typed = {
  text(name: string): string;
  has(name: string): boolean;
  files(name: string): readonly File[];
};

export type CalendarForm = {
  readonly organisationId: Id<'organisation'>;
  readonly name: string;
  readonly defaults: CalendarDefaults;
  /** One of the two. */
  readonly url: string | null;
  readonly file: File | null;
};

const done = <T>(value: T, found: readonly Problem[]): Result<T> => {
  const [first, ...rest] = found;
  return first ? refused(first, ...rest) : ok(value);
};

/** Calendars give their address as `webcal://`, which is the same as `https://`. */
const webAddress = (typed: string): string => typed.replace(/^webcals?:\/\//i, 'https://');

/** Is it an address rather than the name of a file? @returns it as it is asked; null when it is none */
export const webAddressOf = (typed: string): string | null =>
  /^(https?|webcals?):\/\//i.test(typed) ? webAddress(typed) : null;

const longestUrl = 2000;

function addressProblems(url: string, ports: readonly number[]): readonly Problem[] {
  const fault = url.length > longestUrl ? 'wrong-address' : addressFault(url, ports);
  return fault === null ? [] : [{ field: 'adres', code: fault, text: faultTexts[fault] }];
}

/** `9:30`, `09:30` or `9`. */
function clockTime(typed: string): string | null {
  const [, hour, minutes = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(typed) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minutes) > 59) return null;
  return `${hour.padStart(2, '0')}:${minutes}`;
}

function dayHoursOf(form: Typed): { dayHours: CalendarDefaults['dayHours']; found: readonly Problem[] } {
  const typed = [form.text('heleDagVan'), form.text('heleDagTot')];
  if (typed.every((one) => one === '')) return { dayHours: null, found: [] };
  const [from, until] = typed.map(clockTime);
  if (!(from && until) || from === until) return { dayHours: null, found: [problems.dayHours] };
  return { dayHours: { from, until }, found: [] };
}

function defaultsOf(form: Typed, ground: Ground): { defaults: CalendarDefaults; found: readonly Problem[] } {
  const type = activityTypes.find((one) => one === form.text('soort'));
  const typedVenue = form.text('plek');
  const venue = ground.venues.find(({ id }) => id === typedVenue);
  const typedWijk = venue?.wijkId ?? form.text('wijk');
  const wijk = ground.wijken.find(({ id }) => id === typedWijk);
  const { dayHours, found } = dayHoursOf(form);
  return {
    defaults: {
      type: type ?? 'other',
      venueId: venue ? (venue.id as Id<'venue'>) : null,
      wijkId: wijk?.id ?? ('' as Id<'wijk'>),
      dayHours,
    },
    found: [
      ...(type === undefined ? [problems.typeNeeded] : []),
      ...(typedVenue !== '' && venue === undefined ? [problems.venueUnknown] : []),
      ...(wijk === undefined ? [problems.wijkNeeded] : []),
      ...found,
    ],
  };
}

/** @param ports of addresses that may be read */
export function readCalendarForm(
  form: Typed,
  ground: Ground,
  ports: readonly number[],
): Result<CalendarForm> {
  const url = webAddress(form.text('adres'));
  const [file] = form.files('bestand');
  const name = form.text('naam').replace(/\s+/g, ' ');
  const organisation = ground.organisations.find(({ id }) => id === form.text('organisatie'));
  const { defaults, found } = defaultsOf(form, ground);
  return done(
    {
      organisationId: organisation?.id ?? ('' as Id<'organisation'>),
      name,
      defaults,
      url: url === '' ? null : url,
      file: file ?? null,
    },
    [
      ...(organisation === undefined ? [problems.organisationNeeded] : []),
      ...(name === '' ? [problems.nameNeeded] : []),
      ...[tooLong('naam', name, 200)].filter((one) => one !== null),
      ...(url === '' && file === undefined ? [problems.fileOrUrl] : []),
      ...(url !== '' && file !== undefined ? [problems.notBoth] : []),
      ...(url === '' ? [] : addressProblems(url, ports)),
      ...found,
    ],
  );
}

export type TableForm = {
  readonly organisationId: Id<'organisation'> | null;
  readonly subject: Subject;
  readonly file: File;
};

/** @param forNone a steward may send a list of no organisation */
export function readTableForm(form: Typed, ground: Ground, forNone: boolean): Result<TableForm> {
  const subject = subjects.find((one) => one === form.text('wat'));
  const [file] = form.files('bestand');
  const typed = form.text('organisatie');
  const organisation = ground.organisations.find(({ id }) => id === typed);
  const known = organisation !== undefined || (typed === '' && forNone);
  const found = [
    ...(subject === undefined ? [problems.subjectNeeded] : []),
    ...(known ? [] : [problems.organisationNeeded]),
    ...(file === undefined ? [problems.fileNeeded] : []),
  ];
  if (subject === undefined || file === undefined) return refused(...(found as [Problem]));
  return done({ organisationId: organisation?.id ?? null, subject, file }, found);
}

/** Rows are named by their place: a UID may hold anything. */
export function readChoices(
  form: Pick<Typed, 'text' | 'has'>,
  rows: readonly PreviewRow[],
): { readonly choices: Choices; readonly withoutWrong: boolean } {
  const choices = rows.flatMap(({ key, duplicates }, index): [string, string][] => {
    if (form.has(`weg.${index}`)) return [[key, 'out']];
    const typed = form.text(`keuze.${index}`);
    const isKnown = typed === 'new' || typed === 'out' || parseId(typed) !== null;
    return duplicates.length > 0 && isKnown ? [[key, typed]] : [];
  });
  return { choices: Object.fromEntries(choices), withoutWrong: form.has('zonderFouten') };
}
