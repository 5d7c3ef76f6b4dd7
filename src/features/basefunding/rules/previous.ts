/** What each place got last year: of what was granted, not of what was asked. Pure. */
import { assert } from '../../../kernel/result.ts';
import type { FrozenClaim } from '../types.ts';

/** `amount × granted / asked`, rounded half up; beyond what a computer multiplies exactly in a fraction. */
function scaled(amount: number, granted: number, asked: number): number {
  assert(amount >= 0 && granted >= 0 && asked > 0, 'Amounts are not negative');
  return Number((2n * BigInt(amount) * BigInt(granted) + BigInt(asked)) / (2n * BigInt(asked)));
}

/**
 * By organisation, in cents. A grant below the claim is a smaller amount for each place alike: nobody decided otherwise.
 * @param grantedCents what the decision that holds grants
 */
export function gotByMember(
  { claim, members }: Pick<FrozenClaim, 'claim' | 'members'>,
  grantedCents: number,
): readonly (readonly [string, number])[] {
  if (claim.totalCents === 0) return [];
  return members.map(({ name, organisationId }) => {
    const asked = claim.lines.reduce((sum, line) => sum + (line.member === name ? line.amountCents : 0), 0);
    return [organisationId, scaled(Math.max(0, asked), grantedCents, claim.totalCents)];
  });
}
