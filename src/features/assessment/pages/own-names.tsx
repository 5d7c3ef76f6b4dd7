/** An officer with a name in her register that stands in the application says, before she decides, whether it is one person. */
import { isoDate, today } from '../../../kernel/dates.ts';
import { parseId } from '../../../kernel/ids.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { type Application, findByCaseNumber } from '../../application/index.ts';
import { answerOwnNames } from '../commands/declare.ts';
import type { AssessmentDeps } from '../deps.ts';
import { ownNameField, readOwnNames } from '../forms.ts';
import { refusals } from '../messages.ts';
import { tiesTo } from '../store/index.ts';
import type { NameQuestion } from '../types.ts';
import { OwnNamesView } from '../views/own-names.tsx';
import { ownNamesWords } from '../views/words.ts';
import { refusedPage, statusOf } from './access.tsx';

const path = '/zaken/:caseNumber/belang';

/** Pages on which something is decided, by the last part of their address: where she came from, and goes back to. */
const steps = ['beoordelen', 'niet-behandelen', 'wijzigen', 'vaststellen', 'vaststelling-wijzigen'] as const;

export function ownNamesPages(routes: Routes, deps: AssessmentDeps): void {
  routes.get(path, 'decision.take', (c) => open(c, deps, (asked) => show(c, asked, [])));
  routes.post(path, 'decision.take', (c) => open(c, deps, (asked) => answer(c, deps, asked)));
}

type Asked = { readonly application: Application; readonly questions: readonly NameQuestion[] };

type Way = { readonly query: string; readonly back: string };

/** An objection is decided on its own page. */
function wayOf(c: AppContext): Way {
  const objectionId = parseId<'objection'>(c.req.query('bezwaar'));
  if (objectionId) return { query: `bezwaar=${objectionId}`, back: `/bezwaren/${objectionId}` };
  const step = steps.find((one) => one === c.req.query('naar')) ?? steps[0];
  return { query: `naar=${step}`, back: `/zaken/${c.req.param('caseNumber')}/${step}` };
}

const backTo = (c: AppContext): string => wayOf(c).back;

async function open(
  c: AppContext,
  deps: AssessmentDeps,
  then: (asked: Asked) => Promise<Response> | Response,
): Promise<Response> {
  const actor = c.get('actor');
  const application = await findByCaseNumber(deps.db, c.req.param('caseNumber') ?? '');
  if (!application || actor.kind !== 'person') return await notFound(c);
  const { asked } = await tiesTo(deps.db, actor.personId, application, isoDate(today(deps.clock)));
  // Nothing is asked (any more): on with what she came for.
  return asked.length === 0 ? seeOther(c, backTo(c)) : await then({ application, questions: asked });
}

function show(
  c: AppContext,
  { application, questions }: Asked,
  problems: readonly Problem[],
  typed: ReadonlyMap<string, string> = new Map(),
): Response {
  const lang = c.get('lang');
  return c.get('page')(
    { title: ownNamesWords.title[lang], status: statusOf(problems) },
    <OwnNamesView
      lang={lang}
      caseNumber={application.caseNumber ?? ''}
      title={application.title}
      action={`${path.replace(':caseNumber', application.caseNumber ?? '')}?${wayOf(c).query}`}
      questions={questions}
      typed={typed}
      problems={problems}
    />,
  );
}

async function answer(c: AppContext, deps: AssessmentDeps, asked: Asked): Promise<Response> {
  const actor = c.get('actor');
  if (actor.kind !== 'person') return await notFound(c);
  const form = await readForm(c);
  const { names, problems } = readOwnNames(form, asked.questions, asked.application.title);
  if (problems.length > 0) {
    const typed = asked.questions.map((one) => [ownNameField(one), form.text(ownNameField(one))] as const);
    return show(c, asked, problems, new Map(typed));
  }
  const done = await answerOwnNames(deps, actor, { applicationId: asked.application.id, names });
  const [first = refusals.nothingToDeclare] = done.ok ? [] : done.problems;
  return done.ok ? seeOther(c, backTo(c)) : refusedPage(c, first, 409, backTo(c));
}
