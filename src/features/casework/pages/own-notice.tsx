/** `/zaken/:caseNumber/in-gebreke`: an applicant gives notice of default, with what it does in plain words. */
import type { Problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { actWords as words } from '../act-words.ts';
import { casePath } from '../acts.ts';
import { applicantLinks } from '../applicant-links.ts';
import { type FoundCase, findCase, openCaseFile } from '../case-file.ts';
import { giveNoticeOfDefault } from '../commands/incoming.ts';
import { readRevision } from '../forms.ts';
import { OwnNoticeView } from '../views/own-notice.tsx';
import type { CaseworkDeps } from './deps.ts';

const path = '/zaken/:caseNumber/in-gebreke';

export function ownNoticePages(routes: Routes, deps: CaseworkDeps): void {
  routes.get(path, 'signedIn', async (c) => {
    const found = await possible(c, deps);
    return found ? show(c, found, [], 200) : await notFound(c);
  });
  routes.post(path, 'signedIn', async (c) => {
    const found = await possible(c, deps);
    if (!found) return await notFound(c);
    const revision = readRevision(await readForm(c));
    const { id, caseNumber } = found.application;
    const result = await giveNoticeOfDefault(deps, c.get('actor'), { applicationId: id, revision });
    if (result.ok) return seeOther(c, `${casePath(caseNumber)}?klaar=in-gebreke`);
    return show(c, (await possible(c, deps)) ?? found, result.problems, 409);
  });
}

/** Only while the link to it stands on the case. */
async function possible(c: AppContext, deps: CaseworkDeps): Promise<FoundCase | null> {
  const found = await findCase(deps, c.get('actor'), c.req.param('caseNumber') ?? '');
  if (found?.access.side !== 'applicant') return null;
  const file = await openCaseFile(deps, found, c.get('lang'));
  return applicantLinks(c.get('actor'), file).some(({ key }) => key === 'default') ? found : null;
}

function show(c: AppContext, found: FoundCase, problems: readonly Problem[], status: 200 | 409): Response {
  const lang = c.get('lang');
  const { caseNumber, revision, title } = found.application;
  return c.get('page')(
    { title: words.own.title[lang], status },
    <OwnNoticeView
      lang={lang}
      caseNumber={caseNumber}
      caseTitle={title}
      revision={revision}
      problems={problems}
    />,
  );
}
