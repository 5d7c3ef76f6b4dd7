/** What the agenda already knows of a grant's activities, so that nobody has to type it again. Pure. */
import { type Band, bands, type EvidenceCount } from '../../activity/types.ts';
import type { Happened } from '../../application/types.ts';

/** Of all the activities of a grant together. */
export type AgendaSays = {
  readonly activities: number;
  /** Times that a host confirmed, and times that a host said were cancelled. */
  readonly tookPlace: number;
  readonly didNotTakePlace: number;
  /** Announced and over, and nobody said anything. */
  readonly unconfirmed: number;
  readonly bands: Readonly<Record<Band, number>>;
};

export function agendaSays(counts: readonly EvidenceCount[]): AgendaSays {
  const sum = (of: (one: EvidenceCount) => number): number => counts.reduce((all, one) => all + of(one), 0);
  return {
    activities: counts.length,
    tookPlace: sum((one) => one.tookPlace),
    didNotTakePlace: sum((one) => one.didNotTakePlace),
    unconfirmed: sum((one) => one.unconfirmed),
    bands: Object.fromEntries(bands.map((band) => [band, sum((one) => one.bands[band])])) as Record<
      Band,
      number
    >,
  };
}

/**
 * The answer that is filled in for her, and that she can change. Null when hosts said nothing: an announcement is no
 * proof, and silence is none either.
 */
export function likelyHappened({ tookPlace, didNotTakePlace }: AgendaSays): Happened | null {
  if (tookPlace + didNotTakePlace === 0) return null;
  if (tookPlace === 0) return 'not';
  return didNotTakePlace === 0 ? 'whole' : 'partly';
}
