/** Nobody decides on what touches her own interest (Awb 2:4). */
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import type { Application } from '../../application/index.ts';
import { tiesTo } from '../../assessment/index.ts';
import { ownInterest } from './refusals.ts';

export const nameUnanswered = problem(
  '',
  'name-unanswered',
  text(
    'Een naam uit uw belangenregister staat ook in deze aanvraag. Open deze pagina opnieuw en zeg eerst of het dezelfde persoon is (Awb 2:4).',
    'A name in your register of interests is in this application too. Open this page again and say first whether it is the same person (Awb 2:4).',
  ),
);

/** Why this officer cannot decide on this application; null when she can. */
export async function ownTie(
  unit: Pick<UnitOfWork, 'tx' | 'today'>,
  personId: Id<'person'>,
  application: Application,
): Promise<Problem | null> {
  const { matches, asked } = await tiesTo(unit.tx, personId, application, isoDate(unit.today));
  if (matches.length > 0) return ownInterest;
  return asked.length > 0 ? nameUnanswered : null;
}
