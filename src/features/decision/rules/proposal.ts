/** From findings to a proposed outcome; the officer or the council decides. */
import type { Bound, Finding, Proposal, RefusalGround } from '../types.ts';

/** These bound the amount; they do not by themselves make the plan unfit. */
const bounding: readonly Finding['check'][] = ['withinMaximum', 'withinCeiling', 'stateAidRoom'];

const groundOf: Readonly<Record<Bound, RefusalGround>> = {
  asked: 'belowMinimum',
  maximum: 'belowMinimum',
  ceiling: 'ceiling',
  stateAid: 'stateAid',
};

export type Limits = {
  readonly askedCents: number;
  readonly maximumCents: number;
  readonly roomCents: number;
  /** Null when state aid plays no part. */
  readonly aidRoomCents: number | null;
  readonly minimumCents: number;
};

/** The most that can be granted, and what bounds it. Of equal bounds the first named wins: asked, maximum, ceiling, aid. */
export function highestGrant(limits: Limits): { readonly amountCents: number; readonly bound: Bound } {
  const bounds: readonly (readonly [Bound, number])[] = [
    ['asked', limits.askedCents],
    ['maximum', limits.maximumCents],
    ['ceiling', limits.roomCents],
    ['stateAid', limits.aidRoomCents ?? Number.POSITIVE_INFINITY],
  ];
  let [bound, amountCents]: readonly [Bound, number] = ['asked', limits.askedCents];
  for (const [name, cents] of bounds) if (cents < amountCents) [bound, amountCents] = [name, cents];
  return { bound, amountCents: Math.max(0, amountCents) };
}

/** Rules of the scheme that are not met and that mean refusal. */
export function failedRules(found: readonly Finding[]): readonly Finding[] {
  return found.filter(
    (finding) =>
      finding.result === 'failed' && finding.onFail === 'refuse' && !bounding.includes(finding.check),
  );
}

/** Whole, part or nothing. The amount is the lowest of what was asked, the maximum, the free money and the aid room. */
export function propose(found: readonly Finding[], limits: Limits): Proposal {
  const { amountCents, bound } = highestGrant(limits);
  if (failedRules(found).length > 0)
    return { outcome: 'refuse', amountCents: 0, bound: 'asked', ground: 'schemeCriterion' };
  if (amountCents === 0 || amountCents < limits.minimumCents)
    return {
      outcome: 'refuse',
      amountCents: 0,
      bound,
      ground: groundOf[amountCents === 0 ? bound : 'asked'],
    };
  return { outcome: bound === 'asked' ? 'grant' : 'part', amountCents, bound, ground: null };
}
