/** What the budget proviso of a grant means today, for both sides (Awb 4:34). Pure. */
import { dateText } from '../../../kernel/dates.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import type { CaseProviso } from '../../decision/types.ts';
import type { Side } from '../types.ts';

type Known = Pick<CaseProviso, 'year' | 'state' | 'adoptedOn' | 'clock'>;

function toApplicant({ year, state, adoptedOn, clock }: Known): Text | null {
  if (state === 'waiting')
    return text(
      `Er hoort één voorwaarde bij: in de begroting van ${year} moet genoeg geld staan. Die begroting is nog niet vastgesteld.`,
      `There is one condition: the budget of ${year} must hold enough money. That budget has not been adopted yet.`,
    );
  if (state === 'lapsed' || adoptedOn === null || clock === null) return null;
  const [adopted, due] = [dateText(adoptedOn), dateText(clock.due)];
  return text(
    `Er hoort één voorwaarde bij. De begroting van ${year} is op ${adopted.nl} vastgesteld. Staat daar niet genoeg geld in? Dan kunnen wij uw subsidie tot en met ${due.nl} nog verlagen of intrekken.`,
    `There is one condition. The budget of ${year} was adopted on ${adopted.en}. Does it not hold enough money? Then we can still lower or withdraw your subsidy until ${due.en}.`,
  );
}

function toOffice({ year, state, clock }: Known): Text {
  if (state === 'waiting')
    return text(
      `Verleend onder begrotingsvoorbehoud. De begroting van ${year} is nog niet vastgesteld (Awb 4:34).`,
      `Granted with a budget proviso. The budget of ${year} has not been adopted yet (Awb 4:34).`,
    );
  if (clock === null)
    return text(
      `De begroting van ${year} was al vastgesteld toen het begrotingsvoorbehoud werd gemaakt. Een beroep daarop kan niet (Awb 4:34).`,
      `The budget of ${year} had been adopted before the budget proviso was made. It cannot be invoked (Awb 4:34).`,
    );
  const due = dateText(clock.due);
  return state === 'running'
    ? text(
        `Verleend onder begrotingsvoorbehoud voor ${year}. Een beroep daarop kan tot en met ${due.nl} (Awb 4:34).`,
        `Granted with a budget proviso for ${year}. It can be invoked until ${due.en} (Awb 4:34).`,
      )
    : text(
        `Het begrotingsvoorbehoud voor ${year} is vervallen: een beroep daarop kon tot en met ${due.nl} (Awb 4:34).`,
        `The budget proviso for ${year} has lapsed: it could be invoked until ${due.en} (Awb 4:34).`,
      );
}

/** @returns null where there is nothing for this side to know: to the applicant what has lapsed is over */
export const provisoText = (proviso: Known, side: Side): Text | null =>
  side === 'applicant' ? toApplicant(proviso) : toOffice(proviso);
