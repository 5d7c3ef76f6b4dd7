/** Reads what people typed about organisations, networks and streets; answers every problem, each with its field. */

import { z } from 'zod';
import { isoDate } from '../../kernel/dates.ts';
import { type Domain, domains } from '../../kernel/domains.ts';
import type { Id } from '../../kernel/ids.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { contentLangs, type Words } from '../../kernel/words.ts';
import { readDate, readOtherLanguages } from '../../ui/index.ts';
import { readRevision } from '../listing/index.ts';
import { handoverRefusals } from './handover-words.ts';
import { refusals, saidFields } from './messages.ts';
import { Reading } from './reading.ts';
import { holdsHouseNumber, isStreetName, wordsOf } from './rules.ts';
import { stewardshipRefusals } from './stewardship-refusals.ts';
import {
  type ActionKind,
  actionKinds,
  type Mandate,
  mandates,
  type NetworkContent,
  networkKinds,
  type OrganisationContent,
  organisationKinds,
  type Proof,
  proofs,
} from './types.ts';

export type Typed = { text(name: string): string; texts(name: string): readonly string[] };
export type WijkChoice = { readonly id: Id<'wijk'>; readonly slug: string; readonly name: string };

const oneOf = <T extends string>(all: readonly T[], value: string): T | null =>
  all.find((known) => known === value) ?? null;
const several = <T extends string>(all: readonly T[], values: readonly string[]): readonly T[] =>
  all.filter((known) => values.includes(known));
const oneLine = (value: string): string => value.replace(/\s+/g, ' ');
const orNull = (value: string): string | null => (value === '' ? null : value);

function readName(form: Typed, reading: Reading): string {
  const name = oneLine(form.text('name'));
  reading.check(name !== '', refusals.nameNeeded);
  reading.fits('name', name, 200);
  return name;
}

type Texts = { readonly summary: Words; readonly description: Words };

function readTexts(form: Typed, reading: Reading, { summary = {}, description = {} }: Partial<Texts>): Texts {
  const others = readOtherLanguages(form, saidFields, { summary, description });
  const [nl, en] = [oneLine(form.text('summaryNl')), oneLine(form.text('summaryEn'))];
  reading.check(nl !== '', refusals.summaryNeeded);
  reading.fits('summaryNl', nl, 200);
  reading.fits('summaryEn', en, 200);
  const [longNl, longEn] = [form.text('descriptionNl'), form.text('descriptionEn')];
  reading.fits('descriptionNl', longNl, 3000);
  reading.fits('descriptionEn', longEn, 3000);
  reading.problems.push(...others.problems);
  return {
    summary: { ...others.said.summary, ...wordsOf(nl, en) },
    description: { ...others.said.description, ...wordsOf(longNl, longEn) },
  };
}

/** `www.voorbeeld.nl` is what people type. Only http and https: a page must never link to `javascript:`. */
function readWebsite(form: Typed, reading: Reading): string | null {
  const typed = form.text('website');
  if (typed === '') return null;
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  const fits =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    /^[^\s.]+(\.[^\s.]+)+$/.test(url.hostname) &&
    url.username === '';
  reading.check(fits && address.length <= 300, refusals.websiteShape);
  return url?.href ?? null;
}

const emailShape = z.email();

function readContact(form: Typed, reading: Reading) {
  const email = form.text('publicEmail').toLowerCase();
  reading.check(
    email === '' || (email.length <= 200 && emailShape.safeParse(email).success),
    refusals.emailShape,
  );
  return { website: readWebsite(form, reading), publicEmail: orNull(email) };
}

const wijkOf = (form: Typed, wijken: readonly WijkChoice[]): WijkChoice | null =>
  wijken.find(({ slug }) => slug === form.text('wijk')) ?? null;

