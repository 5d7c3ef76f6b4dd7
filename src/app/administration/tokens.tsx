/** Beheer → API-sleutels. */
import { findPerson } from '../../features/party/index.ts';
import type { PersonActor } from '../../kernel/actor.ts';
import { parseId } from '../../kernel/ids.ts';
import { allowed } from '../../kernel/permissions.ts';
import { assert, ok, type Problem, problem, type Result } from '../../kernel/result.ts';
import { tooLong } from '../../kernel/too-long.ts';
import type { Deps } from '../../platform/deps.ts';
import type { AppContext } from '../../platform/http/context.ts';
import { type FormValues, readForm } from '../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../platform/http/routes.ts';
import { listTokens, type StoredToken } from '../../platform/tokens/stored-tokens.ts';
import {
  issueToken,
  type NewToken,
  revokeToken,
  type TokenDays,
  type TokenPermission,
  tokenDays,
  tokenPermissions,
} from './token-commands.ts';
import { TokenMadeView, TokensView, type TokenTyped } from './token-views.tsx';
import { tokenWords as words } from './words.ts';

const blank: TokenTyped = { name: '', permissions: [], days: '90' };
const longestName = 100;

const isPermission = (value: string): value is TokenPermission =>
  (tokenPermissions as readonly string[]).includes(value);

function readToken(form: FormValues): Result<NewToken> {
  const name = form.text('name');
  const permissions = form.texts('permissions').filter(isPermission);
  const days = tokenDays.find((one) => String(one) === form.text('days'));
  const problems = [
    ...(name === '' ? [problem('name', 'name-missing', words.nameMissing)] : []),
    ...[tooLong('name', name, longestName)].filter((one) => one !== null),
    ...(permissions.length === 0 || permissions.length !== form.texts('permissions').length
      ? [problem('permissions', 'permission-missing', words.permissionMissing)]
      : []),
    ...(days === undefined ? [problem('days', 'days-missing', words.daysMissing)] : []),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return ok({ name, permissions: [...new Set(permissions)], days: days as TokenDays });
}

function personOf(c: AppContext): PersonActor {
  const actor = c.get('actor');
  assert(actor.kind === 'person', 'the guard lets only people through');
  return actor;
}

/** Names of the administrators who made the keys, by person. */
async function holdersOf(deps: Deps, tokens: readonly StoredToken[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(tokens.map(({ createdByPersonId }) => createdByPersonId))];
  const people = await Promise.all(ids.map((id) => findPerson(deps.db, id)));
  return new Map(people.flatMap((person) => (person ? [[person.id, person.name] as const] : [])));
}

async function tokensPage(
  c: AppContext,
  deps: Deps,
  typed: TokenTyped,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  const tokens = await listTokens(deps.db);
  const revoked = c.req.query('klaar') === 'ingetrokken' && problems.length === 0;
  return c.get('page')(
    {
      title: words.title[lang],
      wide: true,
      status: problems.length > 0 ? 422 : 200,
      ...(revoked ? { flash: { kind: 'success' as const, text: words.revokedDone[lang] } } : {}),
    },
    <TokensView
      lang={lang}
      tokens={tokens}
      holders={await holdersOf(deps, tokens)}
      now={new Date(deps.clock.now().epochMilliseconds)}
      typed={typed}
      problems={problems}
      mayManage={allowed(c.get('actor'), 'token.manage')}
    />,
  );
}

export function tokenPages(routes: Routes, deps: Deps): void {
  routes.get('/beheer/tokens', 'token.view', (c) => tokensPage(c, deps, blank, []));

  // The one form that does not redirect: the key is shown in the answer and nowhere else, not even in an address.
  routes.post('/beheer/tokens', 'token.manage', async (c) => {
    const lang = c.get('lang');
    const form = await readForm(c);
    const wanted = readToken(form);
    const issued = wanted.ok ? await issueToken(deps, personOf(c), wanted.value) : wanted;
    if (!issued.ok) {
      const typed = {
        name: form.text('name'),
        permissions: form.texts('permissions'),
        days: form.text('days'),
      };
      return await tokensPage(c, deps, typed, issued.problems);
    }
    const response = c.get('page')(
      { title: words.madeTitle[lang] },
      <TokenMadeView lang={lang} token={issued.value} publicUrl={deps.config.publicUrl} />,
    );
    response.headers.set('cache-control', 'no-store');
    return response;
  });

  routes.post('/beheer/tokens/:id/intrekken', 'token.manage', async (c) => {
    const id = parseId<'api_token'>(c.req.param('id'));
    if (id === null) return await notFound(c);
    const revoked = await revokeToken(deps, personOf(c), id);
    if (!revoked.ok) return await tokensPage(c, deps, blank, revoked.problems);
    return seeOther(c, '/beheer/tokens?klaar=ingetrokken');
  });
}
