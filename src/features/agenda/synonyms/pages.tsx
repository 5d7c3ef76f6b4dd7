/** Beheer → Zoekwoorden. */
import { parseId } from '../../../kernel/ids.ts';
import type { Text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { addGroup, changeGroup, mayManage, setRemoved } from './commands.ts';
import { blankGroup, groupAsTyped, readGroup, type TypedGroup, typedGroup } from './forms.ts';
import { findGroup, listRemovedGroups, listSynonymGroups } from './store.ts';
import type { SynonymGroup } from './types.ts';
import { ChangeGroupView, SynonymsView } from './views.tsx';
import { synonymWords as words } from './words.ts';

type SynonymDeps = Pick<Deps, 'db' | 'clock' | 'dataVersion'>;

/** Older ones are found in the audit log. */
const mostRemoved = 50;

const done: Readonly<Record<string, Text>> = {
  toegevoegd: words.added,
  gewijzigd: words.saved,
  weggehaald: words.removed,
  teruggezet: words.restored,
};

async function listPage(
  deps: SynonymDeps,
  c: AppContext,
  typed: TypedGroup = blankGroup,
  problems: readonly Problem[] = [],
): Promise<Response> {
  const lang = c.get('lang');
  const [groups, removed] = await Promise.all([
    listSynonymGroups(deps.db),
    listRemovedGroups(deps.db, mostRemoved),
  ]);
  return c.get('page')(
    { title: words.title[lang], wide: true, ...(problems.length > 0 ? { status: 422 } : flashFor(c, done)) },
    <SynonymsView
      lang={lang}
      groups={groups}
      removed={removed}
      mayManage={mayManage(c.get('actor'))}
      maySetTerms={allowed(c.get('actor'), 'listing.policy')}
      typed={typed}
      problems={problems}
    />,
  );
}

function changePage(
  c: AppContext,
  group: SynonymGroup,
  typed: TypedGroup,
  problems: readonly Problem[] = [],
): Response {
  const lang = c.get('lang');
  return c.get('page')(
    { title: words.changeTitle[lang], status: problems.length > 0 ? 422 : 200 },
    <ChangeGroupView lang={lang} group={group} typed={typed} problems={problems} />,
  );
}

async function loaded(deps: SynonymDeps, c: AppContext): Promise<SynonymGroup | null> {
  const id = parseId<'synonym_group'>(c.req.param('id'));
  const group = id && (await findGroup(deps.db, id));
  return group && mayManage(c.get('actor')) ? group : null;
}

export function synonymPages(routes: Routes, deps: SynonymDeps): void {
  const access = 'synonym.manage';
  routes.get('/beheer/zoekwoorden', access, (c) => listPage(deps, c));

  routes.post('/beheer/zoekwoorden', access, async (c) => {
    const typed = typedGroup(await readForm(c));
    const facts = readGroup(typed);
    const added = facts.ok ? await addGroup(deps, c.get('actor'), facts.value) : facts;
    if (!added.ok) return await listPage(deps, c, typed, added.problems);
    return seeOther(c, '/beheer/zoekwoorden?klaar=toegevoegd');
  });

  routes.get('/beheer/zoekwoorden/:id', access, async (c) => {
    const group = await loaded(deps, c);
    return group?.removedAt === null ? changePage(c, group, groupAsTyped(group)) : await notFound(c);
  });

  routes.post('/beheer/zoekwoorden/:id', access, async (c) => {
    const group = await loaded(deps, c);
    if (!group) return await notFound(c);
    const typed = typedGroup(await readForm(c));
    const facts = readGroup(typed);
    const changed = facts.ok
      ? await changeGroup(deps, c.get('actor'), group.id, { ...facts.value, seen: typed.seen })
      : facts;
    if (!changed.ok) {
      const current = (await findGroup(deps.db, group.id)) ?? group;
      // Who has read what it says now may save over it.
      return changePage(c, current, { ...typed, seen: current.updatedAt.toISOString() }, changed.problems);
    }
    return seeOther(c, '/beheer/zoekwoorden?klaar=gewijzigd');
  });

  for (const [end, removed, key] of [
    ['weg', true, 'weggehaald'],
    ['terug', false, 'teruggezet'],
  ] as const)
    routes.post(`/beheer/zoekwoorden/:id/${end}`, access, async (c) => {
      const group = await loaded(deps, c);
      if (!group) return await notFound(c);
      const moved = await setRemoved(deps, c.get('actor'), group.id, removed);
      if (!moved.ok) return await listPage(deps, c, blankGroup, moved.problems);
      return seeOther(c, `/beheer/zoekwoorden?klaar=${key}`);
    });
}