/** @param kept what the form does not ask: the id, the street of a street group; and what was said in other languages */
export function readOrganisation(
  form: Typed,
  wijken: readonly WijkChoice[],
  kept: Pick<OrganisationContent, 'organisationId' | 'street'> & Partial<Texts>,
): Result<OrganisationContent> {
  const reading = new Reading();
  const name = readName(form, reading);
  const wijk = wijkOf(form, wijken);
  reading.check(wijk !== null || form.text('wijk') === '', refusals.wijkNeeded);
  const kind = oneOf(organisationKinds, form.text('kind'));
  reading.check(kind !== null, refusals.kindNeeded);
  const phone = form.text('publicPhone');
  reading.check(phone === '' || /^\+?[\d\s()-]{6,40}$/.test(phone), refusals.phoneShape);
  const since = form.text('activeSince');
  reading.check(
    since === '' || (/^\d{4}$/.test(since) && Number(since) >= 1600 && Number(since) <= 2100),
    refusals.yearShape,
  );
  const texts = readTexts(form, reading, kept);
  return reading.done({
    ...kept,
    name,
    wijkId: wijk?.id ?? null,
    wijkName: wijk?.name ?? null,
    kind: kind ?? 'other',
    ...texts,
    domains: several<Domain>(domains, form.texts('domains')),
    languages: several(contentLangs, form.texts('languages')),
    ...readContact(form, reading),
    publicPhone: orNull(phone),
    activeSince: since === '' ? null : Number(since),
    core: !['culture', 'sports', 'faith'].includes(kind ?? ''),
  });
}

export type NewStreet = { readonly street: string; readonly wijk: WijkChoice };

export function readStreet(form: Typed, wijken: readonly WijkChoice[]): Result<NewStreet> {
  const reading = new Reading();
  const street = oneLine(form.text('street'));
  const wijk = wijkOf(form, wijken);
  if (reading.check(street !== '', refusals.streetNeeded))
    reading.check(
      street.length <= 120 && isStreetName(street) && !holdsHouseNumber(street),
      refusals.streetShape,
    );
  if (wijk === null) return refused(refusals.wijkNeeded, ...reading.problems);
  return reading.done({ street, wijk });
}

/** Empty: as long as it goes on. */
function readUntil(form: Typed, since: string, reading: Reading): string | null {
  if (form.text('until') === '') return null;
  const until = readDate('until', form.text('until').slice(0, 40));
  if (!until.ok) {
    reading.problems.push(...until.problems);
    return null;
  }
  const date = isoDate(until.value);
  reading.check(date > since && until.value.year <= 2100, handoverRefusals.untilBeforeSince);
  return date;
}

/** @param kept today for a new network; what stands there for a changed one */
export function readNetwork(
  form: Typed,
  wijken: readonly WijkChoice[],
  kept: Pick<NetworkContent, 'since'> & Partial<Texts>,
): Result<NetworkContent> {
  const reading = new Reading();
  const name = readName(form, reading);
  const kind = oneOf(networkKinds, form.text('kind'));
  reading.check(kind !== null, refusals.networkKindNeeded);
  const wijk = wijkOf(form, wijken);
  reading.check(wijk !== null || (kind !== 'wijk' && form.text('wijk') === ''), refusals.wijkNeeded);
  const theme = oneLine(form.text('theme'));
  reading.check(kind !== 'theme' || theme !== '', refusals.themeNeeded);
  reading.fits('theme', theme, 120);
  const texts = readTexts(form, reading, kept);
  return reading.done({
    since: kept.since,
    until: readUntil(form, kept.since, reading),
    name,
    kind: kind ?? 'wijk',
    wijkId: wijk?.id ?? null,
    wijkName: wijk?.name ?? null,
    theme: orNull(theme),
    ...texts,
    ...readContact(form, reading),
  });
}

export function readClaim(form: Typed, publicEmail: string | null): Result<{ proof: Proof; note: string }> {
  const reading = new Reading();
  const proof = oneOf(proofs, form.text('proof'));
  if (reading.check(proof !== null, refusals.proofNeeded))
    reading.check(proof !== 'publicEmail' || publicEmail !== null, refusals.noPublicEmail);
  const note = form.text('note');
  reading.check(note !== '', refusals.noteNeeded);
  reading.fits('note', note, 1000);
  return reading.done({ proof: proof ?? 'visit', note });
}

/** At a first entry: null when she does not say that she belongs to it. */
export function readFirstClaim(
  form: Typed,
  publicEmail: string | null,
): Result<{ proof: Proof; note: string } | null> {
  return form.text('belongs') === '' ? ok(null) : readClaim(form, publicEmail);
}

