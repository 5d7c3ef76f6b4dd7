/** Content as it stands in a revision, read back and checked: dates are dates again. */

import { z } from 'zod';
import { parseIsoDate } from '../../kernel/dates.ts';
import { domains } from '../../kernel/domains.ts';
import { type Id, parseId } from '../../kernel/ids.ts';
import { contentLangs } from '../../kernel/words.ts';
import { venueFunctions } from '../venue/types.ts';
import { type Nth, schoolHolidayKinds, type Weekday } from './series/types.ts';
import { type ActivityContent, activityTypes, audiences, signups, wheelchairs } from './types.ts';

const date = z.string().transform((value, context) => {
  const read = parseIsoDate(value);
  if (read) return read;
  context.addIssue({ code: 'custom', message: 'no date' });
  return z.NEVER;
});
const id = <Table extends string>() =>
  z.string().transform((value, context): Id<Table> => {
    const read = parseId<Table>(value);
    if (read) return read;
    context.addIssue({ code: 'custom', message: 'no id' });
    return z.NEVER;
  });
const text = z.string().nullable();
const weekday = z
  .int()
  .min(1)
  .max(7)
  .transform((day) => day as Weekday);

export const rhythmSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('once') }),
  z.object({ kind: z.literal('weekly'), everyWeeks: z.int(), weekdays: z.array(weekday) }),
  z.object({
    kind: z.literal('monthly'),
    everyMonths: z.int(),
    nth: z.array(z.union([z.literal([1, 2, 3, 4]), z.literal(-1)]).transform((which) => which as Nth)),
    weekday,
  }),
  z.object({ kind: z.literal('monthDays'), everyMonths: z.int(), days: z.array(z.int()) }),
]);
export const pausesSchema = z.array(z.object({ from: date, until: date, reason: text }));
const deviation = {
  from: text,
  until: text,
  venueId: text,
  venueName: z.string().optional(),
  placeText: text,
};
export const exceptionsSchema = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('cancelled'), on: date, note: text }),
    z.object({
      kind: z.literal('changed'),
      on: date,
      newOn: date.nullable(),
      substitute: text,
      note: text,
      ...deviation,
    }),
    z.object({ kind: z.literal('extra'), on: date, note: text, ...deviation }),
  ]),
);
const seriesSchema = z.object({
  id: z.string(),
  rhythm: rhythmSchema,
  startsOn: date,
  endsOn: date.nullable(),
  from: z.string(),
  until: z.string(),
  skipSchoolHolidays: z.boolean(),
  skipHolidays: z.array(z.enum(schoolHolidayKinds)).optional(),
  onlyHolidays: z.array(z.enum(schoolHolidayKinds)).optional(),
  skipPublicHolidays: z.boolean(),
  pauses: pausesSchema,
  exceptions: exceptionsSchema,
});
/** `z.record` with optional keys: no language is obliged, but there is no other. */
const words = z.partialRecord(z.enum(contentLangs), z.string());

const contentSchema = z.object({
  organisationId: id<'organisation'>(),
  venueId: id<'venue'>().nullable(),
  venueName: text,
  wijkId: id<'wijk'>(),
  wijkName: z.string(),
  placeText: text,
  title: words,
  summary: words,
  description: words,
  domain: z.enum(domains),
  type: z.enum(activityTypes),
  audiences: z.array(z.enum(audiences)),
  languages: z.array(z.enum(contentLangs)),
  costCents: z.int().nullable(),
  costNote: text,
  wheelchair: z.enum(wheelchairs),
  signup: z.enum(signups),
  signupText: text,
  minimumAge: z.int().nullable(),
  maximumAge: z.int().nullable(),
  functions: z.array(z.enum(venueFunctions)),
  worship: z.boolean(),
  series: z.array(seriesSchema),
});

/** @throws on what no revision ever held */
export function parseContent(value: unknown): ActivityContent {
  // Undefined and missing are one here: a key is left out, never written as undefined.
  return contentSchema.parse(value) as ActivityContent;
}
