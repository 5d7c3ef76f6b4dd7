/** What stands on the social map, found by words. */
import { today } from '../../../kernel/dates.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { FormValues } from '../../../platform/http/form-values.ts';
import { type Routes, seeOther } from '../../../platform/http/routes.ts';
import { fill } from '../../../ui/index.ts';
import { findWijkCalled } from '../../place/index.ts';
import { agendaQuery, wijkUnsure } from '../forms.ts';
import { postcodeOf } from '../rules.ts';
import { wijkChoice } from '../wijk-choice.ts';
import type { Finder } from './finder.ts';
import { readSearch } from './forms.ts';
import { understood } from './rules.ts';
import { describeHits } from './things.ts';
import { SearchView } from './view.tsx';
import { searchWords as words } from './words.ts';

type SearchDeps = Pick<Deps, 'db' | 'clock'> & { readonly finder: Finder };

const perPage = 20;

export function searchPages(routes: Routes, deps: SearchDeps): void {
  routes.get('/zoeken', 'public', (c) => searchPage(c, deps), { keep: true });
}

async function searchPage(c: AppContext, { db, clock, finder }: SearchDeps): Promise<Response> {
  const form = readSearch(FormValues.of(c.req.queries()));
  const { kind } = form;
  // Who only chose a wijk, or nothing, wants to see what there is to do.
  if (form.inField === '' && c.req.query('wijk') !== undefined)
    return seeOther(c, `/agenda${agendaQuery({ wijk: form.typed.wijk })}`);
  // Nothing is called so: who types a postcode asks what there is near by.
  if (postcodeOf(form.typed.q) !== null)
    return seeOther(c, `/agenda?${new URLSearchParams({ postcode: form.typed.q })}`);
  const { wijk, perhaps } = await findWijkCalled(db, form.typed.wijk);
  const typed = wijk === null ? form.typed : { ...form.typed, wijk: wijk.slug };
  const problems =
    typed.wijk !== '' && wijk === null ? [...form.problems, wijkUnsure(perhaps)] : form.problems;
  const ask = (page: number) =>
    finder(typed.q, { limit: perPage, offset: (page - 1) * perPage, wijkId: wijk?.id ?? null, kind });
  const asked = await ask(form.page);
  // Past the last page there is nothing to count: then the first one tells.
  const first = asked.hits.length > 0 || form.page === 1;
  const found = first ? asked : await ask(1);
  const lang = c.get('lang');
  const title = typed.q === '' ? words.title[lang] : fill(words.titleFor, lang, { q: typed.q });
  return c.get('page')(
    { title, status: problems.length > 0 ? 400 : 200 },
    <SearchView
      lang={lang}
      wijken={await wijkChoice(db, typed.wijk)}
      form={{ ...form, typed, problems }}
      wijk={wijk}
      things={await describeHits(db, found.hits, today(clock))}
      total={found.total}
      isMore={found.isMore}
      page={first ? form.page : 1}
      pages={Math.max(1, Math.ceil(found.total / perPage))}
      understood={understood(found.terms)}
      partly={found.partly}
      keepsSynonyms={allowed(c.get('actor'), 'synonym.manage')}
      wordless={found.terms.length === 0}
    />,
  );
}
