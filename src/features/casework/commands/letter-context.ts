import { text } from '../../../kernel/messages.ts';
import { roleLabels } from '../../../kernel/roles.ts';
import { findPerson } from '../../party/index.ts';
import type { CaseDeps } from '../deps.ts';
import type { LetterContext } from '../letters/frame.ts';
import type { OpenCase } from './on-case.ts';

const office = { name: 'Team Subsidies', role: text('Gemeente Rotterdam', 'Municipality of Rotterdam') };

/** Who is written to, and who signs: the officer who acts, or the office where the program itself does. */
export async function letterContext(deps: CaseDeps, file: OpenCase): Promise<LetterContext> {
  const { application } = file.facts;
  const { actor, tx } = file.unit;
  const applicant = application.applicantPersonId
    ? await findPerson(tx, application.applicantPersonId)
    : null;
  const officer =
    actor.kind === 'person' && file.access.side === 'office'
      ? { name: actor.displayName, role: file.access.handle ? roleLabels.officer : roleLabels.helper }
      : office;
  return { application, applicant, officer, siteUrl: deps.config.publicUrl };
}
