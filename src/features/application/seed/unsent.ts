/** A change that the applicant typed and did not send yet. */
import { assert } from '../../../kernel/result.ts';
import { findCase } from '../commands/context.ts';
import { savePage } from '../commands/save.ts';
import type { ApplicationDeps } from '../deps.ts';
import { valuesOf } from '../forms/show.ts';
import { stateOf } from '../rules/state.ts';
import type { SeededApplication } from '../types.ts';
import { personaActor } from './people.ts';

const unsentTitle = 'Wandelclub Middelland';

/** She has begun to complete what was asked and not sent it: she can still drop what she changed. */
export async function seedUnsentChange(
  deps: ApplicationDeps,
  all: readonly SeededApplication[],
): Promise<void> {
  const { id } = all.find(({ title }) => title === unsentTitle) ?? {};
  const actor = await personaActor(deps.db, 'bewoner');
  const found = id && (await findCase(deps.db, actor, id, 'application.edit'));
  const page = found?.version.rules.form.find(({ questions }) => questions.some(({ key }) => key === 'plan'));
  assert(id && found && page, `the demo has '${unsentTitle}' with its plan`);
  const shown = valuesOf(page, stateOf(found.application), {
    lang: 'nl',
    wijken: found.wijken,
    contact: null,
  });
  const values = { ...shown, plan: [`${shown.plan}\n\nBij regen lopen wij door de winkelpassage.`] };
  const kept = { id, page: page.slug, values, base: 0, window: 'demo', explicit: true } as const;
  const saved = await savePage(deps, actor, kept);
  assert(saved.ok, `The demo's '${unsentTitle}': ${saved.ok ? '' : JSON.stringify(saved.problems)}`);
}
