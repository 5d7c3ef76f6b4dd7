/**
 * Awb 4:25 lid 3: when a decision comes late, or on objection, the ceiling makes us refuse only as far as it did so
 * too on the day when the first decision was taken, or should have been.
 */
export type CeilingQuestion = {
  /** What must be booked on top of what the case already holds. */
  readonly neededCents: number;
  readonly freeNowCents: number;
  /**
   * What the case could have got at the first decision beyond what it holds now: what was free then, with what it held
   * itself. Null when only the ceiling of now counts; below zero when it holds more than that.
   */
  readonly freeThenCents: number | null;
};
export type CeilingAnswer =
  | {
      readonly allowed: true /** Room that the law gives above the ceiling of now. */;
      readonly raiseCents: number;
    }
  | { readonly allowed: false; readonly roomCents: number };

export function ceilingAnswer(question: CeilingQuestion): CeilingAnswer {
  const { neededCents, freeNowCents, freeThenCents } = question;
  if (neededCents <= freeNowCents) return { allowed: true, raiseCents: 0 };
  const room = Math.max(freeNowCents, freeThenCents ?? 0);
  return neededCents <= room
    ? { allowed: true, raiseCents: neededCents - freeNowCents }
    : { allowed: false, roomCents: room };
}
