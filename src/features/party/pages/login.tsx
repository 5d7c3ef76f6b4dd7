/** Logging in and out: e-mail, code, the office's own login. */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Result } from '../../../kernel/result.ts';
import { oidcCallbackPath } from '../../../platform/auth/index.ts';
import { clientOf } from '../../../platform/http/client-address.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { type Routes, seeOther } from '../../../platform/http/routes.ts';
import { personLoggedIn } from '../commands/person.ts';
import type { PartyDeps } from '../deps.ts';
import { readCode, readEmail } from '../forms.ts';
import { safeReturnPath } from '../rules.ts';
import { CodeView, EmailView, LinkView, loginWords } from '../views/login.tsx';

/** Who is logging in, between the two pages: an address never stands in a URL. */
const waitingCookie = 'hoofdveld_inlog';
const waitingSeconds = 900;
/** By which a browser is known again: a stranger's requests for codes do not touch its own. It opens nothing. */
const deviceCookie = 'hoofdveld_browser';
const deviceDays = 180;

export function loginPages(routes: Routes, deps: PartyDeps): void {
  const secure = deps.config.publicUrl.startsWith('https:');
  const waiting = {
    path: '/inloggen',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    maxAge: waitingSeconds,
  } as const;
  const remember = (c: AppContext, email: string): void =>
    setCookie(c, waitingCookie, Buffer.from(email).toString('base64url'), waiting);
  const known = { ...waiting, maxAge: deviceDays * 24 * 3600 } as const;

  routes.get('/inloggen', 'public', (c) => {
    const returnTo = safeReturnPath(c.req.query('naar'));
    if (c.get('actor').kind === 'person') return seeOther(c, returnTo ?? '/');
    // The office login answers `?error=…`; what the identity provider says is not for readers.
    const officeFailed = c.req.query('error') !== undefined || c.req.query('fout') !== undefined;
    return emailPage(c, deps, { email: '', returnTo, officeFailed });
  });

  routes.post('/inloggen', 'public', async (c) => {
    const form = await readForm(c);
    const returnTo = safeReturnPath(form.text('naar'));
    const email = readEmail(form);
    const device = getCookie(c, deviceCookie) ?? deps.auth.newDevice();
    const sent = email.ok ? await deps.auth.sendCode(email.value, c.get('lang'), clientOf(c), device) : email;
    if (!sent.ok)
      return emailPage(c, deps, { email: form.text('email').slice(0, 300), returnTo, refused: sent });
    if (email.ok) remember(c, email.value);
    setCookie(c, deviceCookie, device, known);
    return seeOther(c, `/inloggen/code${returnTo === null ? '' : `?naar=${encodeURIComponent(returnTo)}`}`);
  });

  routes.get('/inloggen/code', 'public', (c) => {
    const email = waitingEmail(c);
    const returnTo = safeReturnPath(c.req.query('naar'));
    return email === null ? seeOther(c, '/inloggen') : codePage(c, deps, { email, code: '', returnTo });
  });

  routes.post('/inloggen/code', 'public', async (c) => {
    const form = await readForm(c);
    const email = waitingEmail(c);
    if (email === null) return seeOther(c, '/inloggen');
    const returnTo = safeReturnPath(form.text('naar'));
    const code = readCode(form);
    const device = getCookie(c, deviceCookie);
    const signedIn = code.ok ? await deps.auth.signInWithCode(email, code.value, clientOf(c), device) : code;
    if (!signedIn.ok)
      return codePage(c, deps, { email, code: form.text('code').slice(0, 40), returnTo, refused: signedIn });
    await personLoggedIn(deps, email, c.get('lang'));
    deleteCookie(c, waitingCookie, { path: '/inloggen', secure });
    setCookie(c, deviceCookie, signedIn.value.device, known);
    return withCookies(seeOther(c, returnTo ?? '/'), signedIn.value.setCookie);
  });

  routes.post('/inloggen/passkey', 'public', async (c) => {
    const form = await readForm(c);
    const returnTo = safeReturnPath(form.text('naar'));
    const signedIn = await deps.auth.signInWithPasskey(form.text('passkey'));
    if (!signedIn.ok) return emailPage(c, deps, { email: '', returnTo, refused: signedIn });
    await personLoggedIn(deps, signedIn.value.email, c.get('lang'));
    return withCookies(seeOther(c, returnTo ?? '/'), signedIn.value.setCookie);
  });

  // Two steps: what looks at links before people do must not use it up.
  routes.get('/inloggen/link/:token', 'public', (c) =>
    c.get('page')(
      { title: loginWords.title[c.get('lang')] },
      <LinkView lang={c.get('lang')} action={new URL(c.req.url).pathname} />,
    ),
  );
  routes.post('/inloggen/link/:token', 'public', async (c) => {
    const signedIn = await deps.auth.signInWithLink(c.req.param('token') ?? '');
    if (!signedIn)
      return c.get('page')(
        { title: loginWords.title[c.get('lang')], status: 410 },
        <LinkView lang={c.get('lang')} action={null} />,
      );
    await personLoggedIn(deps, signedIn.email, c.get('lang'));
    return withCookies(seeOther(c, '/'), signedIn.setCookie);
  });

  routes.post('/uitloggen', 'public', async (c) => {
    const { setCookie: cookies } = await deps.auth.signOut(c.req.raw.headers);
    return withCookies(seeOther(c, '/'), cookies);
  });

  if (deps.auth.oidc) officePages(routes, deps);
}

