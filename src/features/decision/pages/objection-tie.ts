/** Does the officer's own register of interests touch the case that an objection is about (Awb 2:4)? */
import { personIdOf } from '../../../kernel/actor.ts';
import { isoDate, today } from '../../../kernel/dates.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { tiesTo } from '../../assessment/index.ts';
import type { ObjectionCase } from '../commands/objection-case.ts';
import { nameUnanswered } from '../commands/own-tie.ts';
import { ownInterest } from '../commands/refusals.ts';
import type { HandleProps } from '../views/objection-step-form.tsx';

/** Null where it does not; a name that is still to be placed leads to the page that asks, and back. */
export async function tieOf(
  c: AppContext,
  deps: Deps,
  { objection, application }: ObjectionCase,
): Promise<HandleProps['tie']> {
  const personId = personIdOf(c.get('actor'));
  if (personId === null || application === null) return null;
  const { matches, asked } = await tiesTo(deps.db, personId, application, isoDate(today(deps.clock)));
  if (matches.length > 0) return { said: ownInterest.text, askedAt: null };
  if (asked.length === 0) return null;
  const askedAt = `/zaken/${application.caseNumber}/belang?bezwaar=${objection.id}`;
  return { said: nameUnanswered.text, askedAt };
}
