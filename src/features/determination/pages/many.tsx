/** `/beheer/vaststellen/samen`: looking at several cases together, and determining them in one go. */
import { parseId } from '../../../kernel/ids.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { findByCaseNumber } from '../../application/index.ts';
import { type Chosen, mostAtOnce, runAWhile, startRun } from '../commands/determine-many.ts';
import { withStatus } from '../commands/refusals.ts';
import { proposedForEach } from '../facts.ts';
import { oneOfMany } from '../rules/proposal.ts';
import { listPath, manyPath } from '../rules/query.ts';
import { findRun } from '../store/runs.ts';
import { LookView, RunView } from '../views/many.tsx';
import { manyWords } from '../words-many.ts';

export function manyPages(routes: Routes, deps: Deps): void {
  routes.get(manyPath, 'decision.take', (c) => look(c, deps, c.req.queries('zaak') ?? [], []));
  routes.post(manyPath, 'decision.take', (c) => take(c, deps));
  routes.get(`${manyPath}/:id`, 'worklist.view', (c) => show(c, deps));
}

const numberShape = /^HV-\d{4}-\d{5,9}$/;

async function look(
  c: AppContext,
  deps: Deps,
  asked: readonly string[],
  problems: readonly Problem[],
): Promise<Response> {
  const numbers = [...new Set(asked.filter((one) => numberShape.test(one)))].slice(0, mostAtOnce);
  if (numbers.length === 0 && problems.length === 0) return seeOther(c, listPath);
  const found = await proposedForEach(deps, numbers);
  const cases = found.filter(({ proposal }) => oneOfMany(proposal));
  const inside = new Set(cases.map(({ caseNumber }) => caseNumber));
  const lang = c.get('lang');
  return await c.get('page')(
    { title: manyWords.title[lang], wide: true, ...withStatus(problems) },
    <LookView
      lang={lang}
      cases={cases}
      leftOut={numbers.filter((number) => !inside.has(number))}
      problems={problems}
    />,
  );
}

const chosenShape = /^(HV-\d{4}-\d{5,9})\.(\d{1,9})\.(\d{1,15})$/;
type Typed = { readonly number: string; readonly revision: number; readonly amountCents: number };

const typedOf = (value: string): readonly Typed[] => {
  const [, number, revision, cents] = chosenShape.exec(value) ?? [];
  return number === undefined ? [] : [{ number, revision: Number(revision), amountCents: Number(cents) }];
};

async function take(c: AppContext, deps: Deps): Promise<Response> {
  const form = await readForm(c);
  const typed = form.texts('zaak').flatMap(typedOf);
  const chosen = await Promise.all(
    typed.map(async ({ number, revision, amountCents }): Promise<readonly Chosen[]> => {
      const application = await findByCaseNumber(deps.db, number);
      return application && amountCents > 0 ? [{ applicationId: application.id, revision, amountCents }] : [];
    }),
  );
  const each = new Map(chosen.flat().map((one) => [one.applicationId, one]));
  const actor = c.get('actor');
  const started = await startRun(deps, actor, [...each.values()]);
  if (!started.ok)
    return await look(
      c,
      deps,
      typed.map(({ number }) => number),
      started.problems,
    );
  if (actor.kind === 'person') await runAWhile(deps, actor, started.value);
  return seeOther(c, `${manyPath}/${started.value}`);
}

async function show(c: AppContext, deps: Deps): Promise<Response> {
  const id = parseId<'determination_run'>(c.req.param('id'));
  const run = id && (await findRun(deps.db, id));
  if (!run) return await notFound(c);
  const lang = c.get('lang');
  return await c.get('page')(
    { title: manyWords.runTitle[lang], wide: true },
    <RunView lang={lang} run={run} />,
  );
}
