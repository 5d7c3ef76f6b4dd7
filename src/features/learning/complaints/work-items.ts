/** Complaints that wait for an answer, for the work list. */
import { same } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { WorkItem, WorkItemSource } from '../../../kernel/work-item.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { complaintPath } from '../words.ts';
import { dueOn } from './rules.ts';
import { complaintStatus } from './status.ts';
import { listOpen } from './store.ts';
import { complaintWords as words } from './words.ts';

export function complaintWork(db: Reader): WorkItemSource {
  return {
    key: 'complaints',
    name: words.title,
    async list(actor): Promise<readonly WorkItem[]> {
      if (!allowed(actor, 'complaint.view', {})) return [];
      return (await listOpen(db))
        .map((complaint) => ({
          id: complaint.id,
          title: same(complaint.reference),
          caseNumber: null,
          href: complaintPath(complaint.id),
          clock: words.clock,
          dueOn: dueOn(complaint),
          status: complaintStatus.labels[complaint.status],
          amountCents: null,
        }))
        .toSorted((a, b) => (a.dueOn.toString() < b.dueOn.toString() ? -1 : 1));
    },
  };
}
