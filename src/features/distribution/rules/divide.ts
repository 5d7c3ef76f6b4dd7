/**
 * Who gets what, by the method that a round announced (Awb 4:26). Nothing here decides: it proposes, and says why. Never
 * more than there is (Awb 4:25), and the order in which claims are given changes nothing.
 */
import type { Distribution } from '../../scheme/types.ts';
import type { Claim, Division, Share, ShareReason, Tie } from '../types.ts';

type Compare = (a: Claim, b: Claim) => number;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byQueue: Compare = (a, b) => byText(a.inOrderOf ?? '', b.inOrderOf ?? '');
/** Not a rule of the scheme: only what keeps an open tie from going now one way, now another. */
const byCaseNumber: Compare = (a, b) => byText(a.id, b.id);
const byTicket: Compare = (a, b) => byText(a.ticket ?? '', b.ticket ?? '');

type Ordered = { readonly claims: readonly Claim[]; readonly ties: readonly Tie[] };

/** Sorts; those that are equal go by lot when each of them has a ticket, and are named. */
function inOrder(claims: readonly Claim[], compare: Compare): Ordered {
  const sorted = claims.toSorted((a, b) => compare(a, b) || byCaseNumber(a, b));
  const ordered: Claim[] = [];
  const ties: Tie[] = [];
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1;
    while (end < sorted.length && compare(sorted[start] as Claim, sorted[end] as Claim) === 0) end += 1;
    const group = sorted.slice(start, end);
    const drawn = group.every(({ ticket }) => ticket !== null);
    const chosen = drawn ? group.toSorted((a, b) => byTicket(a, b) || byCaseNumber(a, b)) : group;
    ordered.push(...chosen);
    if (group.length > 1) ties.push({ ids: chosen.map(({ id }) => id), by: drawn ? 'lot' : 'caseNumber' });
    start = end;
  }
  return { claims: ordered, ties };
}

const nothing = (claims: readonly Claim[], reason: ShareReason): Share[] =>
  claims.toSorted(byCaseNumber).map(({ id }) => ({ id, place: null, grantedCents: 0, reason }));

function divisionOf(shares: readonly Share[], freeCents: number, ties: readonly Tie[]): Division {
  const usedCents = shares.reduce((sum, { grantedCents }) => sum + grantedCents, 0);
  return { shares, usedCents, leftCents: freeCents - usedCents, ties };
}

/**
 * Down the list, each in whole while it fits; what does not fit gets nothing and the next may still fit (Awb 4:25 lid 2).
 * @param partial the first that does not fit whole gets the rest, unless that is too little for it, and there it ends
 */
function downTheList(ordered: Ordered, freeCents: number, partial: boolean): Share[] {
  let left = freeCents;
  let ended = false;
  return ordered.claims.map((claim, index): Share => {
    const share = { id: claim.id, place: index + 1 };
    if (!ended && claim.requestedCents <= left) {
      left -= claim.requestedCents;
      return { ...share, grantedCents: claim.requestedCents, reason: 'whole' };
    }
    if (!partial || ended || left === 0) return { ...share, grantedCents: 0, reason: 'doesNotFit' };
    if (left < claim.minimumCents) return { ...share, grantedCents: 0, reason: 'belowOwnMinimum' };
    const rest = left;
    left = 0;
    ended = true;
    return { ...share, grantedCents: rest, reason: 'rest' };
  });
}

function listed(
  claims: readonly Claim[],
  rest: readonly Share[],
  compare: Compare,
  freeCents: number,
  partial: boolean,
): Division {
  const ordered = inOrder(claims, compare);
  return divisionOf([...downTheList(ordered, freeCents, partial), ...rest], freeCents, ordered.ties);
}

/** The least that this claim can do with: the floor, or all it asks where that is lower; and what the applicant needs. */
const leastOf = (claim: Claim, floorCents: number): number =>
  Math.max(Math.min(floorCents, claim.requestedCents), Math.min(claim.minimumCents, claim.requestedCents));

/**
 * Everybody the same share of what was asked: free money over all that is asked, whole cents downwards. Where that brings
 * somebody below her least, the one for whom it is relatively furthest below goes out with nothing, and the others share
 * anew; and so on until nobody is below. So everybody gets at least her least, or nothing. Equal cases go by lot.
 */
