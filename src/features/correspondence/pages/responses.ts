import type { PersonActor } from '../../../kernel/actor.ts';
import { assert } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';

/** The guard let only people through. */
export function personOf(c: AppContext): PersonActor {
  const actor = c.get('actor');
  assert(actor.kind === 'person', 'This route is for people');
  return actor;
}

/**
 * A file to keep, never shown inside the site and never kept by anything in between.
 * @param name without anything but letters, digits, dots and hyphens
 */
export function download(bytes: Uint8Array, type: string, name: string): Response {
  const safe = name.replace(/[^A-Za-z0-9.-]+/g, '-');
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${safe}"`,
      'cache-control': 'private, no-store',
    },
  });
}
