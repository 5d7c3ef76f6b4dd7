/** What was typed on the page of an assessment, as the page shows it again. */
import { FormValues } from '../../../platform/http/form-values.ts';
import type { TypedFields } from '../views/assess-view.ts';
import type { TypedDecision } from '../views/decision-form.tsx';

export const fieldsOf = (form: FormValues): TypedFields => Object.fromEntries(form.entries());

export function typedOf(form: FormValues | undefined, proposedCents: number): TypedDecision {
  const from = form ?? FormValues.of({});
  const judgements = from.entries().filter(([name]) => name.startsWith('judgement.'));
  return {
    outcome: from.text('outcome').slice(0, 20),
    amount: form ? from.text('amount').slice(0, 40) : amountText(proposedCents),
    refusalGround: from.text('refusalGround').slice(0, 40),
    reasons: from.text('reasons'),
    departureReasons: from.text('departureReasons'),
    deviationReasons: from.text('deviationReasons'),
    obligations: from.text('obligations'),
    reasonableTerm: from.text('reasonableTerm') === 'yes',
    givenTerm: from.text('givenTerm'),
    budgetProviso: form ? from.text('budgetProviso') === 'yes' : null,
    judgements: Object.fromEntries(
      judgements.map(([name, value]) => [name.slice('judgement.'.length), value]),
    ),
  };
}

/** Plain figures, as anyone types them in either language. */
const amountText = (amountCents: number): string =>
  amountCents === 0 ? '' : (amountCents / 100).toFixed(amountCents % 100 === 0 ? 0 : 2);
