/** A grant that goes to several organisations by parts. Pure. */
import { dividedBy } from '../../../kernel/divide.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { GrantShare, PaymentOrder } from '../types.ts';
import type { OrderPart } from './instalments.ts';

export type Paid = { readonly payeeId: PaymentOrder['payeeId']; readonly parts: number };

/** The recipient's own account is the one that the case has now, whatever it was when the grant was divided. */
type Recipient = {
  readonly organisationId: GrantShare['organisationId'] | null;
  readonly payeeId: PaymentOrder['payeeId'] | null;
};

/** Null as long as somebody gave no account: then everything goes to the recipient. */
export function payeesByShare(
  shares: readonly Pick<GrantShare, 'organisationId' | 'payeeId' | 'parts'>[],
  recipient: Recipient,
): readonly Paid[] | null {
  const known = shares.flatMap(({ organisationId, payeeId, parts }): Paid[] => {
    const to = organisationId === recipient.organisationId ? recipient.payeeId : payeeId;
    return to === null ? [] : [{ payeeId: to, parts }];
  });
  return known.length > 0 && known.length === shares.length ? known : null;
}

export type SharedPart = OrderPart & { readonly payeeId: PaymentOrder['payeeId'] };

/** Each part of a grant over who gets it: together they are that part to the cent. */
export function shared(parts: readonly OrderPart[], payees: readonly Paid[]): readonly SharedPart[] {
  const weights = payees.map((one) => one.parts);
  return parts.flatMap((part) =>
    dividedBy(part.amountCents, weights).flatMap((amountCents, index): SharedPart[] => {
      const payee = payees[index];
      return payee && amountCents > 0 ? [{ ...part, amountCents, payeeId: payee.payeeId }] : [];
    }),
  );
}

type Open = Pick<PaymentOrder, 'id' | 'status' | 'amountCents' | 'dueOn' | 'instalmentOn' | 'kind'>;

/** What can still go to others: not what is at the bank, was paid, or stands still. */
const canMove = ({ status }: Open): boolean => status === 'prepared' || status === 'released';

/** The orders that can still go to others, and what falls due of them on each day. */
export function openParts(orders: readonly Open[]): {
  readonly cancel: readonly PaymentOrder['id'][];
  readonly parts: readonly OrderPart[];
} {
  const open = orders.filter(canMove);
  const days = Map.groupBy(open, ({ dueOn, instalmentOn }) => `${dueOn} ${instalmentOn ?? ''}`);
  const parts = [...days.values()].flatMap((same): OrderPart[] => {
    const [first] = same;
    if (!first) return [];
    const amountCents = same.reduce((sum, one) => sum + one.amountCents, 0);
    return [{ dueOn: first.dueOn, instalmentOn: first.instalmentOn, amountCents }];
  });
  return { cancel: open.map(({ id }) => id), parts };
}

const mostParts = 1_000_000;
export const mostShares = 60;

export type WantedShare = { readonly organisation: string; readonly parts: string };

/**
 * @param known addresses of the organisations that may be named
 * @returns all problems: `choice-unknown`, `twice`, `number-shape`, each at `shares.0.organisation` …
 */
export function shareProblems(
  wanted: readonly WantedShare[],
  known: ReadonlySet<string>,
): readonly Problem[] {
  return wanted.flatMap(({ organisation, parts }, index) => {
    const at = (field: keyof WantedShare): string => `shares.${index}.${field}`;
    const found: Problem[] = [];
    if (!known.has(organisation))
      found.push(
        problem(at('organisation'), 'choice-unknown', {
          nl: 'Kies een organisatie uit de lijst.',
          en: 'Choose an organisation from the list.',
        }),
      );
    else if (wanted.findIndex((one) => one.organisation === organisation) < index)
      found.push(
        problem(at('organisation'), 'twice', {
          nl: 'Deze organisatie staat er al.',
          en: 'This organisation is already there.',
        }),
      );
    if (!/^[1-9]\d{0,6}$/.test(parts) || Number(parts) > mostParts)
      found.push(
        problem(at('parts'), 'number-shape', {
          nl: 'Vul een heel getal in, bijvoorbeeld 25.',
          en: 'Enter a whole number, for example 25.',
        }),
      );
    return found;
  });
}
