/** Penalties that have come to their end: often on cases that left the work list when the late decision came. */
import type { Actor } from '../../kernel/actor.ts';
import { type PlainDate, Temporal } from '../../kernel/dates.ts';
import { same, text } from '../../kernel/messages.ts';
import { allowed } from '../../kernel/permissions.ts';
import { clockNames } from '../../kernel/terms/index.ts';
import type { WorkItem, WorkItemSource } from '../../kernel/work-item.ts';
import type { Reader } from '../../platform/db/index.ts';
import { applicationStatus, events, getApplication, subjectOf } from '../application/index.ts';
import { getVersion } from '../scheme/index.ts';
import { acts, casePath } from './acts.ts';
import { penaltyToFix } from './rules/penalty.ts';
import { listUnfixedPenalties } from './store/index.ts';

const limit = 500;

export function penaltyWork(db: Reader): WorkItemSource {
  return {
    key: 'penalties',
    name: text('Dwangsommen', 'Penalty payments'),
    async list(actor: Actor, today: PlainDate): Promise<readonly WorkItem[]> {
      const found: WorkItem[] = [];
      for (const id of await listUnfixedPenalties(db, limit)) {
        const application = await getApplication(db, id);
        const { caseNumber } = application;
        if (caseNumber === null || !allowed(actor, 'worklist.view', subjectOf(application))) continue;
        const version = await getVersion(db, application.schemeVersionId);
        const owed = penaltyToFix({ application, version, events: await events(db, id), today });
        if (owed === null) continue;
        found.push({
          id,
          title: same(application.title === '' ? caseNumber : application.title),
          caseNumber,
          href: `${casePath(caseNumber)}/${acts.fixPenalty.path}`,
          clock: clockNames.penaltyDecision,
          dueOn: owed.clock.due,
          status: applicationStatus.labels[application.status],
          amountCents: owed.cents,
          wijkId: application.wijkId,
          roundId: application.roundId,
        });
      }
      return found.toSorted((a, b) => Temporal.PlainDate.compare(a.dueOn, b.dueOn));
    },
  };
}
