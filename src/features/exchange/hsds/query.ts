/** What others may ask of the HSDS lists: the parameters of HSDS 3.0 and those that Open Referral UK adds. */
import { z } from 'zod';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import type { ActivityFilter } from '../types.ts';
import { weekdayCodes } from './schedules.ts';
import { taxonomyOfId, termOfId } from './taxonomies.ts';

const yesNo = z.enum(['true', 'false']).default('false');
const whole = (most: number) => z.coerce.number().int().min(1).max(most);
const age = z.coerce.number().int().min(0).max(150).optional();
const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'Must look like 10:00.')
  .optional();
const id = z.uuid().optional();
/** A moment without a zone is UTC. */
const moment = z
  .union([z.iso.date(), z.iso.datetime({ local: true, offset: true })], {
    error: 'Must be a date or a moment of ISO 8601.',
  })
  .transform(
    (value) => new Date(/T.*(Z|[+-]\d\d:?\d\d)$/.test(value) || !value.includes('T') ? value : `${value}Z`),
  )
  .optional();

/** Programs that read everything ask for more at once; each answer stays small enough to keep. */
const most = { perPage: 100, minimal: 1000 } as const;

/** Of a part of a list a page further on costs what all before it cost, so there is an end to it. */
const furthestPage = 1_000_000;

const paging = {
  page: z.coerce
    .number()
    .int()
    .min(1)
    .max(
      furthestPage,
      `Pages go up to ${furthestPage}. Ask format=ndjson for the whole list, or modified_after for what changed.`,
    )
    .default(1),
  per_page: whole(most.minimal).default(50),
  format: z.enum(['json', 'ndjson']).default('json'),
  search: z.string().trim().min(1).max(100).optional(),
};

export const taxonomyQuery = z.strictObject(paging);
export const termQuery = z.strictObject({
  ...paging,
  taxonomy_id: id,
  parent_id: id,
  top_only: yesNo,
});
export const organizationQuery = z.strictObject({ ...paging, full_service: yesNo, full: yesNo });
export const organizationOneQuery = z.strictObject({ full_service: yesNo });

const filters = {
  taxonomy_term_id: id,
  taxonomy_id: id,
  organization_id: id,
  modified_after: moment,
  minimum_age: age,
  maximum_age: age,
  start_time: clockTime,
  end_time: clockTime,
  day: z
    .string()
    .transform((value) => value.toUpperCase())
    .pipe(z.enum(weekdayCodes))
    .optional(),
  full: yesNo,
};
export const serviceQuery = z.strictObject({ ...paging, ...filters, minimal: yesNo });
export const atLocationQuery = z
  .strictObject({
    ...paging,
    ...filters,
    postcode: z
      .string()
      .regex(/^[1-9]\d{3} ?([A-Za-z]{2})?$/, 'Must look like 3021 AA or 3021.')
      .optional(),
    proximity: z.coerce.number().int().min(0).max(100_000).optional(),
  })
  .refine(({ postcode, proximity }) => proximity === undefined || postcode !== undefined, {
    path: ['proximity'],
    message: 'Says nothing without a postcode.',
  });

export type Paging = { readonly page: number; readonly per_page: number };
/** So many are read at once where there are no pages. */
export const perBatch = 200;

/** @returns the slice of the list, with no more on a page than an answer can hold */
export function sliceOf({ page, per_page }: Paging, minimal = false) {
  const limit = minimal ? per_page : Math.min(per_page, most.perPage);
  return { limit, offset: (page - 1) * limit };
}

type Asked = z.output<typeof serviceQuery> | z.output<typeof atLocationQuery>;

/** Null when it asks for what no taxonomy of ours has: nothing answers that. */
export function filterOf(asked: Asked, today: PlainDate): ActivityFilter | null {
  const taxonomy = asked.taxonomy_id === undefined ? undefined : taxonomyOfId(asked.taxonomy_id);
  const term = asked.taxonomy_term_id === undefined ? undefined : termOfId(asked.taxonomy_term_id);
  if (taxonomy === null || term === null) return null;
  const { start_time: from, end_time: until, day } = asked;
  const postcode = 'postcode' in asked ? asked.postcode : undefined;
  const metres = 'proximity' in asked ? asked.proximity : undefined;
  const timed = from !== undefined || until !== undefined || day !== undefined;
  return {
    ...(taxonomy && { taxonomy }),
    ...(term && { term }),
    ...(asked.organization_id && { organisationId: asked.organization_id }),
    ...(asked.modified_after && { modifiedAfter: asked.modified_after }),
    ...(asked.minimum_age !== undefined && { minimumAge: asked.minimum_age }),
    ...(asked.maximum_age !== undefined && { maximumAge: asked.maximum_age }),
    ...(timed && {
      times: {
        today: isoDate(today),
        ...(from && { from }),
        ...(until && { until }),
        ...(day && { weekday: weekdayCodes.indexOf(day) + 1 }),
      },
    }),
    ...(postcode && {
      near: { digits: postcode.slice(0, 4), ...(metres !== undefined && { metres }) },
    }),
  };
}
