/** The demo's sources of money. All invented, and marked as examples. */
import type { PlainDate } from '../../kernel/dates.ts';
import type { NewSource } from './store/index.ts';

type DemoSource = Omit<NewSource, 'recordedByPersonId' | 'recordedAt'> & { readonly key: string };

const common = { example: true, toVerify: true, domains: [], otherConditions: null } as const;
const all = ['subsidy', 'vote', 'baseFunding'] as const;

export function demoSources(year: number, lastDay: (year: number) => PlainDate): readonly DemoSource[] {
  return [
    {
      ...common,
      key: 'programme',
      name: 'Programma Sociale Basis',
      kind: 'programme',
      amountCents: 400_000_00,
      document: `Voorbeeld: begroting ${year}, programma Sociale Basis`,
      purposes: all,
      spendUntil: null,
    },
    {
      ...common,
      key: 'health',
      name: 'Gezond in de wijk',
      kind: 'domain',
      amountCents: 90_000_00,
      document: 'Voorbeeld: collegebrief over gezondheid, bijlage 2',
      purposes: ['subsidy', 'vote'],
      domains: ['health'],
      spendUntil: lastDay(year + 1),
    },
    {
      ...common,
      key: 'fund',
      name: 'Fonds Zomerbuurt (verzonnen)',
      kind: 'outsideFund',
      amountCents: 60_000_00,
      document: 'Voorbeeld: toezegging van het fonds, brief 14',
      purposes: ['vote', 'subsidy'],
      spendUntil: lastDay(year + 2),
      otherConditions: 'Noem het fonds op de poster van elke activiteit.',
    },
  ];
}
