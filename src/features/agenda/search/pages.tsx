/** What stands on the social map, found by words. */
import { today } from '../../../kernel/dates.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { FormValues } from '../../../platform/http/form-values.ts';
import { type Routes, seeOther } from '../../../platform/http/routes.ts';
import { fill } from '../../../ui/index.ts';
import { findWijkCalled } from '../../place/index.ts';
import { type OriginDeps, originOf } from '../../venue/index.ts';
import { agendaQuery, originUnknown, postcodeWrong, wijkUnsure } from '../forms.ts';
import { postcodeOf } from '../rules.ts';
import { wijkChoice } from '../wijk-choice.ts';
import type { Finder } from './finder.ts';
import { readSearch, type SearchForm, searchHref } from './forms.ts';
import { understood } from './rules.ts';
import { describeHits } from './things.ts';
import { SearchView } from './view.tsx';
import { searchWords as words } from './words.ts';

type SearchDeps = Pick<Deps, 'db' | 'clock'> &
  Pick<OriginDeps, 'addresses'> & {
    readonly finder: Finder;
    /** The page of a higher feature that goes by exactly these words, such as a number; null when none does. */
    readonly pageCalled?: (words: string) => Promise<string | null>;
  };

const perPage = 20;

export function searchPages(routes: Routes, deps: SearchDeps): void {
  routes.get('/zoeken', 'public', (c) => searchPage(c, deps), { keep: true });
}

/** Where another address answers what was asked; null when this page does. */
function answeredAt({ inField, typed }: SearchForm, query: FormValues): string | null {
  const postcode = query.text('postcode');
  // Nothing is called so: who types a postcode asks what there is near by.
  if (postcodeOf(typed.q) !== null) return `/agenda?${new URLSearchParams({ postcode: typed.q })}`;
  // Who only chose a wijk, said where she starts, or nothing, wants to see what there is to do.
  if (inField === '' && postcode !== '') return `/agenda?${new URLSearchParams({ postcode })}`;
  if (inField === '' && query.has('wijk'))
    return `/agenda${agendaQuery({ wijk: typed.wijk, vanaf: typed.vanaf })}`;
  // The letters would nearly say in which house somebody lives: they leave the address.
  const start = postcodeOf(postcode);
  return start && searchHref({ ...typed, vanaf: start.digits });
}

async function searchPage(c: AppContext, deps: SearchDeps): Promise<Response> {
  const { db, clock, finder } = deps;
  const query = FormValues.of(c.req.queries());
  const form = readSearch(query);
  const { kind } = form;
  const elsewhere = answeredAt(form, query) ?? (await deps.pageCalled?.(form.typed.q)) ?? null;
  if (elsewhere !== null) return seeOther(c, elsewhere);
  const { wijk, perhaps } = await findWijkCalled(db, form.typed.wijk);
  const typed = wijk === null ? form.typed : { ...form.typed, wijk: wijk.slug };
  const origin = await originOf(deps, typed.vanaf);
  const problems = [
    ...form.problems,
    ...(typed.wijk !== '' && wijk === null ? [wijkUnsure(perhaps)] : []),
    ...(query.text('postcode') === '' ? [] : [postcodeWrong]),
    ...(typed.vanaf !== '' && origin === null ? [originUnknown] : []),
  ];
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
      postcode={query.text('postcode')}
      wijk={wijk}
      origin={origin}
      things={await describeHits(db, found.hits, today(clock), origin?.at ?? null)}
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
