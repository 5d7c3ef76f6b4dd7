/** Against which ceiling a later decision on a case is tested (Awb 4:25 lid 3). */
import { type PlainDate, Temporal } from '../../../kernel/dates.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { type Application, clocksOf, events } from '../../application/index.ts';
import { type Envelope, heldCents, type LedgerMoment, roomAt } from '../../budget/index.ts';
import type { SchemeVersion } from '../../scheme/index.ts';
import { listDecisions } from '../store/index.ts';
import type { Decision } from '../types.ts';

type Tested = {
  readonly application: Application;
  readonly version: SchemeVersion;
  readonly envelope: Envelope;
  /** The decision that holds now. */
  readonly latest: Decision | null;
};

/**
 * When the first decision was taken, or should have been when it came late. The moment itself counts: what it released,
 * others may have got on the very same day. Null before there is one.
 */
export async function firstDecision(
  r: Reader,
  c: Pick<Tested, 'application' | 'version'>,
  today: PlainDate,
): Promise<LedgerMoment | null> {
  const [first] = await listDecisions(r, c.application.id);
  if (!first) return null;
  const taken = Temporal.PlainDate.from(first.decidedOn);
  // The clocks of a closed case rest; the question is about the time before.
  const report = clocksOf({ status: 'decided' }, c.version, await events(r, c.application.id), today);
  const due = report.clocks.find((clock) => clock.clock === 'decision')?.due;
  const late = due && Temporal.PlainDate.compare(due, taken) < 0;
  return late ? { on: due, before: null } : { on: taken, before: first.id };
}

/** The last day on which the first decision should have been taken, when that has passed; otherwise null. */
async function lateSince(
  r: Reader,
  c: Pick<Tested, 'application' | 'version'>,
  today: PlainDate,
): Promise<PlainDate | null> {
  const report = clocksOf(c.application, c.version, await events(r, c.application.id), today);
  const clock = report.clocks.find((one) => one.clock === 'decision');
  return clock?.state === 'late' ? clock.due : null;
}

/**
 * The moment in the past whose ceiling counts beside that of today: of the declining, when that was annulled and the
 * application is decided on after all, or of the day when the decision was due. Null when today's is all.
 */
export async function ceilingMoment(
  r: Reader,
  c: Omit<Tested, 'envelope'>,
  today: PlainDate,
): Promise<LedgerMoment | null> {
  // A case that was decided on, and on which no decision holds now.
  const first = c.latest === null ? await firstDecision(r, c, today) : null;
  if (first !== null) return first;
  const due = await lateSince(r, c, today);
  return due && { on: due, before: null };
}

/** What this case can get from its envelope: free money, and what it has reserved itself; or what there was for it then. */
export async function roomOf(r: Reader, c: Tested, today: PlainDate): Promise<number> {
  const { envelope, application } = c;
  const held = await heldCents(r, envelope.id, application.id);
  const moment = await ceilingMoment(r, c, today);
  const then = moment === null ? 0 : await roomAt(r, envelope.id, application.id, moment);
  return Math.max(envelope.balances.freeCents + held.reserved, then);
}
