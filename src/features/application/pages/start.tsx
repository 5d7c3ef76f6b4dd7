/** Where an application begins, and where it is taken up again. */

import { personIdOf } from '../../../kernel/actor.ts';
import { today } from '../../../kernel/dates.ts';
import { newId, parseId } from '../../../kernel/ids.ts';
import type { Deps } from '../../../platform/deps.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { getVersion } from '../../scheme/index.ts';
import { mayOn } from '../access.ts';
import { findCase } from '../commands/context.ts';
import { openRound, submissionProblems } from '../commands/index.ts';
import { listApplications } from '../store/index.ts';
import { StartedBeforeView } from '../views/own.tsx';
import { failure } from './answers.tsx';
import { checkSlug, placed } from './show.ts';

export function startPages(routes: Routes, deps: Deps): void {
  routes.get('/aanvragen/nieuw', 'application.start', async (c) => {
    const personId = personIdOf(c.get('actor'));
    const slug = c.req.query('ronde') ?? '';
    if (slug === '' || personId === null) return seeOther(c, '/regelingen');
    const round = await openRound(deps.db, slug, today(deps.clock));
    if (!round.ok) return await failure(c, round.problems);
    const version = await getVersion(deps.db, round.value.schemeVersionId);
    const { applyAt } = version.rules;
    if (applyAt !== undefined) return seeOther(c, applyAt);
    const first = version.rules.form[0]?.slug ?? checkSlug;
    const wijk = c.req.query('wijk');
    const chosen = new URLSearchParams({ ronde: slug, ...(wijk === undefined ? {} : { wijk }) });
    const fresh = `/aanvragen/${newId<'application'>()}/${first}?${chosen}`;
    const filter = { applicantPersonId: personId, roundId: round.value.id, statuses: ['draft' as const] };
    const drafts = await listApplications(deps.db, { filter, limit: 20 });
    if (drafts.length === 0) return seeOther(c, fresh);
    const lang = c.get('lang');
    const title = round.value.name[lang];
    return c.get('page')(
      { title },
      <StartedBeforeView lang={lang} roundName={title} drafts={drafts} freshHref={fresh} />,
    );
  });

  routes.get(
    '/aanvragen/:id',
    'signedIn',
    async (c) => {
      const id = parseId<'application'>(c.req.param('id'));
      const found = id && (await findCase(deps.db, c.get('actor'), id));
      if (!found) return await notFound(c);
      const { caseNumber, status } = found.application;
      if (caseNumber === null && !mayOn(c.get('actor'), 'application.edit', found.application))
        return await notFound(c);
      if (caseNumber !== null) return seeOther(c, `/zaken/${caseNumber}`);
      if (status !== 'draft') return seeOther(c, '/mijn-aanvragen');
      // Back to the first page that still asks something.
      const [first] = placed(found, submissionProblems(c.get('actor'), found, today(deps.clock)));
      const href = first?.href?.split('?')[0];
      return seeOther(c, href ?? `/aanvragen/${found.application.id}/${checkSlug}`);
    },
    { page: false },
  );
}
