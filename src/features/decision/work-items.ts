/** Work that a clock of this feature drives: objections, grants to determine, and aid that must go to the register. */
import type { Actor } from '../../kernel/actor.ts';
import { type PlainDate, parseIsoDate, Temporal } from '../../kernel/dates.ts';
import { same, type Text, text } from '../../kernel/messages.ts';
import { allowed } from '../../kernel/permissions.ts';
import { clockNames, legalTerms } from '../../kernel/terms/index.ts';
import type { WorkItem, WorkItemSource } from '../../kernel/work-item.ts';
import { askTogether } from '../../platform/db/ask-together.ts';
import type { Reader } from '../../platform/db/index.ts';
import { applicationStatus } from '../application/index.ts';
import { clocksOfObjection, loadObjectionCase } from './commands/objection-case.ts';
import { listedProviso } from './commands/proviso.ts';
import { contestedLabel } from './rules/contested.ts';
import { endedPenaltyOf } from './rules/objection.ts';
import { askedBy } from './rules/waiting-objection.ts';
import { objectionStatus } from './status.ts';
import {
  type ListedObjection,
  listAidGrants,
  listFollowUps,
  listObjections,
  listProvisosOf,
  listToDetermine,
  listUnfixedPenalties,
  type ToDetermine,
} from './store/index.ts';
import type { Objection } from './types.ts';
import { caseHref } from './views/parts.tsx';

const limit = 500;
/** What it is against, so that a list tells one from another. */
function titleOf(row: Pick<ListedObjection, 'against' | 'decisionKind' | 'notifiedOn'>): Text {
  if (row.notifiedOn === null) return text('Bezwaar', 'Objection');
  const { nl, en } = contestedLabel({ against: row.against, kind: row.decisionKind });
  return text(`Bezwaar: ${nl.toLowerCase()}`, `Objection: ${en.toLowerCase()}`);
}

const onACase = text('Bezwaar', 'Objection');
const carryOut = text('Besluit op bezwaar uitvoeren', 'Carry out the decision on the objection');
const toRegister = text('In het register zetten', 'Enter in the register');
const waiting = text('Nog niet in het register', 'Not in the register yet');

export function objectionWork(db: Reader): WorkItemSource {
  return {
    key: 'objections',
    name: text('Bezwaren', 'Objections'),
    async list(actor: Actor, today: PlainDate): Promise<readonly WorkItem[]> {
      if (!allowed(actor, 'objection.view', {})) return [];
      const { rows, penalties, followUps } = await askTogether({
        followUps: listFollowUps(db, limit),
        rows: listObjections(db, { filter: 'open', limit }),
        penalties: penaltiesToFix(db, today),
      });
      const decisions = rows.flatMap((row): WorkItem[] => {
        const dueOn = parseIsoDate(row.nextDueOn ?? '');
        if (dueOn === null) return [];
        return [
          {
            id: row.id,
            title: titleOf(row),
            caseNumber: row.caseNumber,
            href: `/bezwaren/${row.id}`,
            clock: askedBy(row),
            dueOn,
            status: objectionStatus.labels[row.status],
            amountCents: null,
          },
        ];
      });
      const all = [...decisions, ...penalties, ...followUps.flatMap(followUpItem)];
      return all.toSorted((a, b) => Temporal.PlainDate.compare(a.dueOn, b.dueOn)).slice(0, limit);
    },
  };
}

/** It has no term of its own: it is to be done at once (Awb 7:11 lid 2). */
function followUpItem(row: ListedObjection): readonly WorkItem[] {
  const dueOn = parseIsoDate(row.decidedOn ?? '');
  if (dueOn === null) return [];
  return [
    {
      id: `${row.id}-followUp`,
      title: titleOf(row),
      caseNumber: row.caseNumber,
      href: `/bezwaren/${row.id}`,
      clock: carryOut,
      dueOn,
      status: objectionStatus.labels[row.status],
      amountCents: null,
    },
  ];
}

/** Also of objections that are closed: deciding late ends the objection, not what is owed for it (Awb 4:18, 7:14). */
async function penaltiesToFix(db: Reader, today: PlainDate): Promise<readonly WorkItem[]> {
  const unfixed = await listUnfixedPenalties(db, limit);
  // Side by side, so that each step of all of them leaves in one packet.
  const found = await Promise.all(unfixed.map((objection) => penaltyItem(db, objection, today)));
  return found.flat();
}

