/** `/actielijnen`: the lines for everybody, and what an officer writes about them. */
import { today } from '../../../kernel/dates.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { typedIn } from '../forms.ts';
import { editLinePath, linePath, linesPath, newLinePath, notePath } from '../paths.ts';
import type { ActionLine } from '../types.ts';
import type { Typing } from '../views/step.tsx';
import { motionDone } from '../words.ts';
import { recordLine, recordNote } from './commands.ts';
import { actionLines, findLine } from './store.ts';
import { EditLineView, LinesView, LineView } from './views.tsx';
import { openHalves, readLine, readNote } from './wanted.ts';
import { lineWords } from './words.ts';

export function linePages(routes: Routes, deps: Deps): void {
  routes.get(linesPath, 'public', (c) => listPage(c, deps), { keep: true });
  routes.get(newLinePath, 'motion.keep', (c) => editPage(c, null, new Map(), [], []));
  routes.post(newLinePath, 'motion.keep', (c) => save(c, deps, null));
  routes.get(linePath(':number'), 'public', (c) => withLine(c, deps, (line) => linePage(c, deps, line)), {
    keep: true,
  });
  routes.post(notePath(':number'), 'motion.keep', (c) => withLine(c, deps, (line) => note(c, deps, line)));
  routes.get(editLinePath(':number'), 'motion.keep', (c) =>
    withLine(c, deps, (line) => editPage(c, line, typedOf(line), line.carriers, [])),
  );
  routes.post(editLinePath(':number'), 'motion.keep', (c) =>
    withLine(c, deps, (line) => save(c, deps, line)),
  );
}

async function withLine(
  c: AppContext,
  { db }: Deps,
  then: (line: ActionLine) => Response | Promise<Response>,
): Promise<Response> {
  const number = c.req.param('number') ?? '';
  const line = /^[1-9]\d?$/.test(number) ? await findLine(db, Number(number)) : null;
  return line === null ? await notFound(c) : await then(line);
}

async function listPage(c: AppContext, { db }: Deps): Promise<Response> {
  const lang = c.get('lang');
  return c.get('page')(
    { title: lineWords.title[lang], wide: true },
    <LinesView lang={lang} lines={await actionLines(db)} mayKeep={allowed(c.get('actor'), 'motion.keep')} />,
  );
}

function linePage(
  c: AppContext,
  { clock }: Deps,
  line: ActionLine,
  typed: Typing = new Map(),
  problems: readonly Problem[] = [],
): Response {
  const lang = c.get('lang');
  return c.get('page')(
    { title: line.title, ...(problems.length > 0 ? { status: 422 } : flashFor(c, motionDone)) },
    <LineView
      lang={lang}
      line={line}
      form={
        allowed(c.get('actor'), 'motion.keep') ? { halves: openHalves(today(clock)), typed, problems } : null
      }
    />,
  );
}

async function note(c: AppContext, deps: Deps, line: ActionLine): Promise<Response> {
  const form = await readForm(c);
  const wanted = readNote(form, today(deps.clock));
  const recorded = await recordNote(deps, c.get('actor'), line.number, wanted);
  if (recorded.ok) return seeOther(c, `${linePath(line.number)}?klaar=voortgang`);
  return linePage(c, deps, line, typedIn(form), recorded.problems);
}

const typedOf = (line: ActionLine): Typing =>
  new Map([
    ['title', line.title],
    ['goals', line.goals.join('\n')],
    ['source', line.source],
    ['toVerify', line.toVerify ?? ''],
    ['seen', String(line.version)],
  ]);

function editPage(
  c: AppContext,
  line: ActionLine | null,
  typed: Typing,
  ticked: readonly string[],
  problems: readonly Problem[],
): Response {
  const lang = c.get('lang');
  const title = (line === null ? lineWords.add : lineWords.editTitle)[lang];
  return c.get('page')(
    {
      title: line === null ? title : `${title}: ${line.title}`,
      ...(problems.length > 0 ? { status: 422 } : {}),
    },
    <EditLineView
      lang={lang}
      number={line?.number ?? null}
      typed={typed}
      ticked={ticked}
      problems={problems}
    />,
  );
}

/** The version that she looked at, which another may have replaced since. */
function seenBy(form: FormValues, line: ActionLine): ActionLine {
  const seen = form.text('seen');
  return /^\d{1,4}$/.test(seen) ? { ...line, version: Number(seen) } : line;
}

async function save(c: AppContext, deps: Deps, line: ActionLine | null): Promise<Response> {
  const form = await readForm(c);
  const wanted = readLine(form, line?.number ?? null);
  const before = line && seenBy(form, line);
  const recorded = await recordLine(deps, c.get('actor'), wanted, before);
  if (recorded.ok) return seeOther(c, `${linePath(recorded.value)}?klaar=actielijn`);
  return editPage(c, line, typedIn(form), wanted.carriers, recorded.problems);
}
