/**
 * What can be done on a case, as one table: buttons, guards of the pages and commands follow from it. An act that takes a
 * step in the life of the application is possible exactly when the status table says so.
 */
import { type Text, text } from '../../kernel/messages.ts';
import type { Permission } from '../../kernel/permissions.ts';
import { canTransition } from '../../kernel/status.ts';
import { applicationStatus } from '../application/index.ts';
import type { ApplicationAction, ApplicationStatus } from '../application/types.ts';
import type { CaseAccess } from './access.ts';
import { type CaseFacts, clockOf, reportOf } from './rules/case-facts.ts';
import { termToMiss } from './rules/delay.ts';
import { penaltyToFix } from './rules/penalty.ts';
import { mayExtend, openDecisionTerm, openSuspension } from './rules/term-changes.ts';

type Act = {
  /** The step of the status table, for acts that take one. */
  readonly step: ApplicationAction | null;
  readonly permission: Permission;
  readonly label: Text;
  /** Address below the case: `/zaken/HV-2027-00012/<path>`. */
  readonly path: string;
  readonly source: string;
  /** Beside the status table: what the clocks must allow. */
  readonly when: (facts: CaseFacts) => boolean;
};

const always = (): boolean => true;

export const acts = {
  startTreatment: {
    step: 'startTreatment',
    permission: 'case.handle',
    label: applicationStatus.transitions.startTreatment.label,
    path: 'in-behandeling',
    source: applicationStatus.transitions.startTreatment.source,
    when: always,
  },
  requestCompletion: {
    step: 'requestCompletion',
    permission: 'case.handle',
    label: applicationStatus.transitions.requestCompletion.label,
    path: 'aanvulling-vragen',
    source: applicationStatus.transitions.requestCompletion.source,
    when: always,
  },
  recordCompletion: {
    step: 'complete',
    permission: 'application.enterForOther',
    label: text('Aanvulling op papier vastleggen', 'Record a completion on paper'),
    path: 'aanvulling-ontvangen',
    source: 'Awb 4:5',
    when: always,
  },
  extend: {
    step: null,
    permission: 'case.handle',
    label: text('Beslistermijn verlengen', 'Extend the decision term'),
    path: 'verlengen',
    source: 'Awb 4:13, 4:14',
    when: (facts) => mayExtend(facts).ok,
  },
  announceDelay: {
    step: null,
    permission: 'case.handle',
    label: text('Melden dat het besluit later komt', 'Tell that the decision comes later'),
    path: 'later-besluit',
    source: 'Awb 4:14',
    when: (facts) => termToMiss(facts) !== null,
  },
  suspend: {
    step: null,
    permission: 'case.handle',
    label: text('Beslistermijn stilzetten', 'Suspend the decision term'),
    path: 'opschorten',
    source: 'Awb 4:15',
    when: (facts) => openDecisionTerm(facts).ok && openSuspension(facts.events) === null,
  },
  resume: {
    step: null,
    permission: 'case.handle',
    label: text('Termijn weer laten lopen', 'Let the term run again'),
    path: 'hervatten',
    source: 'Awb 4:15',
    when: (facts) => openSuspension(facts.events) !== null,
  },
  noticeOfDefault: {
    step: null,
    permission: 'application.enterForOther',
    label: text('Ingebrekestelling vastleggen', 'Record a notice of default'),
    path: 'ingebrekestelling',
    source: 'Awb 4:17',
    when: awaitsDecision,
  },
  fixPenalty: {
    step: null,
    permission: 'case.handle',
    label: text('Dwangsom vaststellen', 'Fix the penalty payment'),
    path: 'dwangsom',
    source: 'Awb 4:18',
    when: (facts) => penaltyToFix(facts) !== null,
  },
  withdrawForOther: {
    step: 'withdraw',
    permission: 'application.enterForOther',
    label: text('Intrekking vastleggen', 'Record a withdrawal'),
    path: 'intrekken',
    source: applicationStatus.transitions.withdraw.source,
    when: always,
  },
} as const satisfies Record<string, Act>;
export type ActKey = keyof typeof acts;
export const actKeys = Object.keys(acts) as ActKey[];

/** The decision is still to come, and no notice of default has had effect yet. */
function awaitsDecision(facts: CaseFacts): boolean {
  const report = reportOf(facts);
  return clockOf(report, 'decision')?.doneOn === null && clockOf(report, 'penalty') === null;
}

const statusAllows = (act: Act, status: ApplicationStatus): boolean =>
  act.step === null || canTransition(applicationStatus, status, act.step);

/** May this actor ever do this on the case, whatever its status? */
export function permits(key: ActKey, access: CaseAccess): boolean {
  if (access.side !== 'office') return false;
  return acts[key].permission === 'case.handle' ? access.handle : access.enterForOther;
}

/** May this actor do this now? The same question stands before the button, the page and the command. */
export function canAct(key: ActKey, access: CaseAccess, facts: CaseFacts): boolean {
  const act: Act = acts[key];
  return permits(key, access) && statusAllows(act, facts.application.status) && act.when(facts);
}

export function possibleActs(access: CaseAccess, facts: CaseFacts): readonly ActKey[] {
  return actKeys.filter((key) => canAct(key, access, facts));
}

export const casePath = (caseNumber: string): string => `/zaken/${caseNumber}`;
export const actPath = (caseNumber: string, key: ActKey): string =>
  `${casePath(caseNumber)}/${acts[key].path}`;
