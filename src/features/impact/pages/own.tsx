/** `/mijn-opbrengst`: statements of one's own organisation or network. To others they do not exist. */
import { today } from '../../../kernel/dates.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { fill } from '../../../ui/index.ts';
import {
  discardStatement,
  publishStatement,
  recallStatement,
  saveStatement,
  startStatement,
} from '../commands/statements.ts';
import { countsIn, mayDo, type NamedOwner, ownersOf } from '../counts.ts';
import { readStatement, typedStatement } from '../forms/statement.ts';
import { readYear, type Typed, typedIn } from '../forms/value.ts';
import { statementInput } from '../library.ts';
import { refusals } from '../refusals.ts';
import { computeStatement, missingValues } from '../rules/statement.ts';
import { ownPath, statementWords, ownWords as words } from '../statement-words.ts';
import { findStatement, listStatementsOf, type Statement } from '../store/statements.ts';
import type { Shown } from '../views/outcome.tsx';
import { ConfirmStatementView, DraftStatementView, KeptStatementView, OwnListView } from '../views/own.tsx';
import { statementPdf } from './statement-file.ts';

const path = `${ownPath}/:slug`;
const at = ({ slug }: Pick<Statement, 'slug'>): string => `${ownPath}/${slug}`;

export type OwnDeps = Deps & { readonly assets: { readonly impactJs: string } };

export function ownPages(routes: Routes, deps: OwnDeps): void {
  routes.get(ownPath, 'signedIn', (c) => listPage(c, deps, new Map(), []));
  routes.post(ownPath, 'signedIn', (c) => start(c, deps));
  routes.get(path, 'signedIn', (c) => withOwn(c, deps, (statement) => page(c, deps, statement)));
  routes.post(path, 'signedIn', (c) => withOwn(c, deps, (statement) => save(c, deps, statement)));
  routes.get(`${path}/pdf`, 'signedIn', (c) => withOwn(c, deps, (statement) => pdf(c, deps, statement)), {
    page: false,
  });
  routes.get(`${path}/bekendmaken`, 'signedIn', (c) =>
    withOwn(c, deps, (statement) => confirmPage(c, deps, statement, [])),
  );
  routes.post(`${path}/bekendmaken`, 'signedIn', (c) =>
    withOwn(c, deps, (statement) => publish(c, deps, statement)),
  );
  routes.post(`${path}/intrekken`, 'signedIn', (c) =>
    withOwn(c, deps, async (statement) => {
      const done = await recallStatement(deps, c.get('actor'), statement);
      return done.ok
        ? seeOther(c, `${at(statement)}?klaar=ingetrokken`)
        : await page(c, deps, statement, { problems: done.problems });
    }),
  );
  routes.post(`${path}/weggooien`, 'signedIn', (c) =>
    withOwn(c, deps, async (statement) => {
      const done = await discardStatement(deps, c.get('actor'), statement);
      return done.ok
        ? seeOther(c, `${ownPath}?klaar=weg`)
        : await page(c, deps, statement, { problems: done.problems });
    }),
  );
}

const keyOf = ({ owner }: Pick<NamedOwner, 'owner'>): string => `${owner.kind}.${owner.id}`;

async function listPage(
  c: AppContext,
  { db, clock }: Deps,
  typed: Typed,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  const now = today(clock);
  const owners = await ownersOf(db, c.get('actor'), now);
  const statements = await listStatementsOf(
    db,
    owners.map(({ owner }) => owner),
  );
  return c.get('page')(
    {
      title: words.title[lang],
      ...flashFor(c, { weg: words.discarded }),
      ...(problems.length > 0 ? { status: 422 } : {}),
    },
    <OwnListView
      lang={lang}
      statements={statements}
      belongs={owners.length > 0}
      owners={owners
        .filter(({ mayEdit }) => mayEdit)
        .map((owner) => ({ key: keyOf(owner), name: owner.name }))}
      typed={typed.size > 0 ? typed : new Map([['year', String(now.year)]])}
      problems={problems}
    />,
  );
}

async function start(c: AppContext, deps: Deps): Promise<Response> {
  const form = await readForm(c);
  const actor = c.get('actor');
  const owners = await ownersOf(deps.db, actor, today(deps.clock));
  const owner = owners.find((one) => keyOf(one) === form.text('owner'));
  const year = readYear('year', form.text('year'));
  const problems = [...(owner ? [] : [refusals.chooseOwner]), ...(year.ok ? [] : year.problems)];
  if (!owner || !year.ok) return await listPage(c, deps, typedIn(form), problems);
  const made = await startStatement(deps, actor, owner, year.value);
  return made.ok
    ? seeOther(c, `${ownPath}/${made.value}`)
    : await listPage(c, deps, typedIn(form), made.problems);
}

