/** Naming co-signers, inviting them, and what can be done when one does not answer. */
import { type Id, parseId } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem, Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { type Case, findCase } from '../commands/context.ts';
import {
  nameCosigners,
  openPlaces,
  recordPaperCosigner,
  removeCosigner,
  resendInvitation,
} from '../commands/index.ts';
import { formWords } from '../messages.ts';
import { type CosignerEntry, cosignersNamedProblems } from '../rules/cosigners.ts';
import { listCosigners } from '../store/index.ts';
import { CosignersView } from '../views/cosigners.tsx';
import { failure, flashOf } from './answers.tsx';
import { checkSlug, cosignersSlug, isOpen, previousSlug, stepsOf } from './show.ts';

export function cosignerPages(routes: Routes, deps: Deps): void {
  const path = `/aanvragen/:id/${cosignersSlug}`;
  routes.get(path, 'application.edit', async (c) => {
    const found = await editable(c, deps);
    if (!found) return await notFound(c);
    return show(c, deps, found, { entries: entriesOf(found), problems: [], paperName: '', status: 200 });
  });

  routes.post(path, 'application.edit', async (c) => {
    const found = await editable(c, deps);
    if (!found) return await notFound(c);
    const form = await readForm(c);
    const [knop = '', target = ''] = form.text('knop').split(':');
    const cosignerId = parseId<'cosigner'>(target);
    if (knop === 'papier') return await onPaper(c, deps, found, form);
    if (cosignerId && (knop === 'opnieuw' || knop === 'vervang'))
      return await forOne(c, deps, found, knop, cosignerId);
    return await named(c, deps, found, form, knop === 'uitnodigen');
  });
}

async function editable(c: AppContext, deps: Deps): Promise<Case | null> {
  const id = parseId<'application'>(c.req.param('id'));
  const found = id && (await findCase(deps.db, c.get('actor'), id, 'application.edit'));
  return found && found.version.rules.cosigners.count > 0 && isOpen(found.application) ? found : null;
}

/** What stands in the open places: those named before, in their own place. */
function entriesOf(found: Case): CosignerEntry[] {
  return openPlaces(found.cosigners, found.version.rules.cosigners.count).map((place) => {
    const named = found.cosigners.find((one) => one.place === place && one.status === 'named');
    return { name: named?.name ?? '', email: named?.email ?? '' };
  });
}

function typedEntries(form: FormValues, count: number): CosignerEntry[] {
  return Array.from({ length: count }, (_, index) => ({
    name: form.text(`cosigners.${index}.name`),
    email: form.text(`cosigners.${index}.email`),
  }));
}

async function named(
  c: AppContext,
  deps: Deps,
  found: Case,
  form: FormValues,
  invite: boolean,
): Promise<Response> {
  const { id } = found.application;
  const { count } = found.version.rules.cosigners;
  const entries = typedEntries(form, openPlaces(found.cosigners, count).length);
  const result = await nameCosigners(deps, c.get('actor'), { id, entries, invite });
  if (!result.ok) {
    if (result.problems.every((one) => one.field === '')) return await failure(c, result.problems);
    return show(c, deps, found, { entries, problems: result.problems, paperName: '', status: 422 });
  }
  const own = `/aanvragen/${id}/${cosignersSlug}`;
  if (invite) return seeOther(c, `${own}?klaar=uitgenodigd`);
  const tooFew = cosignersNamedProblems(result.value.length, count);
  // An empty page may be skipped for now: the check page says what is missing.
  if (tooFew.length > 0 && result.value.length > 0) {
    const after = { ...found, cosigners: await listCosigners(deps.db, id) };
    return show(c, deps, after, { entries, problems: tooFew, paperName: '', status: 422 });
  }
  return seeOther(c, `/aanvragen/${id}/${checkSlug}`);
}

async function forOne(
  c: AppContext,
  deps: Deps,
  found: Case,
  knop: 'opnieuw' | 'vervang',
  cosignerId: Id<'cosigner'>,
): Promise<Response> {
  const { id } = found.application;
  const command: (input: { id: Id<'application'>; cosignerId: Id<'cosigner'> }) => Promise<Result<unknown>> =
    knop === 'opnieuw'
      ? (input) => resendInvitation(deps, c.get('actor'), input)
      : (input) => removeCosigner(deps, c.get('actor'), input);
  const result = await command({ id, cosignerId });
  if (result.ok)
    return seeOther(
      c,
      `/aanvragen/${id}/${cosignersSlug}?klaar=${knop === 'opnieuw' ? 'opnieuw' : 'vervangen'}`,
    );
  return show(c, deps, found, {
    entries: entriesOf(found),
    problems: result.problems.map((one) => ({ ...one, field: '' })),
    paperName: '',
    status: 422,
  });
}

async function onPaper(c: AppContext, deps: Deps, found: Case, form: FormValues): Promise<Response> {
  const { id } = found.application;
  const paperName = form.text('paperName');
  const result = await recordPaperCosigner(deps, c.get('actor'), { id, name: paperName });
  if (result.ok) return seeOther(c, `/aanvragen/${id}/${cosignersSlug}?klaar=papier`);
  return show(c, deps, found, {
    entries: entriesOf(found),
    problems: result.problems,
    paperName,
    status: 422,
  });
}

type Shown = {
  readonly entries: readonly CosignerEntry[];
  readonly problems: readonly Problem[];
  readonly paperName: string;
  readonly status: 200 | 422;
};

function show(c: AppContext, deps: Deps, found: Case, shown: Shown): Response {
  const lang = c.get('lang');
  const { application, version, cosigners, round } = found;
  const { count, minimumAge } = version.rules.cosigners;
  const { status, ...rest } = shown;
  const previous = previousSlug(version, cosignersSlug);
  return c.get('page')(
    { title: formWords.cosignersStep[lang], status, ...(status === 200 ? flashOf(c) : {}) },
    <CosignersView
      {...rest}
      lang={lang}
      application={application}
      applicantName={found.applicant?.name ?? null}
      roundName={round.name[lang]}
      steps={application.status === 'draft' ? stepsOf(version, cosignersSlug, lang) : null}
      previous={
        application.caseNumber === null
          ? `/aanvragen/${application.id}/${previous ?? checkSlug}`
          : `/zaken/${application.caseNumber}`
      }
      needed={count}
      minimumAge={minimumAge}
      cosigners={cosigners}
      openPlaces={openPlaces(cosigners, count)}
      mayEnterPaper={application.channel !== 'online' && allowed(c.get('actor'), 'application.enterForOther')}
      now={new Date(deps.clock.now().epochMilliseconds)}
    />,
  );
}
