/** `/betalingen/terugvorderingen/:id/verrekenen`: an officer sets off what is asked back against a payment. */
import { today } from '../../../kernel/dates.ts';
import { parseId } from '../../../kernel/ids.ts';
import { parseCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import { canTransition } from '../../../kernel/status.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { setOff, setOffChoice } from '../commands/set-off.ts';
import { recoveryWords as words } from '../recovery-words.ts';
import { recoveryStatus } from '../status.ts';
import { SetOffView } from '../views/set-off.tsx';
import { flashOf } from './flash.ts';

const listPath = '/betalingen/terugvorderingen';
const path = `${listPath}/:id/verrekenen`;

export function setOffPages(routes: Routes, deps: Deps): void {
  routes.get(path, 'decision.take', (c) => page(c, deps, FormValues.of({}), []));
  routes.post(path, 'decision.take', (c) => take(c, deps));
}

async function page(
  c: AppContext,
  deps: Deps,
  form: FormValues,
  problems: readonly Problem[],
): Promise<Response> {
  const id = parseId<'recovery'>(c.req.param('id'));
  const now = today(deps.clock);
  const choice = id && (await setOffChoice(deps.db, id, now));
  if (!choice) return await notFound(c);
  // Settled meanwhile, or somebody proposed to give it up: the list says which.
  if (!canTransition(recoveryStatus, choice.recovery.status, 'setOff') && problems.length === 0)
    return seeOther(c, listPath);
  const lang = c.get('lang');
  return c.get('page')(
    { title: words.setOff[lang], ...flashOf(c, problems) },
    <SetOffView
      lang={lang}
      {...choice}
      action={`${listPath}/${choice.recovery.id}/verrekenen`}
      typed={{
        order: form.text('order'),
        amount: form.has('amount') ? form.text('amount') : null,
        reasons: form.text('reasons'),
      }}
      problems={problems}
    />,
  );
}

async function take(c: AppContext, deps: Deps): Promise<Response> {
  const id = parseId<'recovery'>(c.req.param('id'));
  if (id === null) return await notFound(c);
  const form = await readForm(c);
  const amount = parseCents('amount', form.text('amount'));
  const done = await setOff(deps, c.get('actor'), {
    recoveryId: id,
    revision: Number(/^\d{1,9}$/.exec(form.text('revision'))?.[0] ?? 0),
    orderId: parseId<'payment_order'>(form.text('order')),
    amountCents: amount.ok ? amount.value : null,
    reasons: form.text('reasons'),
  });
  if (done.ok) return seeOther(c, `${listPath}?klaar=verrekend`);
  if (done.problems.some(({ code }) => code === 'not-found')) return await notFound(c);
  return await page(c, deps, form, done.problems);
}
