/** Payments for the work list: money that is owed, accounts that are missing, accounts to look at. */
import type { Actor } from '../../kernel/actor.ts';
import { daysBetween, type PlainDate, parseIsoDate } from '../../kernel/dates.ts';
import { same, text } from '../../kernel/messages.ts';
import { allowed } from '../../kernel/permissions.ts';
import { assert } from '../../kernel/result.ts';
import type { WorkItem, WorkItemSource } from '../../kernel/work-item.ts';
import { askTogether } from '../../platform/db/ask-together.ts';
import type { Db } from '../../platform/db/index.ts';
import { words } from './messages.ts';
import { remainingCents } from './recovery.ts';
import { payableFrom } from './rules.ts';
import { paymentStatus, recoveryStatus } from './status.ts';
import { listOpenRequests, listWaitingChanges } from './store/accounts.ts';
import { listOpen } from './store/lines.ts';
import { listRecoveries } from './store/recoveries.ts';
import type { AccountChange, AccountRequest, ListedRecovery, PaymentLine } from './types.ts';

const limit = 500;
const clocks = {
  pay: text('Betalen', 'Pay'),
  penalty: text('Dwangsom betalen', 'Pay the penalty payment'),
  stop: text('Stilgezette betaling afhandelen', 'Deal with a stopped payment'),
  account: text('Rekeningnummer krijgen', 'Get the account number'),
  check: text('Rekening controleren', 'Check the account'),
  recover: text('Terugbetaling ontvangen', 'Receive what is paid back'),
} as const;

function day(iso: string | null): PlainDate {
  const date = parseIsoDate(iso ?? '');
  assert(date, 'the database holds dates');
  return date;
}

const ofOrder = (line: PaymentLine): WorkItem => ({
  id: line.id,
  title: same(line.title),
  caseNumber: line.caseNumber,
  href: `/betalingen/opdrachten/${line.id}`,
  clock: line.status === 'suspended' ? clocks.stop : line.kind === 'penalty' ? clocks.penalty : clocks.pay,
  dueOn: day(line.status === 'suspended' ? line.stopUntil : line.dueOn),
  status: paymentStatus.labels[line.status],
  amountCents: line.amountCents,
});

const ofRequest = (request: AccountRequest): WorkItem => ({
  id: request.id,
  title: same(request.title),
  caseNumber: request.caseNumber,
  href: request.href ?? '/betalingen/rekeningen',
  clock: clocks.account,
  dueOn: day(request.dueOn),
  status: words.missing,
  amountCents: null,
});

/** What the account holds up is due when its payment is; without one, today. */
const ofChange = (change: AccountChange, dueOn: PlainDate): WorkItem => ({
  id: change.id,
  title: same(change.title),
  caseNumber: change.caseNumber,
  href: `/betalingen/rekeningen/${change.id}`,
  clock: clocks.check,
  dueOn,
  status: words.accountWaits,
  amountCents: null,
});

const ofRecovery = (recovery: ListedRecovery): WorkItem => ({
  id: recovery.id,
  title: same(recovery.title),
  caseNumber: recovery.caseNumber,
  href: '/betalingen/terugvorderingen',
  clock: clocks.recover,
  dueOn: day(recovery.deferredUntil ?? recovery.dueOn),
  status: recoveryStatus.labels[recovery.status],
  amountCents: remainingCents(recovery),
});

export function paymentWork(db: Db): WorkItemSource {
  return {
    key: 'payments',
    name: words.payments,
    alsoWarns: { role: 'payer', page: '/betalingen' },
    async list(actor: Actor, today: PlainDate) {
      if (!allowed(actor, 'payment.view')) return [];
      const { lines, requests, changes, recoveries } = await askTogether({
        lines: listOpen(db, limit),
        requests: listOpenRequests(db),
        changes: listWaitingChanges(db),
        recoveries: listRecoveries(db, { open: true, limit }),
      });
      const dueOf = (change: AccountChange): PlainDate => {
        const held = [...lines, ...requests].find((one) => one.applicationId === change.applicationId);
        return held ? day(held.dueOn) : today;
      };
      const items = [
        ...lines.filter((line) => payableFrom(line, today) === null).map(ofOrder),
        ...requests.map(ofRequest),
        ...recoveries.map(ofRecovery),
        ...changes.map((change) => ofChange(change, dueOf(change))),
      ];
      return items.toSorted((a, b) => daysBetween(b.dueOn, a.dueOn)).slice(0, limit);
    },
  };
}
