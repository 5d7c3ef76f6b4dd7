/** In time or not (Awb 6:7 to 6:11), by when to answer (7:10), who may hear and decide (7:5, 10:3). Pure. */
import { type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { assert } from '../../../kernel/result.ts';
import {
  type Clock,
  clocks,
  type EndedPenalty,
  endedPenalty,
  lastDayOf,
  legalTerms,
  movedByOutages,
  type OutageSpan,
  type CaseEvent as TermEvent,
} from '../../../kernel/terms/index.ts';
import { decisionTermOf } from '../../application/rules.ts';
import type { SchemeVersion } from '../../scheme/types.ts';
import type { Contested, Objection, ObjectionEvent, Timeliness } from '../types.ts';

const date = (iso: string): PlainDate => Temporal.PlainDate.from(iso);
const isAfter = (one: PlainDate, other: PlainDate): boolean => Temporal.PlainDate.compare(one, other) > 0;

/**
 * Last day for objecting to a decision that was notified on this day.
 * @param outages of electronic traffic on our side, for an objection that comes that way (Awb 2:21)
 */
export function objectionDue(
  notifiedOn: PlainDate,
  outages: readonly OutageSpan[] = [],
  today: PlainDate = notifiedOn,
): PlainDate {
  return lastDayOf('objection', notifiedOn, { outages, today });
}

export type ReceivedFacts = {
  readonly receivedOn: PlainDate;
  /** Day of the postmark, for letters. */
  readonly postedOn: PlainDate | null;
  readonly byPost: boolean;
  /** Null while the decision has not been sent: then it is early (Awb 6:10). */
  readonly notifiedOn: PlainDate | null;
  readonly outages?: readonly OutageSpan[];
};

/**
 * Late means: to be judged with Awb 6:11, never turned away. A letter counts as in time when it was posted within the
 * term and came within a week after it (6:9 lid 2); without a known postmark the day of receipt decides.
 */
export function timelinessOf(facts: ReceivedFacts): Exclude<Timeliness, 'lateExcused'> {
  const { receivedOn, postedOn, byPost, notifiedOn } = facts;
  if (notifiedOn === null || isAfter(notifiedOn, receivedOn)) return 'early';
  const due = objectionDue(notifiedOn, facts.outages, receivedOn);
  if (!isAfter(receivedOn, due)) return 'inTime';
  const lastByPost = lastDayOf('objectionByPost', due);
  const posted = byPost && postedOn !== null && !isAfter(postedOn, due) && !isAfter(receivedOn, lastByPost);
  return posted ? 'inTime' : 'late';
}

/** Only who files electronically is kept from it by an outage of ours. */
export function isElectronic(channel: Objection['channel']): boolean {
  return channel === 'portal' || channel === 'email';
}

type TimedObjection = Pick<Objection, 'receivedOn' | 'channel' | 'committee'>;

const dateFact = (event: ObjectionEvent, name: string): PlainDate | null =>
  parseIsoDate(String(event.facts[name] ?? ''));

/**
 * Last day for mending an objection, as it was asked or as an outage of ours has moved it (Awb 2:21).
 * @param outages none for who need not send electronically
 */
export function repairDue(
  asked: Pick<ObjectionEvent, 'onDate' | 'facts'>,
  outages: readonly OutageSpan[],
  today: PlainDate,
): PlainDate | null {
  const before = parseIsoDate(String(asked.facts.repairBefore ?? ''));
  return before && movedByOutages(before, { after: date(asked.onDate), outages, today });
}

function toTermEvents(
  event: ObjectionEvent,
  all: readonly ObjectionEvent[],
  repairDay: (asked: ObjectionEvent) => PlainDate | null,
): readonly TermEvent[] {
  const on = parseIsoDate(event.onDate);
  if (on === null) return [];
  switch (event.kind) {
    case 'extended':
      return [{ type: 'objectionExtended', on }];
    case 'noticeOfDefault':
      return [{ type: 'noticeOfDefault', on }];
    case 'decided':
    case 'withdrawn':
    case 'forwarded':
      return [{ type: 'objectionDecided', on }];
    case 'delayed': {
      // Awb 7:10 lid 4: further delay as far as the objector agrees.
      const [from, until] = [dateFact(event, 'from') ?? on, dateFact(event, 'until')];
      return [{ type: 'suspended', reason: 'applicantConsent', clock: 'objectionDecision', from, until }];
    }
    case 'repairAsked': {
      // Awb 7:10 lid 2: stands still from the day after the request until it is repaired or the term for that lapses.
      const repaired = all.find((later) => later.kind === 'repaired' && later.onDate >= event.onDate);
      const before = repairDay(event);
      const end = repaired ? date(repaired.onDate).subtract({ days: 1 }) : before;
      const from = on.add({ days: 1 });
      const until = end !== null && before !== null && isAfter(end, before) ? before : end;
      return until !== null && isAfter(from, until)
        ? []
        : [{ type: 'suspended', reason: 'objectionRepair', clock: 'objectionDecision', from, until }];
    }
    default:
      return [];
  }
}

/** The term to decide starts when the term to object has ended (7:10): an outage that moves the one moves the other. */
const toOutageEvent = ({ from, until }: OutageSpan): TermEvent => ({
  type: 'suspended',
  reason: 'outage',
  clock: 'objection',
  from,
  until,
});

/** The clocks of one objection: its own term, the term to decide on it, and a penalty (7:14). Empty before notification. */
export function objectionClocks(input: {
  readonly objection: TimedObjection;
  readonly contested: Pick<Contested, 'notifiedOn' | 'decidedOn'> | null;
  readonly version: SchemeVersion;
  readonly events: readonly ObjectionEvent[];
  readonly outages: readonly OutageSpan[];
  readonly today: PlainDate;
}): { readonly clocks: readonly Clock[]; readonly penaltyCents: number } {
  const { objection, contested, version, events, outages, today } = input;
  if (contested === null || contested.notifiedOn === null) return { clocks: [], penaltyCents: 0 };
  const notifiedOn = date(contested.notifiedOn);
  const by = objection.channel === 'post' ? 'post' : objection.channel === 'portal' ? 'electronic' : 'desk';
  const term = { ...decisionTermOf(version), objectionCommittee: objection.committee };
  const kept = isElectronic(objection.channel) ? outages : [];
  const repairDay = (asked: ObjectionEvent) => repairDue(asked, kept, today);
  const termEvents: TermEvent[] = [
    // Only the clocks of the objection are asked for; those of the application have their own start.
    { type: 'received', on: date(contested.decidedOn) },
    { type: 'notified', on: notifiedOn, outcome: 'refuse', payBy: null },
    { type: 'objectionReceived', on: date(objection.receivedOn), by },
    ...kept.map(toOutageEvent),
    ...events.flatMap((event) => toTermEvents(event, events, repairDay)),
  ];
  const report = clocks({ term, events: termEvents, today });
  const own = new Set(['objection', 'objectionDecision', 'penalty']);
  const found = report.clocks.filter((clock) => own.has(clock.clock));
  const ended = endedPenaltyOf(found, events, today);
  return { clocks: ended ? [...found, ended.clock] : found, penaltyCents: report.penaltyCents };
}

/** The penalty for a late decision on the objection once its last day is over (7:14, 4:18). */
export function endedPenaltyOf(
  found: readonly Clock[],
  events: readonly ObjectionEvent[],
  today: PlainDate,
): EndedPenalty | null {
  const penalty = found.find(({ clock }) => clock === 'penalty');
  const fixed = events.find(({ kind }) => kind === 'penaltyFixed');
  return penalty ? endedPenalty(penalty, fixed ? parseIsoDate(fixed.onDate) : null, today) : null;
}

/** By when the decision on the objection is due; null while the first decision has not been sent. */
export function objectionDecisionDue(found: readonly Clock[]): PlainDate | null {
  return found.find((clock) => clock.clock === 'objectionDecision')?.due ?? null;
}

/** Awb 7:4 lid 2: papers lie open for at least a week before the hearing. */
export function papersFrom(hearingOn: PlainDate): PlainDate {
  const { length } = legalTerms.objectionPapers;
  assert(length.unit === 'weeks', 'the papers lie open for weeks');
  return hearingOn.subtract({ weeks: length.amount });
}

/** Awb 7:4 lid 1: until ten days before the hearing one can send more papers. */
export const morePapersUntil = (hearingOn: PlainDate): PlainDate => hearingOn.subtract({ days: 10 });

/** The hearing can be on this day at the earliest, when papers lie open from tomorrow on. */
export function earliestHearing(today: PlainDate): PlainDate {
  return today.add({ days: 1 }).add({ weeks: legalTerms.objectionPapers.length.amount });
}

const bare = (written: string): string => written.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Do name and address on an objection read as those of this person, however they were spaced and broken? */
export function isWrittenBy(
  objection: Pick<Objection, 'objectorName' | 'objectorAddress'>,
  person: Readonly<Record<'name', string> & Record<'street' | 'postcode' | 'town', string | null>>,
): boolean {
  const { name, street, postcode, town } = person;
  const address = [street, postcode, town].map((part) => part ?? '').join('');
  return bare(objection.objectorName) === bare(name) && bare(objection.objectorAddress) === bare(address);
}
