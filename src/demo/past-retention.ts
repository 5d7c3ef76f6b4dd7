/** Files past their term: a list that was carried out, one that waits for a second pair of eyes, and one file that is held. */
import type { AppDeps } from '../app/deps.ts';
import { dossierParts } from '../app/dossier-parts.ts';
import {
  carryOutLists,
  listDossiersDue,
  moveList,
  placeHold,
  proposeList,
} from '../features/retention/index.ts';
import { isoDate, type PlainDate, startOfDay, today } from '../kernel/dates.ts';
import { assert } from '../kernel/result.ts';
import { done, onDay, persona } from './past.ts';
import { pastWords } from './past-words.ts';

/** Days before today. What came past its term after the second list was proposed is still free. */
const when = { held: 61, proposed: 60, approved: 59, carriedOut: 58, proposedAgain: 16 } as const;
const holdMonths = 6;

/** After the nights that close what is final, and after every letter was announced: some are destroyed here. */
export async function seedRetention(deps: AppDeps): Promise<void> {
  const day = today(deps.clock);
  const on = (daysAgo: number, hour: number) => {
    const at = startOfDay(day.subtract({ days: daysAgo })).add({ hours: hour });
    return onDay(deps, { now: () => at });
  };
  const propose = async (past: AppDeps) =>
    done(
      await proposeList(past, await persona(past, 'behandelaar'), { before: today(past.clock) }),
      'list of destruction',
    );
  await holdOldest(on(when.held, 11), day);
  const { number } = await propose(on(when.proposed, 10));
  const approving = on(when.approved, 15);
  const approved = { number, action: 'approve' } as const;
  done(await moveList(approving, await persona(approving, 'controller'), approved), 'approval');
  await carryOutLists({ ...on(when.carriedOut, 3), dossierParts });
  await propose(on(when.proposedAgain, 10));
}

async function holdOldest(past: AppDeps, day: PlainDate): Promise<void> {
  const [oldest] = await listDossiersDue(past.db, isoDate(today(past.clock)), 1);
  assert(oldest, 'something is past its term');
  const officer = await persona(past, 'behandelaar');
  const until = day.add({ months: holdMonths });
  const held = { applicationId: oldest.id, reason: pastWords.retentionHold, until };
  done(await placeHold(past, officer, held), 'hold');
}
