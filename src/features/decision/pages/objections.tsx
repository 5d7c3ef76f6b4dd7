/** The list of objections and one objection: its steps are posted one by one. */
import { personIdOf } from '../../../kernel/actor.ts';
import { type PlainDate, parseIsoDate, today } from '../../../kernel/dates.ts';
import { parseId } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import { canTransition } from '../../../kernel/status.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { mayOn } from '../../application/index.ts';
import { roomAt } from '../../budget/index.ts';
import { listContested, penaltyCentsOf } from '../commands/contested.ts';
import { firstDecision } from '../commands/first-decision.ts';
import { loadCase } from '../commands/load-case.ts';
import {
  clocksOfObjection,
  loadObjectionCase,
  maySeeObjection,
  type ObjectionCase,
  wrongStep,
} from '../commands/objection-case.ts';
import { partiesTo } from '../commands/tie-objector.ts';
import { referenceOf } from '../commands/to-objector.ts';
import { revisionOf } from '../forms.ts';
import { contestedKey, earliestHearing, followUpOf } from '../rules.ts';
import { objectionStatus } from '../status.ts';
import { countObjections, findObjection, listHearings, listObjections } from '../store/index.ts';
import { ObjectionPage } from '../views/objection.tsx';
import type { AnswerView } from '../views/objection-decide.tsx';
import { filterOf, ListPage } from '../views/objection-list.tsx';
import { type StepName, stepNames } from '../views/objection-step-form.tsx';
import { decisionChoices } from '../views/parts.tsx';
import { objectionWords as words } from '../views/words-objection.ts';
import { flashOf, mergeProblems, pageStatus } from './access.tsx';
import { stepsFor, takeStep } from './objection-steps.ts';
import { tieOf } from './objection-tie.ts';

const pageSize = 50;

export function objectionPages(routes: Routes, deps: Deps): void {
  routes.get('/bezwaren', 'objection.view', (c) => listPage(c, deps));
  routes.get('/bezwaren/:id', 'signedIn', (c) =>
    onObjection(c, deps, (found) => detailPage(c, deps, found, null)),
  );
  routes.post('/bezwaren/:id/intrekken', 'signedIn', (c) =>
    onObjection(c, deps, (found) => step(c, deps, found, null)),
  );
  for (const name of stepNames)
    routes.post(`/bezwaren/:id/${name}`, 'objection.handle', (c) =>
      onObjection(c, deps, (found) => step(c, deps, found, name)),
    );
}

async function listPage(c: AppContext, deps: Deps): Promise<Response> {
  const lang = c.get('lang');
  const filter = filterOf(c.req.query('toon'));
  const counts = await countObjections(deps.db);
  const pages = Math.max(1, Math.ceil(counts[filter] / pageSize));
  const page = Math.min(pages, Math.max(1, Number(/^\d{1,6}$/.exec(c.req.query('pagina') ?? '')?.[0] ?? 1)));
  const rows = await listObjections(deps.db, { filter, limit: pageSize, offset: (page - 1) * pageSize });
  return c.get('page')(
    { title: words.listTitle[lang], wide: true, ...flashOf(c) },
    <ListPage
      lang={lang}
      rows={rows}
      filter={filter}
      counts={counts}
      page={page}
      pages={pages}
      today={today(deps.clock)}
      mayEnter={allowed(c.get('actor'), 'objection.handle', {})}
    />,
  );
}

/** For who may not see it, it does not exist. */
async function onObjection(
  c: AppContext,
  deps: Deps,
  page: (found: ObjectionCase) => Promise<Response>,
): Promise<Response> {
  const id = parseId<'objection'>(c.req.param('id'));
  const objection = id === null ? null : await findObjection(deps.db, id);
  if (!objection || !maySeeObjection(c.get('actor'), objection)) return await notFound(c);
  return await page(await loadObjectionCase(deps.db, objection));
}

