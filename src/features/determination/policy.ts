/**
 * Figures of this feature that no source gives: data with where they come from, shown where they count and marked until
 * somebody verified them. What a scheme says itself (terms, tiers, the percentage of a sample) stands in the scheme.
 */
import { text } from '../../kernel/messages.ts';

const example = text('Voorbeeld, nog vast te stellen', 'Example, still to be adopted');

export const determinationPolicy = {
  /** Days before the last day on which who did not account yet is reminded of it. */
  remindBeforeDays: { value: 14, source: example, toVerify: true },
  /** Weeks of the last term that the reminder after it gives (Awb 4:44 lid 3). */
  lastTermWeeks: { value: 3, source: example, toVerify: true },
  /** Weeks in which who was asked for more, or drawn for a sample, can show it. */
  questionWeeks: { value: 4, source: example, toVerify: true },
} as const;
