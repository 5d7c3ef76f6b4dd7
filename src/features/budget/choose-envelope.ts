import type { Id } from '../../kernel/ids.ts';
import type { Envelope } from './types.ts';

export type Place = {
  readonly wijkId: Id<'wijk'> | null;
  readonly wijkraadId: Id<'wijkraad'> | null;
  readonly gebiedId: Id<'gebied'> | null;
};

function closeness(envelope: Envelope, place: Place): number | null {
  if (envelope.wijkId !== null) return envelope.wijkId === place.wijkId ? 3 : null;
  if (envelope.wijkraadId !== null) return envelope.wijkraadId === place.wijkraadId ? 2 : null;
  if (envelope.gebiedId !== null) return envelope.gebiedId === place.gebiedId ? 1 : null;
  return 0;
}

/**
 * The envelope of a round that pays for this place and domain: the closest area wins, then the one for the domain itself.
 * @returns null when no envelope of the round covers the place
 */
export function chooseEnvelope(
  envelopes: readonly Envelope[],
  place: Place,
  domain: string | null,
): Envelope | null {
  let best: { readonly envelope: Envelope; readonly score: number } | null = null;
  for (const envelope of envelopes) {
    const near = closeness(envelope, place);
    if (near === null || (envelope.domain !== null && envelope.domain !== domain)) continue;
    const score = near * 2 + (envelope.domain === null ? 0 : 1);
    if (best === null || score > best.score) best = { envelope, score };
  }
  return best?.envelope ?? null;
}

/**
 * Where one sum is asked that an area has a share in beside the city: the closest envelope that can bear all of it, so that money
 * which an area added never stands in the way of what the city has. Where none can, the closest one says that its ceiling is reached.
 * @param cents asked
 */
export function chooseWithRoom(
  envelopes: readonly Envelope[],
  place: Place,
  domain: string | null,
  cents: number,
): Envelope | null {
  const roomy = envelopes.filter(({ balances }) => balances.freeCents >= cents);
  return chooseEnvelope(roomy, place, domain) ?? chooseEnvelope(envelopes, place, domain);
}
