/** Making and removing passkeys of one's own; logging in with one stands with the other ways in login.tsx. */
import type { Problem } from '../../../kernel/result.ts';
import { listPasskeys } from '../../../platform/auth/index.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { type Routes, seeOther } from '../../../platform/http/routes.ts';
import { addPasskey, removePasskey } from '../commands/passkey.ts';
import type { PartyDeps } from '../deps.ts';
import { readPasskeyName } from '../forms.ts';
import { getPerson } from '../store/people.ts';
import { PasskeysView, passkeyWords } from '../views/passkeys.tsx';
import { personOf } from './my-data.tsx';

const path = '/mijn-gegevens/passkeys';
const done = { gemaakt: passkeyWords.made, verwijderd: passkeyWords.removed };

export function passkeyPages(routes: Routes, deps: PartyDeps): void {
  const { passkeys } = deps.auth;

  const page = async (c: AppContext, name = '', problems: readonly Problem[] = []): Promise<Response> => {
    const lang = c.get('lang');
    const { email } = await getPerson(deps.db, personOf(c).personId);
    return c.get('page')(
      {
        title: passkeyWords.title[lang],
        status: problems.length > 0 ? 422 : 200,
        ...(problems.length > 0 ? {} : flashFor(c, done)),
      },
      <PasskeysView
        lang={lang}
        passkeys={email === null ? [] : await listPasskeys(deps.db, email)}
        question={email !== null && passkeys.available ? await passkeys.addOptions(email) : null}
        name={name}
        problems={problems}
      />,
    );
  };

  routes.get(path, 'mydata.view', (c) => page(c));

  routes.post(path, 'mydata.view', async (c) => {
    const form = await readForm(c);
    const name = readPasskeyName(form);
    const typed = form.text('name');
    if (!name.ok) return await page(c, typed, name.problems);
    const added = await addPasskey(deps, personOf(c), { answer: form.text('passkey'), name: name.value });
    return added.ok ? seeOther(c, `${path}?gelukt=gemaakt`) : await page(c, typed, added.problems);
  });

  routes.post(`${path}/verwijderen`, 'mydata.view', async (c) => {
    const removed = await removePasskey(deps, personOf(c), (await readForm(c)).text('id'));
    return removed.ok ? seeOther(c, `${path}?gelukt=verwijderd`) : await page(c, '', removed.problems);
  });
}
