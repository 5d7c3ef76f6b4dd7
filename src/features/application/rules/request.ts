/** What the office asked for because it was missing (Awb 4:5). */
import type { Application, CaseEvent } from '../types.ts';
import { completeBeforeOf } from './clocks.ts';

/** What is asked for: the key of a question, `cosigners`, or `other` with what it is in words. */
export type CompletionItem = { readonly key: string; readonly note: string };

export type OpenRequest = {
  readonly event: CaseEvent;
  readonly items: readonly CompletionItem[];
  /** ISO date of the last day on which it can be answered. */
  readonly completeBefore: string;
};

/** The last request for completion, while it is unanswered. */
export function openRequest(facts: {
  readonly application: Pick<Application, 'status'>;
  readonly events: readonly CaseEvent[];
}): OpenRequest | null {
  if (facts.application.status !== 'incomplete') return null;
  const event = facts.events.findLast(({ kind }) => kind === 'completionRequested');
  if (!event) return null;
  return { event, items: itemsOf(event), completeBefore: completeBeforeOf(event, facts.events) };
}

function itemsOf(event: CaseEvent): readonly CompletionItem[] {
  const items = event.facts.items;
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown): CompletionItem[] => {
    const { key, note } = (item ?? {}) as Partial<Record<'key' | 'note', unknown>>;
    return typeof key === 'string' ? [{ key, note: typeof note === 'string' ? note : '' }] : [];
  });
}
