/** The page on which an officer changes or withdraws a determination afterwards (Awb 4:49). */
import { today } from '../../../kernel/dates.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { FormValues, readForm } from '../../../platform/http/form-values.ts';
import { type Routes, seeOther } from '../../../platform/http/routes.ts';
import type { DecisionCase } from '../commands/load-case.ts';
import {
  reviseDetermination,
  reviseStatusProblem,
  revisionContent,
  revisionContext,
} from '../commands/revise.ts';
import { revisionOf } from '../forms.ts';
import { readRevision } from '../forms-final.ts';
import { hearingForChange, revisionProblems, type WantedRevision } from '../rules.ts';
import { caseHref } from '../views/parts.tsx';
import { RevisePage } from '../views/revise.tsx';
import { words } from '../views/words.ts';
import { flashOf, mergeProblems, openToDecide, pageStatus, refusedPage } from './access.tsx';
import { previewFinal } from './preview.tsx';

const path = '/zaken/:caseNumber/vaststelling-wijzigen';

export function revisePages(routes: Routes, deps: Deps): void {
  routes.get(path, 'decision.take', async (c) => {
    const opened = await openToDecide(c, deps);
    if ('answer' in opened) return await opened.answer;
    return await show(c, deps, opened.found, { form: FormValues.of({}), problems: [] });
  });
  routes.post(path, 'decision.take', (c) => revise(c, deps));
}

type Again = { readonly form: FormValues; readonly problems: readonly Problem[] };

const hrefOf = (d: DecisionCase): string => caseHref(d.application.caseNumber ?? '');

async function show(
  c: AppContext,
  deps: Deps,
  d: DecisionCase,
  { form, problems }: Again,
): Promise<Response> {
  const lang = c.get('lang');
  const barrier = reviseStatusProblem(d);
  if (barrier) return await refusedPage(c, words.reviseTitle, barrier, `${hrefOf(d)}/besluit`);
  const context = await revisionContext(deps.db, d, today(deps.clock));
  return c.get('page')(
    { title: words.reviseTitle[lang], ...flashOf(c), ...pageStatus(problems) },
    <RevisePage
      lang={lang}
      of={{
        caseNumber: d.application.caseNumber ?? '',
        title: d.application.title,
        revision: d.application.revision,
      }}
      problems={problems}
      currentCents={context.currentCents}
      determinedOn={context.determinedOn}
      heardOn={hearingForChange(context)?.heldOn ?? null}
      typed={{
        amount: form.text('amount').slice(0, 40),
        ground: form.text('ground').slice(0, 20),
        breachOn: form.text('breachOn').slice(0, 40),
        reasons: form.text('reasons'),
      }}
    />,
  );
}

async function revise(c: AppContext, deps: Deps): Promise<Response> {
  const opened = await openToDecide(c, deps);
  if ('answer' in opened) return await opened.answer;
  const d = opened.found;
  const form = await readForm(c);
  const action = form.text('action');
  if (action === 'edit') return await show(c, deps, d, { form, problems: [] });
  const { value, problems } = readRevision(form);
  if (problems.length > 0) return await show(c, deps, d, { form, problems });
  if (action === 'preview') return await previewed(c, deps, d, value, form);
  const done = await reviseDetermination(deps, c.get('actor'), {
    ...value,
    applicationId: d.application.id,
    revision: revisionOf(form),
  });
  if (done.ok) return seeOther(c, `${hrefOf(d)}/besluit?klaar=herzien`);
  return await show(c, deps, d, { form, problems: mergeProblems(problems, done.problems) });
}

async function previewed(
  c: AppContext,
  deps: Deps,
  d: DecisionCase,
  wanted: WantedRevision,
  form: FormValues,
): Promise<Response> {
  if (reviseStatusProblem(d)) return await show(c, deps, d, { form, problems: [] });
  const context = await revisionContext(deps.db, d, today(deps.clock));
  const problems = revisionProblems(wanted, context);
  const { ground } = wanted;
  if (ground === null || problems.length > 0) return await show(c, deps, d, { form, problems });
  const content = revisionContent(d, c.get('actor'), { ...wanted, ground }, context);
  return await previewFinal(c, deps, d, content, form);
}
