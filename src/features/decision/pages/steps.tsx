/** Steps around a decision: recording a hearing, declining, changing or withdrawing. */
import { isoDate, today } from '../../../kernel/dates.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { FormValues, readForm } from '../../../platform/http/form-values.ts';
import { type Routes, seeOther } from '../../../platform/http/routes.ts';
import { events } from '../../application/index.ts';
import { changeDecision, changeStatusProblem } from '../commands/change-decision.ts';
import { declineApplication } from '../commands/decline.ts';
import { type DecisionCase, loadFacts } from '../commands/load-case.ts';
import { invocableOf } from '../commands/proviso.ts';
import { recordHearing } from '../commands/record-hearing.ts';
import { readChange, readHearing, revisionOf } from '../forms.ts';
import { declineProblem, declineWindow } from '../rules.ts';
import { ChangePage } from '../views/change.tsx';
import { caseHref } from '../views/parts.tsx';
import { DeclinePage, HearPage, hearingFrom } from '../views/steps.tsx';
import { words } from '../views/words.ts';
import { flashOf, mergeProblems, openForOffice, openToDecide, pageStatus, refusedPage } from './access.tsx';

const base = '/zaken/:caseNumber';

export function stepPages(routes: Routes, deps: Deps): void {
  routes.get(`${base}/horen`, 'decision.hear', (c) => opened(c, deps, hearPage));
  routes.post(`${base}/horen`, 'decision.hear', (c) => opened(c, deps, hear));
  routes.get(`${base}/niet-behandelen`, 'decision.take', (c) => opened(c, deps, declinePage));
  routes.post(`${base}/niet-behandelen`, 'decision.take', (c) => opened(c, deps, decline));
  routes.get(`${base}/wijzigen`, 'decision.take', (c) => opened(c, deps, changePage));
  routes.post(`${base}/wijzigen`, 'decision.take', (c) => opened(c, deps, change));
}

type Again = { readonly form: FormValues; readonly problems: readonly Problem[] };
type Page = (c: AppContext, deps: Deps, d: DecisionCase, again?: Again) => Promise<Response>;

async function opened(c: AppContext, deps: Deps, page: Page): Promise<Response> {
  const found = await (page === hearPage ? openForOffice(c, deps) : openToDecide(c, deps));
  return 'answer' in found ? await found.answer : await page(c, deps, found.found);
}

const hrefOf = (d: DecisionCase): string => caseHref(d.application.caseNumber ?? '');
const caseOf = (d: DecisionCase) => ({
  caseNumber: d.application.caseNumber ?? '',
  title: d.application.title,
  revision: d.application.revision,
});
const fresh: Again = { form: FormValues.of({}), problems: [] };

/** Where a hearing is used: before there is a decision on its own form, later on the page of the decision. */
const afterHearing = ({ latest }: DecisionCase): string => (latest === null ? 'beoordelen' : 'besluit');

const hearPage: Page = async (c, deps, d, { form, problems } = fresh) => {
  const lang = c.get('lang');
  const said = form.has('van') ? form.text('van') : c.req.query('van');
  const from = hearingFrom.find((page) => page === said) ?? null;
  return c.get('page')(
    { title: words.hearTitle[lang], ...pageStatus(problems) },
    <HearPage
      lang={lang}
      of={caseOf(d)}
      problems={problems}
      typed={{
        heldOn: form.has('heldOn') ? form.text('heldOn') : isoDate(today(deps.clock)),
        manner: form.text('manner'),
        summary: form.text('summary'),
      }}
      from={from}
      back={`${hrefOf(d)}/${from ?? afterHearing(d)}`}
    />,
  );
};

const hear: Page = async (c, deps, d) => {
  const form = await readForm(c);
  const input = { ...readHearing(form), applicationId: d.application.id };
  const recorded = await recordHearing(deps, c.get('actor'), input);
  if (!recorded.ok) return await hearPage(c, deps, d, { form, problems: recorded.problems });
  const from = hearingFrom.find((page) => page === form.text('van')) ?? afterHearing(d);
  // A determination that waited for the hearing opens filled in again, as the proposal does.
  return seeOther(c, `${hrefOf(d)}/${from}?klaar=gehoord${from === 'vaststellen' ? '&voorstel=1' : ''}`);
};

const declinePage: Page = async (c, deps, d, { form, problems } = fresh) => {
  const lang = c.get('lang');
  const happened = await events(deps.db, d.application.id);
  const window = declineWindow(d.application, d.version, happened, today(deps.clock));
  const barrier = declineProblem(window);
  if (barrier && problems.length === 0)
    return await refusedPage(c, words.declineTitle, barrier, `${hrefOf(d)}/beoordelen`);
  return c.get('page')(
    { title: words.declineTitle[lang], ...pageStatus(problems) },
    <DeclinePage
      lang={lang}
      of={caseOf(d)}
      problems={problems}
      due={window.state === 'open' ? window.due : null}
      reasons={form.text('reasons')}
    />,
  );
};

const decline: Page = async (c, deps, d) => {
  const form = await readForm(c);
  const done = await declineApplication(deps, c.get('actor'), {
    applicationId: d.application.id,
    revision: revisionOf(form),
    reasons: form.text('reasons'),
  });
  if (done.ok) return seeOther(c, `${hrefOf(d)}/besluit?klaar=genomen`);
  return await declinePage(c, deps, d, { form, problems: done.problems });
};

const changePage: Page = async (c, deps, d, { form, problems } = fresh) => {
  const lang = c.get('lang');
  const barrier = changeStatusProblem(d);
  if (barrier && problems.length === 0)
    return await refusedPage(c, words.changeTitle, barrier, `${hrefOf(d)}/besluit`);
  const now = today(deps.clock);
  const invocable = await invocableOf(deps.db, d, await loadFacts(deps.db, d, {}, now), now);
  const heard = d.hearings.find((hearing) => hearing.heldOn >= (d.latest?.decidedOn ?? ''));
  return c.get('page')(
    { title: words.changeTitle[lang], ...flashOf(c), ...pageStatus(problems) },
    <ChangePage
      lang={lang}
      of={caseOf(d)}
      problems={problems}
      currentCents={d.latest?.amountCents ?? 0}
      heardOn={heard?.heldOn ?? null}
      invocable={invocable}
      typed={{
        kind: form.text('kind'),
        amount: form.text('amount'),
        reasons: form.text('reasons'),
        proviso: form.text('proviso') === 'yes',
        sameActivities: form.text('sameActivities'),
        givenTerm: form.text('givenTerm'),
      }}
    />,
  );
};

const change: Page = async (c, deps, d) => {
  const form = await readForm(c);
  const { value, problems } = readChange(form);
  if (value === null || problems.length > 0) return await changePage(c, deps, d, { form, problems });
  const done = await changeDecision(deps, c.get('actor'), {
    ...value,
    applicationId: d.application.id,
    revision: revisionOf(form),
  });
  if (done.ok) return seeOther(c, `${hrefOf(d)}/besluit?klaar=gewijzigd`);
  return await changePage(c, deps, d, { form, problems: mergeProblems(problems, done.problems) });
};
