/** The full text of one application and its attachments: for members who declared, and for who looks on. */
import { parseId } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { canTransition } from '../../../kernel/status.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { notFound, type Routes } from '../../../platform/http/routes.ts';
import {
  applicationStatus,
  attachmentResponse,
  type CaseEvent,
  cosignersConfirmed,
  events,
  listAnnexes,
  listAttachments,
  listCosigners,
} from '../../application/index.ts';
import { maximumFor } from '../../scheme/index.ts';
import type { AssessmentDeps } from '../deps.ts';
import { adviceBarrier, fullTextOf } from '../rules.ts';
import { listAdvice } from '../store/index.ts';
import type { PackRow } from '../types.ts';
import { FullTextView } from '../views/full-text.tsx';
import { domainName } from '../views/parts.tsx';
import { flashOf, type OpenRow, openRow } from './access.tsx';

const path = '/wijkraad/:council/:round/:caseNumber';

export function fullTextPages(routes: Routes, deps: AssessmentDeps): void {
  routes.get(path, 'pack.view', async (c) => {
    const opened = await openRow(c, deps);
    return 'answer' in opened ? await opened.answer : await fullTextPage(c, deps, opened.found);
  });
  routes.get(`${path}/bijlagen/:file`, 'pack.view', (c) => attachment(c, deps), { page: false });
}

/** Neighbours in the pack that this reader may open too. */
function around(opened: OpenRow): { previous: PackRow | null; next: PackRow | null } {
  const { pack, row, viewer } = opened;
  const readable = pack.open.filter(
    (one) =>
      viewer.kind === 'onlooker' ||
      one.standings.some(
        ({ member, standing }) => member.personId === viewer.personId && standing === 'free',
      ),
  );
  const index = readable.indexOf(row);
  if (index < 0) return { previous: null, next: null };
  return { previous: readable[index - 1] ?? null, next: readable[index + 1] ?? null };
}

/** What she wrote when she completed the application: the council weighs it too. */
function addition({ kind, facts }: CaseEvent): readonly string[] {
  return kind === 'completed' && typeof facts.remark === 'string' && facts.remark !== ''
    ? [facts.remark]
    : [];
}

async function fullTextPage(c: AppContext, deps: AssessmentDeps, opened: OpenRow): Promise<Response> {
  const { pack, row, viewer, actor } = opened;
  const { application } = row;
  const lang = c.get('lang');
  const step = canTransition(applicationStatus, application.status, 'advise');
  const barrier = adviceBarrier(application, step, pack.mandate, row.count);
  const subject = { wijkraadId: pack.council.id, gebiedId: pack.council.gebiedId };
  return c.get('page')(
    { title: application.title, ...flashOf(c) },
    <FullTextView
      lang={lang}
      pack={pack}
      row={row}
      viewer={viewer}
      parts={fullTextOf(pack.version.rules, application, {
        lang,
        wijk: row.wijk.name,
        domain: domainName(application.domain, lang),
      })}
      added={(await events(deps.db, application.id)).flatMap(addition)}
      attachments={await listAttachments(deps.db, application.id)}
      annexes={await listAnnexes(deps.db, application.id)}
      cosigners={cosignersConfirmed(await listCosigners(deps.db, application.id))}
      maximumCents={maximumFor(pack.version.rules, row.wijk.slug).amountCents}
      findings={deps.findingsOf ? await deps.findingsOf(application, pack.version) : []}
      advice={await listAdvice(deps.db, application.id)}
      barrier={barrier}
      mayRecord={barrier === null && viewer.kind === 'member' && allowed(actor, 'pack.advise', subject)}
      {...around(opened)}
    />,
  );
}

async function attachment(c: AppContext, deps: AssessmentDeps): Promise<Response> {
  const opened = await openRow(c, deps);
  if ('answer' in opened) return await opened.answer;
  const id = parseId<'attachment'>(c.req.param('file'));
  const files = await listAttachments(deps.db, opened.found.row.application.id);
  const file = files.find((one) => one.id === id);
  if (!file) return await notFound(c);
  return await attachmentResponse(deps, file);
}
