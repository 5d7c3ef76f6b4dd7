/** The form of an activity: what was typed becomes content, or every problem at once. */

import { z } from 'zod';
import type { PlainDate } from '../../../kernel/dates.ts';
import { type Domain, domains } from '../../../kernel/domains.ts';
import { type Id, parseId } from '../../../kernel/ids.ts';
import { parseCents } from '../../../kernel/money.ts';
import type { Result } from '../../../kernel/result.ts';
import { contentLangs, type Words } from '../../../kernel/words.ts';
import { readOtherLanguages } from '../../../ui/index.ts';
import { slugOf } from '../../place/index.ts';
import { venueFunctions } from '../../venue/types.ts';
import { formProblems, saidFields } from '../form-words.ts';
import { domainOfType } from '../messages.ts';
import { rewriteSeries } from '../rules/change.ts';
import {
  type ActivityContent,
  type ActivityType,
  activityTypes,
  audiences,
  type HostContact,
  signups,
  wheelchairs,
} from '../types.ts';
import { isOneOf, Reading, type Typed } from './reading.ts';
import { readWhen } from './when.ts';

export type FormContext = {
  readonly today: PlainDate;
  /** Whose activity it may be. */
  readonly organisationIds: ReadonlySet<string>;
  /** Venues that can be chosen, by id. */
  readonly venues: ReadonlyMap<string, { readonly name: string; readonly wijkId: string }>;
  /** Names of the wijken that can be chosen, by id. */
  readonly wijken: ReadonlyMap<string, string>;
  /** The content that is changed; null for a new activity. */
  readonly before: ActivityContent | null;
  readonly makeId: () => string;
};

const emailShape = z.email();
/** RFC 5321 allows 254; the column holds 200. */
const longestEmail = 200;

/** @param said in other languages too, which stay */
export function wordsOf(said: Words, nl: string | null, en: string | null): Words {
  const { nl: _nl, en: _en, ...others } = said;
  return { ...others, ...(nl === null ? {} : { nl }), ...(en === null ? {} : { en }) };
}

function readAge(reading: Reading, form: Typed, field: string): number | null {
  const typed = form.text(field).slice(0, 20);
  if (typed === '') return null;
  const age = /^\d{1,3}$/.test(typed) ? Number(typed) : -1;
  return reading.check(age >= 0 && age <= 120, formProblems.age(field)) ? age : null;
}

export function readCost(reading: Reading, form: Typed): number | null {
  const typed = form.text('kosten').slice(0, 40);
  if (typed === '') return null;
  if (/^(gratis|free)$/i.test(typed)) return 0;
  const cost = parseCents('kosten', typed);
  const most = 1_000_000;
  if (cost.ok && cost.value <= most) return cost.value;
  reading.problems.push(...(cost.ok ? [formProblems.costMost] : cost.problems));
  return null;
}

function readPlace(reading: Reading, form: Typed, context: FormContext) {
  const venue = form.text('plek').slice(0, 60);
  const chosen = context.venues.get(venue);
  const known = venue === '' || chosen !== undefined;
  reading.check(known, formProblems.venueUnknown);
  const placeText = reading.line('waar', 200);
  reading.check(venue !== '' || placeText !== null, formProblems.placeNeeded);
  const wijk = chosen?.wijkId ?? form.text('wijk').slice(0, 60);
  reading.check(context.wijken.has(wijk), formProblems.wijkNeeded);
  return {
    venueId: chosen ? (venue as Id<'venue'>) : null,
    venueName: chosen?.name ?? null,
    wijkId: wijk as Id<'wijk'>,
    wijkName: context.wijken.get(wijk) ?? '',
    placeText,
  };
}

function readHost(reading: Reading, form: Typed): HostContact {
  const email = form.text('email').toLowerCase();
  const fits = email.length <= longestEmail && emailShape.safeParse(email).success;
  reading.check(email === '' || fits, formProblems.email);
  const phone = form.text('telefoon');
  reading.check(phone === '' || /^\+?[\d\s()-]{6,40}$/.test(phone), formProblems.phone);
  const byPhone = form.text('bellen') === 'yes';
  reading.check(!byPhone || phone !== '', formProblems.phoneNeeded);
  return { email: email === '' ? null : email, phone: phone === '' ? null : phone, byPhone };
}

