/** Reads the JSON of `hoofdveld terms`: every problem at once, each with its JSON pointer. */
import { z } from 'zod';
import { type PlainDate, parseIsoDate } from '../dates.ts';
import { isPresent, jsonPointer, readJson, unknownField } from '../json-input.ts';
import { same, type Text, text } from '../messages.ts';
import { collectProblems, ok, type Result, refused } from '../result.ts';
import { type EventsToCheck, findImpossibleEvents } from './impossible-events.ts';
import { suspensionRules } from './suspensions.ts';
import {
  type CaseEvent,
  type DecisionTerm,
  type EventType,
  suspensionReasons,
  type TermsInput,
} from './types.ts';

/** Messages of our own schemas, by the code that a problem carries. */
const ownTexts: Readonly<Record<string, Text>> = {
  'date-shape': text(
    'Dit is geen bestaande datum. Schrijf jaar-maand-dag, bijvoorbeeld 2027-01-04.',
    'This is not an existing date. Write year-month-day, for example 2027-01-04.',
  ),
  'date-range': text(
    'Deze datum ligt buiten de jaren 2000 tot en met 2199.',
    'This date lies outside the years 2000 to 2199.',
  ),
};

const date = z.string().transform((value, context): PlainDate => {
  const parsed = parseIsoDate(value);
  if (parsed !== null && parsed.year >= 2000 && parsed.year <= 2199) return parsed;
  context.addIssue({ code: 'custom', message: parsed === null ? 'date-shape' : 'date-range' });
  return z.NEVER;
});

/** Ten years of weeks: far beyond any decision term, and no sum leaves the calendar. */
const weekCount = z.int().min(1).max(520);

const termSchema = z.strictObject({
  decisionWeeks: weekCount,
  extensionWeeks: weekCount.nullable(),
  generalTermsActApplies: z.boolean(),
  objectionCommittee: z.boolean().default(false),
  source: z.string().trim().min(1).max(200).default('Awb 4:13').transform(same),
  /** A written case counts with what it says and with the act alone; pages add the days of the decrees (`law.ts`). */
  equatedDays: z.array(date).max(200).default([]),
});

const on = { on: date };
const eventSchemas = {
  received: z.strictObject({ type: z.literal('received'), ...on }),
  completionRequested: z.strictObject({
    type: z.literal('completionRequested'),
    ...on,
    completeBefore: date,
  }),
  completed: z.strictObject({ type: z.literal('completed'), ...on }),
  suspended: z.strictObject({
    type: z.literal('suspended'),
    reason: z.enum(suspensionReasons),
    clock: z.enum(['decision', 'objection', 'objectionDecision', 'payment']).optional(),
    from: date,
    until: date.nullable().default(null),
  }),
  extended: z.strictObject({ type: z.literal('extended'), ...on }),
  noticeOfDefault: z.strictObject({ type: z.literal('noticeOfDefault'), ...on }),
  notified: z.strictObject({
    type: z.literal('notified'),
    ...on,
    outcome: z.enum(['grant', 'refuse', 'decline']).default('grant'),
    payBy: date.nullable().default(null),
  }),
  paid: z.strictObject({ type: z.literal('paid'), ...on }),
  objectionReceived: z.strictObject({
    type: z.literal('objectionReceived'),
    ...on,
    by: z.enum(['post', 'electronic', 'desk']),
  }),
  objectionExtended: z.strictObject({ type: z.literal('objectionExtended'), ...on }),
  objectionDecided: z.strictObject({ type: z.literal('objectionDecided'), ...on }),
} as const satisfies Record<EventType, z.ZodType>;

const eventTypes = Object.keys(eventSchemas) as EventType[];

/** One schema on one part of the input; the problems carry the path from the root. */
const read = <T>(schema: z.ZodType<T>, raw: unknown, base: readonly PropertyKey[]): Result<T> =>
  readJson(schema, raw, { base, ownTexts });

const typeOf = (event: unknown): unknown =>
  typeof event === 'object' && event !== null && 'type' in event ? event.type : undefined;

function readEvent(raw: unknown, index: number): Result<CaseEvent> {
  const base = ['events', index] as const;
  const shape = read(z.looseObject({ type: z.enum(eventTypes) }), raw, base);
  if (!shape.ok) {
    // Which fields belong to it is unknown, but a day that does not exist is wrong in every event.
    const day = read(z.looseObject({ on: date.optional() }), raw, base);
    return day.ok || !isPresent(raw, ['on']) ? shape : refused(...collectProblems([shape, day]));
  }
  const schema: z.ZodType<z.output<(typeof eventSchemas)[EventType]>> = eventSchemas[shape.value.type];
  const result = read(schema, raw, base);
  if (!result.ok) return result;
  const event = result.value;
  if (event.type !== 'suspended') return ok(event);
  return ok({ ...event, clock: event.clock ?? suspensionRules[event.reason].clocks[0] });
}

function readTerm(raw: unknown): Result<DecisionTerm> {
  const result = read(termSchema, raw, ['term']);
  if (!result.ok) return result;
  const { equatedDays, ...term } = result.value;
  return ok({ ...term, equatedDays: new Set(equatedDays.map(String)) });
}

const knownFields = ['term', 'events', 'today'];

/**
 * Reads and checks the whole input. The shape is that of `hoofdveld terms FILE.json`; beside it the optional fields
 * of `termSchema` and `eventSchemas`. Unknown fields are refused, so that a misspelt name is not silently ignored.
 * @returns the input, or every problem of shape and of order (see `findImpossibleEvents`)
 */
export function parseTermsInput(raw: unknown): Result<TermsInput> {
  const root = read(z.record(z.string(), z.unknown()), raw, []);
  if (!root.ok) return root;
  const whole = root.value;
  const strangers = Object.keys(whole).filter((key) => !knownFields.includes(key));
  const term = readTerm(whole.term);
  const today = read(date, whole.today, ['today']);
  const list = read(z.array(z.unknown()).max(1000), whole.events, ['events']);
  const rawEvents = list.ok ? list.value : [];
  const events = rawEvents.map(readEvent);

  const problems = [
    ...strangers.map((key) => unknownField(jsonPointer([key]))),
    ...collectProblems([term, list, today, ...events]),
  ];
  if (list.ok) {
    const check: EventsToCheck = {
      term: term.ok ? term.value : null,
      events: events.flatMap((result, index) => (result.ok ? [{ event: result.value, index }] : [])),
      today: today.ok ? today.value : null,
      unreadableTypes: new Set(rawEvents.filter((_, index) => !events[index]?.ok).map(typeOf)),
    };
    problems.push(...findImpossibleEvents(check));
  }
  if (!term.ok || !today.ok || problems.length > 0) return refused(...problems);
  const complete = events.flatMap((result) => (result.ok ? [result.value] : []));
  return ok({ term: term.value, events: complete, today: today.value });
}
