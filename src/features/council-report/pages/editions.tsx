/** `/raadsrapportages`: all editions, one of them, and what the office does with it. */
import { personIdOf } from '../../../kernel/actor.ts';
import { today } from '../../../kernel/dates.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import { canTransition } from '../../../kernel/status.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { type Routes, seeOther } from '../../../platform/http/routes.ts';
import { askEdition, tryAgain } from '../commands/make.ts';
import { discardEdition, publishEdition } from '../commands/publish.ts';
import { figures } from '../figures/index.ts';
import { formWords } from '../form-words.ts';
import { readEdition, type Typed } from '../forms.ts';
import { loadEdition, toldBy } from '../load.ts';
import { periodText, suggestedPeriod } from '../rules/period.ts';
import { editionStatus } from '../status.ts';
import { countCorrected } from '../store/corrections.ts';
import { findEdition, findToldBefore, listEditions } from '../store/editions.ts';
import type { Edition } from '../types.ts';
import { EditionView } from '../views/edition.tsx';
import { NewEditionView } from '../views/forms.tsx';
import { ListView } from '../views/list.tsx';
import { MakingView } from '../views/making.tsx';
import { editionPath, newPath, reportsPath, reportWords as words } from '../words.ts';
import { withEdition } from './find.ts';

const one = editionPath(':edition');

export function editionPages(routes: Routes, deps: Deps): void {
  routes.get(reportsPath, 'public', (c) => listPage(c, deps), { keep: true });
  routes.get(newPath, 'councilReport.make', (c) => newPage(c, deps));
  routes.post(newPath, 'councilReport.make', (c) => make(c, deps));
  routes.get(
    one,
    'public',
    withEdition(deps, (c, _deps, edition) => editionPage(c, deps, edition, [])),
    {
      keep: true,
    },
  );
  const steps = [
    [
      'publiceren',
      'councilReport.publish',
      publishEdition,
      (slug: string) => `${editionPath(slug)}?klaar=gepubliceerd`,
    ],
    ['weggooien', 'councilReport.make', discardEdition, () => `${reportsPath}?klaar=weg`],
    ['opnieuw', 'councilReport.make', tryAgain, editionPath],
  ] as const;
  for (const [path, access, command, next] of steps)
    routes.post(
      `${one}/${path}`,
      access,
      withEdition(deps, async (c, _deps, edition) => {
        const done = await command(deps, c.get('actor'), edition);
        if (done.ok) return seeOther(c, next(edition.slug));
        const now = await findEdition(deps.db, edition.slug);
        return now ? await editionPage(c, deps, now, done.problems) : seeOther(c, reportsPath);
      }),
    );
}

async function listPage(c: AppContext, { db }: Deps): Promise<Response> {
  const lang = c.get('lang');
  const actor = c.get('actor');
  const office = allowed(actor, 'councilReport.view', {});
  const [editions, corrected] = await Promise.all([
    listEditions(db, office ? 'all' : 'published'),
    countCorrected(db),
  ]);
  return c.get('page')(
    { title: words.title[lang], ...flashFor(c, words.flashes) },
    <ListView
      lang={lang}
      editions={editions}
      corrected={corrected}
      mayMake={allowed(actor, 'councilReport.make', {})}
    />,
  );
}

function formPage(
  c: AppContext,
  typed: Typed,
  problems: readonly Problem[],
  told: readonly Edition[],
): Response {
  const lang = c.get('lang');
  return c.get('page')(
    { title: formWords.title[lang], status: problems.length > 0 ? 422 : 200 },
    <NewEditionView lang={lang} typed={typed} problems={problems} told={told} />,
  );
}

async function newPage(c: AppContext, { clock, db }: Deps): Promise<Response> {
  const told = await listEditions(db);
  const period = suggestedPeriod(today(clock), told) ?? { fromOn: '', lastOn: '' };
  return formPage(c, { ...period, note: '' }, [], told);
}

async function make(c: AppContext, deps: Deps): Promise<Response> {
  const form = await readForm(c);
  const typed = { fromOn: form.text('fromOn'), lastOn: form.text('lastOn'), note: form.text('note') };
  const read = readEdition(typed);
  const asked = read.ok ? await askEdition(deps, c.get('actor'), read.value) : read;
  return asked.ok
    ? seeOther(c, editionPath(asked.value.slug))
    : formPage(c, typed, asked.problems, await listEditions(deps.db));
}

/** Longer than the largest city takes: then the program was stopped while it counted. */
const stuckAfterMs = 120_000;

function makingPage(c: AppContext, deps: Deps, edition: Edition, problems: readonly Problem[]): Response {
  const lang = c.get('lang');
  return c.get('page')(
    {
      title: `${words.edition[lang]}: ${periodText(edition)[lang]}`,
      status: problems.length > 0 ? 422 : 200,
    },
    <MakingView
      lang={lang}
      edition={edition}
      total={figures.length}
      problems={problems}
      mayMake={allowed(c.get('actor'), 'councilReport.make', {})}
      stuck={deps.clock.now().epochMilliseconds - edition.askedAt.getTime() > stuckAfterMs}
    />,
  );
}

async function editionPage(
  c: AppContext,
  deps: Deps,
  edition: Edition,
  problems: readonly Problem[],
): Promise<Response> {
  if (edition.asOf === null) return makingPage(c, deps, edition, problems);
  const lang = c.get('lang');
  const actor = c.get('actor');
  const isDraft = canTransition(editionStatus, edition.status, 'publish');
  const [loaded, toldBefore] = await Promise.all([
    loadEdition(deps.db, edition),
    isDraft ? findToldBefore(deps.db, edition) : null,
  ]);
  const isMaker = edition.askedByPersonId !== null && edition.askedByPersonId === personIdOf(actor);
  return c.get('page')(
    {
      title: `${words.edition[lang]}: ${periodText(edition)[lang]}`,
      status: problems.length > 0 ? 422 : 200,
      wide: true,
      ...flashFor(c, words.flashes),
    },
    <EditionView
      lang={lang}
      loaded={loaded}
      told={await toldBy(deps.db, loaded, today(deps.clock))}
      problems={problems}
      may={{
        publish: isDraft && !toldBefore && !isMaker && allowed(actor, 'councilReport.publish', {}),
        discard: isDraft && allowed(actor, 'councilReport.make', {}),
        isMaker,
      }}
      toldBefore={toldBefore}
    />,
  );
}