/** @param organisations for which the claimant may sign */
export function readPlaceClaim(
  form: Typed,
  publicEmail: string | null,
  organisations: readonly { readonly id: Id<'organisation'>; readonly slug: string }[],
): Result<{ proof: Proof; note: string; organisationId: Id<'organisation'> }> {
  const claim = readClaim(form, publicEmail);
  const organisation = organisations.find(({ slug }) => slug === form.text('organisation'));
  if (organisation && claim.ok) return ok({ ...claim.value, organisationId: organisation.id });
  const [first, ...rest] = [
    ...(organisation ? [] : [refusals.organisationNeeded]),
    ...(claim.ok ? [] : claim.problems),
  ];
  return refused(first ?? refusals.organisationNeeded, ...rest);
}

export type ReadClaimJudgement = {
  readonly approve: boolean;
  readonly reason: string;
  /** Of an organisation that is itself new: does it come on the map? */
  readonly entry: { readonly approve: boolean; readonly basedOn: number };
};

/** `entryOnly` puts a new organisation on the map, and does not give it to who asked. */
export function readJudgement(form: Typed): Result<ReadClaimJudgement> {
  const reading = new Reading();
  const judgement = oneOf(['approve', 'entryOnly', 'refuse'], form.text('judgement'));
  const reason = form.text('reason');
  reading.check(judgement !== null, refusals.judgementNeeded);
  reading.check(judgement === null || judgement === 'approve' || reason !== '', refusals.reasonNeeded);
  reading.fits('reason', reason, 1000);
  return reading.done({
    approve: judgement === 'approve',
    reason,
    entry: { approve: judgement !== 'refuse', basedOn: readRevision(form.text('revision')) },
  });
}

/** An organisation by its slug, and what the network may do for it. */
export function readJoining(
  form: Typed,
  organisations: readonly { readonly id: Id<'organisation'>; readonly slug: string }[],
): Result<{ organisationId: Id<'organisation'>; mandate: Mandate }> {
  const reading = new Reading();
  const organisation = organisations.find(({ slug }) => slug === form.text('organisation'));
  const mandate = oneOf(mandates, form.text('mandate'));
  reading.check(organisation !== undefined, refusals.organisationNeeded);
  reading.check(mandate !== null, refusals.mandateNeeded);
  return reading.done({
    organisationId: organisation?.id ?? ('' as Id<'organisation'>),
    mandate: mandate ?? 'agenda',
  });
}

export type NewAction = { readonly title: string; readonly kind: ActionKind; readonly heldOn: string };

export function readAction(form: Typed): Result<NewAction> {
  const reading = new Reading();
  const title = oneLine(form.text('title'));
  reading.check(title !== '', refusals.titleNeeded);
  reading.fits('title', title, 200);
  const kind = oneOf(actionKinds, form.text('kind'));
  reading.check(kind !== null, refusals.actionKindNeeded);
  const date = readDate('heldOn', form.text('heldOn').slice(0, 40));
  if (!date.ok) reading.problems.push(...date.problems);
  else reading.check(date.value.year >= 1990 && date.value.year <= 2100, refusals.heldOnOutside);
  return reading.done({ title, kind: kind ?? 'other', heldOn: date.ok ? isoDate(date.value) : '' });
}

/** A wijk by its slug, and the first day on which the mandate no longer holds. */
export function readStewardship(
  form: Typed,
  wijken: readonly { readonly id: Id<'wijk'>; readonly slug: string }[],
): Result<{ wijkId: Id<'wijk'>; until: string }> {
  const wijk = wijken.find(({ slug }) => slug === form.text('wijk'));
  const until = readDate('until', form.text('until').slice(0, 40));
  if (wijk && until.ok) return ok({ wijkId: wijk.id, until: isoDate(until.value) });
  const [first, ...rest] = [
    ...(wijk ? [] : [stewardshipRefusals.wijkNeeded]),
    ...(until.ok ? [] : until.problems),
  ];
  return refused(first ?? stewardshipRefusals.wijkNeeded, ...rest);
}
