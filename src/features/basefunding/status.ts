/** A network's request, and each member's part in it. */
import { canTransition, defineStatus } from '../../kernel/status.ts';
import type { PartStatus, RequestStatus } from './types.ts';

const source = 'Bron 002, vraag 3 en 4: één aanvraag per netwerk';

export type RequestAction = 'ask' | 'submit' | 'takeBack';

export const requestStatus = defineStatus<RequestStatus, RequestAction>({
  name: 'base funding',
  initial: 'preparing',
  labels: {
    preparing: { nl: 'Wordt voorbereid', en: 'Being prepared' },
    confirming: { nl: 'Wacht op de leden', en: 'Waits for the members' },
    submitted: { nl: 'Aangevraagd', en: 'Applied for' },
  },
  transitions: {
    // Again for who did not answer yet.
    ask: {
      from: ['preparing', 'confirming'],
      to: 'confirming',
      permission: 'network.edit',
      label: { nl: 'Vraag de leden', en: 'Ask the members' },
      source,
    },
    submit: {
      from: ['confirming'],
      to: 'submitted',
      permission: 'application.submit',
      label: { nl: 'Aanvragen', en: 'Apply' },
      source,
    },
    // When its application is withdrawn or not taken up: the network may send it anew.
    takeBack: {
      from: ['submitted'],
      to: 'confirming',
      permission: null,
      label: { nl: 'Terug naar het netwerk', en: 'Back to the network' },
      source: 'Awb 4:5',
    },
  },
});

export type PartAction = 'confirm' | 'change' | 'setAside' | 'bringBack' | 'leave';

export const partStatus = defineStatus<PartStatus, PartAction>({
  name: 'part in base funding',
  initial: 'waiting',
  labels: {
    waiting: { nl: 'Nog niet bevestigd', en: 'Not confirmed yet' },
    confirmed: { nl: 'Bevestigd', en: 'Confirmed' },
    setAside: { nl: 'Doet dit jaar niet mee', en: 'Does not take part this year' },
    left: { nl: 'Is uit het netwerk', en: 'Has left the network' },
  },
  transitions: {
    confirm: {
      from: ['waiting', 'confirmed'],
      to: 'confirmed',
      permission: 'organisation.edit',
      label: { nl: 'Dit klopt, wij doen mee', en: 'This is right, we take part' },
      source,
    },
    // A word holds for what stood there: other figures ask for it anew.
    change: {
      from: ['waiting', 'confirmed'],
      to: 'waiting',
      permission: null,
      label: { nl: 'Gegevens veranderd', en: 'Facts changed' },
      source,
    },
    setAside: {
      from: ['waiting', 'confirmed'],
      to: 'setAside',
      permission: 'network.edit',
      label: { nl: 'Zonder dit lid verder', en: 'Go on without this member' },
      source: 'Bron 002, vraag 4: wie niet voldoet, doet niet mee',
    },
    bringBack: {
      from: ['setAside'],
      to: 'waiting',
      permission: 'network.edit',
      label: { nl: 'Toch meedoen', en: 'Take part after all' },
      source,
    },
    leave: {
      from: ['waiting', 'confirmed', 'setAside'],
      to: 'left',
      permission: null,
      label: { nl: 'Is uit het netwerk gegaan', en: 'Left the network' },
      source,
    },
  },
});

/** Its facts and its word can still be given. */
export const isOpen = (
  { status: request }: { readonly status: RequestStatus },
  { status: part }: { readonly status: PartStatus },
): boolean => request !== 'submitted' && canTransition(partStatus, part, 'change');
