/** `/klachten`: how to complain and how many there were; the register of the office below it. */
import { today } from '../../../kernel/dates.ts';
import { parseId } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { actionsFrom } from '../../../kernel/status.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { halfBefore, halfText, halfYearOf } from '../../motions/index.ts';
import { nothingTyped, typedIn } from '../form-parts.ts';
import type { FormState } from '../view-parts.tsx';
import { complaintPath, complaintRegisterPath, complaintsPath } from '../words.ts';
import { recordComplaint, stepComplaint } from './commands.ts';
import { complaintFigures } from './figures.ts';
import { complaintStatus } from './status.ts';
import { countComplaints, findComplaint, listComplaints } from './store.ts';
import type { Complaint } from './types.ts';
import { ComplaintsView } from './views/count.tsx';
import { ComplaintView } from './views/follow.tsx';
import { RegisterView } from './views/register.tsx';
import { readClosing, readComplaint } from './wanted.ts';
import { complaintDone, complaintWords } from './words.ts';

const untouched: FormState = { typed: nothingTyped, problems: [] };

export function complaintPages(routes: Routes, deps: Deps): void {
  routes.get(complaintsPath, 'public', (c) => publicPage(c, deps), { keep: true });
  routes.get(complaintRegisterPath, 'complaint.view', (c) => registerPage(c, deps, untouched));
  routes.post(complaintRegisterPath, 'complaint.keep', (c) => record(c, deps));
  routes.get(complaintPath(':id'), 'complaint.view', (c) =>
    withComplaint(c, deps, (complaint) => onePage(c, deps, complaint, untouched)),
  );
  routes.post(complaintPath(':id'), 'complaint.keep', (c) =>
    withComplaint(c, deps, (complaint) => step(c, deps, complaint)),
  );
}

/** Half years that are shown: the last ones that are over. */
const halvesShown = 2;

async function publicPage(c: AppContext, { db, clock }: Deps): Promise<Response> {
  const lang = c.get('lang');
  const now = today(clock);
  let half = halfYearOf(now);
  const wanted = Array.from({ length: halvesShown }, () => {
    half = halfBefore(half);
    return half;
  });
  const halves = await Promise.all(
    wanted.map(async (one) => {
      const figures = await complaintFigures(db, one, now);
      const name = { nl: halfText(one, 'nl'), en: halfText(one, 'en') };
      return figures === null ? [] : [{ half: one, name, figures }];
    }),
  );
  return c.get('page')(
    { title: complaintWords.title[lang] },
    <ComplaintsView lang={lang} halves={halves.flat()} mayView={allowed(c.get('actor'), 'complaint.view')} />,
  );
}

const pageSize = 50;

async function registerPage(c: AppContext, { db, clock }: Deps, form: FormState): Promise<Response> {
  const lang = c.get('lang');
  const pages = Math.max(1, Math.ceil((await countComplaints(db)) / pageSize));
  const asked = /^\d{1,6}$/.test(c.req.query('pagina') ?? '') ? Number(c.req.query('pagina')) : 1;
  const page = Math.min(Math.max(1, asked), pages);
  const complaints = await listComplaints(db, { limit: pageSize, offset: (page - 1) * pageSize });
  return c.get('page')(
    {
      title: complaintWords.register[lang],
      wide: true,
      ...(form.problems.length > 0 ? { status: 422 } : flashFor(c, complaintDone)),
    },
    <RegisterView
      lang={lang}
      today={today(clock)}
      complaints={complaints}
      page={page}
      pages={pages}
      form={allowed(c.get('actor'), 'complaint.keep') ? form : null}
    />,
  );
}

async function record(c: AppContext, deps: Deps): Promise<Response> {
  const form = await readForm(c);
  const recorded = await recordComplaint(deps, c.get('actor'), readComplaint(form));
  if (recorded.ok) return seeOther(c, `${complaintPath(recorded.value)}?klaar=klacht`);
  return await registerPage(c, deps, { typed: typedIn(form), problems: recorded.problems });
}

async function withComplaint(
  c: AppContext,
  { db }: Deps,
  then: (complaint: Complaint) => Response | Promise<Response>,
): Promise<Response> {
  const id = parseId<'complaint'>(c.req.param('id'));
  const complaint = id && (await findComplaint(db, id));
  return complaint ? await then(complaint) : await notFound(c);
}

function onePage(c: AppContext, { clock }: Deps, complaint: Complaint, form: FormState): Response {
  const lang = c.get('lang');
  const actions = actionsFrom(complaintStatus, complaint.status);
  const mayStep = actions.length > 0 && allowed(c.get('actor'), 'complaint.keep');
  return c.get('page')(
    {
      title: `${complaintWords.register[lang]}: ${complaint.reference}`,
      ...(form.problems.length > 0 ? { status: 422 } : flashFor(c, complaintDone)),
    },
    <ComplaintView
      lang={lang}
      today={today(clock)}
      complaint={complaint}
      form={mayStep ? { ...form, actions } : null}
      problems={form.problems}
    />,
  );
}

async function step(c: AppContext, deps: Deps, complaint: Complaint): Promise<Response> {
  const form = await readForm(c);
  const taken = await stepComplaint(deps, c.get('actor'), complaint.id, readClosing(form));
  if (taken.ok) return seeOther(c, `${complaintPath(complaint.id)}?klaar=stap`);
  return onePage(c, deps, complaint, { typed: typedIn(form), problems: taken.problems });
}
