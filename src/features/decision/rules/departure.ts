/** Awb 3:50: departing from advice is allowed, with reasons, and they stand in the letter. */
import type { Text } from '../../../kernel/messages.ts';
import { euroText } from '../../../kernel/money.ts';
import type { AdviceGiven } from '../types.ts';
import { say } from './check.ts';

export type Taken = { readonly grants: boolean; readonly amountCents: number };
export type Departure = { readonly what: 'outcome' | 'amount'; readonly sentence: Text };

/** Null when there is no advice or the decision follows it to the cent. */
export function departure(
  advice: Pick<AdviceGiven, 'outcome' | 'amountCents'> | null,
  taken: Taken,
): Departure | null {
  if (advice === null) return null;
  const advised = advice.outcome !== 'no';
  if (advised !== taken.grants) {
    return {
      what: 'outcome',
      sentence: advised
        ? say(
            'De wijkraad adviseert {0} toe te kennen; dit besluit weigert de subsidie.',
            'The council advises to grant {0}; this decision refuses the subsidy.',
            euroText(advice.amountCents),
          )
        : say(
            'De wijkraad adviseert de subsidie te weigeren; dit besluit kent {0} toe.',
            'The council advises to refuse the subsidy; this decision grants {0}.',
            euroText(taken.amountCents),
          ),
    };
  }
  if (!advised || advice.amountCents === taken.amountCents) return null;
  return {
    what: 'amount',
    sentence: say(
      'De wijkraad adviseert {0}; dit besluit kent {1} toe.',
      'The council advises {0}; this decision grants {1}.',
      euroText(advice.amountCents),
      euroText(taken.amountCents),
    ),
  };
}
