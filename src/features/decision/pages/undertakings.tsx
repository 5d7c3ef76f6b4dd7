/** Which organisations form one undertaking: who does, since when it is known, and the form to change it. */
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import { searchWords } from '../../../kernel/too-long.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import {
  findOrganisationBySlug,
  listGroupedOrganisations,
  listUndertakingChanges,
  searchOrganisations,
} from '../../party/index.ts';
import { setUndertaking } from '../commands/undertaking.ts';
import { UndertakingsPage, undertakingPath, undertakingWords } from '../views/undertakings.tsx';
import { flashOf, pageStatus } from './access.tsx';

export function undertakingPages(routes: Routes, deps: Deps): void {
  routes.get(undertakingPath, 'aid.view', (c) => page(c, deps, c.req.query('organisatie') ?? '', null, []));
  routes.post(undertakingPath, 'aid.register', async (c) => {
    const form = await readForm(c);
    const typed = {
      slug: form.text('slug'),
      group: form.text('group'),
      reason: form.text('reason'),
    };
    const set = await setUndertaking(deps, c.get('actor'), typed);
    if (set.ok) return seeOther(c, `${undertakingPath}?klaar=onderneming`);
    if (set.problems.some(({ code }) => code === 'not-found')) return await notFound(c);
    return await page(c, deps, typed.slug, typed, set.problems);
  });
}

const longestSearch = 200;

async function page(
  c: AppContext,
  deps: Deps,
  slug: string,
  typed: { readonly group: string; readonly reason: string } | null,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  const search = searchWords('zoek', (c.req.query('zoek') ?? '').trim(), longestSearch);
  const hits = search.words.length < 2 ? null : await searchOrganisations(deps.db, search.words);
  const wrong = [...problems, ...search.problems];
  const chosen = slug === '' ? null : await findOrganisationBySlug(deps.db, slug);
  return c.get('page')(
    {
      title: undertakingWords.title[lang],
      ...(search.problems.length > 0 ? { status: 400 as const } : pageStatus(problems)),
      ...flashOf(c),
    },
    <UndertakingsPage
      lang={lang}
      grouped={await listGroupedOrganisations(deps.db)}
      changes={await listUndertakingChanges(deps.db)}
      search={search.typed}
      hits={hits?.filter(({ legalForm }) => legalForm !== 'informal') ?? null}
      chosen={chosen && chosen.legalForm !== 'informal' ? chosen : null}
      typed={typed ?? { group: chosen?.undertakingGroup ?? '', reason: '' }}
      mayChange={allowed(c.get('actor'), 'aid.register', {})}
      problems={wrong}
    />,
  );
}
