/** A draft that another feature prepared is completed and handed in, through the same rules as a real one. */
import type { PersonActor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { assert } from '../../../kernel/result.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import { lockCase } from '../commands/context.ts';
import { submitHeld } from '../commands/submit.ts';
import type { ApplicationDeps } from '../deps.ts';
import { saveChanges } from '../store/index.ts';
import type { Application } from '../types.ts';

export async function submitPrepared(
  deps: ApplicationDeps,
  actor: PersonActor,
  id: Id<'application'>,
): Promise<Application> {
  const result = await inTransaction<Application>(deps, actor, async (unit) => {
    const locked = await lockCase(unit.tx, actor, id, 'application.edit');
    if (!locked.ok) return locked;
    const found = locked.value;
    const answers = {
      ...found.application.answers,
      contact: true,
      iban: 'NL91ABNA0417164300',
      ibanHolder: found.organisation?.name ?? '',
      stateAid: false,
      stateAidOtherCents: null,
    };
    const saved = await saveChanges(unit.tx, found.application, { answers }, unit.nowDate);
    if (!saved.ok) return saved;
    return await submitHeld(unit, deps, { ...found, application: saved.value });
  });
  assert(result.ok, `The demo's prepared draft: ${result.ok ? '' : JSON.stringify(result.problems)}`);
  return result.value;
}
