/** Someone's own applications: list, discard and undo, withdraw, report a deviation. */

import { hasRole, personIdOf } from '../../../kernel/actor.ts';
import { isoDate, today } from '../../../kernel/dates.ts';
import { parseId } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { parseCents } from '../../../kernel/money.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { canTransition } from '../../../kernel/status.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { getOrganisation } from '../../party/index.ts';
import { getRound, getVersion } from '../../scheme/index.ts';
import { mayOn } from '../access.ts';
import { type Case, findCase } from '../commands/context.ts';
import {
  canReportDeviation,
  discardDraft,
  reportDeviation,
  restoreDraft,
  withdrawApplication,
} from '../commands/index.ts';
import type { ApplicationPagesDeps } from '../deps.ts';
import { cosignersConfirmed } from '../rules/completeness.ts';
import { type Deviation, deviationKinds, deviationProblems } from '../rules/deviation.ts';
import { applicationStatus } from '../status.ts';
import {
  findApplication,
  listApplications,
  listAskedForMore,
  listAskedToAccount,
  listCosigners,
} from '../store/index.ts';
import type { Application } from '../types.ts';
import { type DeviationValues, DeviationView, WithdrawView } from '../views/after.tsx';
import { type OwnApplication, OwnApplicationsView } from '../views/own.tsx';
import { failure, flashOf } from './answers.tsx';

export function ownPages(routes: Routes, deps: ApplicationPagesDeps): void {
  routes.get('/mijn-aanvragen', 'signedIn', (c) => list(c, deps));

  routes.post('/aanvragen/:id/weggooien', 'application.edit', async (c) => {
    const id = parseId<'application'>(c.req.param('id'));
    if (!id) return await notFound(c);
    const result = await discardDraft(deps, c.get('actor'), { id });
    if (!result.ok) return await failure(c, result.problems);
    const list = result.value.channel === 'online' ? '/mijn-aanvragen' : '/balie';
    return seeOther(c, `${list}?weg=${id}`);
  });

  routes.post('/aanvragen/:id/terugzetten', 'application.edit', async (c) => {
    const id = parseId<'application'>(c.req.param('id'));
    if (!id) return await notFound(c);
    const result = await restoreDraft(deps, c.get('actor'), { id });
    if (!result.ok) return await failure(c, result.problems);
    return seeOther(
      c,
      `${result.value.channel === 'online' ? '/mijn-aanvragen' : '/balie'}?klaar=teruggezet`,
    );
  });

  routes.get('/aanvragen/:id/intrekken', 'application.withdraw', async (c) => {
    const found = await caseHere(c, deps, 'application.withdraw');
    if (!found) return await notFound(c);
    if (!canTransition(applicationStatus, found.application.status, 'withdraw'))
      return await toCase(c, found);
    const lang = c.get('lang');
    const title = applicationStatus.transitions.withdraw.label[lang];
    return c.get('page')({ title }, <WithdrawView lang={lang} application={found.application} />);
  });

  routes.post('/aanvragen/:id/intrekken', 'application.withdraw', async (c) => {
    const id = parseId<'application'>(c.req.param('id'));
    if (!id) return await notFound(c);
    const result = await withdrawApplication(deps, c.get('actor'), { id });
    if (!result.ok) return await failure(c, result.problems);
    return seeOther(c, '/mijn-aanvragen?klaar=ingetrokken');
  });

  deviationPages(routes, deps);
}

async function caseHere(
  c: AppContext,
  deps: Deps,
  permission: 'application.withdraw' | 'application.reportDeviation',
): Promise<Case | null> {
  const id = parseId<'application'>(c.req.param('id'));
  return id && (await findCase(deps.db, c.get('actor'), id, permission));
}

/** What cannot be done any more, for instance with the back button after it was done, says the case itself. */
async function toCase(c: AppContext, { application }: Case): Promise<Response> {
  return application.caseNumber === null
    ? await notFound(c)
    : seeOther(c, `/zaken/${application.caseNumber}`);
}

/** Enough for any person; older ones are found by their case number. */
const mostShown = 100;

async function list(c: AppContext, deps: ApplicationPagesDeps): Promise<Response> {
  const actor = c.get('actor');
  const personId = personIdOf(actor);
  if (actor.kind !== 'person' || personId === null) return await notFound(c);
  const lang = c.get('lang');
  const organisationIds = actor.grants.flatMap((grant) =>
    grant.scope === 'organisation' ? [grant.organisationId] : [],
  );
  const applications = await listApplications(deps.db, {
    filter: { applicantPersonId: personId, organisationIds },
    limit: mostShown,
  });
  const shown = applications.filter(
    (one) => one.caseNumber !== null || (one.status === 'draft' && mayOn(actor, 'application.edit', one)),
  );
  const own: OwnApplication[] = [];
  const ids = shown.map(({ id }) => id);
  const unread = await deps.unreadAmong(deps.db, ids);
  const asked = await listAskedToAccount(deps.db, ids);
  const more = await listAskedForMore(deps.db, ids);
  for (const application of shown)
    own.push({
      ...(await around(deps, application, lang)),
      unread: unread.has(application.id),
      tellBy: asked.get(application.id) ?? null,
      showBy: more.get(application.id) ?? null,
      mayEdit: mayOn(actor, 'application.edit', application),
    });
  return c.get('page')(
    { title: { nl: 'Mijn aanvragen', en: 'My applications' }[lang], ...flashOf(c) },
    <OwnApplicationsView
      lang={lang}
      today={isoDate(today(deps.clock))}
      applications={own}
      discarded={await discardedOf(c, deps, personId)}
      ofOrganisation={hasRole(c.get('actor'), 'organisationMember')}
    />,
  );
}

