/** API keys: made and revoked by an administrator. The key is returned once; only its hash is stored. */
import type { PersonActor } from '../../kernel/actor.ts';
import { Temporal } from '../../kernel/dates.ts';
import { type Id, newId, newToken } from '../../kernel/ids.ts';
import { allowed, type Permission } from '../../kernel/permissions.ts';
import { ok, problem, type Result, refused } from '../../kernel/result.ts';
import { type CommandDeps, inTransaction } from '../../platform/db/unit-of-work.ts';
import { hashToken } from '../../platform/tokens/index.ts';
import { insertToken, markRevoked } from '../../platform/tokens/stored-tokens.ts';
import { tokenWords as words } from './words.ts';

/** What the API asks for; a key with any other permission would open nothing. */
export const tokenPermissions = [
  'application.view',
  'message.log',
  'objection.view',
  'payment.view',
  'budget.view',
  'audit.view',
] as const satisfies readonly Permission[];
export type TokenPermission = (typeof tokenPermissions)[number];
export const tokenDays = [30, 90, 365] as const;
export type TokenDays = (typeof tokenDays)[number];

export type NewToken = {
  readonly name: string;
  readonly permissions: readonly TokenPermission[];
  readonly days: TokenDays;
};

const notAllowed = problem('', 'not-allowed', words.notAllowed);
const personal = { publicFacts: false } as const;

/** @returns the key itself, this once */
export async function issueToken(
  deps: CommandDeps,
  actor: PersonActor,
  wanted: NewToken,
): Promise<Result<string>> {
  if (!allowed(actor, 'token.manage', {})) return refused(notAllowed);
  const token = newToken();
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      const id = newId<'api_token'>(unit.now.epochMilliseconds);
      const expires = unit.now.add(Temporal.Duration.from({ hours: 24 * wanted.days }));
      await insertToken(unit.tx, {
        id,
        name: wanted.name,
        tokenHash: hashToken(token),
        permissions: wanted.permissions,
        createdByPersonId: actor.personId,
        createdAt: unit.nowDate,
        expiresAt: new Date(expires.epochMilliseconds),
      });
      unit.audit('token.issued', 'api_token', id, { permissions: wanted.permissions, days: wanted.days });
      return ok(token);
    },
    personal,
  );
}

/** Works at once: every request looks its token up. */
export async function revokeToken(
  deps: CommandDeps,
  actor: PersonActor,
  id: Id<'api_token'>,
): Promise<Result<null>> {
  if (!allowed(actor, 'token.manage', {})) return refused(notAllowed);
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      if (!(await markRevoked(unit.tx, id, unit.nowDate)))
        return refused(problem('', 'token-gone', words.gone));
      unit.audit('token.revoked', 'api_token', id);
      return ok(null);
    },
    personal,
  );
}
