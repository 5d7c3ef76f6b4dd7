/** The life of an objection (Awb 6:4 to 7:13). The application keeps its own table. */
import { defineStatus } from '../../kernel/status.ts';

export type ObjectionStatus =
  | 'received'
  | 'incomplete'
  | 'inTreatment'
  | 'heard'
  | 'decided'
  | 'withdrawn'
  | 'forwarded';

export type ObjectionAction =
  | 'askRepair'
  | 'repair'
  | 'startTreatment'
  | 'hear'
  | 'decide'
  | 'withdraw'
  | 'forward';

const open: readonly ObjectionStatus[] = ['received', 'incomplete', 'inTreatment', 'heard'];

export const objectionStatus = defineStatus<ObjectionStatus, ObjectionAction>({
  name: 'objection',
  initial: 'received',
  labels: {
    received: { nl: 'Ontvangen', en: 'Received' },
    incomplete: { nl: 'Wacht op aanvulling', en: 'Waiting for completion' },
    inTreatment: { nl: 'In behandeling', en: 'In treatment' },
    heard: { nl: 'Gehoord', en: 'Heard' },
    decided: { nl: 'Beslist', en: 'Decided' },
    withdrawn: { nl: 'Ingetrokken', en: 'Withdrawn' },
    forwarded: { nl: 'Doorgestuurd', en: 'Forwarded' },
  },
  transitions: {
    askRepair: {
      from: ['received', 'inTreatment'],
      to: 'incomplete',
      permission: 'objection.handle',
      label: { nl: 'Aanvulling vragen', en: 'Ask for completion' },
      source: 'Awb 6:6',
    },
    repair: {
      from: ['incomplete'],
      to: 'inTreatment',
      permission: 'objection.handle',
      label: { nl: 'Aanvulling vastleggen', en: 'Record completion' },
      source: 'Awb 6:6',
    },
    startTreatment: {
      from: ['received'],
      to: 'inTreatment',
      permission: 'objection.handle',
      label: { nl: 'In behandeling nemen', en: 'Start treatment' },
      source: 'Awb 7:11',
    },
    hear: {
      from: ['inTreatment', 'heard'],
      to: 'heard',
      permission: 'objection.handle',
      label: { nl: 'Hoorzitting vastleggen', en: 'Record the hearing' },
      source: 'Awb 7:2',
    },
    decide: {
      from: ['inTreatment', 'heard'],
      to: 'decided',
      permission: 'objection.handle',
      label: { nl: 'Beslissen op het bezwaar', en: 'Decide on the objection' },
      source: 'Awb 7:11, 7:12',
    },
    forward: {
      from: open,
      to: 'forwarded',
      permission: 'objection.handle',
      label: { nl: 'Doorsturen', en: 'Forward' },
      source: 'Awb 6:15',
    },
    withdraw: {
      from: open,
      to: 'withdrawn',
      permission: 'objection.file',
      label: { nl: 'Bezwaar intrekken', en: 'Withdraw the objection' },
      source: 'Awb 6:21',
    },
  },
});
