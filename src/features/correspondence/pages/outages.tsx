/** Outages of electronic traffic: they lengthen people's terms (Awb 2:21). */
import { parseId } from '../../../kernel/ids.ts';
import type { Text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { recordOutage } from '../commands/outage.ts';
import type { CorrespondenceDeps } from '../deps.ts';
import { blankOutage, type OutageTyped, outageAsTyped, readOutage, typedOutage } from '../forms.ts';
import { findOutage, listOutages } from '../store/outages.ts';
import type { Outage } from '../types.ts';
import { EditOutageView, OutagesView } from '../views/outages.tsx';
import { outageWords } from '../views/words.ts';

const done: Readonly<Record<string, Text>> = { vastgelegd: outageWords.saved };

async function listPage(
  deps: CorrespondenceDeps,
  c: AppContext,
  typed: OutageTyped = blankOutage,
  problems: readonly Problem[] = [],
): Promise<Response> {
  const lang = c.get('lang');
  return c.get('page')(
    { title: outageWords.title[lang], status: problems.length > 0 ? 422 : 200, ...flashFor(c, done) },
    <OutagesView
      lang={lang}
      outages={await listOutages(deps.db)}
      typed={typed}
      problems={problems}
      mayRecord={allowed(c.get('actor'), 'outage.record')}
    />,
  );
}

function editPage(
  c: AppContext,
  outage: Outage,
  typed: OutageTyped,
  problems: readonly Problem[] = [],
): Response {
  const lang = c.get('lang');
  return c.get('page')(
    { title: outageWords.editTitle[lang], status: problems.length > 0 ? 422 : 200 },
    <EditOutageView
      lang={lang}
      typed={typed}
      problems={problems}
      action={`/beheer/storingen/${outage.id}`}
    />,
  );
}

async function loaded(deps: CorrespondenceDeps, c: AppContext): Promise<Outage | null> {
  const id = parseId<'outage'>(c.req.param('id'));
  return id && (await findOutage(deps.db, id));
}

export function outagePages(routes: Routes, deps: CorrespondenceDeps): void {
  const access = 'outage.record';
  const record = async (c: AppContext, known: Outage | null) => {
    const typed = typedOutage(await readForm(c));
    const facts = readOutage(typed);
    const result = facts.ok ? await recordOutage(deps, c.get('actor'), known, facts.value) : facts;
    return { typed, result };
  };

  routes.get('/beheer/storingen', 'outage.view', (c) => listPage(deps, c));

  routes.post('/beheer/storingen', access, async (c) => {
    const { typed, result } = await record(c, null);
    if (!result.ok) return await listPage(deps, c, typed, result.problems);
    return seeOther(c, '/beheer/storingen?klaar=vastgelegd');
  });

  routes.get('/beheer/storingen/:id', access, async (c) => {
    const outage = await loaded(deps, c);
    return outage ? editPage(c, outage, outageAsTyped(outage)) : await notFound(c);
  });

  routes.post('/beheer/storingen/:id', access, async (c) => {
    const outage = await loaded(deps, c);
    if (!outage) return await notFound(c);
    const { typed, result } = await record(c, outage);
    if (!result.ok) return editPage(c, outage, typed, result.problems);
    return seeOther(c, '/beheer/storingen?klaar=vastgelegd');
  });
}
