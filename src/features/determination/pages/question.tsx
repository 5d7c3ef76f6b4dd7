/** `/zaken/…/vragen` and `/zaken/…/ingestuurd`: an officer asks for more, and judges what came. */
import { isoDate, today } from '../../../kernel/dates.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { readDate } from '../../../ui/index.ts';
import { type Application, findByCaseNumber, listAttachments } from '../../application/index.ts';
import { loweringGrounds } from '../../decision/index.ts';
import { answerFiles, askMore, judgeAnswer } from '../commands/question.ts';
import { withStatus } from '../commands/refusals.ts';
import { determinationPolicy } from '../policy.ts';
import type { WantedJudgement, WantedQuestion } from '../rules/question.ts';
import { findOpenQuestion } from '../store/questions.ts';
import { type LoweringGround, wants } from '../types.ts';
import { AskView, JudgeView } from '../views/question.tsx';
import { questionWords as words } from '../words-question.ts';

const askPath = '/zaken/:caseNumber/vragen';
const judgePath = '/zaken/:caseNumber/ingestuurd';

export function questionPages(routes: Routes, deps: Deps): void {
  routes.get(askPath, 'decision.take', (c) => opened(c, deps, askPage));
  routes.post(askPath, 'decision.take', (c) => opened(c, deps, ask));
  routes.get(judgePath, 'decision.take', (c) => opened(c, deps, judgePage));
  routes.post(judgePath, 'decision.take', (c) => opened(c, deps, judge));
}

type Found = Application & { readonly caseNumber: string };
type Again = { readonly form: FormValues | null; readonly problems: readonly Problem[] };
type Page = (c: AppContext, deps: Deps, found: Found, again?: Again) => Promise<Response>;
const fresh: Again = { form: null, problems: [] };

async function opened(c: AppContext, deps: Deps, page: Page): Promise<Response> {
  const application = await findByCaseNumber(deps.db, c.req.param('caseNumber') ?? '');
  if (!application?.caseNumber) return await notFound(c);
  return await page(c, deps, { ...application, caseNumber: application.caseNumber });
}

const caseHref = ({ caseNumber }: Found): string => `/zaken/${caseNumber}`;
const askPage: Page = async (c, deps, found, { form, problems } = fresh) => {
  const lang = c.get('lang');
  const weeks = determinationPolicy.questionWeeks.value;
  return await c.get('page')(
    { title: words.askTitle[lang], ...withStatus(problems) },
    <AskView
      lang={lang}
      caseNumber={found.caseNumber}
      title={found.title}
      problems={problems}
      typed={{
        wants: form?.texts('wants') ?? [],
        body: form?.text('body') ?? '',
        dueOn: form?.text('dueOn') ?? isoDate(today(deps.clock).add({ weeks })),
      }}
    />,
  );
};

function readQuestion(form: FormValues): WantedQuestion {
  const read = readDate('dueOn', form.text('dueOn'));
  const chosen = form.texts('wants');
  return {
    wants: wants.filter((want) => chosen.includes(want)),
    body: form.text('body'),
    dueOn: read.ok ? read.value : null,
  };
}

const ask: Page = async (c, deps, found) => {
  const form = await readForm(c);
  const done = await askMore(deps, c.get('actor'), { ...readQuestion(form), applicationId: found.id });
  if (done.ok) return seeOther(c, `${caseHref(found)}?klaar=meer-gevraagd`);
  return await askPage(c, deps, found, { form, problems: done.problems });
};

const judgePage: Page = async (c, deps, found, { form, problems } = fresh) => {
  const question = await findOpenQuestion(deps.db, found.id);
  // Judged meanwhile, or never asked: the case says what there is.
  if (question === null) return seeOther(c, caseHref(found));
  const lang = c.get('lang');
  const files = (await listAttachments(deps.db, found.id)).filter(
    (file) => file.question === answerFiles.key,
  );
  return await c.get('page')(
    { title: words.judgeTitle[lang], ...withStatus(problems) },
    <JudgeView
      lang={lang}
      caseNumber={found.caseNumber}
      title={found.title}
      problems={problems}
      question={question}
      files={files}
      typed={{
        judgement: form?.text('judgement') ?? '',
        ground: form?.text('ground') ?? '',
        reasons: form?.text('reasons') ?? '',
      }}
    />,
  );
};

function readJudgement(form: FormValues): WantedJudgement {
  const judged = form.text('judgement');
  const ground = form.text('ground');
  return {
    judgement: judged === 'accepted' || judged === 'notAccepted' ? judged : null,
    ground: Object.hasOwn(loweringGrounds, ground) ? (ground as LoweringGround) : null,
    reasons: form.text('reasons'),
  };
}

const judge: Page = async (c, deps, found) => {
  const form = await readForm(c);
  const done = await judgeAnswer(deps, c.get('actor'), { ...readJudgement(form), applicationId: found.id });
  if (done.ok) return seeOther(c, `${caseHref(found)}?klaar=bekeken`);
  return await judgePage(c, deps, found, { form, problems: done.problems });
};
