/** How the keys of a proposal stand. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { allowed, type Permission } from '../../../kernel/permissions.ts';
import type { KeyTurn, Shareholder } from '../types.ts';

export type KeyState = {
  readonly shareholder: Shareholder;
  /**
   * `left`: who turned it is no longer in office and nobody turned it anew; it does not count.
   */
  readonly state: 'waits' | 'turned' | 'left';
  /** The turn that stands; null when it waits. */
  readonly turn: KeyTurn | null;
};

/** One for each shareholder, in their order. */
export function keyStates(
  shareholders: readonly Shareholder[],
  turns: readonly KeyTurn[],
): readonly KeyState[] {
  return shareholders.map((shareholder) => {
    const turn = turns.find((one) => one.shareholderId === shareholder.id && one.endedAt === null) ?? null;
    if (!turn) return { shareholder, state: 'waits', turn: null };
    return { shareholder, state: turn.inOffice ? 'turned' : 'left', turn };
  });
}

/** The offices of a budget that this actor may speak for. */
export function ownOffices(
  actor: Actor,
  permission: Extract<Permission, 'areaBudget.propose' | 'areaBudget.turnKey'>,
  shareholders: readonly Shareholder[],
): readonly Shareholder[] {
  return shareholders.filter(({ gebiedId, wijkraadId }) =>
    allowed(actor, permission, gebiedId !== null ? { gebiedId } : { wijkraadId }),
  );
}

/** The keys that this actor can turn now: not turned, or by somebody who left; and none when she turned another. */
export function turnableBy(actor: Actor, states: readonly KeyState[]): readonly KeyState[] {
  const me = personIdOf(actor);
  if (me === null || states.some(({ state, turn }) => state === 'turned' && turn?.turnedBy === me)) return [];
  const own = new Set(
    ownOffices(
      actor,
      'areaBudget.turnKey',
      states.map(({ shareholder }) => shareholder),
    ),
  );
  return states.filter(({ shareholder, state }) => state !== 'turned' && own.has(shareholder));
}
