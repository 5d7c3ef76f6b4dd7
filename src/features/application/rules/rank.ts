import type { SchemeVersion } from '../../scheme/types.ts';
import type { Application } from '../types.ts';

type Ranked = Pick<Application, 'id' | 'completeAt' | 'receivedOn' | 'submittedAt'>;

const far = '9999';

function moment(application: Ranked, by: 'completeness' | 'receipt'): string {
  if (by === 'completeness') return application.completeAt?.toISOString() ?? far;
  // Paper counts from the day of its stamp; what came on one day ranks by the moment it was entered.
  return `${application.receivedOn ?? far} ${application.submittedAt?.toISOString() ?? far}`;
}

/**
 * First come, first served (Awb 4:26): by completeness or by receipt, as the scheme says. Those with the same moment have
 * the same place: a tie is for the lot, which someone draws and records.
 * @returns places from 1, by application id; an incomplete application has none when completeness counts
 */
function rank(applications: readonly Ranked[], version: SchemeVersion): ReadonlyMap<string, number> {
  const by = version.rules.distribution.rankBy;
  const ranked = applications
    .map((application) => ({ id: application.id, at: moment(application, by) }))
    .filter(({ at }) => !at.startsWith(far))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const places = new Map<string, number>();
  let place = 0;
  let before = '';
  ranked.forEach(({ id, at }, index) => {
    if (at !== before) place = index + 1;
    before = at;
    places.set(id, place);
  });
  return places;
}

/** The same for several envelopes: each has an order of its own, over the whole area that shares its money (Awb 4:26). */
export function rankByEnvelope(
  applications: readonly (Ranked & Pick<Application, 'envelopeId'>)[],
  version: SchemeVersion,
): ReadonlyMap<string, number> {
  const byEnvelope = Map.groupBy(applications, ({ envelopeId }) => envelopeId);
  return new Map([...byEnvelope.values()].flatMap((sharing) => [...rank(sharing, version)]));
}
