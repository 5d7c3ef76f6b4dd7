/** `/aanvragen/:id/verantwoorden`: a recipient tells how it went (Awb 4:45), in as few taps as can be. */
import { isoDate, today } from '../../../kernel/dates.ts';
import { type Id, parseId } from '../../../kernel/ids.ts';
import { parseCents } from '../../../kernel/money.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { type Band, bands, usualBand } from '../../activity/index.ts';
import {
  accountFiles,
  accountingOf,
  accountPhotos,
  accountSound,
  type Case,
  findAccount,
  findAccountTerm,
  findCase,
  happenedKinds,
  incomingFiles,
  listAskedToAccount,
  mayTie,
} from '../../application/index.ts';
import type { AccountTerm } from '../../application/types.ts';
import { tierFor } from '../../scheme/index.ts';
import { type GrantAgenda, grantAgenda } from '../agenda.ts';
import { tell } from '../commands/tell.ts';
import { tie } from '../commands/tie.ts';
import { readConsents } from '../forms.ts';
import { likelyHappened } from '../rules/agenda.ts';
import { asksOf, type Left, leftProblems, paperProblems, spentOf } from '../rules/tell.ts';
import { type TellValues, TellView } from '../views/tell.tsx';
import { TieView } from '../views/tie.tsx';
import { tellWords, tieWords } from '../words.ts';

const path = '/aanvragen/:id/verantwoorden';
/** All files together, and the form around them: more is refused before it is read. */
const uploadBytes = 60_000_000;

export type Open = {
  readonly found: Case;
  readonly how: 'asked' | 'free';
  readonly term: AccountTerm | null;
  readonly agenda: GrantAgenda;
};

export function tellPages(routes: Routes, deps: Deps): void {
  routes.get(path, 'application.edit', (c) => tellPage(c, deps));
  routes.post(path, 'application.edit', (c) => send(c, deps), { maxBytes: uploadBytes, sift: true });
  routes.get(`${path}/agenda`, 'application.edit', (c) => tiePage(c, deps));
  routes.post(`${path}/agenda`, 'application.edit', (c) => tied(c, deps));
}

/** The response instead, when there is nothing to tell: what cannot be done any more, or not yet, says the case itself. */
async function openFor(c: AppContext, deps: Deps): Promise<Open | Response> {
  const id = parseId<'application'>(c.req.param('id') ?? '');
  const found = id && (await findCase(deps.db, c.get('actor'), id, 'application.edit'));
  if (!found?.application.caseNumber) return await notFound(c);
  const day = today(deps.clock);
  const how = await accountingOf(deps.db, found, day);
  if (how === null) return seeOther(c, `/zaken/${found.application.caseNumber}`);
  const [term, agenda] = [
    await findAccountTerm(deps.db, found.application.id),
    await grantAgenda(deps.db, found, day),
  ];
  return { found, how, term: await withLastDay(deps, found.application.id, term), agenda };
}

/** A reminder gives more time than the decision did: the page says the day that her letter said. */
async function withLastDay(
  { db }: Deps,
  id: Id<'application'>,
  term: AccountTerm | null,
): Promise<AccountTerm | null> {
  const asked = (await listAskedToAccount(db, [id])).get(id);
  return term !== null && asked !== undefined && asked > term.accountBy
    ? { ...term, accountBy: asked }
    : term;
}

/** What the agenda knows is filled in; she only changes what is not so. */
function prefilled({ agenda }: Open): TellValues {
  const { says } = agenda;
  return {
    happened: (says && likelyHappened(says)) ?? '',
    reach: (says && usualBand(says.bands)) ?? '',
    words: '',
    alt: '',
    summary: '',
    left: '',
    leftAmount: '',
    consents: [],
  };
}

async function tellPage(c: AppContext, deps: Deps): Promise<Response> {
  const open = await openFor(c, deps);
  return open instanceof Response ? open : show(c, deps, open, prefilled(open), []);
}

function show(
  c: AppContext,
  deps: Deps,
  open: Open,
  values: TellValues,
  problems: readonly Problem[],
): Response {
  const lang = c.get('lang');
  const { application, version } = open.found;
  const tier = tierFor(version.rules, application.grantedCents ?? 0);
  return c.get('page')(
    { title: tellWords.title[lang], ...(problems.length > 0 ? { status: 422 } : {}) },
    <TellView
      lang={lang}
      application={application}
      asks={asksOf(tier, open.how === 'asked')}
      tier={tier}
      term={open.term}
      late={open.term !== null && open.term.accountBy < isoDate(today(deps.clock))}
      agenda={open.agenda}
      values={values}
      problems={problems}
    />,
  );
}

function valuesOf(form: FormValues): TellValues {
  return {
    happened: form.text('happened'),
    reach: form.text('reach'),
    words: form.text('words'),
    alt: form.text('alt'),
    summary: form.text('summary'),
    left: form.text('left'),
    leftAmount: form.text('leftAmount'),
    consents: readConsents((part) => form.texts(part)),
  };
}

