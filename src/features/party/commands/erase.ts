/** Erasing people: as much as the law allows, as soon as it allows it (AVG art. 17; retention LAW §5). */
import { type Actor, type PersonActor, system } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate, today } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import type { PartyDeps } from '../deps.ts';
import { ownData } from '../own-data.ts';
import type { PersonalDataSource } from '../personal-data.ts';
import { inactivePeople } from '../retention.ts';
import { erasableFrom } from '../rules.ts';
import { erasePersonRow, listErasable, listInactive } from '../store/erasure.ts';
import { consentedChannels, lockPerson, updatePerson, withdrawConsent } from '../store/people.ts';
import type { KeepReason } from '../types.ts';

const personal = { publicFacts: false } as const;

export type EraseDeps = Pick<PartyDeps, 'db' | 'clock' | 'dataVersion' | 'auth' | 'personalData'>;

export function sourcesOf(deps: Pick<EraseDeps, 'db' | 'personalData'>): readonly PersonalDataSource[] {
  return [...ownData(deps.db), ...deps.personalData];
}

/** Everything that stands in the way of erasing this person today. */
export async function keepReasons(
  deps: Pick<EraseDeps, 'db' | 'personalData'>,
  personId: Id<'person'>,
  day: PlainDate,
): Promise<readonly KeepReason[]> {
  const reasons = await Promise.all(sourcesOf(deps).map((source) => source.mustKeep?.(personId, day) ?? []));
  return reasons.flat();
}

async function eraseNow(
  deps: EraseDeps,
  unit: UnitOfWork,
  personId: Id<'person'>,
  email: string | null,
): Promise<void> {
  for (const source of sourcesOf(deps)) await source.erase?.(unit, personId);
  if (email !== null) await deps.auth.forget(unit.tx, email);
  await erasePersonRow(unit.tx, personId, unit.nowDate);
  unit.audit('person.erased', 'person', personId);
}

/** What may go now goes now: the telephone number, and leave to write electronically. The rest waits for its date. */
async function eraseLater(
  unit: UnitOfWork,
  personId: Id<'person'>,
  reasons: readonly KeepReason[],
): Promise<void> {
  const from = erasableFrom(reasons, unit.today);
  const eraseAfter = isoDate(from === null ? unit.today : from.subtract({ days: 1 }));
  await updatePerson(unit.tx, personId, { phone: null, eraseAfter });
  for (const channel of await consentedChannels(unit.tx, personId)) {
    await withdrawConsent(unit.tx, personId, channel, unit.nowDate);
    unit.audit('consent.withdrawn', 'person', personId, { channel });
  }
  unit.audit('person.erasureRequested', 'person', personId, { eraseAfter });
}

/** Erases the actor, or notes that she wants it and does what can be done today. */
export async function requestErasure(
  deps: EraseDeps,
  actor: PersonActor,
): Promise<Result<'erased' | 'later'>> {
  return await inTransaction<'erased' | 'later'>(
    deps,
    actor,
    async (unit) => {
      // The lock also holds back a new case of hers until this is done.
      const person = await lockPerson(unit.tx, actor.personId);
      const reasons = await keepReasons(deps, person.id, unit.today);
      if (reasons.length > 0) {
        await eraseLater(unit, person.id, reasons);
        return ok('later');
      }
      await eraseNow(deps, unit, person.id, person.email);
      return ok('erased');
    },
    personal,
  );
}

export async function cancelErasure(deps: EraseDeps, actor: PersonActor): Promise<Result<null>> {
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      const person = await lockPerson(unit.tx, actor.personId);
      if (person.eraseAfter === null) return ok(null);
      await updatePerson(unit.tx, person.id, { eraseAfter: null });
      unit.audit('person.erasureCancelled', 'person', person.id);
      return ok(null);
    },
    personal,
  );
}

async function eraseWhenFree(deps: EraseDeps, actor: Actor, personId: Id<'person'>): Promise<boolean> {
  const result = await inTransaction(
    deps,
    actor,
    async (unit) => {
      const person = await lockPerson(unit.tx, personId);
      if (person.erasedAt !== null) return ok(false);
      const reasons = await keepReasons(deps, personId, unit.today);
      if (reasons.length === 0) {
        await eraseNow(deps, unit, personId, person.email);
        return ok(true);
      }
      const from = erasableFrom(reasons, unit.today);
      if (from !== null)
        await updatePerson(unit.tx, personId, { eraseAfter: isoDate(from.subtract({ days: 1 })) });
      return ok(false);
    },
    personal,
  );
  return result.ok && result.value;
}

/** The nightly job: erases people whose date has come, or who were not seen for years, unless a case still needs them. */
export async function erasePersonsPastTheirDate(deps: EraseDeps): Promise<{ erased: number; kept: number }> {
  const day = today(deps.clock);
  const due = await listErasable(deps.db, day);
  const inactive = await listInactive(deps.db, day.subtract({ years: inactivePeople.years }));
  let erased = 0;
  let kept = 0;
  for (const personId of new Set([...due, ...inactive])) {
    if (await eraseWhenFree(deps, system('nightly'), personId)) erased += 1;
    else kept += 1;
  }
  return { erased, kept };
}