async function penaltyItem(db: Reader, objection: Objection, today: PlainDate): Promise<readonly WorkItem[]> {
  const c = await loadObjectionCase(db, objection);
  const owed = endedPenaltyOf(clocksOfObjection(c, today).clocks, c.events, today);
  if (owed === null) return [];
  return [
    {
      id: `${objection.id}-penalty`,
      title: onACase,
      caseNumber: c.application?.caseNumber ?? null,
      href: `/bezwaren/${objection.id}`,
      clock: clockNames.penaltyDecision,
      dueOn: owed.clock.due,
      status: objectionStatus.labels[objection.status],
      amountCents: owed.cents,
    },
  ];
}

const accountClock = text('Wacht op verantwoording', 'Waiting for the account');
const noAccountClock = text('Vaststellen zonder verantwoording', 'Determine without an account');
const determineClock = text('Subsidie vaststellen', 'Determine the grant');

/** The recipient still has time to account for it (Awb 4:44). */
const awaitsAccount = (row: Pick<ToDetermine, 'status' | 'accountBy'>, today: PlainDate): boolean =>
  row.status === 'running' && row.accountBy !== null && row.accountBy >= today.toString();

/** Grants whose activities are over: nothing comes in that reminds us of them (Awb 4:46, 4:47). */
export function determinationWork(db: Reader): WorkItemSource {
  return {
    key: 'determinations',
    name: text('Vaststellingen', 'Determinations'),
    async list(actor: Actor, today: PlainDate): Promise<readonly WorkItem[]> {
      if (!allowed(actor, 'worklist.view', {})) return [];
      const rows = await listToDetermine(db, today.toString(), limit);
      return rows.flatMap((row): WorkItem[] => {
        const awaited = awaitsAccount(row, today);
        const dueOn = parseIsoDate((awaited ? row.accountBy : null) ?? row.determineBy);
        if (dueOn === null) return [];
        const { id, caseNumber, wijkId, roundId, title } = row;
        const to = allowed(actor, 'decision.take', {}) ? '/vaststellen' : '';
        return [
          {
            id,
            title: same(title === '' ? caseNumber : title),
            caseNumber,
            href: `${caseHref(caseNumber)}${to}`,
            clock: awaited
              ? accountClock
              : row.status === 'running' && row.accountBy
                ? noAccountClock
                : determineClock,
            dueOn,
            status: applicationStatus.labels[row.status],
            amountCents: row.grantedCents,
            wijkId,
            roundId,
          },
        ];
      });
    },
  };
}

const provisoClock = text('Beroep op het begrotingsvoorbehoud', 'Invoking the budget proviso');
/** Longer than days off can make the four weeks. */
const longestProviso = { weeks: legalTerms.budgetProviso.length.amount + 2 } as const;

/**
 * Grants whose budget proviso can be invoked, from the day on which the budget was adopted up to the last day: it is a power,
 * so nobody is late with it (Awb 4:34).
 */
export function provisoWork(db: Reader): WorkItemSource {
  return {
    key: 'provisos',
    name: text('Begrotingsvoorbehoud', 'Budget provisos'),
    async list(actor: Actor, today: PlainDate): Promise<readonly WorkItem[]> {
      if (!allowed(actor, 'worklist.view', {})) return [];
      const span = { from: today.subtract(longestProviso).toString(), until: today.toString() };
      const rows = await listProvisosOf(db, span, limit);
      const to = allowed(actor, 'decision.take', {}) ? '/wijzigen' : '';
      return rows.flatMap((row): WorkItem[] => {
        const proviso = listedProviso(row, today);
        if (proviso?.state !== 'running' || proviso.clock === null) return [];
        const { id, caseNumber, wijkId, roundId, title } = row;
        return [
          {
            id,
            title: same(title === '' ? caseNumber : title),
            caseNumber,
            href: `${caseHref(caseNumber)}${to}`,
            clock: provisoClock,
            dueOn: proviso.clock.due,
            status: applicationStatus.labels[row.status],
            amountCents: row.grantedCents,
            wijkId,
            roundId,
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
