/** Reads what people typed; answers every problem, each with its field. */
import { z } from 'zod';
import type { OrganisationRight } from '../../kernel/actor.ts';
import { isoDate, type PlainDate } from '../../kernel/dates.ts';
import { type Id, parseId } from '../../kernel/ids.ts';
import { isLang } from '../../kernel/messages.ts';
import { ok, type Problem, type Result, refused } from '../../kernel/result.ts';
import { tooLong } from '../../kernel/too-long.ts';
import { readDate } from '../../ui/index.ts';
import { refusals } from './messages.ts';
import {
  type Channel,
  channels,
  type GrantableRole,
  grantableRoles,
  type LegalForm,
  legalForms,
  type NewRole,
  type OrganisationDetails,
  organisationRights,
  type PersonDetails,
} from './types.ts';

/** The part of a posted form that is read here. */
export type Typed = { text(name: string): string; texts(name: string): readonly string[] };

/** RFC 5321 allows no more. */
const longestEmail = 254;
const emailShape = z.email();

/** One rule, its value and its problem; the values count only when there are no problems. */
export class Reading {
  readonly problems: Problem[] = [];

  check(condition: boolean, otherwise: Problem): boolean {
    if (!condition) this.problems.push(otherwise);
    return condition;
  }

  fits(field: string, typed: string, most: number): void {
    const long = tooLong(field, typed, most);
    if (long) this.problems.push(long);
  }

  done<T>(value: T): Result<T> {
    const [first, ...rest] = this.problems;
    return first ? refused(first, ...rest) : ok(value);
  }
}

export function readEmail(form: Typed): Result<string> {
  const email = form.text('email').toLowerCase();
  const fits = email.length <= longestEmail && emailShape.safeParse(email).success;
  return fits ? ok(email) : refused(refusals.emailShape);
}

/** Spaces and a hyphen in the middle are what mail programs and people add. */
export function readCode(form: Typed): Result<string> {
  const code = form.text('code').slice(0, 40).replace(/[\s-]/g, '');
  return /^\d{8}$/.test(code) ? ok(code) : refused(refusals.codeShape);
}

const orNull = (value: string): string | null => (value === '' ? null : value);

/** `3011aa` and `3011  AA` are what people type; `3011 AA` is what is kept. */
function readPostcode(value: string): string | null {
  const [, digits, letters] = /^([1-9]\d{3})\s*([A-Za-z]{2})$/.exec(value) ?? [];
  return digits && letters ? `${digits} ${letters.toUpperCase()}` : null;
}

const oneLine = (value: string): string => value.replace(/\s+/g, ' ');

export function readDetails(form: Typed): Result<PersonDetails> {
  const reading = new Reading();
  const name = oneLine(form.text('name'));
  reading.check(name !== '', refusals.nameNeeded);
  reading.fits('name', name, 200);
  const phone = form.text('phone');
  reading.check(phone === '' || /^\+?[\d\s()-]{6,40}$/.test(phone), refusals.phoneShape);
  const street = oneLine(form.text('street'));
  reading.fits('street', street, 200);
  const typedPostcode = form.text('postcode');
  const postcode = readPostcode(typedPostcode.slice(0, 20));
  reading.check(typedPostcode === '' || postcode !== null, refusals.postcodeShape);
  const town = oneLine(form.text('town'));
  reading.fits('town', town, 100);
  const lang = form.text('lang');
  reading.check(isLang(lang), refusals.langUnknown);
  return reading.done({
    name,
    phone: orNull(phone),
    street: orNull(street),
    postcode,
    town: orNull(town),
    lang: isLang(lang) ? lang : 'nl',
  });
}

/** What the device answered is judged by the login, not here. */
export function readPasskeyName(form: Typed): Result<string> {
  const reading = new Reading();
  const name = oneLine(form.text('name'));
  reading.check(name !== '', refusals.nameNeeded);
  reading.fits('name', name, 60);
  return reading.done(name);
}

const isLegalForm = (value: string): value is LegalForm => (legalForms as readonly string[]).includes(value);

