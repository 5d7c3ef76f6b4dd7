/** Penalties that have come to their end: often on cases that left the work list when the late decision came. */
import type { Actor } from '../../kernel/actor.ts';
import { type PlainDate, Temporal } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { same, text } from '../../kernel/messages.ts';
import { allowed } from '../../kernel/permissions.ts';
import { clockNames } from '../../kernel/terms/index.ts';
import type { WorkItem, WorkItemSource } from '../../kernel/work-item.ts';
import { askTogether } from '../../platform/db/ask-together.ts';
import type { Reader } from '../../platform/db/index.ts';
import {
  applicationStatus,
  listApplicationsById,
  listEventsOfEach,
  subjectOf,
} from '../application/index.ts';
import { getVersion } from '../scheme/index.ts';
import { acts, casePath } from './acts.ts';
import { penaltyToFix } from './rules/penalty.ts';
import { listUnfixedPenalties } from './store/index.ts';

const limit = 500;

/** What the sum is made from, of all these cases at once. */
async function factsOf(db: Reader, ids: readonly Id<'application'>[]) {
  const { applications, happened } = await askTogether({
    applications: listApplicationsById(db, ids),
    happened: listEventsOfEach(db, ids),
  });
  return await Promise.all(
    applications.map(async (application) => ({
      application,
      events: happened.get(application.id) ?? [],
      version: await getVersion(db, application.schemeVersionId),
    })),
  );
}

export function penaltyWork(db: Reader): WorkItemSource {
  return {
    key: 'penalties',
    name: text('Dwangsommen', 'Penalty payments'),
    async list(actor: Actor, today: PlainDate): Promise<readonly WorkItem[]> {
      const ids = await listUnfixedPenalties(db, limit);
      const cases = ids.length === 0 ? [] : await factsOf(db, ids);
      const found = cases.flatMap(({ application, version, events: happened }): WorkItem[] => {
        const { id, caseNumber } = application;
        if (caseNumber === null || !allowed(actor, 'worklist.view', subjectOf(application))) return [];
        const owed = penaltyToFix({ application, version, events: happened, today });
        if (owed === null) return [];
        const mayFix = allowed(actor, 'case.handle', subjectOf(application));
        const item = {
          id,
          title: same(application.title === '' ? caseNumber : application.title),
          caseNumber,
          href: mayFix ? `${casePath(caseNumber)}/${acts.fixPenalty.path}` : casePath(caseNumber),
          clock: clockNames.penaltyDecision,
          dueOn: owed.clock.due,
          status: applicationStatus.labels[application.status],
          amountCents: owed.cents,
          wijkId: application.wijkId,
          roundId: application.roundId,
        };
        return [item];
      });
      return found.toSorted((a, b) => Temporal.PlainDate.compare(a.dueOn, b.dueOn));
    },
  };
}
