/** `/moties`: the register for everybody, and what an officer does with it. */
import { today } from '../../kernel/dates.ts';
import { allowed } from '../../kernel/permissions.ts';
import type { Problem } from '../../kernel/result.ts';
import { searchWords } from '../../kernel/too-long.ts';
import type { Deps } from '../../platform/deps.ts';
import type { AppContext } from '../../platform/http/context.ts';
import { csvMediaType } from '../../platform/http/csv.ts';
import { flashFor } from '../../platform/http/flash.ts';
import { readForm } from '../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../platform/http/routes.ts';
import { correctMotion, recordMotion, takeStep } from './commands.ts';
import { motionsCsv } from './files.ts';
import { isKind, isStatus, readMotion, readStep, typedIn } from './forms.ts';
import { linePages } from './lines/pages.tsx';
import { correctPath, motionPath, motionsPath, newMotionPath, stepPath } from './paths.ts';
import { actionsFor } from './rules.ts';
import { countFound, findMotion, listEvents, listFound, listMotions } from './store.ts';
import type { Motion } from './types.ts';
import { MotionView } from './views/motion.tsx';
import { MotionsView } from './views/motions.tsx';
import { RecordView } from './views/record.tsx';
import type { Typing } from './views/step.tsx';
import { numberShape } from './wanted.ts';
import { motionDone, motionWords, recordWords } from './words.ts';

export function motionPages(routes: Routes, deps: Deps): void {
  routes.get(motionsPath, 'public', (c) => listPage(c, deps), { keep: true });
  routes.get(`${motionsPath}.csv`, 'public', (c) => file(c, deps), { keep: true, page: false });
  routes.get(newMotionPath, 'motion.keep', (c) => recordPage(c, null, new Map(), []));
  routes.post(newMotionPath, 'motion.keep', (c) => record(c, deps));
  routes.get(
    motionPath(':number'),
    'public',
    (c) => withMotion(c, deps, (motion) => onePage(c, deps, motion)),
    {
      keep: true,
    },
  );
  routes.post(stepPath(':number'), 'motion.settle', (c) =>
    withMotion(c, deps, (motion) => step(c, deps, motion)),
  );
  routes.get(correctPath(':number'), 'motion.keep', (c) =>
    withMotion(c, deps, (motion) => recordPage(c, motion.number, typedOf(motion), [])),
  );
  routes.post(correctPath(':number'), 'motion.keep', (c) =>
    withMotion(c, deps, (motion) => correct(c, deps, motion)),
  );
  linePages(routes, deps);
}

async function withMotion(
  c: AppContext,
  { db }: Deps,
  then: (motion: Motion) => Response | Promise<Response>,
): Promise<Response> {
  const number = c.req.param('number') ?? '';
  const lower = number.toLowerCase();
  const motion = numberShape.test(lower) ? await findMotion(db, lower) : null;
  if (motion === null) return await notFound(c);
  // As people copy it from a letter, in capitals: one address for each.
  if (number !== lower && c.req.method === 'GET') return seeOther(c, motionPath(lower));
  return await then(motion);
}

const pageSize = 50;
const longestSearch = 100;

