/** A whole list, one item a line, without pages (HSDS: `format=ndjson`). */
import type { AppContext } from '../../../platform/http/context.ts';
import type { Json } from '../hsds/profile.ts';

type Batch = {
  readonly items: readonly Json[] /** The id to go on after; null at the end. */;
  readonly last: string | null;
};

/**
 * Sent as it is read, in the order of the ids, and no faster than it is taken. What is added meanwhile comes at the end;
 * nothing is passed over. Not kept: it has no size that is known beforehand.
 */
export function ndjson(c: AppContext, next: (after: string | null) => Promise<Batch>): Response {
  c.set('keep', false);
  const encoder = new TextEncoder();
  let after: string | null = null;
  const lines = new ReadableStream<Uint8Array>({
    async pull(stream) {
      const { items, last } = await next(after);
      if (items.length > 0)
        stream.enqueue(encoder.encode(items.map((item) => `${JSON.stringify(item)}\n`).join('')));
      if (last === null) stream.close();
      after = last;
    },
  });
  return c.body(lines, 200, { 'content-type': 'application/x-ndjson; charset=utf-8' });
}