async function answerViewOf(deps: Deps, found: ObjectionCase, now: PlainDate): Promise<AnswerView> {
  const { application, objection } = found;
  const d = application?.envelopeId ? await loadCase(deps.db, application) : null;
  const first = d && (await firstDecision(deps.db, d, now));
  const followUp = followUpOf(found.contested, d?.latest ?? null);
  return {
    setsAmount: found.contested === null || found.contested.against === 'decision',
    followUp,
    takesUpAgain: found.contested?.kind === 'decline' && followUp === null,
    penaltyCents: await penaltyCentsOf(deps.db, objection),
    currentCents: d?.latest?.amountCents ?? 0,
    askedCents: application?.requestedCents ?? 0,
    first:
      d && first
        ? {
            on: first.on,
            roomCents: await roomAt(deps.db, d.envelope.id, d.application.id, first),
            freeNowCents: d.envelope.balances.freeCents,
          }
        : null,
    late: objection.timeliness === 'late',
    advised: objection.committeeAdvice !== null,
    heard: objection.status === 'heard',
  };
}

type Again = {
  readonly step: StepName | null;
  readonly form: FormValues;
  readonly problems: readonly Problem[];
};

/** A problem of a field can only be shown with its form: when that is gone, the step itself is what is not possible. */
function shownProblems(again: Again | null, steps: readonly StepName[]): readonly Problem[] {
  if (again === null) return [];
  const { step, problems } = again;
  const gone = step !== null && !steps.includes(step) && problems.some(({ field }) => field !== '');
  return gone ? [wrongStep] : problems;
}

async function detailPage(
  c: AppContext,
  deps: Deps,
  found: ObjectionCase,
  again: Again | null,
): Promise<Response> {
  const lang = c.get('lang');
  const actor = c.get('actor');
  const now = today(deps.clock);
  const { objection, application, contested } = found;
  const personId = personIdOf(actor);
  const officer = allowed(actor, 'objection.handle', {});
  const ownDecision = contested !== null && contested.decidedByPersonId === personId;
  const parties = officer && application ? await partiesTo(deps.db, application, now) : [];
  const all = officer && application ? await listContested(deps.db, application) : [];
  const possible = stepsFor(found, ownDecision, parties, all.length, now);
  const tie = officer && possible.includes('beslissen') ? await tieOf(c, deps, found) : null;
  const steps = tie ? possible.filter((name) => name !== 'beslissen') : possible;
  const problems = shownProblems(again, officer ? steps : []);
  return c.get('page')(
    { title: `${words.detail[lang]} ${referenceOf(found)}`, ...pageStatus(problems), ...flashOf(c) },
    <ObjectionPage
      lang={lang}
      objection={objection}
      caseNumber={application?.caseNumber ?? null}
      maySeeCase={application !== null && mayOn(actor, 'application.view', application)}
      contested={contested}
      reference={referenceOf(found)}
      events={found.events}
      {...clocksOfObjection(found, now)}
      hearingOn={parseIsoDate(objection.hearingOn ?? '')}
      hearings={application ? await listHearings(deps.db, application.id, objection.id) : []}
      today={now}
      office={allowed(actor, 'objection.view', {})}
      mayWithdraw={
        canTransition(objectionStatus, objection.status, 'withdraw') &&
        (officer || objection.objectorPersonId === personId)
      }
      handle={
        officer
          ? {
              id: objection.id,
              revision: objection.revision,
              steps,
              parties,
              decisions: decisionChoices(all, lang),
              against: contested && contestedKey(contested),
              ownDecision,
              tie,
              earliestHearing: earliestHearing(now),
              today: now,
              committee: objection.committee,
              answer: await answerViewOf(deps, found, now),
              again: again?.step
                ? { step: again.step, typed: Object.fromEntries(again.form.entries()) }
                : null,
            }
          : null
      }
      problems={problems}
    />,
  );
}

async function step(
  c: AppContext,
  deps: Deps,
  found: ObjectionCase,
  name: StepName | null,
): Promise<Response> {
  const form = await readForm(c);
  const { id } = found.objection;
  const at = { objectionId: id, revision: revisionOf(form) };
  const taken = await takeStep(c, deps, name, at, form);
  if (taken.ok) {
    const done = name === null ? 'ingetrokken' : name === 'beslissen' ? 'beslist' : 'stap';
    return seeOther(c, `/bezwaren/${id}?klaar=${done}`);
  }
  const renamed = taken.problems.map((one) =>
    name === 'verdagen' && one.field === 'reasons' ? { ...one, field: 'postponeReasons' } : one,
  );
  const problems = mergeProblems([], renamed);
  // What changed meanwhile shows on the page that comes back.
  return await onObjection(c, deps, (fresh) => detailPage(c, deps, fresh, { step: name, form, problems }));
}