/** @param wijken the wijken that there are: an id from a form proves nothing */
export function readOrganisation(form: Typed, wijken: ReadonlySet<string>): Result<OrganisationDetails> {
  const reading = new Reading();
  const name = oneLine(form.text('name'));
  reading.check(name !== '', refusals.nameNeeded);
  reading.fits('name', name, 200);
  const legalForm = form.text('legalForm');
  reading.check(isLegalForm(legalForm), refusals.legalFormNeeded);
  const kvk = form.text('kvkNumber').slice(0, 40).replace(/[\s.]/g, '');
  reading.check(kvk === '' || /^\d{8}$/.test(kvk), refusals.kvkShape);
  reading.check(kvk === '' || legalForm !== 'informal', refusals.kvkInformal);
  const wijk = form.text('wijkId');
  reading.check(wijk === '' || wijken.has(wijk), refusals.wijkUnknown);
  return reading.done({
    name,
    legalForm: isLegalForm(legalForm) ? legalForm : 'informal',
    kvkNumber: orNull(kvk),
    wijkId: wijk === '' ? null : (wijk as Id<'wijk'>),
  });
}

const isRight = (value: string): value is OrganisationRight =>
  (organisationRights as readonly string[]).includes(value);

export function readMember(form: Typed): Result<{ email: string; right: OrganisationRight }> {
  const reading = new Reading();
  const email = readEmail(form);
  if (!email.ok) reading.problems.push(...email.problems);
  const right = form.text('right');
  reading.check(isRight(right), refusals.rightNeeded);
  return reading.done({ email: email.ok ? email.value : '', right: isRight(right) ? right : 'view' });
}

/** @returns `right: null` to end the membership */
export function readMemberChange(
  form: Typed,
): Result<{ personId: Id<'person'>; right: OrganisationRight | null }> {
  const personId = parseId<'person'>(form.text('personId'));
  const right = form.text('right');
  if (personId === null) return refused(refusals.notAMember);
  if (right === 'end') return ok({ personId, right: null });
  return isRight(right) ? ok({ personId, right }) : refused(refusals.rightNeeded);
}

export type Areas = {
  readonly wijkraden: ReadonlySet<string>;
  readonly gebieden: ReadonlySet<string>;
  readonly wijken: ReadonlySet<string>;
};
const isRole = (value: string): value is GrantableRole =>
  (grantableRoles as readonly string[]).includes(value);

/** An empty start is today; an empty end is open. An area that does not belong to the role is a mistake, not ignored. */
export function readRole(
  form: Typed,
  areas: Areas,
  today: PlainDate,
): Result<Omit<NewRole, 'personId'> & { email: string }> {
  const reading = new Reading();
  const email = readEmail(form);
  if (!email.ok) reading.problems.push(...email.problems);
  const role = form.text('role');
  reading.check(isRole(role), refusals.roleNeeded);
  const wijkraadId = form.text('wijkraadId');
  reading.check(wijkraadId === '' || areas.wijkraden.has(wijkraadId), refusals.wijkraadNeeded);
  const gebiedId = form.text('gebiedId');
  reading.check(gebiedId === '' || areas.gebieden.has(gebiedId), refusals.gebiedNeeded);
  const wijkId = form.text('wijkId');
  reading.check(wijkId === '' || areas.wijken.has(wijkId), refusals.wijkOnlyForSteward);
  const dates = { since: isoDate(today), until: null as string | null };
  for (const field of ['since', 'until'] as const) {
    const typed = form.text(field).slice(0, 40);
    if (typed === '') continue;
    const date = readDate(field, typed);
    if (date.ok) dates[field] = isoDate(date.value);
    else reading.problems.push(...date.problems);
  }
  return reading.done({
    email: email.ok ? email.value : '',
    role: isRole(role) ? role : 'helper',
    wijkraadId: orNull(wijkraadId) as Id<'wijkraad'> | null,
    gebiedId: orNull(gebiedId) as Id<'gebied'> | null,
    wijkId: orNull(wijkId) as Id<'wijk'> | null,
    ...dates,
  });
}

const isChannel = (value: string): value is Channel => (channels as readonly string[]).includes(value);

export function readChannels(form: Typed): ReadonlySet<Channel> {
  return new Set(form.texts('channel').filter(isChannel));
}
