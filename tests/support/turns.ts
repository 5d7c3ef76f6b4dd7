/** How often something waits for the database: each turn is a packet there and one back (platform/db/turn.ts). */
import pg from 'pg';
import { vi } from 'vitest';
import { Turn } from '../../src/platform/db/turn.ts';

/** Turns of reads outside transactions while the work lasts. Nothing else may ask anything meanwhile. */
export async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  const asked = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    return asked.mock.calls.filter(([first]) => (first as unknown) instanceof Turn).length;
  } finally {
    asked.mockRestore();
  }
}
