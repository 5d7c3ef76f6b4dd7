/** The account of someone else who objected, for the penalty that we owe her. */
import { today } from '../../../kernel/dates.ts';
import { parseId } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, seeOther } from '../../../platform/http/routes.ts';
import { getApplication } from '../../application/index.ts';
import { giveObjectorAccount } from '../commands/pay-penalty.ts';
import { words } from '../messages.ts';
import { findPenalty } from '../store/penalties.ts';
import type { Penalty } from '../types.ts';
import { ObjectorAccountView } from '../views/objector-account.tsx';
import { flashOf } from './flash.ts';

async function penaltyOf(c: AppContext, deps: Deps): Promise<Penalty | null> {
  const id = parseId<'penalty'>(c.req.param('id'));
  const penalty = id && (await findPenalty(deps.db, id));
  return penalty && !penalty.toApplicant ? penalty : null;
}

type Refused = { readonly typed: Readonly<Record<string, string>>; readonly problems: readonly Problem[] };

export async function objectorAccountPage(c: AppContext, deps: Deps, refusal?: Refused): Promise<Response> {
  const penalty = await penaltyOf(c, deps);
  if (!penalty) return await notFound(c);
  const lang = c.get('lang');
  const { caseNumber } = await getApplication(deps.db, penalty.applicationId);
  return c.get('page')(
    { title: words.objectorAccount[lang], ...flashOf(c, refusal?.problems) },
    <ObjectorAccountView
      lang={lang}
      today={today(deps.clock)}
      penalty={penalty}
      caseNumber={caseNumber ?? ''}
      mayGive={allowed(c.get('actor'), 'payment.prepare')}
      mayRead={allowed(c.get('actor'), 'objection.view')}
      typed={refusal?.typed ?? {}}
      problems={refusal?.problems ?? []}
    />,
  );
}

export async function postObjectorAccount(c: AppContext, deps: Deps): Promise<Response> {
  const penalty = await penaltyOf(c, deps);
  if (!penalty) return await notFound(c);
  const form = await readForm(c);
  const [iban, holderName] = [form.text('iban'), form.text('holderName')];
  const given = await giveObjectorAccount(deps, c.get('actor'), { penalty, iban, holderName });
  if (!given.ok)
    return await objectorAccountPage(c, deps, {
      typed: Object.fromEntries(form.entries()),
      problems: given.problems,
    });
  return seeOther(c, '/betalingen/rekeningen?klaar=klaargezet');
}
