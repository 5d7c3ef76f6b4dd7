/** Check your answers, hand in, and the confirmation with its copy. */

import { personIdOf } from '../../../kernel/actor.ts';
import { type PlainDate, parseIsoDate, Temporal, today } from '../../../kernel/dates.ts';
import { parseId } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { canTransition } from '../../../kernel/status.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { consentedChannels, setConsents } from '../../party/index.ts';
import { mayOn, mayReadAnswers } from '../access.ts';
import { type Case, countingDay, findCase } from '../commands/context.ts';
import {
  barring,
  canReportDeviation,
  changeApplication,
  changeProblems,
  completeApplication,
  dropChanges,
  pendingChanges,
  submissionProblems,
  submitApplication,
} from '../commands/index.ts';
import { formWords } from '../messages.ts';
import { clocksOf } from '../rules/clocks.ts';
import { type OpenRequest, openRequest } from '../rules/request.ts';
import { applicationStatus } from '../status.ts';
import { events } from '../store/index.ts';
import { type Asked, CheckView } from '../views/check.tsx';
import { ConfirmationView } from '../views/confirmation.tsx';
import { failure, flashOf } from './answers.tsx';
import { checkSlug, copyNow, cosignersSlug, isOpen, placed, stateNow, stepsOf } from './show.ts';

export function checkPages(routes: Routes, deps: Deps): void {
  routes.get(`/aanvragen/:id/${checkSlug}`, 'application.edit', async (c) => {
    const found = await byParam(c, deps);
    if (!found || !isOpen(found.application)) return await notFound(c);
    return await show(c, deps, found, { problems: null, remark: '', status: 200 });
  });

  routes.post('/aanvragen/:id/indienen', 'application.submit', async (c) => {
    const found = await byParam(c, deps);
    if (!found) return await notFound(c);
    const { id, caseNumber } = found.application;
    const form = await readForm(c);
    if (caseNumber === null && form.has('online')) await reachableOnline(c, deps, found);
    const result = await submitApplication(deps, c.get('actor'), { id });
    if (result.ok) return seeOther(c, `/aanvragen/${id}/bevestiging`);
    return await show(c, deps, found, { problems: result.problems, remark: '', status: 422 });
  });

  routes.post('/aanvragen/:id/versturen', 'application.submit', async (c) => {
    const found = await byParam(c, deps);
    if (!found) return await notFound(c);
    const { id, status, caseNumber } = found.application;
    const remark = (await readForm(c)).text('remark');
    const completing = status === 'incomplete';
    const result = completing
      ? await completeApplication(deps, c.get('actor'), { id, remark })
      : await changeApplication(deps, c.get('actor'), { id });
    if (result.ok) return seeOther(c, `/zaken/${caseNumber}?klaar=${completing ? 'aangevuld' : 'gewijzigd'}`);
    if (!isOpen(found.application)) return await failure(c, result.problems);
    return await show(c, deps, found, { problems: result.problems, remark, status: 422 });
  });

  routes.post('/aanvragen/:id/wijzigingen-weg', 'application.edit', async (c) => {
    const found = await byParam(c, deps);
    if (!found) return await notFound(c);
    const { id } = found.application;
    const result = await dropChanges(deps, c.get('actor'), { id });
    return result.ok
      ? seeOther(c, `/aanvragen/${id}/${checkSlug}?klaar=weggegooid`)
      : await failure(c, result.problems);
  });

  routes.get('/aanvragen/:id/bevestiging', 'signedIn', (c) => confirmation(c, deps));
}

async function byParam(c: AppContext, deps: Deps): Promise<Case | null> {
  const id = parseId<'application'>(c.req.param('id'));
  return id && (await findCase(deps.db, c.get('actor'), id, 'application.edit'));
}

/** Awb 2:7: she says expressly that letters may come this way; it goes on top of what she said before. */
async function reachableOnline(c: AppContext, deps: Deps, found: Case): Promise<void> {
  const personId = personIdOf(c.get('actor'));
  if (personId === null || personId !== found.application.applicantPersonId) return;
  const channels = new Set(await consentedChannels(deps.db, personId));
  await setConsents(deps, c.get('actor'), personId, channels.add('portal').add('email'));
}

/** Days of lead time when the plan starts sooner than the scheme asks; null when it is fine. */
function tooSoon(found: Case, c: AppContext, day: PlainDate): number | null {
  const days = found.version.rules.terms.leadTimeDays;
  const period = found.version.rules.form.flatMap((page) => page.questions).find((q) => q.kind === 'period');
  const from = period && stateNow(c.get('actor'), found).answers[`${period.key}From`];
  const start = typeof from === 'string' ? parseIsoDate(from) : null;
  if (days === 0 || !start) return null;
  const counted = countingDay(found.application, day).add({ days });
  return Temporal.PlainDate.compare(start, counted) < 0 ? days : null;
}

