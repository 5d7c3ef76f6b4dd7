/** Loads the geography of an empty city, from the command line. */
import { system } from '../../kernel/actor.ts';
import { ok, problem, type Result, refused } from '../../kernel/result.ts';
import { type CommandDeps, inTransaction } from '../../platform/db/unit-of-work.ts';
import { anyPlace, insertPlaces } from './store.ts';
import type { PlaceRow } from './types.ts';

/** Addresses, envelopes and cases lean on the wijken: once there are any, they are not loaded over. */
const hasPlaces = problem('', 'places-exist', {
  nl: 'Deze stad heeft al gebieden en wijken.',
  en: 'This city has its gebieden and wijken already.',
});

/** All rows or none. Refusal `places-exist` */
export function loadPlaces(deps: CommandDeps, rows: readonly PlaceRow[]): Promise<Result<number>> {
  return inTransaction(deps, system('cli'), async (unit) => {
    if (await anyPlace(unit.tx)) return refused(hasPlaces);
    await insertPlaces(unit.tx, rows);
    unit.audit('places.loaded', 'city', 'city', { wijken: rows.length });
    return ok(rows.length);
  });
}