async function listPage(c: AppContext, deps: Deps): Promise<Response> {
  const lang = c.get('lang');
  const search = searchWords('zoek', c.req.query('zoek') ?? '', longestSearch);
  const [kind, status] = [c.req.query('soort') ?? '', c.req.query('stand') ?? ''];
  const filter = {
    words: search.words.trim(),
    kind: isKind(kind) ? kind : null,
    status: isStatus(status) ? status : null,
  };
  const pages = Math.max(1, Math.ceil((await countFound(deps.db, filter)) / pageSize));
  const asked = /^\d{1,6}$/.test(c.req.query('pagina') ?? '') ? Number(c.req.query('pagina')) : 1;
  const page = Math.min(Math.max(1, asked), pages);
  const motions = await listFound(deps.db, filter, { limit: pageSize, offset: (page - 1) * pageSize });
  // A whole number leads to what it is the number of.
  const [only] = motions;
  if (only && motions.length === 1 && only.number === filter.words.toLowerCase())
    return seeOther(c, motionPath(only.number));
  return c.get('page')(
    {
      title: motionWords.title[lang],
      wide: true,
      ...(search.problems.length > 0 ? { status: 422 } : flashFor(c, motionDone)),
    },
    <MotionsView
      lang={lang}
      motions={motions}
      typed={{ words: search.typed, kind: filter.kind ?? '', status: filter.status ?? '' }}
      problems={search.problems}
      page={page}
      pages={pages}
      mayKeep={allowed(c.get('actor'), 'motion.keep')}
    />,
  );
}

async function file(c: AppContext, { db, clock }: Deps): Promise<Response> {
  const asOf = today(clock).toString();
  return c.body(motionsCsv(await listMotions(db, { asOf })), 200, {
    'access-control-allow-origin': '*',
    'content-type': csvMediaType,
    'content-disposition': `attachment; filename="moties-${asOf}.csv"`,
  });
}

async function onePage(
  c: AppContext,
  { db }: Deps,
  motion: Motion,
  typed: Typing = new Map(),
  problems: readonly Problem[] = [],
): Promise<Response> {
  const lang = c.get('lang');
  const actor = c.get('actor');
  const actions = actionsFor(actor, motion);
  const mayKeep = allowed(actor, 'motion.keep');
  const mayReport = mayKeep && motion.nextOn !== null;
  const ownProposal =
    actor.kind === 'person' && motion.status === 'proposed' && motion.proposedByPersonId === actor.personId;
  return c.get('page')(
    {
      title: `${motion.number}: ${motion.title}`,
      ...(problems.length > 0 ? { status: 422 } : flashFor(c, motionDone)),
    },
    <MotionView
      lang={lang}
      motion={motion}
      events={await listEvents(db, motion)}
      mayKeep={mayKeep}
      form={actions.length > 0 || mayReport ? { actions, mayReport, ownProposal, typed, problems } : null}
    />,
  );
}

async function step(c: AppContext, deps: Deps, motion: Motion): Promise<Response> {
  const form = await readForm(c);
  const taken = await takeStep(deps, c.get('actor'), motion.number, readStep(form));
  if (taken.ok) return seeOther(c, `${motionPath(motion.number)}?klaar=stap`);
  return await onePage(c, deps, motion, typedIn(form), taken.problems);
}

const typedOf = (motion: Motion): Typing =>
  new Map(Object.entries(motion).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));

function recordPage(
  c: AppContext,
  number: string | null,
  typed: Typing,
  problems: readonly Problem[],
): Response {
  const lang = c.get('lang');
  const title = (number === null ? recordWords.title : recordWords.correctTitle)[lang];
  return c.get('page')(
    {
      title: number === null ? title : `${title}: ${number}`,
      ...(problems.length > 0 ? { status: 422 } : {}),
    },
    <RecordView lang={lang} number={number} typed={typed} problems={problems} />,
  );
}

async function record(c: AppContext, deps: Deps): Promise<Response> {
  const form = await readForm(c);
  const recorded = await recordMotion(deps, c.get('actor'), readMotion(form));
  if (recorded.ok) return seeOther(c, `${motionPath(recorded.value)}?klaar=motie`);
  return recordPage(c, null, typedIn(form), recorded.problems);
}

async function correct(c: AppContext, deps: Deps, motion: Motion): Promise<Response> {
  const form = await readForm(c);
  const corrected = await correctMotion(deps, c.get('actor'), motion.number, readMotion(form));
  if (corrected.ok) return seeOther(c, `${motionPath(corrected.value)}?klaar=verbeterd`);
  return recordPage(c, motion.number, typedIn(form), corrected.problems);
}
