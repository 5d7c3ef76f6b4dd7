/** Mijn gegevens: see, change, take along, erase. */
import type { PersonActor } from '../../../kernel/actor.ts';
import { today } from '../../../kernel/dates.ts';
import type { Text } from '../../../kernel/messages.ts';
import { assert, type Problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { type Routes, seeOther } from '../../../platform/http/routes.ts';
import { cancelErasure, keepReasons, requestErasure, sourcesOf } from '../commands/erase.ts';
import { changeDetails, setConsents } from '../commands/person.ts';
import type { PartyDeps } from '../deps.ts';
import { readChannels, readDetails } from '../forms.ts';
import { refusals } from '../messages.ts';
import { givenName } from '../rules.ts';
import { consentedChannels, getPerson } from '../store/people.ts';
import type { Person } from '../types.ts';
import { ErasedView, EraseView } from '../views/erase.tsx';
import { ChangeDetailsView, type DetailsTyped, MyDataView } from '../views/my-data.tsx';
import { myDataWords } from '../views/my-data-words.ts';
import { WholeDataView } from '../views/whole-data.tsx';
import { withCookies } from './login.tsx';

const done: Readonly<Record<string, Text>> = {
  bewaard: myDataWords.saved,
  toestemming: myDataWords.consentSaved,
  later: myDataWords.laterSaved,
  gebleven: myDataWords.cancelled,
};

/** The guard let only people through. */
export function personOf(c: AppContext): PersonActor {
  const actor = c.get('actor');
  assert(actor.kind === 'person', 'This route is for people');
  return actor;
}

const fields = ['name', 'phone', 'street', 'postcode', 'town', 'lang'] as const;
const typedOf = (value: (name: (typeof fields)[number]) => string): DetailsTyped =>
  Object.fromEntries(fields.map((name) => [name, value(name).slice(0, 1000)])) as DetailsTyped;

const canGetPaper = (person: Person): boolean =>
  person.street !== null && person.postcode !== null && person.town !== null;

export function myDataPages(routes: Routes, deps: PartyDeps): void {
  const load = async (actor: PersonActor) =>
    await Promise.all(
      sourcesOf(deps).map(async (source) => ({ source, records: await source.list(actor.personId) })),
    );

  const whole = async (personId: PersonActor['personId']) =>
    await Promise.all(
      sourcesOf(deps).map(async (source) => ({
        source,
        records: await (source.listWhole ?? source.list)(personId),
      })),
    );

  routes.get('/mijn-gegevens/alles', 'mydata.view', async (c) => {
    const lang = c.get('lang');
    const sources = (await whole(personOf(c).personId)).map(({ source, records }) => ({
      key: source.key,
      name: source.name[lang],
      records,
    }));
    return c.get('page')(
      { title: myDataWords.wholeTitle[lang] },
      <WholeDataView lang={lang} sources={sources} />,
    );
  });

  routes.get('/mijn-gegevens', 'mydata.view', async (c) => {
    const lang = c.get('lang');
    const actor = personOf(c);
    const person = await getPerson(deps.db, actor.personId);
    const consented = await consentedChannels(deps.db, actor.personId);
    const sources = (await load(actor)).map(({ source, records }) => ({
      key: source.key,
      name: source.name[lang],
      records,
    }));
    return c.get('page')(
      { title: myDataWords.title[lang], ...flashFor(c, done) },
      <MyDataView
        lang={lang}
        sources={sources}
        consented={consented}
        eraseAfter={person.eraseAfter}
        nameKnown={givenName(person) !== null}
        reachable={consented.size > 0 || canGetPaper(person)}
      />,
    );
  });

  routes.get(
    '/mijn-gegevens/download',
    'mydata.view',
    async (c) => {
      const lang = c.get('lang');
      const { personId } = personOf(c);
      const held = await whole(personId);
      const content = {
        madeAt: deps.clock.now().toString(),
        lang,
        ...Object.fromEntries(
          held.map(({ source, records }) => [
            source.key,
            records.map((record) => ({
              title: record.title[lang],
              facts: record.facts.map((fact) => ({ label: fact.label[lang], value: fact.value[lang] })),
            })),
          ]),
        ),
      };
      return c.body(JSON.stringify(content, null, 2), 200, {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': 'attachment; filename="mijn-gegevens.json"',
        'cache-control': 'no-store',
      });
    },
    { page: false },
  );

  changePages(routes, deps);
  erasePages(routes, deps);
}

function changePages(routes: Routes, deps: PartyDeps): void {
  const page = (c: AppContext, typed: DetailsTyped, problems: readonly Problem[] = []): Response =>
    c.get('page')(
      { title: myDataWords.changeTitle[c.get('lang')], status: problems.length > 0 ? 422 : 200 },
      <ChangeDetailsView lang={c.get('lang')} typed={typed} problems={problems} />,
    );

  routes.get('/mijn-gegevens/wijzigen', 'mydata.view', async (c) => {
    const person = await getPerson(deps.db, personOf(c).personId);
    const current = { ...person, name: givenName(person) };
    return page(
      c,
      typedOf((name) => current[name] ?? ''),
    );
  });

  routes.post('/mijn-gegevens/wijzigen', 'mydata.view', async (c) => {
    const form = await readForm(c);
    const details = readDetails(form);
    if (!details.ok)
      return page(
        c,
        typedOf((name) => form.text(name)),
        details.problems,
      );
    const changed = await changeDetails(deps, personOf(c), details.value);
    if (!changed.ok)
      return page(
        c,
        typedOf((name) => form.text(name)),
        changed.problems,
      );
    return seeOther(c, '/mijn-gegevens?gelukt=bewaard');
  });

  routes.post('/mijn-gegevens/toestemming', 'mydata.view', async (c) => {
    const actor = personOf(c);
    await setConsents(deps, actor, actor.personId, readChannels(await readForm(c)));
    return seeOther(c, '/mijn-gegevens?gelukt=toestemming');
  });
}

function erasePages(routes: Routes, deps: PartyDeps): void {
  const page = async (c: AppContext, problems: readonly Problem[] = []): Promise<Response> => {
    const reasons = await keepReasons(deps, personOf(c).personId, today(deps.clock));
    return c.get('page')(
      { title: myDataWords.eraseTitle[c.get('lang')], status: problems.length > 0 ? 422 : 200 },
      <EraseView lang={c.get('lang')} reasons={reasons} problems={problems} />,
    );
  };

  routes.get('/mijn-gegevens/verwijderen', 'mydata.view', async (c) => await page(c));

  routes.post('/mijn-gegevens/verwijderen', 'mydata.view', async (c) => {
    if ((await readForm(c)).text('confirm') !== 'yes') return await page(c, [refusals.confirmNeeded]);
    const result = await requestErasure(deps, personOf(c));
    if (!result.ok) return await page(c, result.problems);
    if (result.value === 'later') return seeOther(c, '/mijn-gegevens?gelukt=later');
    const { setCookie } = await deps.auth.signOut(c.req.raw.headers);
    return withCookies(seeOther(c, '/mijn-gegevens/verwijderd'), setCookie);
  });

  routes.post('/mijn-gegevens/verwijderen/stop', 'mydata.view', async (c) => {
    await cancelErasure(deps, personOf(c));
    return seeOther(c, '/mijn-gegevens?gelukt=gebleven');
  });

  routes.get('/mijn-gegevens/verwijderd', 'public', (c) =>
    c.get('page')({ title: myDataWords.goneTitle[c.get('lang')] }, <ErasedView lang={c.get('lang')} />),
  );
}
