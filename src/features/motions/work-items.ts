/** Motions and pledges that are to be looked at, for the work list. */
import { parseIsoDate } from '../../kernel/dates.ts';
import { text } from '../../kernel/messages.ts';
import { allowed } from '../../kernel/permissions.ts';
import type { WorkItem, WorkItemSource } from '../../kernel/work-item.ts';
import type { Reader } from '../../platform/db/index.ts';
import { motionPath } from './paths.ts';
import { motionStatus } from './status.ts';
import { listRunning } from './store.ts';
import { workWords as words } from './words.ts';

export function motionWork(db: Reader): WorkItemSource {
  return {
    key: 'motions',
    name: words.name,
    async list(actor): Promise<readonly WorkItem[]> {
      if (!allowed(actor, 'worklist.view', {})) return [];
      return (await listRunning(db)).flatMap(({ id, number, title, status, nextOn }): WorkItem[] => {
        const dueOn = nextOn === null ? null : parseIsoDate(nextOn);
        if (dueOn === null) return [];
        return [
          {
            id,
            title: text(`${number}: ${title}`, `${number}: ${title}`),
            caseNumber: null,
            href: motionPath(number),
            clock: status === 'proposed' ? words.council : words.look,
            dueOn,
            status: motionStatus.labels[status],
            amountCents: null,
          },
        ];
      });
    },
  };
}
