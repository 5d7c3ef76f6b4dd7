/** `hoofdveld import FILE|URL --organisation SLUG`: lists and calendars from elsewhere, by the same rules as the page. */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import type { Config } from '../config.ts';
import { activityTypes } from '../features/activity/types.ts';
import {
  type CommandImport,
  groundFor,
  lookAtImport,
  openQuestions,
  previewText,
  runImport,
  type Subject,
  webAddressOf,
} from '../features/intake/index.ts';
import { findOrganisationBySlug } from '../features/party/index.ts';
import type { Actor } from '../kernel/actor.ts';
import { systemClock } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { Problem } from '../kernel/result.ts';
import { addressService } from '../platform/addresses/index.ts';
import { localDataVersion } from '../platform/db/data-version.ts';
import type { Db } from '../platform/db/index.ts';
import { type FetchPublic, fetchPublic } from '../platform/http/outgoing/index.ts';
import type { CommandIo } from './command.ts';
import { withDb } from './database.ts';

const subjects = { activities: 'activity', places: 'venue', organisations: 'organisation' } as const;
const usage = `Usage: hoofdveld import FILE|URL --organisation SLUG [--dry-run]

FILE is a list (.csv, .xlsx) or a calendar (.ics); URL is a calendar, which is then read every day.
Prints what was read; then takes over all of it, or nothing. Acts as a member of the organisation.

  --organisation SLUG    whose it is: the last part of the address of its page
  --dry-run              only print; nothing is written
  --what WHAT            of a list: ${Object.keys(subjects).join(', ')} (activities)
  --doubles new|out      rows that look like something that is there: add them, or leave them out
  --without-wrong        leave out rows with mistakes and take over the rest
  --type TYPE            of a calendar: ${activityTypes.join(', ')} (other)
  --wijk SLUG            of a calendar: where its appointments are (the wijk of the organisation)
  --place NAME           of a calendar: the place of appointments that name none

Exit code: 0 done, or possible with --dry-run; 1 the address cannot be read; 2 wrong input, nothing written.`;

type Asked = {
  readonly from: string;
  readonly organisation: string;
  readonly subject: Subject;
  readonly type: string;
  readonly wijk: string | null;
  readonly place: string | null;
  readonly dryRun: boolean;
  readonly choices: { readonly doubles: 'new' | 'out' | null; readonly withoutWrong: boolean };
};

const options = {
  organisation: { type: 'string' },
  'dry-run': { type: 'boolean' },
  what: { type: 'string' },
  doubles: { type: 'string' },
  'without-wrong': { type: 'boolean' },
  type: { type: 'string' },
  wijk: { type: 'string' },
  place: { type: 'string' },
} as const;

/** @returns null when an option is unknown, missing, or holds what it may not */
function asked(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [from = '', ...more] = positionals;
    const { organisation = '', what = 'activities', doubles, type = 'other' } = values;
    const isSubject = Object.hasOwn(subjects, what);
    const isType = (activityTypes as readonly string[]).includes(type);
    const knownDoubles = doubles === undefined || doubles === 'new' || doubles === 'out';
    if (from === '' || more.length > 0 || organisation === '' || !isSubject || !isType || !knownDoubles)
      return null;
    return {
      from,
      organisation,
      subject: subjects[what as keyof typeof subjects],
      type,
      wijk: values.wijk ?? null,
      place: values.place ?? null,
      dryRun: values['dry-run'] ?? false,
      choices: { doubles: doubles ?? null, withoutWrong: values['without-wrong'] ?? false },
    };
  } catch {
    return null;
  }
}

type Organisation = { readonly id: Id<'organisation'>; readonly wijkId: Id<'wijk'> | null };
type Deps = Parameters<typeof lookAtImport>[0];

