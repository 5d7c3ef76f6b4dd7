import type { Lang } from '../../../kernel/messages.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { type CopyPage, copyOf } from '../rules/copy.ts';
import { stateOf } from '../rules/state.ts';
import type { Application } from '../types.ts';
import { loadAround } from './context.ts';
import { copyFactsOf } from './letter-facts.ts';

/** Everything that was entered on a case, in words. Whoever calls has checked that the reader may see it. */
export async function copyOfCase(
  r: Reader,
  application: Application,
  lang: Lang,
): Promise<readonly CopyPage[]> {
  const found = await loadAround(r, application);
  const state = stateOf(application);
  return copyOf(found.version.rules, state, copyFactsOf(found, state, found.organisation, lang));
}
