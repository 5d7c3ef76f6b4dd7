/** What becomes of a proposal. */
import { defineStatus } from '../../kernel/status.ts';
import type { ProposalStatus } from './types.ts';

export type ProposalAction = 'adopt' | 'refuse' | 'withdraw' | 'lapse';

const source = 'Bron 000: gebiedsorganisatie en wijkraden zijn aandeelhouders van het gebiedsbudget';

export const proposalStatus = defineStatus<ProposalStatus, ProposalAction>({
  name: 'area budget proposal',
  initial: 'proposed',
  labels: {
    proposed: { nl: 'Wacht op de sleutels', en: 'Waits for the keys' },
    adopted: { nl: 'Uitgevoerd', en: 'Carried out' },
    refused: { nl: 'Afgewezen', en: 'Refused' },
    withdrawn: { nl: 'Ingetrokken', en: 'Withdrawn' },
    lapsed: { nl: 'Vervallen', en: 'Lapsed' },
  },
  transitions: {
    // By the last key, in the same transaction as the money.
    adopt: {
      from: ['proposed'],
      to: 'adopted',
      permission: 'areaBudget.turnKey',
      label: { nl: 'Sleutel omdraaien', en: 'Turn the key' },
      source,
    },
    refuse: {
      from: ['proposed'],
      to: 'refused',
      permission: 'areaBudget.turnKey',
      label: { nl: 'Afwijzen', en: 'Refuse' },
      source,
    },
    withdraw: {
      from: ['proposed'],
      to: 'withdrawn',
      permission: 'areaBudget.propose',
      label: { nl: 'Intrekken', en: 'Withdraw' },
      source,
    },
    lapse: {
      from: ['proposed'],
      to: 'lapsed',
      permission: null,
      label: { nl: 'Vervallen', en: 'Lapsed' },
      source: 'Eigen regel (na te gaan): een voorstel wacht acht weken',
    },
  },
});
