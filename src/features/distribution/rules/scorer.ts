/** Who gives points on an application, and in which part. */
import type { PersonActor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Distribution } from '../../scheme/types.ts';
import type { ScoredAs } from '../types.ts';
import { scorersOf } from './score.ts';

/** A member of the council of the application's wijk acts as a member, whatever else she is. */
export function isMemberOf(actor: PersonActor, wijkraadId: string | null): boolean {
  return (
    wijkraadId !== null &&
    actor.grants.some((grant) => grant.role === 'councilMember' && grant.wijkraadId === wijkraadId)
  );
}

/** @returns null for who gives no points there. Whether she has an interest is asked apart (Awb 2:4). */
export function scorerPart(
  actor: PersonActor,
  distribution: Distribution,
  wijkraadId: Id<'wijkraad'> | null,
): ScoredAs | null {
  if (distribution.method !== 'ranking') return null;
  const parts = scorersOf(distribution);
  if (isMemberOf(actor, wijkraadId)) return parts.includes('council') ? 'council' : null;
  return parts.includes('officer') && allowed(actor, 'case.handle', {}) ? 'officer' : null;
}
