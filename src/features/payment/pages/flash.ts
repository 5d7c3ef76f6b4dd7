import type { AppContext, PageOptions } from '../../../platform/http/context.ts';
import { doneText } from '../messages.ts';

/** What a page says after a form that went well; nothing beside problems. */
export function flashOf(
  c: AppContext,
  problems: readonly unknown[] = [],
): Pick<PageOptions, 'flash' | 'status'> {
  const done = doneText(c.req.query('klaar'));
  if (problems.length > 0) return { status: 422 };
  return done ? { flash: { kind: 'success', text: done[c.get('lang')] } } : {};
}
