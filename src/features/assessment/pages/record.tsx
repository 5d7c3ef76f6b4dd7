/** The form on which a member records what the council said. */
import { isoDate, today } from '../../../kernel/dates.ts';
import type { Problem } from '../../../kernel/result.ts';
import { canTransition } from '../../../kernel/status.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { type Routes, seeOther } from '../../../platform/http/routes.ts';
import { applicationStatus } from '../../application/index.ts';
import { adoptionDay, findBudget } from '../../budget/index.ts';
import { tierFor } from '../../scheme/index.ts';
import { recordAdvice } from '../commands/record.ts';
import type { AssessmentDeps } from '../deps.ts';
import { readAdvice } from '../forms.ts';
import { refusals } from '../messages.ts';
import { adviceBarrier, kindOf } from '../rules.ts';
import type { AdviceKind, PackFinding } from '../types.ts';
import { packHref, rowHref } from '../views/parts.tsx';
import { CannotView, RecordView } from '../views/record.tsx';
import type { RecordProps, TypedAdvice } from '../views/record-form.ts';
import { recordWords } from '../views/words-record.ts';
import { type OpenRow, openRow, refusedPage, statusOf } from './access.tsx';

const path = '/wijkraad/:council/:round/:caseNumber/advies';

export function recordPages(routes: Routes, deps: AssessmentDeps): void {
  routes.get(path, 'pack.advise', async (c) => {
    const opened = await openRow(c, deps);
    if ('answer' in opened) return await opened.answer;
    const closed = closedPage(c, opened.found);
    return closed ?? (await recordPage(c, deps, opened.found, emptyForm(deps), []));
  });
  routes.post(path, 'pack.advise', (c) => record(c, deps));
}

const emptyForm = (deps: AssessmentDeps): TypedAdvice => ({
  outcome: '',
  amount: '',
  reasons: '',
  metOn: isoDate(today(deps.clock)),
  present: [],
  conflicted: [],
  chair: '',
  ground: '',
  unmetCriteria: [],
  sameActivities: '',
  reasonableTerm: '',
  budgetProviso: null,
  confirm: false,
});

const typedOf = (form: FormValues): TypedAdvice => ({
  outcome: form.text('outcome').slice(0, 20),
  amount: form.text('amount').slice(0, 40),
  reasons: form.text('reasons'),
  metOn: form.text('metOn').slice(0, 40),
  present: form.texts('present'),
  conflicted: form.texts('conflicted'),
  chair: form.text('chair').slice(0, 40),
  ground: form.text('ground').slice(0, 40),
  unmetCriteria: form.texts('unmetCriteria'),
  sameActivities: form.text('sameActivities').slice(0, 10),
  reasonableTerm: form.text('reasonableTerm'),
  budgetProviso: form.text('budgetProviso') === 'yes',
  confirm: form.text('confirm') === 'yes',
});

/** The page in place of the form when nothing can be recorded on this case. */
function closedPage(c: AppContext, { pack, row, viewer }: OpenRow): Response | null {
  if (viewer.kind === 'onlooker') return refusedPage(c, refusals.notYourCouncil, 403, packHref(pack));
  const step = canTransition(applicationStatus, row.application.status, 'advise');
  const barrier = adviceBarrier(row.application, step, pack.mandate, row.count);
  return barrier ? cannotPage(c, { pack, row }, barrier) : null;
}

function cannotPage(c: AppContext, { pack, row }: Pick<OpenRow, 'pack' | 'row'>, problem: Problem): Response {
  const lang = c.get('lang');
  return c.get('page')(
    { title: recordWords.cannot[lang], status: 409 },
    <CannotView lang={lang} pack={pack} row={row} problem={problem} />,
  );
}

async function recordPage(
  c: AppContext,
  deps: AssessmentDeps,
  { pack, row }: OpenRow,
  typed: TypedAdvice,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  const kind: AdviceKind = kindOf(pack.mandate) ?? 'advice';
  const title = recordWords[kind === 'advice' ? 'title' : 'titleDecision'][lang];
  return c.get('page')(
    { title, status: statusOf(problems) },
    <RecordView
      lang={lang}
      pack={pack}
      row={row}
      kind={kind}
      continuity={kind === 'advice' ? null : await continuityOf(deps, { pack, row })}
      proviso={kind === 'advice' ? null : await provisoFor(deps, { pack, row })}
      typed={typed}
      problems={problems}
    />,
  );
}

/** Proposed while the budget of the year was not adopted, unless the amount asked is final at once (Awb 4:34). */
async function provisoFor(
  { db, clock }: AssessmentDeps,
  { pack, row }: Pick<OpenRow, 'pack' | 'row'>,
): Promise<RecordProps['proviso']> {
  const { year } = pack.round;
  if (adoptionDay(await findBudget(db, year), today(clock)) !== null) return null;
  const tier = tierFor(pack.version.rules, row.application.requestedCents ?? 0);
  return { year, proposed: tier.accountability !== 'direct' };
}

/** What the rules found about the years before, where a decision has to answer it. */
async function continuityOf(
  deps: AssessmentDeps,
  { pack, row }: Pick<OpenRow, 'pack' | 'row'>,
): Promise<PackFinding | null> {
  const found = (await deps.findingsOf?.(row.application, pack.version)) ?? [];
  return found.find(({ asks }) => asks === 'sameActivities') ?? null;
}

async function record(c: AppContext, deps: AssessmentDeps): Promise<Response> {
  const opened = await openRow(c, deps);
  if ('answer' in opened) return await opened.answer;
  const { pack, row, viewer, actor } = opened.found;
  if (viewer.kind === 'onlooker') return refusedPage(c, refusals.notYourCouncil, 403, packHref(pack));
  const form = await readForm(c);
  const kind = kindOf(pack.mandate);
  const recorded = await recordAdvice(deps, actor, pack.council, {
    applicationId: row.application.id,
    revision: Number(/^\d{1,9}$/.exec(form.text('revision'))?.[0] ?? 0),
    advice: readAdvice(form, kind === 'mandatedDecision'),
  });
  if (recorded.ok) {
    const done = kind === 'mandatedDecision' ? 'besloten' : 'vastgelegd';
    return seeOther(c, `${rowHref(pack, row)}?klaar=${done}`);
  }
  // What was recorded meanwhile shows on the page that comes back.
  const fresh = await openRow(c, deps);
  if ('answer' in fresh) return await fresh.answer;
  return (
    closedPage(c, fresh.found) ?? (await recordPage(c, deps, fresh.found, typedOf(form), recorded.problems))
  );
}
