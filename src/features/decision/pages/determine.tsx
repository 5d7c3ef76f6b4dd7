/** The page on which an officer determines a grant after the activities (Awb 4:46, 4:47). */
import type { VNode } from 'preact';
import { today } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { FormValues, readForm } from '../../../platform/http/form-values.ts';
import { type Routes, seeOther } from '../../../platform/http/routes.ts';
import { accountKeys, findAccount, listAttachments } from '../../application/index.ts';
import type { Application } from '../../application/types.ts';
import { accountabilityLabels, tierFor } from '../../scheme/index.ts';
import {
  determinationContent,
  determinationContext,
  determineGrant,
  determineStatusProblem,
  termToDetermine,
} from '../commands/determine.ts';
import type { DecisionCase } from '../commands/load-case.ts';
import { revisionOf } from '../forms.ts';
import { readDetermination } from '../forms-final.ts';
import { determinationProblems, hearingForChange, tooEarly, type WantedDetermination } from '../rules.ts';
import { DeterminePage } from '../views/determine.tsx';
import { caseHref } from '../views/parts.tsx';
import { words } from '../views/words.ts';
import { flashOf, mergeProblems, openToDecide, pageStatus, refusedPage } from './access.tsx';
import { previewFinal } from './preview.tsx';

const path = '/zaken/:caseNumber/vaststellen';

export type DecisionPagesDeps = Deps & {
  /** What another feature knows of how it went; null for nothing. */
  readonly howItWent: (
    application: Pick<Application, 'id' | 'schemeVersionId'>,
    lang: Lang,
  ) => Promise<VNode | null>;
  /** What another feature proposes, to open the form with; null for an empty form. */
  readonly prefillOf: (application: Pick<Application, 'id' | 'status' | 'lang'>) => Promise<Prefill | null>;
};

export type Prefill = Pick<WantedDetermination, 'amountCents' | 'ground' | 'reasons'>;

/** As an officer would have typed it, whatever language she reads. */
function typedAs({ amountCents, ground, reasons }: Prefill): FormValues {
  const euros = amountCents === null ? null : (amountCents / 100).toFixed(2).replace(/\.00$/, '');
  return FormValues.of({
    ...(euros === null ? {} : { amount: euros }),
    ...(ground === null ? {} : { ground }),
    reasons,
  });
}

export function determinePages(routes: Routes, deps: DecisionPagesDeps): void {
  routes.get(path, 'decision.take', (c) => open(c, deps));
  routes.post(path, 'decision.take', (c) => determine(c, deps));
}

type Again = { readonly form: FormValues; readonly problems: readonly Problem[] };

const hrefOf = (d: DecisionCase): string => caseHref(d.application.caseNumber ?? '');

async function open(c: AppContext, deps: DecisionPagesDeps): Promise<Response> {
  const opened = await openToDecide(c, deps);
  if ('answer' in opened) return await opened.answer;
  const { application } = opened.found;
  const proposed = c.req.query('voorstel') === undefined ? null : await deps.prefillOf(application);
  const form = proposed === null ? FormValues.of({}) : typedAs(proposed);
  return await show(c, deps, opened.found, { form, problems: [] });
}

async function show(
  c: AppContext,
  deps: DecisionPagesDeps,
  d: DecisionCase,
  again: Again,
): Promise<Response> {
  const lang = c.get('lang');
  const { form, problems } = again;
  const barrier = determineStatusProblem(d);
  if (barrier) return await refusedPage(c, words.determineTitle, barrier, `${hrefOf(d)}/besluit`);
  const context = determinationContext(d, today(deps.clock));
  const early = tooEarly(context);
  if (early) return await refusedPage(c, words.determineTitle, early, `${hrefOf(d)}/besluit`);
  const tier = tierFor(d.version.rules, context.grantedCents).accountability;
  return c.get('page')(
    { title: words.determineTitle[lang], ...flashOf(c), ...pageStatus(problems) },
    <DeterminePage
      lang={lang}
      of={{
        caseNumber: d.application.caseNumber ?? '',
        title: d.application.title,
        revision: d.application.revision,
      }}
      problems={problems}
      grantedCents={context.grantedCents}
      endsOn={context.endsOn}
      determineBy={termToDetermine(d)}
      accountability={accountabilityLabels[tier]}
      heardOn={hearingForChange(context)?.heldOn ?? null}
      account={await accountOf(deps, d)}
      howItWent={await deps.howItWent(d.application, lang)}
      accountAsked={tier !== 'direct' && tier !== 'exOfficio'}
      typed={{
        amount: form.text('amount'),
        ground: form.text('ground'),
        reasons: form.text('reasons'),
      }}
    />,
  );
}

async function accountOf({ db }: Deps, { application: { id } }: DecisionCase) {
  const sent = await findAccount(db, id);
  if (!sent) return null;
  const files = (await listAttachments(db, id)).filter(({ question }) => accountKeys.has(question));
  return { sent, files };
}

async function determine(c: AppContext, deps: DecisionPagesDeps): Promise<Response> {
  const opened = await openToDecide(c, deps);
  if ('answer' in opened) return await opened.answer;
  const d = opened.found;
  const form = await readForm(c);
  const { value, problems } = readDetermination(form);
  if (form.text('action') === 'edit') return await show(c, deps, d, { form, problems: [] });
  if (problems.length > 0) return await show(c, deps, d, { form, problems });
  if (form.text('action') === 'preview') return await previewed(c, deps, d, value, form);
  const done = await determineGrant(deps, c.get('actor'), {
    ...value,
    applicationId: d.application.id,
    revision: revisionOf(form),
  });
  if (done.ok) return seeOther(c, `${hrefOf(d)}/besluit?klaar=vastgesteld`);
  return await show(c, deps, d, { form, problems: mergeProblems(problems, done.problems) });
}

async function previewed(
  c: AppContext,
  deps: DecisionPagesDeps,
  d: DecisionCase,
  wanted: WantedDetermination,
  form: FormValues,
): Promise<Response> {
  if (determineStatusProblem(d)) return await show(c, deps, d, { form, problems: [] });
  const context = determinationContext(d, today(deps.clock));
  const problems = determinationProblems(wanted, context);
  if (problems.length > 0) return await show(c, deps, d, { form, problems });
  return await previewFinal(c, deps, d, determinationContent(d, c.get('actor'), wanted, context), form);
}
