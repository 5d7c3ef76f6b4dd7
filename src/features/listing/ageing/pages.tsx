/** Beheer → Wanneer wordt iets oud? */
import type { Problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { fill } from '../../../ui/index.ts';
import type { ListingDeps } from '../deps.ts';
import { kindOf } from '../kind.ts';
import { type ListingKindName, listingKindNames } from '../types.ts';
import { setAgeingRule } from './commands.ts';
import { readRule, ruleAsTyped, type TypedRule, typedRule } from './forms.ts';
import { currentRule, listRules } from './store.ts';
import { AgeingView, RuleView } from './views.tsx';
import { ageingWords as words } from './words.ts';

export function ageingPages(routes: Routes, deps: ListingDeps): void {
  const kindIn = (c: AppContext): ListingKindName | null =>
    listingKindNames.find((name) => name === c.req.param('kind') && deps.kinds[name]) ?? null;
  const rulePage = async (
    c: AppContext,
    kind: ListingKindName,
    typed: TypedRule | null = null,
    problems: readonly Problem[] = [],
  ): Promise<Response> => {
    const lang = c.get('lang');
    const [current, ...earlier] = await listRules(deps.db, kind);
    if (!current) return await notFound(c);
    const label = kindOf(deps.kinds, kind).label[lang];
    const first = problems.some(({ code }) => code === 'changed-meanwhile');
    return c.get('page')(
      { title: fill(words.changeTitle, lang, { kind: label }), status: problems.length > 0 ? 422 : 200 },
      <RuleView
        lang={lang}
        kind={kind}
        label={label}
        // Who has read what holds now may save over it.
        typed={typed === null ? ruleAsTyped(current) : { ...typed, seen: current.id }}
        earlier={earlier}
        problems={problems}
        meanwhile={first && typed ? { now: ruleAsTyped(current), typed } : null}
      />,
    );
  };
  routes.get('/beheer/versheid', 'listing.policy', async (c) => {
    const lang = c.get('lang');
    const names = listingKindNames.filter((name) => deps.kinds[name]);
    const rules = await Promise.all(names.map((name) => currentRule(deps.db, name)));
    const saved = c.req.query('klaar') === 'bewaard';
    return c.get('page')(
      {
        title: words.title[lang],
        wide: true,
        ...(saved ? { flash: { kind: 'success' as const, text: words.saved[lang] } } : {}),
      },
      <AgeingView lang={lang} rules={rules} labelOf={(name) => kindOf(deps.kinds, name).label[lang]} />,
    );
  });
  routes.get('/beheer/versheid/:kind', 'listing.policy', async (c) => {
    const kind = kindIn(c);
    return kind === null ? await notFound(c) : await rulePage(c, kind);
  });
  routes.post('/beheer/versheid/:kind', 'listing.policy', async (c) => {
    const kind = kindIn(c);
    if (kind === null) return await notFound(c);
    const typed = typedRule(await readForm(c));
    const facts = readRule(typed);
    const set = facts.ok
      ? await setAgeingRule(deps, c.get('actor'), kind, { ...facts.value, seen: typed.seen })
      : facts;
    if (!set.ok) return await rulePage(c, kind, typed, set.problems);
    return seeOther(c, '/beheer/versheid?klaar=bewaard');
  });
}
