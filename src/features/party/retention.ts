import type { Text } from '../../kernel/messages.ts';

type Retention = { readonly years: number; readonly source: Text; readonly toVerify: boolean };

/** How long someone stays known who does nothing any more and whom no case needs. Policy, to be set by the city. */
export const inactivePeople: Retention = {
  years: 2,
  source: {
    nl: 'Keuze van dit programma bij AVG art. 5 lid 1 onder e; vast te stellen door de gemeente',
    en: 'Choice of this program under GDPR art. 5(1)(e); to be set by the municipality',
  },
  toVerify: true,
};
