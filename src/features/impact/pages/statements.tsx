/** `/wat-het-oplevert`: statements that their owners published. For everybody. */
import { today } from '../../../kernel/dates.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { csvMediaType } from '../../../platform/http/csv.ts';
import { notFound, type Routes } from '../../../platform/http/routes.ts';
import { fill } from '../../../ui/index.ts';
import { statementsCsv } from '../files.ts';
import { statementInput } from '../library.ts';
import { publishedStatements } from '../published.ts';
import { computedNow, computeStatement, type Frozen, newerValues } from '../rules/statement.ts';
import { statementsPath, statementWords as words } from '../statement-words.ts';
import { findStatement, listPublishedStatements, type Statement } from '../store/statements.ts';
import { type Since, StatementListView, StatementView, WithdrawnView } from '../views/statements.tsx';
import { statementPdf } from './statement-file.ts';

export function statementPages(routes: Routes, deps: Deps): void {
  routes.get(statementsPath, 'public', (c) => listPage(c, deps), { keep: true });
  routes.get(`${statementsPath}.csv`, 'public', (c) => listFile(c, deps), { keep: true, page: false });
  routes.get(`${statementsPath}/:slug`, 'public', (c) => statementPage(c, deps), { keep: true });
  routes.get(`${statementsPath}/:slug/pdf`, 'public', (c) => file(c, deps), { page: false });
}

async function listPage(c: AppContext, { db }: Deps): Promise<Response> {
  const lang = c.get('lang');
  const statements = await listPublishedStatements(db);
  return c.get('page')(
    { title: words.title[lang] },
    <StatementListView lang={lang} statements={statements} signedIn={c.get('actor').kind === 'person'} />,
  );
}

async function listFile(c: AppContext, { db }: Deps): Promise<Response> {
  return c.body(statementsCsv(await publishedStatements(db)), 200, {
    'access-control-allow-origin': '*',
    'content-type': csvMediaType,
    'content-disposition': 'attachment; filename="wat-het-oplevert.csv"',
  });
}

/** What the library of now makes of it; null where that is the same. */
async function sinceThen(
  r: Reader,
  frozen: Frozen,
  clock: Deps['clock'],
  lang: 'nl' | 'en',
): Promise<Since | null> {
  const now = await statementInput(r, frozen, frozen.counts, today(clock));
  const outcome = computedNow(frozen, now);
  if (JSON.stringify(outcome.byType) === JSON.stringify(computeStatement(frozen).byType)) return null;
  const newer = newerValues(frozen, now.values).map(({ effect }) => effect[lang] ?? effect.nl ?? '');
  return { outcome, newer };
}

async function statementPage(c: AppContext, { db, clock }: Deps): Promise<Response> {
  const lang = c.get('lang');
  const statement = await findStatement(db, c.req.param('slug') ?? '');
  if (!statement?.frozen || statement.publishedAt === null) return await notFound(c);
  const { frozen, year, slug, publishedAt, withdrawnAt } = statement;
  const { ownerName } = frozen;
  const title = fill(words.titleOf, lang, { name: ownerName, year });
  if (withdrawnAt !== null)
    return c.get('page')({ title }, <WithdrawnView {...{ lang, ownerName, year, withdrawnAt }} />);
  return c.get('page')(
    { title, wide: true },
    <StatementView
      lang={lang}
      slug={slug}
      ownerName={ownerName}
      input={frozen}
      outcome={computeStatement(frozen)}
      publishedAt={publishedAt}
      since={await sinceThen(db, frozen, clock, lang)}
    />,
  );
}

const isPublic = (statement: Statement | null): statement is Statement => statement?.status === 'published';

async function file(c: AppContext, deps: Deps): Promise<Response> {
  const statement = await findStatement(deps.db, c.req.param('slug') ?? '');
  if (!isPublic(statement)) return await notFound(c);
  const { frozen } = statement;
  assert(frozen, 'a published statement is frozen');
  return await statementPdf(c, deps, statement, { input: frozen, outcome: computeStatement(frozen) }, false);
}
