/** `/beheer/oormerken`: an officer records a decision of the council; first she sees what it comes to. */
import { today } from '../../../kernel/dates.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { type Routes, seeOther } from '../../../platform/http/routes.ts';
import { listWijken } from '../../place/index.ts';
import { earmarkFacts, recordEarmark } from '../commands.ts';
import { readEarmark } from '../forms.ts';
import { followNow } from '../overview.ts';
import { listEarmarkYears } from '../store.ts';
import type { Earmark } from '../types.ts';
import { type Preview, type RecordTyped, RecordView } from '../views/record.tsx';
import { earmarkFrom, earmarkProblems } from '../wanted.ts';
import { earmarksPath, recordPath, recordWords } from '../words.ts';

export function recordPages(routes: Routes, deps: Deps): void {
  routes.get(recordPath, 'budget.publish', (c) => page(c, deps, new Map(), []));
  routes.post(recordPath, 'budget.publish', (c) => save(c, deps));
}

async function page(
  c: AppContext,
  deps: Deps,
  typed: RecordTyped,
  problems: readonly Problem[],
  preview: Preview | null = null,
): Promise<Response> {
  const lang = c.get('lang');
  const { year } = today(deps.clock);
  const years = new Set([...(await listEarmarkYears(deps.db)), year - 1, year, year + 1, year + 2]);
  return c.get('page')(
    {
      title: recordWords.title[lang],
      wide: preview !== null,
      ...(problems.length > 0 ? { status: 422 } : {}),
    },
    <RecordView
      lang={lang}
      years={[...years].toSorted((a, b) => b - a)}
      typed={typed}
      problems={problems}
      preview={preview}
    />,
  );
}

async function previewOf(deps: Deps, earmark: Earmark): Promise<Preview> {
  const [followed, wijken] = await Promise.all([followNow(deps.db, earmark), listWijken(deps.db)]);
  return { earmark, followed, wijken };
}

async function save(c: AppContext, deps: Deps): Promise<Response> {
  const form = await readForm(c);
  const wanted = readEarmark(form);
  const typed = new Map(
    [...new Set(form.entries().map(([name]) => name))].map((name) => [name, form.text(name)]),
  );
  if (form.text('step') === 'record') {
    const saved = await recordEarmark(deps, c.get('actor'), wanted);
    if (saved.ok) return seeOther(c, `${earmarksPath}?jaar=${wanted.year}&klaar=oormerk`);
    return await page(c, deps, typed, saved.problems);
  }
  const facts = await earmarkFacts(deps.db, wanted, today(deps.clock));
  const problems = earmarkProblems(wanted, facts);
  const earmark = earmarkFrom(wanted, facts);
  if (earmark === null) return await page(c, deps, typed, problems);
  return await page(c, deps, typed, [], await previewOf(deps, earmark));
}
