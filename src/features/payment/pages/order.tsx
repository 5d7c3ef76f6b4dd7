/** One payment with everything that can be done with it. */
import { personIdOf } from '../../../kernel/actor.ts';
import { today } from '../../../kernel/dates.ts';
import { type Id, parseId } from '../../../kernel/ids.ts';
import { formatCents } from '../../../kernel/money.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem, Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, seeOther } from '../../../platform/http/routes.ts';
import { prepareAgain } from '../commands/account.ts';
import { cancelPayment, maxReasonLength, resumePayment, suspendPayment } from '../commands/hold.ts';
import { markPaid, markRejected } from '../commands/settle.ts';
import { readPaidOn } from '../forms.ts';
import { checkStep } from '../rules.ts';
import { findLine } from '../store/lines.ts';
import { OrderView } from '../views/order.tsx';
import { flashOf } from './flash.ts';

type OrderStep = {
  readonly path: string;
  readonly permission: 'payment.execute' | 'payment.prepare';
  readonly done: string;
  readonly run: (
    deps: Deps,
    c: AppContext,
    orderId: Id<'payment_order'>,
    form: FormValues,
  ) => Promise<Result<void>>;
};

export const orderSteps: readonly OrderStep[] = [
  {
    path: 'betaald',
    permission: 'payment.execute',
    done: 'betaald',
    run: async (deps, c, orderId, form) => {
      const paidOn = readPaidOn(form);
      if (paidOn.ok) return await markPaid(deps, c.get('actor'), { orderId, paidOn: paidOn.value });
      // Somebody was first: then no date is asked for any more.
      const line = await findLine(deps.db, orderId);
      const open = line ? checkStep(line, 'markPaid') : paidOn;
      return open.ok ? paidOn : open;
    },
  },
  {
    path: 'geweigerd',
    permission: 'payment.execute',
    done: 'geweigerd',
    run: (deps, c, orderId, form) => markRejected(deps, c.get('actor'), { orderId, code: form.text('code') }),
  },
  {
    path: 'opnieuw',
    permission: 'payment.prepare',
    done: 'opnieuw',
    run: (deps, c, orderId) => prepareAgain(deps, c.get('actor'), { orderId }),
  },
  {
    path: 'stilzetten',
    permission: 'payment.prepare',
    done: 'stilgezet',
    run: (deps, c, orderId, form) =>
      suspendPayment(deps, c.get('actor'), { orderId, reasons: form.text('reasons') }),
  },
  {
    path: 'hervatten',
    permission: 'payment.prepare',
    done: 'hervat',
    run: (deps, c, orderId) => resumePayment(deps, c.get('actor'), { orderId }),
  },
  {
    path: 'vervallen',
    permission: 'payment.prepare',
    done: 'vervallen',
    run: (deps, c, orderId, form) =>
      cancelPayment(deps, c.get('actor'), { orderId, reason: form.text('reason') }),
  },
];

type Refused = { readonly typed: Readonly<Record<string, string>>; readonly problems: readonly Problem[] };

export async function orderPage(c: AppContext, deps: Deps, refusal?: Refused): Promise<Response> {
  const id = parseId<'payment_order'>(c.req.param('id'));
  const line = id && (await findLine(deps.db, id));
  if (!line) return await notFound(c);
  const lang = c.get('lang');
  const actor = c.get('actor');
  return c.get('page')(
    {
      title: `${line.caseNumber}: ${formatCents(line.amountCents, lang)}`,
      ...flashOf(c, refusal?.problems),
    },
    <OrderView
      lang={lang}
      today={today(deps.clock)}
      line={line}
      mayPrepare={allowed(actor, 'payment.prepare')}
      mayExecute={allowed(actor, 'payment.execute')}
      viewerId={personIdOf(actor)}
      typed={refusal?.typed ?? {}}
      problems={refusal?.problems ?? []}
      maxReasonLength={maxReasonLength}
    />,
  );
}

/** The list of orders names what is wrong with one; on its own page there is nothing to choose. */
const ofThisOrder = (found: Problem): Problem => (found.field === 'orders' ? { ...found, field: '' } : found);

export async function postStep(c: AppContext, deps: Deps, step: OrderStep): Promise<Response> {
  const id = parseId<'payment_order'>(c.req.param('id'));
  if (id === null) return await notFound(c);
  const form = await readForm(c);
  const result = await step.run(deps, c, id, form);
  if (!result.ok)
    return await orderPage(c, deps, {
      typed: Object.fromEntries(form.entries()),
      problems: result.problems.map(ofThisOrder),
    });
  return seeOther(c, `/betalingen/opdrachten/${id}?klaar=${step.done}`);
}
