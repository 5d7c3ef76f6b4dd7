/** `/geleerd`: what was learned and stopped, for everybody; an officer writes it down. */
import { isoDate, today } from '../../../kernel/dates.ts';
import { parseId } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { csvMediaType } from '../../../platform/http/csv.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { listEvaluations, listSchemes } from '../../scheme/index.ts';
import { typedIn, typedOf } from '../form-parts.ts';
import { isOver } from '../proofs/rules.ts';
import { findProof, listAllProofs } from '../proofs/store.ts';
import type { FormState } from '../view-parts.tsx';
import { correctLessonPath, lessonsPath, newLessonPath, sharedWords } from '../words.ts';
import { recordLesson } from './commands.ts';
import { lessonsCsv } from './files.ts';
import { findEverRecorded, findLesson, listAllLessons } from './store.ts';
import type { Lesson } from './types.ts';
import { EditLessonView } from './views/keep.tsx';
import { LessonsView } from './views/read.tsx';
import { readLesson } from './wanted.ts';
import { lessonDone, lessonWords } from './words.ts';

export function lessonPages(routes: Routes, deps: Deps): void {
  routes.get(lessonsPath, 'public', (c) => listPage(c, deps), { keep: true });
  routes.get(`${lessonsPath}.csv`, 'public', (c) => file(c, deps), { keep: true, page: false });
  routes.get(newLessonPath, 'learning.keep', (c) => newPage(c, deps));
  routes.post(newLessonPath, 'learning.keep', (c) => save(c, deps, null));
  routes.get(correctLessonPath(':id'), 'learning.keep', (c) =>
    withLesson(c, deps, (lesson) =>
      editPage(c, deps, lesson, { typed: typedOfLesson(lesson), problems: [] }),
    ),
  );
  routes.post(correctLessonPath(':id'), 'learning.keep', (c) =>
    withLesson(c, deps, (lesson) => save(c, deps, lesson)),
  );
}

async function withLesson(
  c: AppContext,
  { db }: Deps,
  then: (lesson: Lesson) => Response | Promise<Response>,
): Promise<Response> {
  const id = parseId<'lesson'>(c.req.param('id'));
  // Who was writing while a colleague corrected it keeps what she typed.
  const find = c.req.method === 'POST' ? findEverRecorded : findLesson;
  const lesson = id && (await find(db, id));
  return lesson ? await then(lesson) : await notFound(c);
}

async function listPage(c: AppContext, { db }: Deps): Promise<Response> {
  const lang = c.get('lang');
  const [lessons, proofs, evaluations] = await Promise.all([
    listAllLessons(db),
    listAllProofs(db),
    listEvaluations(db),
  ]);
  return c.get('page')(
    { title: lessonWords.title[lang], ...flashFor(c, lessonDone) },
    <LessonsView
      lang={lang}
      lessons={lessons}
      proofs={proofs.filter(({ status }) => isOver(status))}
      evaluations={evaluations}
      mayKeep={allowed(c.get('actor'), 'learning.keep')}
    />,
  );
}

async function file(c: AppContext, { db, clock }: Deps): Promise<Response> {
  return c.body(lessonsCsv(await listAllLessons(db)), 200, {
    'access-control-allow-origin': '*',
    'content-type': csvMediaType,
    'content-disposition': `attachment; filename="geleerd-${isoDate(today(clock))}.csv"`,
  });
}

function typedOfLesson({ proofSlug, schemeSlug, recordedAt: _, reason: __, ...facts }: Lesson) {
  return typedOf({ ...facts, proof: proofSlug, scheme: schemeSlug });
}

/** From a trial that ended, its words are there to begin with. */
async function newPage(c: AppContext, deps: Deps): Promise<Response> {
  const proof = await findProof(deps.db, c.req.query('proef') ?? '');
  const day = isoDate(today(deps.clock));
  const typed = proof
    ? typedOf({
        kind: proof.status === 'stopped' ? 'stopped' : 'learned',
        title: proof.question,
        body: proof.finding,
        change: proof.followUp,
        origin: proof.question,
        learnedOn: day,
        proof: proof.slug,
      })
    : typedOf({ learnedOn: day });
  return await editPage(c, deps, null, { typed, problems: [] });
}

async function editPage(
  c: AppContext,
  { db }: Deps,
  lesson: Lesson | null,
  form: FormState,
): Promise<Response> {
  const lang = c.get('lang');
  const [proofs, schemes] = await Promise.all([listAllProofs(db), listSchemes(db)]);
  const title = (lesson === null ? lessonWords.addTitle : sharedWords.correctTitle)[lang];
  return c.get('page')(
    {
      title: lesson === null ? title : `${title}: ${lesson.title}`,
      ...(form.problems.length > 0 ? { status: 422 } : {}),
    },
    <EditLessonView lang={lang} id={lesson?.id ?? null} proofs={proofs} schemes={schemes} form={form} />,
  );
}

async function save(c: AppContext, deps: Deps, lesson: Lesson | null): Promise<Response> {
  const form = await readForm(c);
  const saved = await recordLesson(deps, c.get('actor'), readLesson(form), lesson?.id ?? null);
  if (saved.ok) return seeOther(c, `${lessonsPath}?klaar=geleerd`);
  return await editPage(c, deps, lesson, { typed: typedIn(form), problems: saved.problems });
}
