/** RFC 9457 problem+json for the API: never a stack, never a value that was sent. */
import type { Context } from 'hono';
import type { AppContext } from '../platform/http/context.ts';

export const isApi = (c: Context): boolean => c.req.path === '/api' || c.req.path.startsWith('/api/');

function problemJson(status: 403 | 404 | 500, title: string, detail: string): Response {
  return new Response(JSON.stringify({ status, title, detail }), {
    status,
    headers: { 'content-type': 'application/problem+json', 'api-version': '1.0.0' },
  });
}

export const apiForbidden = (): Response =>
  problemJson(403, 'Not allowed', 'A write that another site started is refused.');
export const apiNotFound = (_c: AppContext): Response =>
  problemJson(404, 'Not found', 'There is nothing at this address.');
export const apiError = (_c: AppContext): Response =>
  problemJson(500, 'Internal error', 'Something went wrong on our side. It has been logged.');
