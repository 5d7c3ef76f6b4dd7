/** Changes to one's own person: first login, details, consent. */
import { type Actor, type PersonActor, system } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import {
  consentedChannels,
  ensurePerson,
  insertConsent,
  lockPerson,
  updatePerson,
  withdrawConsent,
} from '../store/people.ts';
import { type Channel, channels, type Person, type PersonDetails } from '../types.ts';

/** Nothing of a person shows on a public page. */
const personal = { publicFacts: false } as const;

/** After a proven login: the person with that address, made at the first time. */
export async function personLoggedIn(deps: CommandDeps, email: string, lang: Lang): Promise<Person> {
  const result = await inTransaction<Person>(
    deps,
    system('login'),
    async (unit) => {
      const { person, created } = await ensurePerson(unit.tx, { email, lang });
      if (created) unit.audit('person.created', 'person', person.id, { by: 'login' });
      return ok(person);
    },
    personal,
  );
  if (!result.ok) throw new Error('A login is never refused here');
  return result.value;
}

export async function changeDetails(
  deps: CommandDeps,
  actor: PersonActor,
  details: PersonDetails,
): Promise<Result<null>> {
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      const person = await lockPerson(unit.tx, actor.personId);
      const keys = (Object.keys(details) as (keyof PersonDetails)[]).filter(
        (key) => details[key] !== person[key],
      );
      if (keys.length === 0) return ok(null);
      await updatePerson(unit.tx, person.id, details);
      unit.audit('person.changed', 'person', person.id, { fields: keys });
      return ok(null);
    },
    personal,
  );
}

/** Awb 2:7: sets per channel whether she agreed; what changed is kept with its moment. */
export async function setConsents(
  deps: CommandDeps,
  actor: Actor,
  personId: Id<'person'>,
  wanted: ReadonlySet<Channel>,
): Promise<Result<null>> {
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      await lockPerson(unit.tx, personId);
      const current = await consentedChannels(unit.tx, personId);
      for (const channel of channels) {
        if (wanted.has(channel) === current.has(channel)) continue;
        if (wanted.has(channel)) await insertConsent(unit.tx, personId, channel, unit.nowDate);
        else await withdrawConsent(unit.tx, personId, channel, unit.nowDate);
        unit.audit(wanted.has(channel) ? 'consent.given' : 'consent.withdrawn', 'person', personId, {
          channel,
        });
      }
      return ok(null);
    },
    personal,
  );
}
