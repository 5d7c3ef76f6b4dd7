import type { Lang } from '../../kernel/messages.ts';
import { csvEuro, csvText } from '../../platform/http/csv.ts';
import { kindLabels } from './messages.ts';
import type { ProposedCase } from './types.ts';

const head = {
  nl: [
    'zaaknummer',
    'titel',
    'regeling',
    'voorstel',
    'bedrag_voorstel',
    'laatste_dag',
    'toegekend',
    'waarom',
  ],
  en: ['case_number', 'title', 'scheme', 'proposal', 'amount_proposed', 'last_day', 'granted', 'why'],
} as const;

/** The list as a file; amounts in euros with a point, empty where a person must set one. */
export function proposalsCsv(cases: readonly ProposedCase[], lang: Lang): string {
  return csvText([
    head[lang],
    ...cases.map(({ application, caseNumber, schemeName, proposal, facts }) => [
      caseNumber,
      application.title,
      schemeName[lang],
      kindLabels[proposal.kind][lang],
      proposal.amountCents === null ? null : csvEuro(proposal.amountCents),
      proposal.dueOn,
      csvEuro(facts.grantedCents),
      proposal.because[lang],
    ]),
  ]);
}
