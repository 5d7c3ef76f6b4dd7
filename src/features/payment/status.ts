/** The life of a payment order. Four eyes: who prepared or decided never releases. */
import { defineStatus } from '../../kernel/status.ts';

export type PaymentStatus =
  | 'prepared'
  | 'released'
  | 'exported'
  | 'paid'
  | 'rejected'
  | 'cancelled'
  | 'suspended';
export type PaymentAction =
  | 'release'
  | 'export'
  | 'markPaid'
  | 'markRejected'
  | 'prepareAgain'
  | 'suspend'
  | 'resume'
  | 'cancel'
  | 'changePayee'
  | 'returned';

export const paymentStatus = defineStatus<PaymentStatus, PaymentAction>({
  name: 'payment',
  initial: 'prepared',
  labels: {
    prepared: { nl: 'Klaargezet', en: 'Prepared' },
    released: { nl: 'Vrijgegeven', en: 'Released' },
    exported: { nl: 'Bij de bank', en: 'At the bank' },
    paid: { nl: 'Betaald', en: 'Paid' },
    rejected: { nl: 'Geweigerd door de bank', en: 'Refused by the bank' },
    cancelled: { nl: 'Vervallen', en: 'Cancelled' },
    suspended: { nl: 'Stilgezet', en: 'Stopped' },
  },
  transitions: {
    release: {
      from: ['prepared'],
      to: 'released',
      permission: 'payment.execute',
      label: { nl: 'Vrijgeven', en: 'Release' },
      source: 'Awb 4:86',
    },
    export: {
      from: ['released'],
      to: 'exported',
      permission: 'payment.execute',
      label: { nl: 'Naar de bank', en: 'To the bank' },
      source: 'ISO 20022 pain.001.001.09',
    },
    markPaid: {
      from: ['exported'],
      to: 'paid',
      permission: 'payment.execute',
      label: { nl: 'Betaald', en: 'Paid' },
      source: 'Awb 4:89',
    },
    markRejected: {
      from: ['exported'],
      to: 'rejected',
      permission: 'payment.execute',
      label: { nl: 'Geweigerd', en: 'Refused' },
      source: 'ISO 20022 pain.002.001.10',
    },
    prepareAgain: {
      from: ['rejected'],
      to: 'prepared',
      permission: 'payment.prepare',
      label: { nl: 'Opnieuw klaarzetten', en: 'Prepare again' },
      source: 'Awb 4:87',
    },
    suspend: {
      from: ['prepared', 'released'],
      to: 'suspended',
      permission: 'payment.prepare',
      label: { nl: 'Stilzetten', en: 'Stop' },
      source: 'Awb 4:56',
    },
    resume: {
      from: ['suspended'],
      to: 'prepared',
      permission: 'payment.prepare',
      label: { nl: 'Hervatten', en: 'Resume' },
      source: 'Awb 4:56',
    },
    cancel: {
      from: ['prepared', 'released', 'suspended', 'rejected'],
      to: 'cancelled',
      permission: 'payment.prepare',
      label: { nl: 'Laten vervallen', en: 'Cancel' },
      source: 'Awb 4:48, 4:49',
    },
    changePayee: {
      from: ['prepared', 'released'],
      to: 'prepared',
      permission: 'payment.prepare',
      label: { nl: 'Op een andere rekening', en: 'To another account' },
      source: 'Awb 4:89',
    },
    returned: {
      from: ['paid'],
      to: 'rejected',
      permission: 'payment.execute',
      label: { nl: 'Teruggekomen', en: 'Came back' },
      source: 'ISO 20022 pain.002.001.10',
    },
  },
});

export type RecoveryStatus =
  | 'claimed'
  | 'inParts'
  | 'paidBack'
  | 'writeOffProposed'
  | 'writtenOff'
  | 'dropped';
export type RecoveryAction =
  | 'arrange'
  | 'receivePart'
  | 'setOffPart'
  | 'setOff'
  | 'payBack'
  | 'proposeWriteOff'
  | 'writeOff'
  | 'keepClaim'
  | 'drop';

/** The life of money that is asked back. Four eyes: who proposes to give it up does not decide to. */
export const recoveryStatus = defineStatus<RecoveryStatus, RecoveryAction>({
  name: 'recovery',
  initial: 'claimed',
  labels: {
    claimed: { nl: 'Teruggevraagd', en: 'Asked back' },
    inParts: { nl: 'Wordt in delen betaald', en: 'Being paid in parts' },
    paidBack: { nl: 'Terugbetaald', en: 'Paid back' },
    writeOffProposed: { nl: 'Voorstel om kwijt te schelden', en: 'Proposed to be given up' },
    writtenOff: { nl: 'Kwijtgescholden', en: 'Given up' },
    dropped: { nl: 'Niet meer teruggevraagd', en: 'No longer asked back' },
  },
  transitions: {
    arrange: {
      from: ['claimed', 'inParts'],
      to: 'inParts',
      permission: 'payment.prepare',
      label: { nl: 'Betaling in delen afspreken', en: 'Agree on payment in parts' },
      source: 'Awb 4:94',
    },
    receivePart: {
      from: ['claimed', 'inParts', 'writeOffProposed'],
      to: 'inParts',
      permission: 'payment.execute',
      label: { nl: 'Ontvangen bedrag vastleggen', en: 'Record an amount received' },
      source: 'Awb 4:57, 4:89',
    },
    payBack: {
      from: ['claimed', 'inParts', 'writeOffProposed'],
      to: 'paidBack',
      permission: 'payment.execute',
      label: { nl: 'Ontvangen bedrag vastleggen', en: 'Record an amount received' },
      source: 'Awb 4:57, 4:89',
    },
    setOffPart: {
      from: ['claimed', 'inParts'],
      to: 'inParts',
      permission: 'decision.take',
      label: { nl: 'Verrekenen met een betaling', en: 'Set off against a payment' },
      source: 'Awb 4:57 lid 3, 4:93',
    },
    setOff: {
      from: ['claimed', 'inParts'],
      to: 'paidBack',
      permission: 'decision.take',
      label: { nl: 'Verrekenen met een betaling', en: 'Set off against a payment' },
      source: 'Awb 4:57 lid 3, 4:93',
    },
    proposeWriteOff: {
      from: ['claimed', 'inParts'],
      to: 'writeOffProposed',
      permission: 'payment.prepare',
      label: { nl: 'Kwijtschelden voorstellen', en: 'Propose to give it up' },
      source: 'Awb 4:94a',
    },
    writeOff: {
      from: ['writeOffProposed'],
      to: 'writtenOff',
      permission: 'payment.execute',
      label: { nl: 'Kwijtschelden', en: 'Give it up' },
      source: 'Awb 4:94a',
    },
    keepClaim: {
      from: ['writeOffProposed'],
      to: 'claimed',
      permission: 'payment.execute',
      label: { nl: 'Toch terugvragen', en: 'Ask it back after all' },
      source: 'Awb 4:57',
    },
    drop: {
      from: ['claimed', 'inParts', 'writeOffProposed'],
      to: 'dropped',
      permission: 'payment.prepare',
      label: { nl: 'Niet meer terugvragen', en: 'No longer ask it back' },
      source: 'Awb 7:11',
    },
  },
});
