/** Figures of this feature that a city sets; none is law. */
import { text } from '../../kernel/messages.ts';

/** When nobody confirmed anything of a member for so many weeks, it is asked; not again within so many. */
export const quietPolicy = {
  weeks: 4,
  againAfterWeeks: 8,
  source: text(
    'Keuze van dit programma; vast te stellen door de gemeente',
    'Choice of this program; to be set by the municipality',
  ),
} as const;