function officePages(routes: Routes, deps: PartyDeps): void {
  // A GET, because a form may not lead to another site (Content-Security-Policy form-action).
  routes.get(
    '/inloggen/medewerker',
    'public',
    async (c) => {
      const started = await deps.auth.startOidc(safeReturnPath(c.req.query('naar')) ?? '/');
      if (!started) return seeOther(c, '/inloggen?fout=medewerker');
      return withCookies(seeOther(c, started.location), started.setCookie);
    },
    { page: false },
  );
  routes.get(
    oidcCallbackPath,
    'public',
    async (c) => {
      const finished = await deps.auth.finishOidc(c.req.raw);
      if (!finished.ok) return withCookies(seeOther(c, '/inloggen?fout=medewerker'), finished.setCookie);
      await personLoggedIn(deps, finished.identity.email, c.get('lang'));
      return withCookies(seeOther(c, safeReturnPath(finished.returnTo) ?? '/'), finished.setCookie);
    },
    { page: false },
  );
}

/** Each cookie needs a header line of its own. */
export function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}

function waitingEmail(c: AppContext): string | null {
  const value = getCookie(c, waitingCookie);
  if (value === undefined) return null;
  const email = readEmail({ text: () => Buffer.from(value, 'base64url').toString(), texts: () => [] });
  return email.ok ? email.value : null;
}

/** 429 when one must wait, 422 when something must be changed. */
function statusOf(refused: Result<unknown> | undefined): 200 | 422 | 429 {
  if (refused === undefined || refused.ok) return 200;
  return refused.problems.some(({ code }) => code === 'locked' || code === 'too-many-codes') ? 429 : 422;
}

const problemsOf = (refused: Result<unknown> | undefined) => (refused && !refused.ok ? refused.problems : []);

type EmailPage = {
  email: string;
  returnTo: string | null;
  refused?: Result<unknown>;
  officeFailed?: boolean;
};

function emailPage(c: AppContext, deps: PartyDeps, page: EmailPage): Response {
  const lang = c.get('lang');
  const { passkeys } = deps.auth;
  return c.get('page')(
    { title: loginWords.title[lang], status: statusOf(page.refused) },
    <EmailView
      lang={lang}
      email={page.email}
      returnTo={page.returnTo}
      problems={problemsOf(page.refused)}
      officeLogin={deps.auth.oidc}
      passkeyQuestion={passkeys.available ? passkeys.signInOptions() : null}
      officeFailed={page.officeFailed ?? false}
      demo={deps.config.demo}
    />,
  );
}

type CodePage = { email: string; code: string; returnTo: string | null; refused?: Result<unknown> };

function codePage(c: AppContext, deps: PartyDeps, page: CodePage): Response {
  const lang = c.get('lang');
  return c.get('page')(
    { title: loginWords.codeTitle[lang], status: statusOf(page.refused) },
    <CodeView
      lang={lang}
      email={page.email}
      code={page.code}
      returnTo={page.returnTo}
      problems={problemsOf(page.refused)}
      demo={deps.config.demo}
    />,
  );
}