/** What the office asked for, each with the place where it can be answered. */
function askedOf(found: Case, { items, completeBefore }: OpenRequest, c: AppContext): Asked {
  const lang = c.get('lang');
  const base = `/aanvragen/${found.application.id}`;
  return {
    until: completeBefore,
    items: items.map(({ key, note }) => {
      const page = found.version.rules.form.find(({ questions }) => questions.some((one) => one.key === key));
      const question = page?.questions.find((one) => one.key === key);
      if (page && question)
        return { label: question.label[lang], note, href: `${base}/${page.slug}?van=${checkSlug}#f-${key}` };
      return key === 'cosigners'
        ? { label: formWords.cosigners[lang], note, href: `${base}/${cosignersSlug}` }
        : { label: null, note, href: null };
    }),
  };
}

type Shown = {
  /** Null: worked out here. */
  readonly problems: readonly Problem[] | null;
  readonly remark: string;
  readonly status: 200 | 422;
};

async function show(c: AppContext, deps: Deps, found: Case, shown: Shown): Promise<Response> {
  const lang = c.get('lang');
  const actor = c.get('actor');
  const { application, version, round, applicant } = found;
  const day = today(deps.clock);
  const draft = application.status === 'draft';
  const lacking =
    shown.problems ?? (draft ? submissionProblems(actor, found, day) : changeProblems(actor, found, day));
  const personId = personIdOf(actor);
  const own = personId !== null && personId === application.applicantPersonId;
  const request = openRequest({ application, events: draft ? [] : await events(deps.db, application.id) });
  const online = own ? await consentedChannels(deps.db, personId) : new Set<string>();
  return c.get('page')(
    { title: formWords.checkTitle[lang], status: shown.status, ...(shown.status === 200 ? flashOf(c) : {}) },
    <CheckView
      lang={lang}
      application={application}
      applicantName={applicant?.name ?? null}
      roundName={round.name[lang]}
      steps={stepsOf(version, checkSlug, lang)}
      copy={copyNow(actor, found, lang)}
      asked={request && askedOf(found, request, c)}
      cosigners={found.cosigners}
      cosignersNeeded={version.rules.cosigners.count}
      distribution={version.rules.distribution}
      problems={placed(
        found,
        lacking.filter((one) => !['round-closed', 'remark'].includes(one.code)),
      )}
      refused={shown.status === 422}
      mayLack={lacking.length > 0 && barring(found, lacking).length === 0}
      leadTimeDays={draft ? tooSoon(found, c, day) : null}
      maySign={mayOn(actor, 'application.submit', application)}
      askOnline={draft && own && applicant?.email !== null && !online.has('portal')}
      changed={draft ? [] : pendingChanges(actor, found)}
      remark={shown.remark}
      now={new Date(deps.clock.now().epochMilliseconds)}
      roundClosed={lacking.some((one) => one.code === 'round-closed')}
    />,
  );
}

/** What the reader can still do with the case, by status and by right. */
function actsOn(c: AppContext, { application, version }: Case) {
  const lang = c.get('lang');
  const base = `/aanvragen/${application.id}`;
  const may = (permission: Parameters<typeof mayOn>[1]): boolean =>
    mayOn(c.get('actor'), permission, application);
  const open = isOpen(application);
  const cosigners = open && version.rules.cosigners.count > 0 && may('application.edit');
  return [
    ...(open && may('application.edit')
      ? [{ href: `${base}/${checkSlug}`, label: actWords.change[lang] }]
      : []),
    ...(cosigners ? [{ href: `${base}/${cosignersSlug}`, label: actWords.cosigners[lang] }] : []),
    ...(canTransition(applicationStatus, application.status, 'withdraw') && may('application.withdraw')
      ? [{ href: `${base}/intrekken`, label: applicationStatus.transitions.withdraw.label[lang] }]
      : []),
    ...(canReportDeviation(application) && may('application.reportDeviation')
      ? [{ href: `${base}/melden`, label: actWords.report[lang] }]
      : []),
  ];
}

const actWords = {
  change: text('Aanvraag wijzigen', 'Change application'),
  cosigners: text('Mede-ondertekenaars', 'Co-signers'),
  report: text('Melden dat iets anders gaat', 'Report that something changes'),
} as const;

async function confirmation(c: AppContext, deps: Deps): Promise<Response> {
  const id = parseId<'application'>(c.req.param('id'));
  const found = id && (await findCase(deps.db, c.get('actor'), id));
  if (!found || !mayReadAnswers(c.get('actor'), found.application)) return await notFound(c);
  const { application, version } = found;
  const { caseNumber } = application;
  if (caseNumber === null) return seeOther(c, `/aanvragen/${application.id}/${checkSlug}`);
  const lang = c.get('lang');
  const timeline = await events(deps.db, application.id);
  const report = clocksOf(application, version, timeline, today(deps.clock));
  return c.get('page')(
    { title: caseNumber },
    <ConfirmationView
      lang={lang}
      application={{ ...application, caseNumber }}
      copy={copyNow(c.get('actor'), found, lang)}
      cosigners={found.cosigners}
      cosignersNeeded={version.rules.cosigners.count}
      distribution={version.rules.distribution}
      acts={actsOn(c, found)}
      now={new Date(deps.clock.now().epochMilliseconds)}
      decisionDue={report.clocks.find((clock) => clock.clock === 'decision')?.due ?? null}
      ceilingReached={timeline.some((event) => event.kind === 'ceilingReached')}
      forOther={
        application.channel !== 'online' && personIdOf(c.get('actor')) === application.enteredByPersonId
      }
    />,
  );
}
