/** Work that a clock of this feature drives, for the work list: objections, and aid that must go to the register. */
import type { Actor } from '../../kernel/actor.ts';
import { type PlainDate, parseIsoDate } from '../../kernel/dates.ts';
import { text } from '../../kernel/messages.ts';
import { allowed } from '../../kernel/permissions.ts';
import { clockNames } from '../../kernel/terms/index.ts';
import type { WorkItem, WorkItemSource } from '../../kernel/work-item.ts';
import type { Reader } from '../../platform/db/index.ts';
import { objectionStatus } from './status.ts';
import { listAidGrants, listObjections } from './store/index.ts';

const limit = 500;
const onACase = text('Bezwaar', 'Objection');
const toRegister = text('In het register zetten', 'Enter in the register');
const waiting = text('Nog niet in het register', 'Not in the register yet');

export function objectionWork(db: Reader): WorkItemSource {
  return {
    key: 'objections',
    name: text('Bezwaren', 'Objections'),
    async list(actor: Actor, _today: PlainDate): Promise<readonly WorkItem[]> {
      if (!allowed(actor, 'objection.view', {})) return [];
      const rows = await listObjections(db, { filter: 'open', limit });
      return rows.flatMap((row) => {
        const dueOn = parseIsoDate(row.nextDueOn ?? '');
        if (dueOn === null) return [];
        return [
          {
            id: row.id,
            title: onACase,
            caseNumber: row.caseNumber,
            href: `/bezwaren/${row.id}`,
            clock: clockNames.objectionDecision,
            dueOn,
            status: objectionStatus.labels[row.status],
            amountCents: null,
          },
        ];
      });
    },
  };
}

export function aidWork(db: Reader): WorkItemSource {
  return {
    key: 'aid-register',
    name: text('Steunregister', 'Aid register'),
    async list(actor: Actor, _today: PlainDate): Promise<readonly WorkItem[]> {
      if (!allowed(actor, 'aid.view', {})) return [];
      const rows = await listAidGrants(db, { open: true, limit });
      return rows.flatMap((row) => {
        const dueOn = parseIsoDate(row.registerDueOn);
        if (dueOn === null) return [];
        return [
          {
            id: row.id,
            title: text(
              `De-minimissteun: ${row.organisationName}`,
              `De minimis aid: ${row.organisationName}`,
            ),
            caseNumber: row.caseNumber,
            href: '/beheer/staatssteun',
            clock: toRegister,
            dueOn,
            status: waiting,
            amountCents: row.amountCents,
          },
        ];
      });
    },
  };
}
