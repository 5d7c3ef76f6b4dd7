/** Accounts that are missing or wait for a second look, and the applicant's own page. */
import { today } from '../../../kernel/dates.ts';
import { parseId } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, seeOther } from '../../../platform/http/routes.ts';
import { type Application, findByCaseNumber, mayOn } from '../../application/index.ts';
import { decideAccount, movable, requestAccount } from '../commands/account.ts';
import { words } from '../messages.ts';
import {
  findChange,
  listOpenRequests,
  listWaitingChanges,
  openRequestsOf,
  waitingChangeOf,
} from '../store/accounts.ts';
import { currentPayee, ordersToApplicant } from '../store/orders.ts';
import { unorderedPenalties } from '../store/penalties.ts';
import { findShare, listSharesWithoutAccount } from '../store/shares.ts';
import { AccountCheckView, AccountsView, OwnAccountView } from '../views/accounts.tsx';
import { flashOf } from './flash.ts';

export async function accountsPage(c: AppContext, deps: Deps): Promise<Response> {
  const lang = c.get('lang');
  const [missing, waiting, shares] = await Promise.all([
    listOpenRequests(deps.db),
    listWaitingChanges(deps.db),
    listSharesWithoutAccount(deps.db),
  ]);
  return c.get('page')(
    { title: words.accounts[lang], wide: true, ...flashOf(c) },
    <AccountsView
      lang={lang}
      today={today(deps.clock)}
      missing={missing}
      waiting={waiting}
      shares={shares}
    />,
  );
}

export async function accountCheckPage(
  c: AppContext,
  deps: Deps,
  problems: readonly Problem[] = [],
): Promise<Response> {
  const id = parseId<'account_change'>(c.req.param('id'));
  const change = id && (await findChange(deps.db, id));
  if (!change) return await notFound(c);
  const lang = c.get('lang');
  return c.get('page')(
    { title: words.checkAccount[lang], ...flashOf(c, problems) },
    <AccountCheckView
      lang={lang}
      change={change}
      currentIban={
        (change.shareId === null
          ? await currentPayee(deps.db, change.applicationId)
          : await findShare(deps.db, change.shareId)
        )?.iban ?? null
      }
      mayDecide={allowed(c.get('actor'), 'payment.prepare')}
      problems={problems}
    />,
  );
}

export async function decideOnAccount(
  c: AppContext,
  deps: Deps,
  outcome: 'approved' | 'refused',
): Promise<Response> {
  const changeId = parseId<'account_change'>(c.req.param('id'));
  if (changeId === null) return await notFound(c);
  const checked = (await readForm(c)).text('checked') === 'yes';
  const decided = await decideAccount(deps, c.get('actor'), { changeId, outcome, checked });
  if (!decided.ok) return await accountCheckPage(c, deps, decided.problems);
  return seeOther(c, `/betalingen/rekeningen?klaar=${outcome === 'approved' ? 'goedgekeurd' : 'afgewezen'}`);
}

/** Others do not learn that the case exists. Who may look at the case sees the account in part; who may sign changes it. */
async function ownCase(c: AppContext, deps: Deps): Promise<Application | null> {
  const application = await findByCaseNumber(deps.db, c.req.param('caseNumber') ?? '');
  return application && mayOn(c.get('actor'), 'application.view', application) ? application : null;
}

type Refused = { readonly typed: Readonly<Record<string, string>>; readonly problems: readonly Problem[] };

export async function ownAccountPage(c: AppContext, deps: Deps, refusal?: Refused): Promise<Response> {
  const application = await ownCase(c, deps);
  if (!application) return await notFound(c);
  const lang = c.get('lang');
  const [current, orders, waiting, asked, penalties] = await Promise.all([
    currentPayee(deps.db, application.id),
    ordersToApplicant(deps.db, application.id),
    waitingChangeOf(deps.db, application.id),
    openRequestsOf(deps.db, application.id),
    unorderedPenalties(deps.db, application.id),
  ]);
  return c.get('page')(
    { title: words.yourAccount[lang], ...flashOf(c, refusal?.problems) },
    <OwnAccountView
      lang={lang}
      caseNumber={application.caseNumber ?? ''}
      title={application.title}
      current={current}
      orders={orders}
      waiting={waiting}
      open={orders.some(movable) || asked.length > 0 || penalties.some(({ toApplicant }) => toApplicant)}
      maySign={mayOn(c.get('actor'), 'application.submit', application)}
      mayDivide={
        application.organisationId !== null &&
        application.status === 'running' &&
        mayOn(c.get('actor'), 'application.submit', application)
      }
      typed={refusal?.typed ?? {}}
      problems={refusal?.problems ?? []}
    />,
  );
}

export async function giveAccount(c: AppContext, deps: Deps): Promise<Response> {
  const application = await ownCase(c, deps);
  if (!application) return await notFound(c);
  const form = await readForm(c);
  const given = await requestAccount(deps, c.get('actor'), {
    applicationId: application.id,
    iban: form.text('iban'),
    holderName: form.text('holderName'),
  });
  if (!given.ok)
    return await ownAccountPage(c, deps, {
      typed: Object.fromEntries(form.entries()),
      problems: given.problems,
    });
  return seeOther(c, `/zaken/${application.caseNumber}/rekening?klaar=opgegeven`);
}
