/** Questions that wait for an answer, for the work list. */
import { addDays, dateOf } from '../../../kernel/dates.ts';
import { same } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { WorkItem, WorkItemSource } from '../../../kernel/work-item.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { questionPath } from '../words.ts';
import { questionStatus } from './status.ts';
import { listWaiting } from './store.ts';
import { questionWords as words } from './words.ts';

/** Four weeks: our own rule, to be verified. No act gives a term for a question that asks no decision. */
const answerDays = 28;

export function questionWork(db: Reader): WorkItemSource {
  return {
    key: 'workshop-questions',
    name: words.workName,
    async list(actor): Promise<readonly WorkItem[]> {
      if (!allowed(actor, 'learning.keep', {})) return [];
      return (await listWaiting(db)).map(({ id, question, askedAt, status, wijkId }) => ({
        id,
        title: same(question),
        caseNumber: null,
        href: questionPath(id),
        clock: words.workClock,
        dueOn: addDays(dateOf(askedAt), answerDays),
        status: questionStatus.labels[status],
        amountCents: null,
        wijkId,
      }));
    },
  };
}