function leftOf({ left, leftAmount }: TellValues): {
  readonly left: Left;
  readonly problems: readonly Problem[];
} {
  const kind = left === 'none' || left === 'some' ? left : null;
  if (kind !== 'some' || leftAmount === '') return { left: { kind, cents: null }, problems: [] };
  const cents = parseCents('leftAmount', leftAmount);
  return cents.ok
    ? { left: { kind, cents: cents.value }, problems: [] }
    : { left: { kind, cents: null }, problems: cents.problems };
}

const filesAgain = (field: string): Problem => problem(field, 'files-again', tellWords.chooseAgain);

/** Files hang under keys of their own; their fields on this page have other names. */
const fieldOf: Readonly<Record<string, string>> = {
  [accountFiles.key]: 'papers',
  [accountPhotos.key]: 'photos',
  [accountSound.key]: 'recording',
};

/** From top to bottom, as on the page. */
const fields = [
  'happened',
  'reach',
  'words',
  'photos',
  'alt',
  'recording',
  'summary',
  'left',
  'leftAmount',
  'finances',
  'auditor',
  'papers',
];

/** Each problem once, on its field of this page, in the order of the page. What she spent is asked here as what is left. */
function shownProblems(all: readonly Problem[]): readonly Problem[] {
  const placed = all
    .map((one) => ({ ...one, field: fieldOf[one.field] ?? one.field }))
    .filter(({ field }) => field !== 'spent');
  return placed
    .filter(
      (one, index) =>
        placed.findIndex(({ field, code }) => field === one.field && code === one.code) === index,
    )
    .toSorted((a, b) => fields.indexOf(a.field) - fields.indexOf(b.field));
}

async function filesIn(form: FormValues) {
  const [photos, sound, papers, finances, auditor] = await Promise.all(
    ['photos', 'recording', 'papers', 'finances', 'auditor'].map((field) => incomingFiles(form, field)),
  );
  return {
    photos: photos ?? [],
    sound: sound ?? [],
    papers: papers ?? [],
    finances: finances ?? [],
    auditor: auditor ?? [],
  };
}

async function send(c: AppContext, deps: Deps): Promise<Response> {
  const open = await openFor(c, deps);
  if (open instanceof Response) return open;
  const { application, version } = open.found;
  const form = await readForm(c);
  const values = valuesOf(form);
  const files = await filesIn(form);
  const grantedCents = application.grantedCents ?? 0;
  const asks = asksOf(tierFor(version.rules, grantedCents), open.how === 'asked');
  const { left, problems: unreadable } = leftOf(values);
  const came = {
    finances: files.finances.length,
    auditor: files.auditor.length,
    photos: files.photos.length,
  };
  const own = [
    ...unreadable,
    ...(unreadable.length > 0 ? [] : leftProblems(left, grantedCents, asks)),
    ...paperProblems(asks, came, values),
  ];
  // With a problem of the page's own nothing is kept; what else is wrong is told all the same.
  const done = await tell(deps, c.get('actor'), {
    id: application.id,
    asked: asks.asked,
    happened: happenedKinds.find((kind) => kind === values.happened) ?? null,
    reach: bands.find((band): band is Band => band === values.reach) ?? null,
    spentCents: spentOf(grantedCents, left),
    words: values.words,
    alt: values.alt,
    summary: values.summary,
    says: open.agenda.says,
    photos: files.photos,
    sound: files.sound,
    papers: [...files.papers, ...files.finances, ...files.auditor],
    consents: values.consents,
    refusedAlready: own,
  });
  if (done.ok) return seeOther(c, `/mijn-verhalen/${done.value}?klaar=verteld`);
  const problems = shownProblems(done.problems);
  const lost = Object.entries(files).flatMap(([field, chosen]) =>
    chosen.length > 0 && !problems.some((one) => one.field === field) ? [filesAgain(field)] : [],
  );
  return show(c, deps, open, values, [...problems, ...lost]);
}

/** Also long before the activities are over: what is confirmed from then on counts by itself. */
async function toTie(c: AppContext, deps: Deps): Promise<Case | null> {
  const id = parseId<'application'>(c.req.param('id') ?? '');
  const found = id && (await findCase(deps.db, c.get('actor'), id, 'application.edit'));
  if (!found?.application.caseNumber) return null;
  const sent = await findAccount(deps.db, found.application.id);
  return mayTie(found.application, sent !== null) ? found : null;
}

async function tiePage(c: AppContext, deps: Deps): Promise<Response> {
  const found = await toTie(c, deps);
  if (!found) return await notFound(c);
  const lang = c.get('lang');
  const agenda = await grantAgenda(deps.db, found, today(deps.clock));
  return c.get('page')(
    { title: tieWords.title[lang] },
    <TieView lang={lang} application={found.application} agenda={agenda} />,
  );
}

async function tied(c: AppContext, deps: Deps): Promise<Response> {
  const found = await toTie(c, deps);
  if (!found) return await notFound(c);
  const { id } = found.application;
  const done = await tie(deps, c.get('actor'), id, (await readForm(c)).texts('activity'));
  // While there is nothing to tell yet, that page leads on to the case.
  return done.ok ? seeOther(c, `/aanvragen/${id}/verantwoorden`) : await notFound(c);
}
