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
import { applicationStatus, events, getApplication, subjectOf } from '../application/index.ts';
import { getVersion } from '../scheme/index.ts';
import { acts, casePath } from './acts.ts';
import { penaltyToFix } from './rules/penalty.ts';
import { listUnfixedPenalties } from './store/index.ts';

const limit = 500;

async function factsOf(db: Reader, id: Id<'application'>) {
  const asked = await askTogether({ application: getApplication(db, id), events: events(db, id) });
  return { ...asked, version: await getVersion(db, asked.application.schemeVersionId) };
}

export function penaltyWork(db: Reader): WorkItemSource {
  return {
    key: 'penalties',
    name: text('Dwangsommen', 'Penalty payments'),
    async list(actor: Actor, today: PlainDate): Promise<readonly WorkItem[]> {
      const ids = await listUnfixedPenalties(db, limit);
      const cases = await Promise.all(ids.map((id) => factsOf(db, id)));
      const found = cases.flatMap(({ application, version, events: happened }): WorkItem[] => {
        const { id, caseNumber } = application;
        if (caseNumber === null || !allowed(actor, 'worklist.view', subjectOf(application))) return [];
        const owed = penaltyToFix({ application, version, events: happened, today });
        if (owed === null) return [];
        const item = {
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
        };
        return [item];
      });
      return found.toSorted((a, b) => Temporal.PlainDate.compare(a.dueOn, b.dueOn));
    },
  };
}
