/**
 * What hosts say: it is right, it stopped, it took place. By a link without login, on a page, or by telephone to a
 * volunteer who enters it. Every answer is a new entry; nothing is ever overwritten.
 */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { cityTimeZone, parseIsoDate, type Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import {
  type ConfirmedVia,
  confirmHeld,
  findListing,
  findListingForUpdate,
  findSignedLink,
  type Listing,
  noteLinkUsed,
  type SignedLink,
} from '../../listing/index.ts';
import { activityRefusals } from '../messages.ts';
import { hostPolicy } from '../policy.ts';
import { timesToConfirm } from '../rules/evidence.ts';
import { getActivity } from '../store/activities.ts';
import {
  findEvidence,
  insertConfirmation,
  insertEvidence,
  listEvidence,
  lockActivity,
  type Witness,
} from '../store/evidence.ts';
import { loadCalendar } from '../store/holidays.ts';
import type { Activity, Band, Evidence } from '../types.ts';
import { stopListed } from './save.ts';

export type HostAnswer =
  | { readonly kind: 'right' }
  | { readonly kind: 'stopped' }
  | {
      readonly kind: 'time';
      readonly seriesId: string;
      /** ISO date by the rhythm. */
      readonly originalOn: string;
      readonly tookPlace: boolean;
      readonly band: Band | null;
    };

type HowSaid = Omit<Witness, 'at'>;

/** `HH:MM` on the city's clock. */
export const clockTimeOf = (now: Temporal.Instant): string =>
  now.toZonedDateTimeISO(cityTimeZone).toPlainTime().toString().slice(0, 5);

const open: readonly Listing['status'][] = ['published', 'delisted'];

/** The times that are over, with what was said of each: for the link and for the page. */
export async function askedTimes(
  reader: Reader,
  activity: Activity,
  now: Temporal.Instant,
  days: number,
): Promise<ReturnType<typeof timesToConfirm>> {
  const zoned = now.toZonedDateTimeISO(cityTimeZone);
  const today = zoned.toPlainDate();
  const period = { from: today.subtract({ days: days + 31 }), until: today.add({ days: 32 }) };
  const [calendar, evidence] = await Promise.all([
    loadCalendar(reader, today),
    listEvidence(reader, [activity.listing.id], period),
  ]);
  const moment = { today, clockTime: clockTimeOf(now), days };
  return timesToConfirm(activity.content.series, calendar, moment, evidence);
}

/** What a link leads to, or why it no longer does. Reading changes nothing: mail programs open links by themselves. */
export async function readHostLink(
  reader: Reader,
  token: string,
  now: Date,
): Promise<Result<{ readonly link: SignedLink; readonly activity: Activity }>> {
  const link = await findSignedLink(reader, token, 'attendance', now);
  const listing = link && (await findListing(reader, link.subjectId as Id<'listing'>));
  if (!(link && listing)) return refused(activityRefusals.linkUnknown);
  if (!open.includes(listing.status)) return refused(activityRefusals.over);
  return ok({ link, activity: await getActivity(reader, listing) });
}

async function sayRight(unit: UnitOfWork, listing: Listing, how: HowSaid): Promise<Result<null>> {
  const confirmedVia: ConfirmedVia =
    how.via === 'link' || how.via === 'phone'
      ? how.via
      : allowed(unit.actor, 'listing.moderate', { wijkId: listing.wijkId })
        ? 'steward'
        : 'owner';
  const confirmed = await confirmHeld(unit, listing, confirmedVia);
  if (!confirmed.ok) return confirmed;
  await insertConfirmation(unit.tx, listing.id, 'right', { ...how, at: unit.nowDate });
  return ok(null);
}

/** The newest entry holds: a correction is never of the same moment as what it corrects. */
const after = (before: Evidence | null, now: Date): Date =>
  before && before.madeAt >= now ? new Date(before.madeAt.getTime() + 1) : now;

async function sayTime(
  unit: UnitOfWork,
  activity: Activity,
  answer: Extract<HostAnswer, { kind: 'time' }>,
  how: HowSaid,
): Promise<Result<null>> {
  const originalOn = parseIsoDate(answer.originalOn);
  if (originalOn === null) return refused(activityRefusals.noSuchTime);
  const days = how.via === 'link' ? hostPolicy.askBack.days : hostPolicy.recordBack.days;
  const times = await askedTimes(unit.tx, activity, unit.now, days);
  const asked = times.find(
    ({ occurrence }) => occurrence.seriesId === answer.seriesId && occurrence.originalDate.equals(originalOn),
  );
  if (!asked) return refused(activityRefusals.noSuchTime);
  const activityId = activity.listing.id as string as Id<'activity'>;
  const key = { activityId, seriesId: answer.seriesId, originalOn: answer.originalOn };
  const before = await findEvidence(unit.tx, key);
  const band = answer.tookPlace ? answer.band : null;
  if (before && before.tookPlace === answer.tookPlace && before.band === band) return ok(null);
  await insertEvidence(unit.tx, [
    {
      ...key,
      heldOn: asked.occurrence.date.toString(),
      tookPlace: answer.tookPlace,
      band,
      witness: { ...how, at: after(before, unit.nowDate) },
      corrects: before?.id ?? null,
    },
  ]);
  unit.audit('activity.evidence', 'listing', activity.listing.id, {
    originalOn: answer.originalOn,
    tookPlace: answer.tookPlace,
    band,
    via: how.via,
    correction: before !== null,
  });
  return ok(null);
}

async function say(
  unit: UnitOfWork,
  activity: Activity,
  answer: HostAnswer,
  how: HowSaid,
): Promise<Result<null>> {
  await lockActivity(unit.tx, activity.listing.id);
  const listing = await findListingForUpdate(unit.tx, activity.listing.id);
  if (listing === null || !open.includes(listing.status)) return refused(activityRefusals.over);
  if (answer.kind === 'time') return await sayTime(unit, activity, answer, how);
  if (answer.kind === 'right') return await sayRight(unit, listing, how);
  const stopped = await stopListed(unit, listing.id);
  if (!stopped.ok) return stopped;
  await insertConfirmation(unit.tx, listing.id, 'stopped', { ...how, at: unit.nowDate });
  return ok(null);
}

/** Whoever holds the link answers for the host. */
export async function answerByLink(
  deps: CommandDeps,
  actor: Actor,
  token: string,
  answer: HostAnswer,
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const read = await readHostLink(unit.tx, token, unit.nowDate);
    if (!read.ok) return read;
    const { link } = read.value;
    await noteLinkUsed(unit.tx, link.id, unit.nowDate);
    const how: HowSaid = { via: 'link', personId: null, linkId: link.id };
    return await say(unit, read.value.activity, answer, how);
  });
}

/** @param via `phone` when the host said it and somebody else enters it */
export async function answerByPerson(
  deps: CommandDeps,
  actor: Actor,
  activity: Activity,
  answer: HostAnswer,
  via: 'page' | 'phone',
): Promise<Result<null>> {
  const { organisationId, wijkId } = activity.listing;
  if (!allowed(actor, 'evidence.record', { organisationId, wijkId }))
    return refused(activityRefusals.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    const how: HowSaid = { via, personId: personIdOf(actor), linkId: null };
    return await say(unit, activity, answer, how);
  });
}