async function withOwn(
  c: AppContext,
  { db, clock }: Deps,
  then: (statement: Statement) => Promise<Response>,
): Promise<Response> {
  const statement = await findStatement(db, c.req.param('slug') ?? '');
  const may = statement && (await mayDo(db, c.get('actor'), statement.owner, 'view', today(clock)));
  return may ? await then(statement) : await notFound(c);
}

/** A draft by what is known now; what was published as it was then. */
async function shownOf({ db, clock }: Deps, statement: Statement): Promise<Shown> {
  const now = today(clock);
  const input =
    statement.frozen ??
    (await statementInput(db, statement, await countsIn(db, statement.owner, statement.year, now), now));
  return { input, outcome: computeStatement(input) };
}

type Again = { readonly typed?: Typed; readonly problems?: readonly Problem[] };

async function page(
  c: AppContext,
  deps: OwnDeps,
  statement: Statement,
  { typed, problems = [] }: Again = {},
): Promise<Response> {
  const lang = c.get('lang');
  const { slug, ownerName, status, revision, owner, content } = statement;
  const shown = await shownOf(deps, statement);
  const may = (right: 'edit' | 'publish') => mayDo(deps.db, c.get('actor'), owner, right, today(deps.clock));
  const [mayEdit, mayPublish] = await Promise.all([may('edit'), may('publish')]);
  const common = { lang, slug, ownerName, ...shown, mayPublish, problems };
  const conflict = problems.some(({ code }) => code === 'revision-conflict');
  return c.get('page')(
    {
      title: fill(statementWords.titleOf, lang, { name: ownerName, year: statement.year }),
      wide: true,
      ...(status === 'draft' && {
        head: <script type="module" src={deps.assets.impactJs} nonce={c.get('nonce') ?? undefined} />,
      }),
      ...flashFor(c, {
        opgeslagen: words.saved,
        bekend: words.published,
        ingetrokken: words.withdrawn,
      }),
      ...(problems.length > 0 ? { status: conflict ? 409 : 422 } : {}),
    },
    status === 'draft' ? (
      <DraftStatementView
        {...common}
        revision={revision}
        mayEdit={mayEdit}
        missing={missingValues(content, shown.input.values).length > 0}
        typed={typed ?? typedStatement(content, shown.input.defaults)}
      />
    ) : (
      <KeptStatementView {...common} status={status} />
    ),
  );
}

const revisionOf = (typed: string): number => (/^\d{1,9}$/.test(typed) ? Number(typed) : 0);

async function save(c: AppContext, deps: OwnDeps, statement: Statement): Promise<Response> {
  const form = await readForm(c);
  const { input } = await shownOf(deps, statement);
  const read = readStatement(form, input.values, input.defaults);
  if (!read.ok) return await page(c, deps, statement, { typed: typedIn(form), problems: read.problems });
  const saved = await saveStatement(deps, c.get('actor'), statement, {
    content: read.value,
    revision: revisionOf(form.text('revision')),
  });
  if (saved.ok) return seeOther(c, `${at(statement)}?klaar=opgeslagen`);
  const current = (await findStatement(deps.db, statement.slug)) ?? statement;
  return await page(c, deps, current, { typed: typedIn(form), problems: saved.problems });
}

async function confirmPage(
  c: AppContext,
  deps: Deps,
  statement: Statement,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  const { slug, ownerName, revision } = statement;
  if (statement.status !== 'draft') return seeOther(c, at(statement));
  return c.get('page')(
    { title: words.publishTitle[lang], wide: true, ...(problems.length > 0 ? { status: 422 } : {}) },
    <ConfirmStatementView
      lang={lang}
      slug={slug}
      ownerName={ownerName}
      revision={revision}
      {...(await shownOf(deps, statement))}
      problems={problems}
    />,
  );
}

async function publish(c: AppContext, deps: OwnDeps, statement: Statement): Promise<Response> {
  const form = await readForm(c);
  const revision = revisionOf(form.text('revision'));
  const done = await publishStatement(deps, c.get('actor'), statement, revision);
  if (done.ok) return seeOther(c, `${at(statement)}?klaar=bekend`);
  return await confirmPage(c, deps, statement, done.problems);
}

async function pdf(c: AppContext, deps: Deps, statement: Statement): Promise<Response> {
  return await statementPdf(c, deps, statement, await shownOf(deps, statement), true);
}
