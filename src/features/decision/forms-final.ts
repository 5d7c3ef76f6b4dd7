/** Reads what an officer typed about an amount that is or becomes final. */
import { amountOf, dateOf, oneOf, type Read, type Typed } from './forms.ts';
import {
  loweringGroundKeys,
  revisionGroundKeys,
  type WantedDetermination,
  type WantedRevision,
} from './rules.ts';

export function readDetermination(form: Typed): Read<WantedDetermination> {
  const amount = amountOf(form, 'amount');
  return {
    value: {
      amountCents: amount.value,
      ground: oneOf(loweringGroundKeys, form.text('ground')),
      reasons: form.text('reasons'),
    },
    problems: amount.problems,
  };
}

export function readRevision(form: Typed): Read<WantedRevision> {
  const amount = amountOf(form, 'amount');
  return {
    value: {
      amountCents: amount.value,
      ground: oneOf(revisionGroundKeys, form.text('ground')),
      breachOn: dateOf(form, 'breachOn'),
      reasons: form.text('reasons'),
    },
    problems: amount.problems,
  };
}
