/** What is ordered of a grant that is paid in instalments, and what becomes of those still to come when it changes. Pure. */
import { sumCents } from '../../../kernel/money.ts';
import { equalParts } from '../../scheme/rules.ts';
import { planOrders } from '../rules.ts';
import type { PaymentOrder } from '../types.ts';

type Order = Pick<PaymentOrder, 'id' | 'status' | 'amountCents' | 'dueOn' | 'instalmentOn'>;
type Day = Pick<PaymentOrder, 'dueOn' | 'instalmentOn'>;
export type OrderPart = Day & { readonly amountCents: number };
export type OrderPlan = {
  readonly cancel: readonly PaymentOrder['id'][];
  readonly parts: readonly OrderPart[];
};

export type Schedule = {
  /** By when what is due at once is paid (Awb 4:87). */
  readonly dueOn: string;
  /** Days of the instalments after the first. */
  readonly later: readonly string[];
  /** The grant is determined: what is still to come is then due at once (Awb 4:52). */
  readonly final: boolean;
};

const amountOf = (orders: readonly Order[]): number => sumCents(orders.map(({ amountCents }) => amountCents));
const idsOf = (orders: readonly Order[]): Order['id'][] => orders.map(({ id }) => id);

function inParts(amountCents: number, days: readonly Day[]): readonly OrderPart[] {
  return equalParts(amountCents, days.length)
    .map((cents, index) => ({ amountCents: cents, day: days[index] }))
    .flatMap(({ amountCents: cents, day }) =>
      day && cents > 0 ? [{ amountCents: cents, dueOn: day.dueOn, instalmentOn: day.instalmentOn }] : [],
    );
}

/** What is lowered was owed already: it keeps its day (Awb 4:87), unless its payment was stopped (4:56). */
function keptDay(lowered: readonly Order[], dueOn: string): string {
  const days = lowered.filter(({ status }) => status !== 'suspended').map((one) => one.dueOn);
  return [...days, dueOn].toSorted()[0] ?? dueOn;
}

/**
 * What must happen to the orders of a case so that exactly what is owed is paid. What went to the bank stays as it is: a
 * change of the grant is divided anew over the instalments still to come, and without any it is due at once.
 * @param owedCents all that the grant gives now
 */
export function planInstalments(orders: readonly Order[], owedCents: number, schedule: Schedule): OrderPlan {
  const { cancel, orderCents } = planOrders(orders, owedCents);
  const now: Day = { dueOn: schedule.dueOn, instalmentOn: null };
  const live = orders.filter(({ status }) => status !== 'cancelled');
  if (live.length === 0) {
    const days = schedule.final ? [] : schedule.later.map((day) => ({ dueOn: day, instalmentOn: day }));
    return { cancel: [], parts: inParts(orderCents, [now, ...days]) };
  }
  const open = live.filter(({ status }) => status !== 'exported' && status !== 'paid');
  const later = open.filter(({ instalmentOn, dueOn, status }) => {
    const toCome = instalmentOn !== null && dueOn > schedule.dueOn;
    return toCome && status !== 'suspended';
  });
  if (later.length === 0) {
    const lessOf = open.filter(({ id }) => cancel.includes(id));
    const dueOn = schedule.final ? now.dueOn : keptDay(lessOf, now.dueOn);
    return { cancel, parts: inParts(orderCents, [{ ...now, dueOn }]) };
  }
  const lowered = cancel.length > 0;
  if (!lowered && orderCents === 0 && !schedule.final) return { cancel: [], parts: [] };
  const anew = lowered ? open : later;
  // With several payees a day has several orders.
  const days = [...new Map(anew.map((one) => [`${one.dueOn} ${one.instalmentOn ?? ''}`, one])).values()];
  const amountCents = lowered ? orderCents : orderCents + amountOf(later);
  return { cancel: idsOf(anew), parts: inParts(amountCents, schedule.final ? [now] : days) };
}

type Planned = Pick<PaymentOrder, 'id' | 'payeeId' | 'createdAt' | 'status' | 'amountCents' | 'dueOn'>;

/** Not yet at the payee, and on its way or still to be let go. */
const comes: readonly PaymentOrder['status'][] = ['prepared', 'released', 'exported'];

/**
 * The payments to one payee that were planned together with this one: a division anew plans them anew.
 * @returns whether one of them was paid before, and those that come after it, by day
 */
export function planAround(
  one: Pick<Planned, 'id' | 'payeeId' | 'createdAt'>,
  orders: readonly Planned[],
): { readonly begun: boolean; readonly later: readonly Pick<Planned, 'amountCents' | 'dueOn'>[] } {
  const plan = orders.filter(
    ({ id, payeeId, createdAt }) =>
      id !== one.id && payeeId === one.payeeId && createdAt.getTime() === one.createdAt.getTime(),
  );
  return {
    begun: plan.some(({ status }) => status === 'paid'),
    later: plan
      .filter(({ status }) => comes.includes(status))
      .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
      .map(({ amountCents, dueOn }) => ({ amountCents, dueOn })),
  };
}
