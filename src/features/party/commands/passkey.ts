/** Passkeys of one's own: each addition and removal is told by mail, since a key opens everything that is hers. */
import type { PersonActor } from '../../../kernel/actor.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { listPasskeys } from '../../../platform/auth/index.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import type { PartyDeps } from '../deps.ts';
import { passkeyMail, passkeyRefusals } from '../passkey-messages.ts';
import { lockPerson } from '../store/people.ts';
import type { Person } from '../types.ts';

const personal = { publicFacts: false } as const;

type PasskeyDeps = Pick<PartyDeps, 'db' | 'clock' | 'config' | 'dataVersion' | 'auth'>;

/** @returns problems of the name or of the passkey, see `Passkeys.add` */
export async function addPasskey(
  deps: PasskeyDeps,
  actor: PersonActor,
  input: { readonly answer: string; readonly name: string },
): Promise<Result<null>> {
  return await inTransaction<null>(
    deps,
    actor,
    async (unit) => {
      const person = await lockPerson(unit.tx, actor.personId);
      if (person.email === null) return ok(null);
      const added = await deps.auth.passkeys.add(unit.tx, person.email, input.answer, input.name);
      if (!added.ok) return added;
      await tell(deps, unit.tx, person, person.email, 'added', input.name);
      unit.audit('passkey.added', 'person', person.id, { passkeyId: added.value });
      return ok(null);
    },
    personal,
  );
}

/** @returns problem `passkey-gone` when she has no such passkey, or none any more */
export async function removePasskey(
  deps: PasskeyDeps,
  actor: PersonActor,
  id: string,
): Promise<Result<null>> {
  return await inTransaction<null>(
    deps,
    actor,
    async (unit) => {
      const person = await lockPerson(unit.tx, actor.personId);
      if (person.email === null) return refused(passkeyRefusals.gone);
      const held = (await listPasskeys(unit.tx, person.email)).find((one) => one.id === id);
      const gone = held && (await deps.auth.passkeys.remove(unit.tx, person.email, held.id));
      if (!gone) return refused(passkeyRefusals.gone);
      await tell(deps, unit.tx, person, person.email, 'removed', held.name);
      unit.audit('passkey.removed', 'person', person.id, { passkeyId: held.id });
      return ok(null);
    },
    personal,
  );
}

async function tell(
  { clock, config }: PasskeyDeps,
  tx: Parameters<typeof queueMail>[0],
  { lang }: Pick<Person, 'lang'>,
  to: string,
  what: 'added' | 'removed',
  name: string,
): Promise<void> {
  await queueMail(tx, clock, config, {
    to,
    lang,
    kind: `passkey-${what}`,
    ...passkeyMail(what, name, config.publicUrl)[lang],
  });
}