function readTexts(reading: Reading, form: Typed, before: ActivityContent | null) {
  const others = readOtherLanguages(
    form,
    saidFields,
    before && { titel: before.title, zin: before.summary, uitleg: before.description },
  );
  reading.problems.push(...others.problems);
  const { titel, zin, uitleg } = others.said;
  return {
    title: wordsOf(titel, readTitle(reading), reading.line('titelEn', 120)),
    summary: wordsOf(zin, reading.line('zin', 300), reading.line('zinEn', 300)),
    description: wordsOf(uitleg, reading.lines('uitleg', 4000), reading.lines('uitlegEn', 4000)),
  };
}

/** What was chosen; otherwise where its kind counts. */
function readDomain(reading: Reading, form: Typed, type: ActivityType): Domain {
  const typed = form.text('domein');
  reading.check(typed === '' || isOneOf(domains, typed), formProblems.domainUnknown);
  return isOneOf(domains, typed) ? typed : domainOfType[type];
}

export function readSignup(reading: Reading, form: Typed) {
  const signup = form.text('aanmelden');
  return {
    signup: isOneOf(signups, signup) ? signup : 'none',
    signupText: reading.line('hoeAanmelden', 300),
  } as const;
}

export const readAudiences = (form: Typed) => audiences.filter((one) => form.texts('voor').includes(one));

export function readTitle(reading: Reading): string | null {
  const title = reading.line('titel', 120);
  if (reading.check(title !== null, formProblems.titleNeeded))
    reading.check(slugOf(title ?? '') !== '', formProblems.titleWords);
  return title;
}

function readFacts(reading: Reading, form: Typed) {
  const type = form.text('soort');
  reading.check(isOneOf(activityTypes, type), formProblems.typeNeeded);
  const kept = isOneOf(activityTypes, type) ? type : 'other';
  const wheelchair = form.text('rolstoel');
  const minimumAge = readAge(reading, form, 'leeftijdVan');
  const maximumAge = readAge(reading, form, 'leeftijdTot');
  reading.check(
    minimumAge === null || maximumAge === null || maximumAge >= minimumAge,
    formProblems.ageOrder,
  );
  return {
    type: kept,
    domain: readDomain(reading, form, kept),
    audiences: readAudiences(form),
    languages: contentLangs.filter((one) => form.texts('talen').includes(one)),
    costCents: readCost(reading, form),
    costNote: reading.line('kostenUitleg', 200),
    wheelchair: isOneOf(wheelchairs, wheelchair) ? wheelchair : 'unknown',
    ...readSignup(reading, form),
    minimumAge,
    maximumAge,
    functions: venueFunctions.filter((one) => form.texts('functies').includes(one)),
    worship: form.has('eredienst'),
  } as const;
}

export type ReadActivity = { readonly content: ActivityContent; readonly host: HostContact };

export function readActivity(form: Typed, context: FormContext): Result<ReadActivity> {
  const reading = new Reading(form);
  const { before, today, makeId } = context;
  const organisationId = before?.organisationId ?? parseId<'organisation'>(form.text('organisatie'));
  reading.check(
    organisationId !== null && context.organisationIds.has(organisationId),
    formProblems.organisationNeeded,
  );
  const texts = readTexts(reading, form, before);
  const drafts = readWhen(form, today);
  if (!drafts.ok) reading.problems.push(...drafts.problems);
  const content: ActivityContent = {
    organisationId: organisationId ?? ('' as Id<'organisation'>),
    ...readPlace(reading, form, context),
    ...texts,
    ...readFacts(reading, form),
    series: drafts.ok ? rewriteSeries(before?.series ?? [], drafts.value, today, makeId) : [],
  };
  return reading.done({ content, host: readHost(reading, form) });
}
