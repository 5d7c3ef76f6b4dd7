/** Beheer → Toegang: an administrator gives and ends roles; who reads all sees who holds which. */
import { today } from '../../../kernel/dates.ts';
import { parseId } from '../../../kernel/ids.ts';
import type { Text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { giveRole, takeRole } from '../commands/access.ts';
import type { PartyDeps } from '../deps.ts';
import { readRole } from '../forms.ts';
import { listAreas, listRoles, rolesPerPage } from '../store/roles.ts';
import { AccessView, type RoleTyped } from '../views/access.tsx';
import { accessWords as words } from '../views/access-words.ts';
import { personOf } from './my-data.tsx';

const done: Readonly<Record<string, Text>> = { gegeven: words.given, beeindigd: words.ended };
const fields = ['email', 'role', 'wijkraadId', 'gebiedId', 'wijkId', 'since', 'until'] as const;
const typedOf = (value: (name: string) => string): RoleTyped =>
  Object.fromEntries(fields.map((name) => [name, value(name).slice(0, 300)])) as RoleTyped;
const blank = typedOf(() => '');

function pageNumber(c: AppContext): number {
  const asked = c.req.query('pagina') ?? '1';
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1;
}

export function accessPages(routes: Routes, deps: PartyDeps): void {
  const page = async (
    c: AppContext,
    typed: RoleTyped,
    problems: readonly Problem[] = [],
  ): Promise<Response> => {
    const number = pageNumber(c);
    const { rows, total } = await listRoles(deps.db, today(deps.clock), number);
    return c.get('page')(
      {
        title: words.title[c.get('lang')],
        wide: true,
        status: problems.length > 0 ? 422 : 200,
        ...flashFor(c, done),
      },
      <AccessView
        lang={c.get('lang')}
        roles={rows}
        page={number}
        pages={Math.ceil(total / rolesPerPage)}
        self={personOf(c).personId}
        manages={allowed(c.get('actor'), 'access.manage')}
        wijkraden={await listAreas(deps.db, 'wijkraad')}
        gebieden={await listAreas(deps.db, 'gebied')}
        wijken={await listAreas(deps.db, 'wijk')}
        typed={typed}
        problems={problems}
      />,
    );
  };
  const give = async (c: AppContext, form: FormValues) => {
    const [wijkraden, gebieden, wijken] = await Promise.all([
      listAreas(deps.db, 'wijkraad'),
      listAreas(deps.db, 'gebied'),
      listAreas(deps.db, 'wijk'),
    ]);
    const areas = {
      wijkraden: new Set(wijkraden.map(({ id }) => id)),
      gebieden: new Set(gebieden.map(({ id }) => id)),
      wijken: new Set(wijken.map(({ id }) => id)),
    };
    const role = readRole(form, areas, today(deps.clock));
    return role.ok ? await giveRole(deps, personOf(c), { ...role.value, lang: c.get('lang') }) : role;
  };

  routes.get('/beheer/toegang', 'access.view', async (c) => await page(c, blank));

  routes.post('/beheer/toegang', 'access.manage', async (c) => {
    const form = await readForm(c);
    const given = await give(c, form);
    if (!given.ok)
      return await page(
        c,
        typedOf((name) => form.text(name)),
        given.problems,
      );
    return seeOther(c, '/beheer/toegang?gelukt=gegeven');
  });

  routes.post('/beheer/toegang/:id/einde', 'access.manage', async (c) => {
    const id = parseId<'role_grant'>(c.req.param('id'));
    if (id === null) return await notFound(c);
    const ended = await takeRole(deps, personOf(c), id);
    if (!ended.ok) return await page(c, blank, ended.problems);
    return seeOther(c, '/beheer/toegang?gelukt=beeindigd');
  });
}