function proRata(claims: readonly Claim[], freeCents: number, floorCents: number): Division {
  // a before b: asked(a) / least(a) > asked(b) / least(b), in whole numbers beyond what doubles hold.
  const byNeed: Compare = (a, b) => {
    const left = BigInt(a.requestedCents) * BigInt(leastOf(b, floorCents));
    const right = BigInt(b.requestedCents) * BigInt(leastOf(a, floorCents));
    return left > right ? -1 : left < right ? 1 : 0;
  };
  const needless = claims.filter((claim) => leastOf(claim, floorCents) === 0);
  const ordered = inOrder(
    claims.filter((claim) => leastOf(claim, floorCents) > 0),
    byNeed,
  );
  const all = [...needless.toSorted(byCaseNumber), ...ordered.claims];
  let asked = all.reduce((sum, { requestedCents }) => sum + BigInt(requestedCents), 0n);
  const free = BigInt(freeCents);
  const shareOf = (claim: Claim): number =>
    asked <= free ? claim.requestedCents : Number((BigInt(claim.requestedCents) * free) / asked);
  let kept = all.length;
  for (; kept > 0; kept -= 1) {
    const last = all[kept - 1] as Claim;
    if (shareOf(last) >= leastOf(last, floorCents)) break;
    asked -= BigInt(last.requestedCents);
  }
  const reason: ShareReason = asked <= free ? 'whole' : 'share';
  const shares = all.map((claim, index): Share => {
    const share = { id: claim.id, place: null };
    if (index < kept) return { ...share, grantedCents: shareOf(claim), reason };
    const own = claim.minimumCents > Math.min(floorCents, claim.requestedCents);
    return { ...share, grantedCents: 0, reason: own ? 'belowOwnMinimum' : 'belowFloor' };
  });
  const inside = new Set(all.slice(0, kept).map(({ id }) => id));
  // A tie matters only where the line falls between those that are equal.
  const ties = ordered.ties.filter(
    ({ ids }) => ids.some((id) => inside.has(id)) && ids.some((id) => !inside.has(id)),
  );
  return divisionOf(shares, freeCents, ties);
}

function byScore(
  method: Extract<Distribution, { method: 'ranking' }>,
  claims: readonly Claim[],
  freeCents: number,
): Division {
  const least = method.minimumPercent * 10;
  const scored = claims.filter(({ score }) => score !== null);
  const low = scored.filter(({ score }) => (score ?? 0) < least);
  const rest = [
    ...nothing(low, 'belowMinimumScore'),
    ...nothing(
      claims.filter(({ score }) => score === null),
      'notScored',
    ),
  ];
  const highest: Compare = (a, b) =>
    (b.score ?? 0) - (a.score ?? 0) || (method.ties === 'completeness' ? byQueue(a, b) : 0);
  return listed(
    scored.filter(({ score }) => (score ?? 0) >= least),
    rest,
    highest,
    freeCents,
    method.partial === true,
  );
}

/**
 * @param freeCents what there is for these claims together, in whole cents; below 0 counts as nothing
 * @returns what each gets and why; `usedCents + leftCents` is what there was
 */
export function divide(method: Distribution, claims: readonly Claim[], freeCents: number): Division {
  const free = Math.max(0, freeCents);
  if (method.method === 'vote') return divisionOf(nothing(claims, 'vote'), free, []);
  if (method.method === 'proRata') return proRata(claims, free, method.floorCents);
  if (method.method === 'ranking') return byScore(method, claims, free);
  const partial = method.partial === true;
  if (method.method === 'lots') {
    const without = claims.filter(({ ticket }) => ticket === null);
    const drawn = claims.filter(({ ticket }) => ticket !== null);
    return listed(drawn, nothing(without, 'notDrawn'), byTicket, free, partial);
  }
  const incomplete = claims.filter(({ inOrderOf }) => inOrderOf === null);
  const complete = claims.filter(({ inOrderOf }) => inOrderOf !== null);
  return listed(complete, nothing(incomplete, 'notComplete'), byQueue, free, partial);
}
