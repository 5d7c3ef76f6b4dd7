/** The decision as its letter says it, for whom it concerns; with how it was taken, for the office. */

import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { parseIsoDate, today } from '../../../kernel/dates.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { saidIn } from '../../../kernel/words.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { notFound, type Routes } from '../../../platform/http/routes.ts';
import type { Application } from '../../application/index.ts';
import { findMessage } from '../../correspondence/index.ts';
import { changeStatusProblem } from '../commands/change-decision.ts';
import { determinationContext, determineStatusProblem } from '../commands/determine.ts';
import { loadCase } from '../commands/load-case.ts';
import { reviseStatusProblem } from '../commands/revise.ts';
import { objectionDue, tooEarly } from '../rules.ts';
import { listDecisions, listObjectionsOf } from '../store/index.ts';
import { DecisionPage, type DecisionPageProps } from '../views/decision.tsx';
import { words } from '../views/words.ts';
import { flashOf, openForReader } from './access.tsx';

export function decisionPage(routes: Routes, deps: Deps): void {
  routes.get('/zaken/:caseNumber/besluit', 'signedIn', (c) => showDecision(c, deps));
}

/** Statuses in which more can have been paid than the last decision leaves. */
const moneyGone: readonly Application['status'][] = ['running', 'accounted', 'determined'];

/** What an officer can do next with the grant; only what would not be refused for its status or its day. */
async function officeSteps(
  deps: Deps,
  actor: Actor,
  application: Application,
): Promise<Pick<DecisionPageProps, 'mayChange' | 'mayDetermine' | 'mayRevise' | 'mayReclaim'>> {
  if (!allowed(actor, 'decision.take', {}))
    return { mayChange: false, mayDetermine: false, mayRevise: false, mayReclaim: false };
  const d = await loadCase(deps.db, application);
  const determinable = determineStatusProblem(d) === null;
  return {
    mayChange: changeStatusProblem(d) === null,
    mayRevise: reviseStatusProblem(d) === null,
    mayReclaim: d.latest?.notifiedOn != null && moneyGone.includes(application.status),
    mayDetermine: determinable && tooEarly(determinationContext(d, today(deps.clock))) === null,
  };
}

async function showDecision(c: AppContext, deps: Deps): Promise<Response> {
  const opened = await openForReader(c, deps);
  if ('answer' in opened) return await opened.answer;
  const application = opened.found;
  const versions = await listDecisions(deps.db, application.id);
  const latest = versions.at(-1);
  // Before a decision there is no such page; the case page says where it stands.
  if (!latest) return await notFound(c);
  const lang = c.get('lang');
  const actor = c.get('actor');
  const personId = personIdOf(actor);
  const office = allowed(actor, 'objection.view', {});
  const objections = (await listObjectionsOf(deps.db, application.id)).filter(
    (objection) => office || objection.objectorPersonId === personId,
  );
  const notifiedOn = parseIsoDate(latest.notifiedOn ?? '');
  const message = latest.messageId === null ? null : await findMessage(deps.db, latest.messageId);
  return c.get('page')(
    { title: `${words.decisionTitle[lang]}: ${application.title}`, ...flashOf(c) },
    <DecisionPage
      lang={lang}
      caseNumber={application.caseNumber ?? ''}
      title={application.title === '' ? null : saidIn(application.lang, application.title)}
      versions={versions}
      latest={latest}
      message={message}
      remedyUntil={notifiedOn === null ? null : objectionDue(notifiedOn)}
      today={today(deps.clock)}
      objections={objections}
      office={office}
      entersObjections={
        allowed(actor, 'objection.handle', {}) || allowed(actor, 'application.enterForOther', {})
      }
      {...(await officeSteps(deps, actor, application))}
      mayReadLetter={
        message !== null &&
        allowed(actor, 'message.view', {
          personId: message.recipientPersonId,
          organisationId: message.recipientOrganisationId,
        })
      }
      siteUrl={deps.config.publicUrl}
    />,
  );
}
