/** Joining a network is the member's own act; claiming an organisation is judged by a steward. */
import { defineStatus } from '../../kernel/status.ts';
import type { ClaimStatus, HandoverStatus, MemberStatus } from './types.ts';

export type MemberAction = 'confirm' | 'accept' | 'decline' | 'leave';

/** `confirm` and `decline` answer an invitation, `accept` and `decline` a request: who may follows from `from`. */
export const memberStatus = defineStatus<MemberStatus, MemberAction>({
  name: 'network member',
  initial: 'invited',
  labels: {
    invited: { nl: 'Uitgenodigd', en: 'Invited' },
    asked: { nl: 'Wil meedoen', en: 'Wants to join' },
    confirmed: { nl: 'Doet mee', en: 'Takes part' },
    declined: { nl: 'Doet niet mee', en: 'Does not take part' },
    left: { nl: 'Is weggegaan', en: 'Has left' },
  },
  transitions: {
    confirm: {
      from: ['invited'],
      to: 'confirmed',
      permission: 'organisation.edit',
      label: { nl: 'Wij doen mee', en: 'We take part' },
      source: 'INVENTORY G: deelname door eigen bevestiging',
    },
    accept: {
      from: ['asked'],
      to: 'confirmed',
      permission: 'network.edit',
      label: { nl: 'Welkom', en: 'Welcome' },
      source: 'INVENTORY G: deelname door eigen bevestiging',
    },
    decline: {
      from: ['invited', 'asked'],
      to: 'declined',
      permission: null,
      label: { nl: 'Niet', en: 'No' },
      source: 'INVENTORY G: deelname door eigen bevestiging',
    },
    leave: {
      from: ['confirmed'],
      to: 'left',
      permission: 'organisation.edit',
      label: { nl: 'Wij gaan weg', en: 'We leave' },
      source: 'INVENTORY G: deelname door eigen bevestiging',
    },
  },
});

export type HandoverAction = 'confirm' | 'decline' | 'withdraw';

export const handoverStatus = defineStatus<HandoverStatus, HandoverAction>({
  name: 'network handover',
  initial: 'proposed',
  labels: {
    proposed: { nl: 'Wacht op antwoord', en: 'Waits for an answer' },
    confirmed: { nl: 'Overgedragen', en: 'Handed over' },
    declined: { nl: 'Zei nee', en: 'Said no' },
    withdrawn: { nl: 'Ingetrokken', en: 'Withdrawn' },
  },
  transitions: {
    // By the link that went to who takes it over.
    confirm: {
      from: ['proposed'],
      to: 'confirmed',
      permission: null,
      label: { nl: 'Ja, ik doe het', en: 'Yes, I do it' },
      source: 'INVENTORY G: coördinator',
    },
    decline: {
      from: ['proposed'],
      to: 'declined',
      permission: null,
      label: { nl: 'Nee', en: 'No' },
      source: 'INVENTORY G: coördinator',
    },
    withdraw: {
      from: ['proposed'],
      to: 'withdrawn',
      permission: 'network.edit',
      label: { nl: 'Intrekken', en: 'Take back' },
      source: 'INVENTORY G: coördinator',
    },
  },
});

export type ClaimAction = 'approve' | 'refuse' | 'withdraw';

export const claimStatus = defineStatus<ClaimStatus, ClaimAction>({
  name: 'claim',
  initial: 'waiting',
  labels: {
    waiting: { nl: 'Wacht op de beheerder', en: 'Waits for the steward' },
    approved: { nl: 'Goedgekeurd', en: 'Approved' },
    refused: { nl: 'Afgewezen', en: 'Refused' },
    withdrawn: { nl: 'Ingetrokken', en: 'Withdrawn' },
  },
  transitions: {
    approve: {
      from: ['waiting'],
      to: 'approved',
      permission: 'listing.moderate',
      label: { nl: 'Ja, deze persoon hoort erbij', en: 'Yes, this person belongs to it' },
      source: 'INVENTORY K: claim',
    },
    refuse: {
      from: ['waiting'],
      to: 'refused',
      permission: 'listing.moderate',
      label: { nl: 'Nee', en: 'No' },
      source: 'INVENTORY K: claim',
    },
    withdraw: {
      from: ['waiting'],
      to: 'withdrawn',
      permission: 'listing.propose',
      label: { nl: 'Intrekken', en: 'Withdraw' },
      source: 'INVENTORY K: claim',
    },
  },
});
