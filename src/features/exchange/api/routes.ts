/** How routes of the social map are described: a list by wijk, page after page, and one thing by its slug. */
import { createRoute, z } from '@hono/zod-openapi';
import {
  found,
  foundOrUnknown,
  open,
  pageOf,
  pageQuery,
  refusals,
  slugSchema,
} from '../../../platform/http/api.ts';

export const wijk = slugSchema.optional().openapi({ description: 'Slug of the neighbourhood' });
const oneSlug = { params: z.object({ slug: slugSchema }) };

export const listRoute = <Path extends string, Schema extends z.ZodType>(
  path: Path,
  operationId: string,
  summary: string,
  schema: Schema,
) =>
  createRoute({
    ...open,
    method: 'get',
    path,
    operationId,
    tags: ['social map'],
    summary,
    request: { query: z.strictObject({ wijk, ...pageQuery }) },
    responses: { 200: found('A page of the list', pageOf(schema)), ...refusals.wrong },
  });
export const oneRoute = <Path extends string, Schema extends z.ZodType>(
  path: Path,
  operationId: string,
  summary: string,
  schema: Schema,
) =>
  createRoute({
    ...open,
    method: 'get',
    path,
    operationId,
    tags: ['social map'],
    summary,
    request: oneSlug,
    responses: foundOrUnknown('The thing', schema),
  });

/** The slice in which one thing stands. */
export const first = { limit: 1, offset: 0 } as const;

export const inWijk = (asked: { readonly wijk?: string | undefined }) =>
  asked.wijk === undefined ? {} : { wijkSlug: asked.wijk };
