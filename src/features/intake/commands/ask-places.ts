/**
 * Asks about the addresses and postcodes in a table before its rows are read. People wait for it, so it stops after a
 * number of addresses and after a time; what was not asked then, is said at its row.
 */
import type { AddressService } from '../../../platform/addresses/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { wijkenOfPostcode } from '../../agenda/index.ts';
import { locateAddress } from '../../venue/index.ts';
import { intakePolicy } from '../policy.ts';
import type { TypedRow } from '../table/cells.ts';
import { type Asked, postcodeIn } from '../table/whereabouts.ts';
import type { Subject } from '../types.ts';

type Deps = { readonly db: Db; readonly addresses: AddressService | null };
/** So many at once: the service is shared by the whole country. */
const atOnce = 4;

const emptyAsNull = (cell: string | undefined): string | null => (cell === undefined ? null : cell);

async function wijkenFor(deps: Deps, postcode: string | null): Promise<readonly string[]> {
  const answer = postcode === null ? null : await wijkenOfPostcode(deps, postcode);
  return answer?.kind === 'wijken' ? answer.wijken.map(({ slug }) => slug) : [];
}

async function askVenue(deps: Deps, { cells }: TypedRow): Promise<Asked> {
  const address = {
    street: emptyAsNull(cells.get('street')),
    houseNumber: emptyAsNull(cells.get('houseNumber')),
    postcode: emptyAsNull(cells.get('postcode')),
    town: cells.get('town') ?? 'Rotterdam',
  };
  const located = cells.has('lat') || cells.has('lon') ? null : await locateAddress(deps, address);
  const isWhole = address.street !== null && address.houseNumber !== null;
  const missing = deps.addresses === null ? 'noService' : 'notFound';
  const needsWijk = !cells.has('wijkId') && located === null;
  return {
    located,
    wijken: needsWijk ? await wijkenFor(deps, address.postcode) : [],
    without: located === null ? (isWhole ? missing : 'noAddress') : null,
  };
}

async function askActivity(deps: Deps, { cells }: TypedRow): Promise<Asked> {
  const isPlaced = cells.has('wijk') || cells.has('plek');
  const postcode = isPlaced ? null : postcodeIn(cells.get('waar') ?? '');
  return { located: null, wijken: await wijkenFor(deps, postcode), without: null };
}

const askers = { venue: askVenue, activity: askActivity, organisation: null } as const;
const notAsked: Asked = { located: null, wijken: [], without: 'noTime' };

/** @returns by line; a row that was not reached says so */
export async function askPlaces(
  deps: Deps,
  subject: Subject,
  rows: readonly TypedRow[],
): Promise<ReadonlyMap<number, Asked>> {
  const ask = askers[subject];
  const asked = new Map<number, Asked>();
  if (ask === null) return asked;
  const late = AbortSignal.timeout(intakePolicy.addressPatienceMs.value);
  const waiting = [...rows.slice(0, intakePolicy.addressRows.value)];
  const work = async (): Promise<void> => {
    for (let row = waiting.shift(); row !== undefined && !late.aborted; row = waiting.shift())
      asked.set(row.line, await ask(deps, row));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  for (const { line } of rows) if (!asked.has(line)) asked.set(line, notAsked);
  return asked;
}