async function around(
  deps: Deps,
  application: Application,
  lang: 'nl' | 'en',
): Promise<Omit<OwnApplication, 'unread' | 'tellBy' | 'showBy' | 'mayEdit'>> {
  const round = await getRound(deps.db, application.roundId);
  const version = await getVersion(deps.db, application.schemeVersionId);
  const cosigners = await listCosigners(deps.db, application.id);
  const { organisationId } = application;
  return {
    application,
    roundName: round.name[lang],
    closesOn: application.submitUntil ?? round.closesOn,
    cosigners: { confirmed: cosignersConfirmed(cosigners), needed: version.rules.cosigners.count },
    organisationName: organisationId ? (await getOrganisation(deps.db, organisationId)).name : null,
  };
}

/** The draft that `?weg=` names, when it is hers and was thrown away. */
export async function discardedOf(
  c: AppContext,
  deps: Deps,
  personId: Application['applicantPersonId'],
): Promise<Application | null> {
  const id = parseId<'application'>(c.req.query('weg'));
  const found = id && (await findApplication(deps.db, id));
  if (found?.status !== 'withdrawn' || found.caseNumber !== null) return null;
  const own = found.applicantPersonId === personId || found.enteredByPersonId === personId;
  return own ? found : null;
}

function deviationPages(routes: Routes, deps: ApplicationPagesDeps): void {
  const path = '/aanvragen/:id/melden';
  routes.get(path, 'application.reportDeviation', async (c) => {
    const found = await caseHere(c, deps, 'application.reportDeviation');
    if (!found) return await notFound(c);
    if (!canReportDeviation(found.application)) return await toCase(c, found);
    return deviation(c, found, prefilled(c), []);
  });
  routes.post(path, 'application.reportDeviation', async (c) => {
    const found = await caseHere(c, deps, 'application.reportDeviation');
    if (!found) return await notFound(c);
    if (!canReportDeviation(found.application)) return await toCase(c, found);
    const form = await readForm(c);
    const read = readDeviation(form);
    const { id, caseNumber } = found.application;
    const result =
      read.problems.length > 0
        ? null
        : await reportDeviation(deps, c.get('actor'), { id, deviation: read.deviation });
    if (result?.ok) return seeOther(c, `/zaken/${caseNumber}?klaar=gemeld`);
    return deviation(c, found, read.values, result ? result.problems : read.problems);
  });
}

/**
 * What another page of ours knows already: the amounts, and that they come from the agenda. The words are ours: an address
 * never fills in what somebody says.
 */
function prefilled(c: AppContext): DeviationValues {
  const cents = (name: string): string => {
    const typed = c.req.query(name) ?? '';
    return /^\d{1,13}$/.test(typed) ? (Number(typed) / 100).toFixed(2).replace('.', ',') : '';
  };
  const fromAgenda = c.req.query('uit') === 'agenda';
  return {
    kind: fromAgenda ? 'amount' : '',
    description: fromAgenda ? fromAgendaWords[c.get('lang')] : '',
    planned: cents('was'),
    expected: cents('wordt'),
  };
}

const fromAgendaWords = text(
  'Volgens de agenda gaat er meer of minder door dan wij bij de aanvraag wisten. Daardoor verandert de som.',
  'According to the agenda more or less takes place than we knew when we applied. So the sum changes.',
);

function readDeviation(form: FormValues): {
  deviation: Deviation;
  values: DeviationValues;
  problems: readonly Problem[];
} {
  const values = {
    kind: form.text('kind'),
    description: form.text('description'),
    planned: form.text('planned').slice(0, 40),
    expected: form.text('expected').slice(0, 40),
  };
  const problems: Problem[] = [];
  const cents = (field: 'planned' | 'expected'): number | null => {
    if (values[field] === '') return null;
    const read = parseCents(field, values[field]);
    if (!read.ok) problems.push(...read.problems);
    return read.ok ? read.value : null;
  };
  const kind = deviationKinds.find((one) => one === values.kind);
  if (!kind)
    problems.push(
      problem('kind', 'choice-unknown', text('Kies wat er anders gaat.', 'Choose what changes.')),
    );
  const deviation = {
    kind: kind ?? 'other',
    description: values.description,
    plannedCents: cents('planned'),
    expectedCents: cents('expected'),
  };
  const taken = new Set(problems.map((one) => one.field));
  problems.push(...deviationProblems(deviation).filter((one) => !taken.has(one.field)));
  return { deviation, values, problems };
}

function deviation(
  c: AppContext,
  found: Case,
  values: DeviationValues,
  problems: readonly Problem[],
): Response {
  const lang = c.get('lang');
  return c.get('page')(
    {
      title: { nl: 'Melden dat iets anders gaat', en: 'Report that something changes' }[lang],
      status: problems.length > 0 ? 422 : 200,
    },
    <DeviationView
      lang={lang}
      application={found.application}
      share={found.version.rules.deviation.share}
      values={values}
      problems={problems}
    />,
  );
}
