/** The life of an application (LAW §1 'States'). Later parts add accounted and determined transitions of their own. */
import { defineStatus } from '../../kernel/status.ts';

export type ApplicationStatus =
  | 'draft'
  | 'submitted'
  | 'incomplete'
  | 'inTreatment'
  | 'advised'
  | 'decided'
  | 'running'
  | 'accounted'
  | 'determined'
  | 'closed'
  | 'withdrawn';

export type ApplicationAction =
  | 'submit'
  | 'withdrawDraft'
  | 'restoreDraft'
  | 'withdraw'
  | 'requestCompletion'
  | 'complete'
  | 'startTreatment'
  | 'advise'
  | 'decideGrant'
  | 'decideRefusal'
  | 'decline'
  | 'notify'
  | 'account'
  | 'determine'
  | 'close'
  | 'reopen';

export const applicationStatus = defineStatus<ApplicationStatus, ApplicationAction>({
  name: 'application',
  initial: 'draft',
  labels: {
    draft: { nl: 'Concept', en: 'Draft' },
    submitted: { nl: 'Ontvangen', en: 'Received' },
    incomplete: { nl: 'Wacht op aanvulling', en: 'Waiting for completion' },
    inTreatment: { nl: 'In behandeling', en: 'In treatment' },
    advised: { nl: 'Advies gegeven', en: 'Advised' },
    decided: { nl: 'Besluit genomen', en: 'Decided' },
    running: { nl: 'Loopt', en: 'Running' },
    accounted: { nl: 'Verantwoord', en: 'Accounted for' },
    determined: { nl: 'Vastgesteld', en: 'Determined' },
    closed: { nl: 'Afgerond', en: 'Closed' },
    withdrawn: { nl: 'Ingetrokken', en: 'Withdrawn' },
  },
  transitions: {
    submit: {
      from: ['draft'],
      to: 'submitted',
      permission: 'application.submit',
      label: { nl: 'Indienen', en: 'Submit' },
      source: 'Awb 4:1',
    },
    withdrawDraft: {
      from: ['draft'],
      to: 'withdrawn',
      permission: 'application.withdraw',
      label: { nl: 'Concept weggooien', en: 'Discard draft' },
      source: 'Awb 4:1',
    },
    /** Only a draft that was never submitted comes back; the command sees to that. */
    restoreDraft: {
      from: ['withdrawn'],
      to: 'draft',
      permission: 'application.withdraw',
      label: { nl: 'Concept terugzetten', en: 'Restore draft' },
      source: 'Awb 4:1',
    },
    withdraw: {
      from: ['submitted', 'incomplete'],
      to: 'withdrawn',
      permission: 'application.withdraw',
      label: { nl: 'Intrekken', en: 'Withdraw' },
      source: 'Awb 4:1',
    },
    requestCompletion: {
      from: ['submitted', 'inTreatment'],
      to: 'incomplete',
      permission: 'case.handle',
      label: { nl: 'Aanvulling vragen', en: 'Ask for completion' },
      source: 'Awb 4:5, 4:15',
    },
    complete: {
      from: ['incomplete'],
      to: 'submitted',
      permission: 'application.edit',
      label: { nl: 'Aanvullen', en: 'Complete' },
      source: 'Awb 4:5',
    },
    startTreatment: {
      from: ['submitted'],
      to: 'inTreatment',
      permission: 'case.handle',
      label: { nl: 'Volledig: in behandeling nemen', en: 'Complete: start treatment' },
      source: 'Awb 4:13',
    },
    advise: {
      from: ['inTreatment', 'advised'],
      to: 'advised',
      permission: 'pack.advise',
      label: { nl: 'Advies vastleggen', en: 'Record advice' },
      source: 'Awb 3:5',
    },
    decideGrant: {
      from: ['inTreatment', 'advised'],
      to: 'decided',
      permission: 'decision.take',
      label: { nl: 'Toekennen', en: 'Grant' },
      source: 'Awb 4:29',
    },
    decideRefusal: {
      from: ['inTreatment', 'advised'],
      to: 'decided',
      permission: 'decision.take',
      label: { nl: 'Weigeren', en: 'Refuse' },
      source: 'Awb 4:25, 4:35',
    },
    decline: {
      from: ['incomplete'],
      to: 'decided',
      permission: 'decision.take',
      label: { nl: 'Buiten behandeling laten', en: 'Decline to process' },
      source: 'Awb 4:5',
    },
    notify: {
      from: ['decided'],
      to: 'running',
      permission: null,
      label: { nl: 'Besluit bekendgemaakt', en: 'Decision notified' },
      source: 'Awb 3:41',
    },
    account: {
      from: ['running'],
      to: 'accounted',
      permission: 'application.edit',
      label: { nl: 'Verantwoorden', en: 'Account' },
      source: 'Awb 4:45',
    },
    determine: {
      from: ['running', 'accounted'],
      to: 'determined',
      permission: 'decision.take',
      label: { nl: 'Vaststellen', en: 'Determine' },
      source: 'Awb 4:46, 4:47',
    },
    close: {
      from: ['decided', 'running', 'determined'],
      to: 'closed',
      permission: null,
      label: { nl: 'Afsluiten', en: 'Close' },
      source: 'Selectielijst gemeenten 2020',
    },
    reopen: {
      from: ['closed', 'decided', 'running'],
      to: 'inTreatment',
      permission: 'objection.handle',
      label: { nl: 'Heropenen na bezwaar', en: 'Reopen after objection' },
      source: 'Awb 7:11',
    },
  },
});
