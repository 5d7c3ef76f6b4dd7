/** Every page of a case starts here: which case, and may this reader see it. Anyone else is told that there is none. */

import { personIdOf } from '../../../kernel/actor.ts';
import { isoDate, today } from '../../../kernel/dates.ts';
import type { Text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext, PageOptions } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { notFound, seeOther } from '../../../platform/http/routes.ts';
import { type Application, findByCaseNumber, mayOn } from '../../application/index.ts';
import { tiesTo } from '../../assessment/index.ts';
import { type DecisionCase, loadCase } from '../commands/load-case.ts';
import { statusOf } from '../commands/refusals.ts';
import { doneTexts } from '../messages.ts';
import { RefusedView } from '../views/refused.tsx';

type Answer = Response | Promise<Response>;
/** What was opened, or the answer that takes its place. */
export type Opened<T> = { readonly found: T } | { readonly answer: Answer };

/** The case of the address, for the office; a draft has no number and is never found. */
export async function openForOffice(c: AppContext, deps: Deps): Promise<Opened<DecisionCase>> {
  const application = await findByCaseNumber(deps.db, c.req.param('caseNumber') ?? '');
  if (!application || application.envelopeId === null) return { answer: notFound(c) };
  return { found: await loadCase(deps.db, application) };
}

/**
 * The same for a page on which an officer decides: a name in her own register that stands in the application she places
 * first (Awb 2:4), on a page of its own that leads back here.
 */
export async function openToDecide(c: AppContext, deps: Deps): Promise<Opened<DecisionCase>> {
  const opened = await openForOffice(c, deps);
  const personId = personIdOf(c.get('actor'));
  if ('answer' in opened || personId === null || c.req.method !== 'GET') return opened;
  const { application } = opened.found;
  const { asked } = await tiesTo(deps.db, personId, application, isoDate(today(deps.clock)));
  if (asked.length === 0) return opened;
  const step = c.req.path.split('/').at(-1) ?? '';
  return { answer: seeOther(c, `/zaken/${application.caseNumber}/belang?naar=${step}`) };
}

/** The case of the address, for whom it concerns: applicant, organisation, office. */
export async function openForReader(c: AppContext, deps: Deps): Promise<Opened<Application>> {
  const application = await findByCaseNumber(deps.db, c.req.param('caseNumber') ?? '');
  if (!application || !mayOn(c.get('actor'), 'application.view', application)) return { answer: notFound(c) };
  return { found: application };
}

/** `?klaar=<code>`: what happened, looked up; never a text from the address. */
export const flashOf = (c: AppContext): Pick<PageOptions, 'flash'> => flashFor(c, doneTexts);

/** 200 without problems. */
export function pageStatus(problems: readonly Problem[]): Pick<PageOptions, 'status'> {
  return problems.length === 0 ? {} : { status: statusOf(problems) };
}

/** An unreadable field has its own sentence already. */
export function mergeProblems(unreadable: readonly Problem[], found: readonly Problem[]): readonly Problem[] {
  const taken = new Set(unreadable.map((one) => one.field));
  return [...unreadable, ...found.filter((one) => one.field === '' || !taken.has(one.field))];
}

/** A page for a step that cannot be taken, with where one can go. */
export function refusedPage(
  c: AppContext,
  title: Text,
  problem: Problem,
  href: string,
): Response | Promise<Response> {
  const lang = c.get('lang');
  const status = statusOf([problem]);
  if (status === 404) return notFound(c);
  return c.get('page')(
    { title: title[lang], status },
    <RefusedView lang={lang} title={title} sentence={problem.text} href={href} />,
  );
}
