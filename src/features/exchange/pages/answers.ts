/** What every feed of the social map shares: who may read it, mistakes, and answers that are kept. */
import type { z } from 'zod';
import { badInput, inputErrors, problem } from '../../../platform/http/api.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import type { Routes } from '../../../platform/http/routes.ts';

type Answer = (c: AppContext) => Promise<Response> | Response;

/** Any site may read it, and may read what it did wrong. */
export const forAnySite = (response: Response): Response => {
  response.headers.set('access-control-allow-origin', '*');
  return response;
};

/** An address for everybody, kept as bytes until the data change. */
export function openData(routes: Routes, path: string, answer: Answer): void {
  routes.get(path, 'public', async (c) => forAnySite(await answer(c)), { keep: true, page: false });
}

/** What was asked, or all that is wrong with it (RFC 9457). */
export function readQuery<Schema extends z.ZodType>(
  c: AppContext,
  schema: Schema,
): { readonly asked: z.output<Schema> } | { readonly wrong: Response } {
  const read = schema.safeParse(c.req.query());
  return read.success ? { asked: read.data } : { wrong: badInput(inputErrors(read.error, 'query')) };
}

export const unknown = (what: string): Response => problem(404, `There is no such ${what}.`);