async function calendarFor(deps: Deps, actor: Actor, { wijk, place, type, from }: Asked, of: Organisation) {
  const ground = await groundFor(deps, actor, of.id);
  const fold = (name: string) => name.trim().toLowerCase();
  const venues = ground.venues.filter(({ name }) => place !== null && fold(name) === fold(place));
  const [venue] = venues;
  if (place !== null && venues.length !== 1) return `--place: there is no place '${place}', or more than one`;
  const wijkId =
    wijk === null ? (venue?.wijkId ?? of.wijkId) : ground.wijken.find(({ slug }) => slug === wijk)?.id;
  if (!wijkId)
    return `--wijk: ${wijk === null ? 'needed for this organisation' : `there is no wijk '${wijk}'`}`;
  const venueId = (venue?.id ?? null) as Id<'venue'> | null;
  return {
    organisationId: of.id,
    name: (webAddressOf(from) === null ? basename(from) : (URL.parse(from)?.host ?? from)).slice(0, 200),
    defaults: { type, venueId, wijkId: wijkId as Id<'wijk'>, dayHours: null },
  };
}

/** @returns a sentence when something that was named is not there */
async function wantedOf(
  deps: Deps,
  actor: Actor,
  wanted: Asked,
  of: Organisation,
  io: CommandIo,
): Promise<CommandImport | string> {
  const { from, subject } = wanted;
  const url = webAddressOf(from);
  const isCalendar = url !== null || /\.ics$/i.test(from);
  const calendar = isCalendar ? await calendarFor(deps, actor, wanted, of) : null;
  if (typeof calendar === 'string') return calendar;
  if (url !== null && calendar !== null) return { from: 'calendarUrl', calendar, url };
  let bytes: Uint8Array;
  try {
    bytes = await io.readBytes(from);
  } catch {
    return `${from}: this file cannot be read`;
  }
  if (calendar !== null) return { from: 'calendarFile', calendar, bytes };
  return { from: 'table', table: { organisationId: of.id, subject, file: { name: basename(from), bytes } } };
}

const toldOf = (found: readonly Problem[]): string => found.map(({ text }) => text.en).join('\n');
/** What the other side of an address did is no fault of who typed it. */
const codeOf = (found: readonly Problem[]): number => (found.some(({ field }) => field === 'adres') ? 1 : 2);

async function carryOut(deps: Deps, wanted: Asked, io: CommandIo): Promise<number> {
  const organisation = await findOrganisationBySlug(deps.db, wanted.organisation);
  if (organisation === null) {
    io.err(`There is no organisation '${wanted.organisation}'.`);
    return 2;
  }
  const actor: Actor = { kind: 'system', name: 'command line', onBehalfOf: organisation.id };
  const what = await wantedOf(deps, actor, wanted, organisation, io);
  if (typeof what === 'string') {
    io.err(what);
    return 2;
  }
  const looked = await lookAtImport(deps, actor, what);
  if (!looked.ok) {
    io.err(toldOf(looked.problems));
    return codeOf(looked.problems);
  }
  const subject = what.from === 'table' ? what.table.subject : 'activity';
  io.out(`${previewText(looked.value, subject, 'en')}\n`);
  const open = openQuestions(looked.value.rows, wanted.choices);
  if (open.length > 0) {
    io.err(`${toldOf(open)}\nNothing was taken over. See --doubles and --without-wrong.`);
    return 2;
  }
  if (wanted.dryRun) {
    io.out('Nothing was written.');
    return 0;
  }
  const done = await runImport(deps, actor, what, wanted.choices);
  if (!done.ok) {
    io.err(toldOf(done.problems));
    return codeOf(done.problems);
  }
  const { added, changed, unchanged, refused } = done.value;
  io.out(`Taken over: ${added} new, ${changed} changed, ${unchanged} unchanged, ${refused} left out.`);
  return 0;
}

/** @param web left out, the internet */
export async function importCommand(
  args: readonly string[],
  io: CommandIo,
  web?: FetchPublic,
): Promise<number> {
  if (args[0] === '--help' || args[0] === '-h') {
    io.out(usage);
    return 0;
  }
  const wanted = asked(args);
  if (wanted === null) {
    io.err(usage);
    return 2;
  }
  const depsFor = (db: Db, config: Config): Deps => {
    const own = {
      db,
      config,
      clock: systemClock,
      dataVersion: localDataVersion(),
      log: pino({ level: 'silent' }),
    };
    return {
      ...own,
      fetchPublic: web ?? fetchPublic({ ports: config.calendarPorts }),
      addresses: addressService(own),
    };
  };
  return await withDb(io, (db, config) => carryOut(depsFor(db, config), wanted, io));
}
