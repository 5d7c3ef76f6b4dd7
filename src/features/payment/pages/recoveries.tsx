/** Asking money back on a case (Awb 4:57), and the list on which it is settled. */
import { personIdOf } from '../../../kernel/actor.ts';
import { today } from '../../../kernel/dates.ts';
import { parseId } from '../../../kernel/ids.ts';
import { parseCents } from '../../../kernel/money.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { readDate } from '../../../ui/read-form.ts';
import { claimBack, findUndue, settleRecovery } from '../commands/recover.ts';
import { recoveryWords as words } from '../recovery-words.ts';
import { recoveryStatus } from '../status.ts';
import { listRecoveries } from '../store/recoveries.ts';
import { ReclaimView } from '../views/reclaim.tsx';
import { RecoveriesView, type RecoveryForm } from '../views/recoveries.tsx';
import { flashOf } from './flash.ts';

const casePath = '/zaken/:caseNumber/terugvorderen';
const listPath = '/betalingen/terugvorderingen';

/** Dutch words in addresses for the steps. */
const stepPaths: Readonly<Record<RecoveryForm, string>> = {
  arrange: 'regeling',
  payBack: 'betaald',
  proposeWriteOff: 'voorstellen',
  writeOff: 'kwijtschelden',
  keepClaim: 'toch-terugvragen',
  drop: 'laten-vallen',
};
const actions = Object.keys(stepPaths) as RecoveryForm[];

export function recoveryPages(routes: Routes, deps: Deps): void {
  routes.get(casePath, 'decision.take', (c) => reclaimPage(c, deps));
  routes.post(casePath, 'decision.take', (c) => reclaim(c, deps));
  routes.get(listPath, 'payment.view', (c) => listPage(c, deps));
  for (const action of actions) {
    const { permission } = recoveryStatus.transitions[action];
    if (permission === null) continue;
    routes.post(`${listPath}/:id/${stepPaths[action]}`, permission, (c) => settle(c, deps, action));
  }
}

type Again = { readonly form: FormValues; readonly problems: readonly Problem[] };

async function reclaimPage(c: AppContext, deps: Deps, again?: Again): Promise<Response> {
  const undue = await findUndue(deps.db, c.req.param('caseNumber') ?? '');
  if (!undue) return await notFound(c);
  const lang = c.get('lang');
  const { application, decision } = undue;
  return c.get('page')(
    { title: words.reclaim[lang], ...flashOf(c, again?.problems) },
    <ReclaimView
      lang={lang}
      caseNumber={application.caseNumber ?? ''}
      title={application.title}
      rightCents={decision.amountCents}
      paidCents={undue.paidCents}
      undueCents={undue.undueCents}
      recoveries={undue.recoveries}
      typed={{
        amount: again ? again.form.text('amount').slice(0, 40) : null,
        reasons: again?.form.text('reasons') ?? '',
      }}
      problems={again?.problems ?? []}
    />,
  );
}

async function reclaim(c: AppContext, deps: Deps): Promise<Response> {
  const undue = await findUndue(deps.db, c.req.param('caseNumber') ?? '');
  if (!undue) return await notFound(c);
  const form = await readForm(c);
  const typed = form.text('amount').slice(0, 40);
  const amount = parseCents('amount', typed);
  if (typed !== '' && !amount.ok) return await reclaimPage(c, deps, { form, problems: amount.problems });
  const claimed = await claimBack(deps, c.get('actor'), {
    applicationId: undue.application.id,
    amountCents: amount.ok ? amount.value : null,
    reasons: form.text('reasons'),
  });
  if (!claimed.ok) return await reclaimPage(c, deps, { form, problems: claimed.problems });
  return seeOther(c, `/zaken/${undue.application.caseNumber}/terugvorderen?klaar=teruggevraagd`);
}

type RecoveryAgain = {
  readonly id: string;
  readonly action: RecoveryForm;
  readonly typed: Readonly<Record<string, string>>;
};
const most = 500;

async function listPage(
  c: AppContext,
  deps: Deps,
  refusal?: RecoveryAgain & { readonly problems: readonly Problem[] },
): Promise<Response> {
  const lang = c.get('lang');
  const actor = c.get('actor');
  return c.get('page')(
    { title: words.title[lang], wide: true, ...flashOf(c, refusal?.problems) },
    <RecoveriesView
      lang={lang}
      today={today(deps.clock)}
      open={await listRecoveries(deps.db, { open: true, limit: most })}
      settled={await listRecoveries(deps.db, { open: false, limit: 100 })}
      may={actions.filter((action) => {
        const { permission } = recoveryStatus.transitions[action];
        return permission !== null && allowed(actor, permission, {});
      })}
      maySetOff={allowed(actor, 'decision.take', {})}
      readerId={personIdOf(actor)}
      hrefOf={(id, action) => `${listPath}/${id}/${stepPaths[action]}`}
      again={refusal ?? null}
      problems={refusal?.problems ?? []}
    />,
  );
}

async function settle(c: AppContext, deps: Deps, action: RecoveryForm): Promise<Response> {
  const id = parseId<'recovery'>(c.req.param('id'));
  if (id === null) return await notFound(c);
  const form = await readForm(c);
  const dayIn = (name: string): string => {
    const day = readDate(name, form.text(name).slice(0, 40));
    return day.ok ? day.value.toString() : '';
  };
  const amount = parseCents('amount', form.text('amount').slice(0, 40));
  const done = await settleRecovery(deps, c.get('actor'), action, {
    recoveryId: id,
    revision: Number(/^\d{1,9}$/.exec(form.text('revision'))?.[0] ?? 0),
    settledOn: dayIn('settledOn'),
    amountCents: amount.ok ? amount.value : null,
    until: dayIn('until'),
    arrangement: form.text('arrangement'),
    reasons: form.text('reasons'),
  });
  if (done.ok) return seeOther(c, `${listPath}?klaar=afgehandeld`);
  if (done.problems.some(({ code }) => code === 'not-found')) return await notFound(c);
  return await listPage(c, deps, {
    id,
    action,
    typed: Object.fromEntries(form.entries()),
    problems: done.problems,
  });
}
