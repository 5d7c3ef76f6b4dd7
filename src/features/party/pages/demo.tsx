/** One-click login for the invented people of the demo city. The routes do not exist anywhere else. */
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { personLoggedIn } from '../commands/person.ts';
import type { PartyDeps } from '../deps.ts';
import { findPersona, personas } from '../personas.ts';
import { safeReturnPath } from '../rules.ts';
import { DemoView, demoWords } from '../views/demo.tsx';
import { withCookies } from './login.tsx';

export function demoPages(routes: Routes, deps: PartyDeps): void {
  if (!deps.config.demo) return;

  routes.get('/demo', 'public', (c) => {
    const lang = c.get('lang');
    return c.get('page')(
      { title: demoWords.title[lang], wide: true },
      <DemoView lang={lang} personas={personas} returnTo={safeReturnPath(c.req.query('naar'))} />,
    );
  });

  routes.post('/demo/inloggen', 'public', async (c) => {
    const form = await readForm(c);
    const persona = findPersona(form.text('persona'));
    if (!persona) return await notFound(c);
    await deps.auth.signOut(c.req.raw.headers);
    const { setCookie } = await deps.auth.signInAs(persona.email);
    await personLoggedIn(deps, persona.email, c.get('lang'));
    return withCookies(seeOther(c, safeReturnPath(form.text('naar')) ?? persona.start), setCookie);
  });
}
