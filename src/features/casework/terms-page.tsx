/** `/termijnen`: the clocks of the kernel for everyone, by an address that can be shared. Nothing is kept. */
import { today } from '../../kernel/dates.ts';
import { clocks, parseTermsInput } from '../../kernel/terms/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { AppContext } from '../../platform/http/context.ts';
import type { Routes } from '../../platform/http/routes.ts';
import { atFields, isSent, readTyped, termsJson, termsQuery } from './rules/terms-form.ts';
import { termsWords as words } from './terms-words.ts';
import { TermsView } from './views/terms.tsx';

const path = '/termijnen';
const jsonPath = `${path}/zaak.json`;

export function termsPages(routes: Routes, deps: Pick<Deps, 'clock'>): void {
  // Kept only without a question: every case would have a page of its own.
  routes.get(path, 'public', (c) => page(c, deps), { keep: true });
  routes.get(jsonPath, 'public', (c) => file(c, deps), { page: false });
}

const typedOf = (c: AppContext, deps: Pick<Deps, 'clock'>) =>
  readTyped((name) => c.req.query(name), today(deps.clock));

function page(c: AppContext, deps: Pick<Deps, 'clock'>): Response {
  const typed = typedOf(c, deps);
  const sent = isSent((name) => c.req.query(name));
  // Asked for more lines only: what is still empty is no mistake yet.
  const adding = c.req.query('regels') !== undefined && typed.events.every((event) => event.on === '');
  if (new URL(c.req.url).search !== '') c.set('keep', false);
  const input = sent && !adding ? parseTermsInput(termsJson(typed)) : null;
  const problems = input && !input.ok ? atFields(input.problems, typed) : [];
  return c.get('page')(
    { title: words.title[c.get('lang')], status: problems.length > 0 ? 422 : 200 },
    <TermsView
      lang={c.get('lang')}
      typed={typed}
      problems={problems}
      result={input?.ok ? { report: clocks(input.value), today: input.value.today } : null}
      json={JSON.stringify(termsJson(typed), null, 2)}
      downloadHref={`${jsonPath}?${termsQuery(typed)}`}
    />,
  );
}

/** Also when something is wrong with it: the command line names the same problems. */
function file(c: AppContext, deps: Pick<Deps, 'clock'>): Response {
  return new Response(`${JSON.stringify(termsJson(typedOf(c, deps)), null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="zaak.json"',
      'cache-control': 'no-store',
    },
  });
}
