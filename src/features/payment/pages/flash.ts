import type { AppContext, PageOptions } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { doneTexts } from '../messages.ts';

/** What a page says after a form that went well; nothing beside problems. */
export function flashOf(
  c: AppContext,
  problems: readonly unknown[] = [],
): Pick<PageOptions, 'flash' | 'status'> {
  return problems.length > 0 ? { status: 422 } : flashFor(c, doneTexts);
}
