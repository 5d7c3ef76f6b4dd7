/** What one imported, and the forms to begin an import. */
import { personIdOf } from '../../../kernel/actor.ts';
import { type Problem, type Result, refused } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { csvMediaType } from '../../../platform/http/csv.ts';
import { FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { mayImportForNone, scopeFor } from '../access.ts';
import { groundFor } from '../commands/gather.ts';
import type { NewCalendar, Sent } from '../commands/read-file.ts';
import { startCalendarFile, startCalendarUrl, startTable } from '../commands/start.ts';
import type { IntakePagesDeps } from '../deps.ts';
import { type CalendarForm, readCalendarForm, readTableForm } from '../forms.ts';
import { intakeProblems } from '../messages.ts';
import { intakePolicy } from '../policy.ts';
import { listSources } from '../store/sources.ts';
import { templateOf } from '../table/template.ts';
import { subjects } from '../types.ts';
import { CalendarFormView, SourcesView, TableFormView } from '../views/start.tsx';
import { words } from '../views/words.ts';

/** Each is an address that somebody else chose, fetched from here. */
const readings = { name: 'intake-read', max: 20, windowSeconds: 3600 } as const;
/** What a form brings beside its file. */
const formBytes = 200_000;

export async function mayRead(deps: IntakePagesDeps, c: AppContext): Promise<boolean> {
  const person = personIdOf(c.get('actor'));
  return person !== null && (await deps.limiter.count(readings, person)).allowed;
}

const sent = async (file: File): Promise<Sent> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});

const typedNothing = FormValues.of({});
const statusOf = (problems: readonly Problem[]) => (problems.length > 0 ? 422 : 200);

async function calendarPage(
  c: AppContext,
  deps: IntakePagesDeps,
  typed: FormValues = typedNothing,
  problems: readonly Problem[] = [],
): Promise<Response> {
  const lang = c.get('lang');
  const { organisations, venues, wijken } = await groundFor(deps, c.get('actor'), null);
  return c.get('page')(
    { title: words.calendar[lang], status: statusOf(problems) },
    <CalendarFormView {...{ lang, typed, problems, organisations, venues, wijken }} />,
  );
}

async function begin(c: AppContext, deps: IntakePagesDeps, form: CalendarForm): Promise<Result<string>> {
  const actor = c.get('actor');
  const { organisationId, name, defaults, url, file } = form;
  const calendar: NewCalendar = { organisationId, name, defaults };
  if (url !== null) {
    if (!(await mayRead(deps, c))) return refused(intakeProblems.tooOften);
    const begun = await startCalendarUrl(deps, actor, calendar, url);
    return begun.ok ? { ok: true, value: `/inlezen/${begun.value}` } : begun;
  }
  if (file === null) return refused(intakeProblems.fileOrUrl);
  const begun = await startCalendarFile(deps, actor, calendar, (await sent(file)).bytes);
  return begun.ok ? { ok: true, value: `/inlezen/voorbeelden/${begun.value.runId}` } : begun;
}

async function tablePage(
  c: AppContext,
  deps: IntakePagesDeps,
  typed: FormValues = typedNothing,
  problems: readonly Problem[] = [],
): Promise<Response> {
  const lang = c.get('lang');
  const actor = c.get('actor');
  const { organisations } = await groundFor(deps, actor, null);
  return c.get('page')(
    { title: words.list[lang], status: statusOf(problems) },
    <TableFormView {...{ lang, typed, problems, organisations, forNone: mayImportForNone(actor) }} />,
  );
}

function template(c: AppContext): Promise<Response> | Response {
  const subject = subjects.find((one) => `${one}.csv` === c.req.param('wat'));
  if (subject === undefined) return notFound(c);
  return c.body(templateOf(subject), 200, {
    'content-type': csvMediaType,
    'content-disposition': `attachment; filename="voorbeeld-${subject}.csv"`,
  });
}

export function beginPages(routes: Routes, deps: IntakePagesDeps): void {
  routes.get('/inlezen', 'import.run', async (c) => {
    const lang = c.get('lang');
    const sources = await listSources(deps.db, scopeFor(c.get('actor')));
    return c.get('page')({ title: words.title[lang] }, <SourcesView lang={lang} sources={sources} />);
  });

  routes.get('/inlezen/kalender', 'import.run', (c) => calendarPage(c, deps));
  routes.post(
    '/inlezen/kalender',
    'import.run',
    async (c) => {
      const form = await readForm(c);
      const read = readCalendarForm(
        form,
        await groundFor(deps, c.get('actor'), null),
        deps.config.calendarPorts,
      );
      const begun = read.ok ? await begin(c, deps, read.value) : read;
      return begun.ok ? seeOther(c, begun.value) : await calendarPage(c, deps, form, begun.problems);
    },
    { maxBytes: intakePolicy.calendarBytes.value + formBytes },
  );

  routes.get('/inlezen/lijst', 'import.run', (c) => tablePage(c, deps));
  routes.get('/inlezen/voorbeeld/:wat', 'import.run', template, { page: false });
  routes.post(
    '/inlezen/lijst',
    'import.run',
    async (c) => {
      const form = await readForm(c);
      const actor = c.get('actor');
      const read = readTableForm(form, await groundFor(deps, actor, null), mayImportForNone(actor));
      const begun = read.ok
        ? await startTable(deps, actor, { ...read.value, file: await sent(read.value.file) })
        : read;
      if (!begun.ok) return await tablePage(c, deps, form, begun.problems);
      return seeOther(c, `/inlezen/voorbeelden/${begun.value.runId}`);
    },
    { maxBytes: intakePolicy.tableBytes.value + formBytes },
  );
}
