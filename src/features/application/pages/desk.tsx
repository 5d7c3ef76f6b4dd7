/** The service desk. Names and addresses are posted, never put in an address of ours. */

import { personIdOf } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate, parseIsoDate, Temporal, today } from '../../../kernel/dates.ts';
import { type Id, parseId } from '../../../kernel/ids.ts';
import { isLang, text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { readDate } from '../../../ui/index.ts';
import { findPerson } from '../../party/index.ts';
import { getVersion, listRounds, type Round } from '../../scheme/index.ts';
import { type EntryForOther, enterForOther } from '../commands/index.ts';
import { readContact } from '../forms/contact.ts';
import { isEmail, normalEmail } from '../rules/cosigners.ts';
import { type FoundPerson, findPeople, listApplications } from '../store/index.ts';
import { DeskView, deskWords, FoundView, type SearchValues } from '../views/desk.tsx';
import { EntryView } from '../views/desk-entry.tsx';
import { flashOf } from './answers.tsx';
import { discardedOf } from './own.tsx';
import { checkSlug } from './show.ts';

const access = 'application.enterForOther';

export function deskPages(routes: Routes, deps: Deps): void {
  routes.get('/balie', access, (c) => desk(c, deps, { email: '', name: '', postcode: '' }, []));

  routes.post('/balie/zoeken', access, async (c) => {
    const form = await readForm(c);
    const search = {
      email: form.text('email').slice(0, 300),
      name: form.text('name').slice(0, 200),
      postcode: form.text('postcode').slice(0, 20),
    };
    const wrong = searchProblem(search);
    if (wrong) return await desk(c, deps, search, [wrong]);
    const people = await findPeople(deps.db, search.email === '' ? search : { email: search.email });
    const lang = c.get('lang');
    const title = (people.length > 0 ? deskWords.found : deskWords.nobody)[lang];
    return c.get('page')({ title }, <FoundView lang={lang} people={people} />);
  });

  routes.get('/balie/nieuw', access, async (c) => {
    const asked = c.req.query('persoon');
    const person = await known(deps, asked);
    if (asked !== undefined && !person) return await notFound(c);
    return await entry(c, deps, person, () => '', []);
  });

  routes.post('/balie/nieuw', access, async (c) => {
    const form = await readForm(c);
    const asked = form.text('person');
    const person = asked === '' ? null : await known(deps, asked);
    if (asked !== '' && !person) return await notFound(c);
    const read = readEntry(form, person);
    const value = (field: string): string => form.text(field).slice(0, 300);
    if (!read.entry) return await entry(c, deps, person, value, read.problems);
    const result = await enterForOther(deps, c.get('actor'), read.entry);
    if (!result.ok) return await entry(c, deps, person, value, result.problems);
    const version = await getVersion(deps.db, result.value.schemeVersionId);
    return seeOther(c, `/aanvragen/${result.value.id}/${version.rules.form[0]?.slug ?? checkSlug}`);
  });
}

function searchProblem(search: SearchValues): Problem | null {
  if (search.email !== '') return null;
  if (search.name.length >= 2 && search.postcode !== '') return null;
  return problem('email', 'search-empty', deskWords.searchEmpty);
}

async function desk(
  c: AppContext,
  deps: Deps,
  search: SearchValues,
  problems: readonly Problem[],
): Promise<Response> {
  const personId = personIdOf(c.get('actor'));
  if (personId === null) return await notFound(c);
  const lang = c.get('lang');
  const entered = await listApplications(deps.db, { filter: { enteredByPersonId: personId }, limit: 50 });
  return c.get('page')(
    { title: deskWords.title[lang], status: problems.length > 0 ? 422 : 200, ...flashOf(c) },
    <DeskView
      lang={lang}
      entered={entered.filter((one) => one.caseNumber !== null || one.status === 'draft')}
      discarded={await discardedOf(c, deps, personId)}
      search={search}
      problems={problems}
    />,
  );
}

async function known(deps: Deps, value: string | undefined): Promise<FoundPerson | null> {
  const id = parseId<'person'>(value);
  const person = id && (await findPerson(deps.db, id));
  return person && person.erasedAt === null ? person : null;
}

/** Paper may be entered some time after its stamp, also when the round has closed since: those stand last. */
const daysAfterClosing = 60;

async function roundsFor(deps: Deps, day: PlainDate, lang: 'nl' | 'en') {
  const rounds = (await listRounds(deps.db)).filter((round) => {
    const last = parseIsoDate(round.closesOn)?.add({ days: daysAfterClosing });
    return round.opensOn <= isoDate(day) && last && Temporal.PlainDate.compare(day, last) <= 0;
  });
  const versions = await Promise.all(
    rounds.map(({ schemeVersionId }) => getVersion(deps.db, schemeVersionId)),
  );
  const closed = (round: Round): number => Number(round.closesOn < isoDate(day));
  return (
    rounds
      // Where one applies on a page of its own, this form leads nowhere.
      .filter((_, at) => versions[at]?.rules.applyAt === undefined)
      .toSorted((a, b) => closed(a) - closed(b))
      .map((round) => ({ slug: round.slug, name: round.name[lang] }))
  );
}

async function entry(
  c: AppContext,
  deps: Deps,
  person: FoundPerson | null,
  value: (field: string) => string,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  const day = today(deps.clock);
  return c.get('page')(
    { title: deskWords.newTitle[lang], status: problems.length > 0 ? 422 : 200 },
    <EntryView
      lang={lang}
      rounds={await roundsFor(deps, day, lang)}
      person={person}
      value={value}
      today={isoDate(day)}
      problems={problems}
    />,
  );
}

type PersonEntry = EntryForOther['person'];
type ReadEntry =
  | { readonly entry: EntryForOther; readonly problems: readonly Problem[] }
  | { readonly entry: null; readonly problems: readonly Problem[] };

function readPerson(form: FormValues, known: FoundPerson | null, problems: Problem[]): PersonEntry | null {
  if (known) return { id: known.id as Id<'person'> };
  const names = ['Name', 'Street', 'Postcode', 'Town', 'Phone'];
  const values = Object.fromEntries(names.map((name) => [`contact${name}`, [form.text(`contact${name}`)]]));
  const contact = readContact('contact', values, true);
  if (!contact.ok) problems.push(...contact.problems);
  const email = form.text('email');
  const wrong = email !== '' && !isEmail(email);
  if (wrong)
    problems.push(
      problem(
        'email',
        'email-shape',
        text(
          'Dit is geen e-mailadres. Een e-mailadres ziet eruit als naam@voorbeeld.nl.',
          'This is not an e-mail address. It looks like name@example.nl.',
        ),
      ),
    );
  if (!contact.ok || wrong) return null;
  return { contact: contact.value, email: email === '' ? null : normalEmail(email) };
}

function readEntry(form: FormValues, known: FoundPerson | null): ReadEntry {
  const problems: Problem[] = [];
  const person = readPerson(form, known, problems);
  const roundSlug = form.text('round');
  if (roundSlug === '')
    problems.push(problem('round', 'answer-missing', text('Kies een regeling.', 'Choose a scheme.')));
  const channel = (['paper', 'phone', 'desk'] as const).find((one) => one === form.text('channel'));
  if (!channel)
    problems.push(
      problem(
        'channel',
        'answer-missing',
        text('Kies hoe de aanvraag binnenkwam.', 'Choose how the application came in.'),
      ),
    );
  const received = readDate('receivedOn', form.text('receivedOn'));
  if (!received.ok) problems.push(...received.problems);
  const lang = form.text('lang');
  if (!person || !channel || !received.ok || roundSlug === '') return { entry: null, problems };
  const entry = {
    person,
    roundSlug,
    channel,
    receivedOn: isoDate(received.value),
    lang: isLang(lang) ? lang : 'nl',
  } as const;
  return { entry, problems };
}
