/** What becomes of the parts of a grant when another organisation becomes its recipient. Pure. */
import type { GrantShare } from '../types.ts';

type Share = Pick<GrantShare, 'id' | 'organisationId' | 'parts'>;

export type SharesAfter = {
  readonly end: readonly GrantShare['id'][];
  /** Of the new recipient: its own, with those of the one before; null where nothing is divided. */
  readonly parts: number | null;
};

/** @param shares of the grant, now */
export function sharesAfter(
  shares: readonly Share[],
  former: GrantShare['organisationId'],
  next: GrantShare['organisationId'],
): SharesAfter {
  const ended = shares.filter(({ organisationId }) => organisationId === former || organisationId === next);
  if (ended.length === 0) return { end: [], parts: null };
  return {
    end: ended.map(({ id }) => id),
    parts: ended.reduce((sum, { parts }) => sum + parts, 0),
  };
}
