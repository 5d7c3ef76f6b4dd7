/** The lives of a source, of one import, and of one appointment in a calendar that is followed. */
import { defineStatus } from '../../kernel/status.ts';
import type { ItemStatus, RunStatus, SourceStatus } from './types.ts';

const source = 'issue: part 2, item 3';

export type SourceAction = 'follow' | 'finish' | 'pause' | 'giveUp' | 'resume' | 'end';

export const sourceStatus = defineStatus<SourceStatus, SourceAction>({
  name: 'import source',
  initial: 'new',
  labels: {
    new: { nl: 'Wacht op uw keuzes', en: 'Waits for your choices' },
    followed: { nl: 'Wordt elke dag gelezen', en: 'Read every day' },
    paused: { nl: 'Staat stil', en: 'Paused' },
    done: { nl: 'Ingelezen', en: 'Taken in' },
    ended: { nl: 'Gestopt', en: 'Ended' },
  },
  transitions: {
    follow: {
      from: ['new', 'followed'],
      to: 'followed',
      permission: 'import.run',
      label: { nl: 'Overnemen en volgen', en: 'Take over and follow' },
      source,
    },
    finish: {
      from: ['new', 'done'],
      to: 'done',
      permission: 'import.run',
      label: { nl: 'Overnemen', en: 'Take over' },
      source,
    },
    pause: {
      from: ['followed'],
      to: 'paused',
      permission: 'import.run',
      label: { nl: 'Zet stil', en: 'Pause' },
      source,
    },
    giveUp: {
      from: ['followed'],
      to: 'paused',
      permission: null,
      label: { nl: 'Stil na te veel fouten', en: 'Paused after too many failures' },
      source,
    },
    resume: {
      from: ['paused'],
      to: 'followed',
      permission: 'import.run',
      label: { nl: 'Lees weer elke dag', en: 'Read every day again' },
      source,
    },
    end: {
      from: ['new', 'followed', 'paused'],
      to: 'ended',
      permission: 'import.run',
      label: { nl: 'Stop met deze kalender', en: 'Stop with this calendar' },
      source,
    },
  },
});

export const runStatus = defineStatus<RunStatus, 'apply' | 'discard'>({
  name: 'import run',
  initial: 'previewed',
  labels: {
    previewed: { nl: 'Wacht op uw keuzes', en: 'Waits for your choices' },
    applied: { nl: 'Overgenomen', en: 'Taken over' },
    discarded: { nl: 'Niet overgenomen', en: 'Not taken over' },
  },
  transitions: {
    apply: {
      from: ['previewed'],
      to: 'applied',
      permission: 'import.run',
      label: { nl: 'Neem over', en: 'Take over' },
      source,
    },
    discard: {
      from: ['previewed'],
      to: 'discarded',
      permission: 'import.run',
      label: { nl: 'Gooi weg', en: 'Throw away' },
      source,
    },
  },
});

export type ItemAction =
  | 'differ'
  | 'takeOver'
  | 'propose'
  | 'approve'
  | 'refuse'
  | 'leave'
  | 'vanish'
  | 'comeBack'
  | 'keep'
  | 'stop';

export const itemStatus = defineStatus<ItemStatus, ItemAction>({
  name: 'import item',
  initial: 'followed',
  labels: {
    followed: { nl: 'Volgt de kalender', en: 'Follows the calendar' },
    differs: { nl: 'Hier anders dan in de kalender', en: 'Other here than in the calendar' },
    proposed: { nl: 'Voorgesteld aan de beheerder', en: 'Proposed to the steward' },
    vanished: { nl: 'Niet meer in de kalender', en: 'No longer in the calendar' },
    left: { nl: 'Volgt de kalender niet meer', en: 'No longer follows the calendar' },
  },
  transitions: {
    differ: {
      from: ['followed', 'vanished', 'differs', 'proposed'],
      to: 'differs',
      permission: null,
      label: { nl: 'Kalender en agenda zijn beide veranderd', en: 'Calendar and agenda both changed' },
      source,
    },
    takeOver: {
      from: ['differs'],
      to: 'followed',
      permission: 'import.run',
      label: { nl: 'Neem de kalender over', en: 'Take over the calendar' },
      source,
    },
    propose: {
      from: ['differs'],
      to: 'proposed',
      permission: 'import.run',
      label: { nl: 'Stel de kalender voor', en: 'Propose the calendar' },
      source,
    },
    approve: {
      from: ['proposed'],
      to: 'followed',
      permission: null,
      label: { nl: 'De beheerder nam het over', en: 'The steward took it over' },
      source,
    },
    refuse: {
      from: ['proposed'],
      to: 'differs',
      permission: null,
      label: { nl: 'De beheerder nam het niet over', en: 'The steward did not take it over' },
      source,
    },
    leave: {
      from: ['differs', 'proposed'],
      to: 'followed',
      permission: 'import.run',
      label: { nl: 'Laat zoals het hier staat', en: 'Leave it as it is here' },
      source,
    },
    vanish: {
      from: ['followed', 'differs', 'proposed'],
      to: 'vanished',
      permission: null,
      label: { nl: 'Verdwenen uit de kalender', en: 'Vanished from the calendar' },
      source,
    },
    comeBack: {
      from: ['vanished', 'differs', 'proposed'],
      to: 'followed',
      permission: null,
      label: { nl: 'Terug in de kalender', en: 'Back in the calendar' },
      source,
    },
    keep: {
      from: ['vanished'],
      to: 'left',
      permission: 'import.run',
      label: { nl: 'Het gaat door: houd het', en: 'It goes on: keep it' },
      source,
    },
    stop: {
      from: ['vanished'],
      to: 'left',
      permission: 'import.run',
      label: { nl: 'Het is gestopt', en: 'It has stopped' },
      source,
    },
  },
});
