/** The page on which an officer names another lead on a grant that runs. */
import { today } from '../../../kernel/dates.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { type Application, findApplication } from '../../application/index.ts';
import { findOrganisation } from '../../party/index.ts';
import { loadRequest, nothingTyped, type RequestHere, typedIn } from '../pages/load.ts';
import { requestPath, type TypedFields } from '../views/request-parts.tsx';
import { changeLead, possibleLeads } from './commands.ts';
import { SuccessionView } from './views.tsx';
import { successionWords as words } from './words.ts';

const path = '/netwerken/:slug/basisfinanciering/:year/andere-penvoerder';

type Found = RequestHere & { readonly application: Application };

/** A request whose grant runs; of any other there is nothing to change here. */
async function load(c: AppContext, deps: Deps): Promise<Found | null> {
  const here = await loadRequest(c, deps);
  const id = here?.request.applicationId ?? null;
  const application = id === null ? null : await findApplication(deps.db, id);
  return here && application?.status === 'running' ? { ...here, application } : null;
}

async function show(
  c: AppContext,
  deps: Deps,
  { request, application }: Found,
  typed: TypedFields = nothingTyped,
  problems: readonly Problem[] = [],
): Promise<Response> {
  const lang = c.get('lang');
  const lead =
    request.leadOrganisationId === null ? null : await findOrganisation(deps.db, request.leadOrganisationId);
  return c.get('page')(
    { title: words.title[lang], status: problems.length > 0 ? 422 : 200 },
    <SuccessionView
      {...{ lang, request, typed, problems }}
      revision={application.revision}
      grantedCents={application.grantedCents ?? 0}
      lead={lead?.name ?? null}
      choices={await possibleLeads(deps.db, request, today(deps.clock))}
    />,
  );
}

const staysOf = (typed: string): boolean | null => (typed === 'ja' ? true : typed === 'nee' ? false : null);

export function successionPages(routes: Routes, deps: Deps): void {
  routes.get(path, 'decision.take', async (c) => {
    const found = await load(c, deps);
    return found ? await show(c, deps, found) : await notFound(c);
  });
  routes.post(path, 'decision.take', async (c) => {
    const found = await load(c, deps);
    if (!found) return await notFound(c);
    const form = await readForm(c);
    const revision = form.text('revision');
    const changed = await changeLead(deps, c.get('actor'), found.request.id, {
      revision: /^\d{1,9}$/.test(revision) ? Number(revision) : -1,
      lead: form.text('lead'),
      reasons: form.text('reasons'),
      formerStays: staysOf(form.text('stays')),
    });
    return changed.ok
      ? seeOther(c, `${requestPath(found.request)}?gelukt=penvoerder`)
      : await show(c, deps, found, typedIn(form), changed.problems);
  });
}
