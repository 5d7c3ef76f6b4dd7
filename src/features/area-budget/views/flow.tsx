/** Where each euro of a budget came from and where it is, drawn. */
import type { VNode } from 'preact';
import { type Lang, type Text, text } from '../../../kernel/messages.ts';
import { FlowPicture, fill, type PicturedNode } from '../../../ui/index.ts';
import { accountLabels } from '../messages.ts';
import { budgetPicture, type FlowPlace, type Outcome } from '../rules/picture.ts';
import type { BudgetFlows } from '../types.ts';
import { words } from './words.ts';

const flowWords = {
  title: text('Het geld in beeld', 'The money in a picture'),
  caption: text('Het geld van {area} in {year}', 'The money of {area} in {year}'),
  previousYear: text('{source}, van vorig jaar', '{source}, of last year'),
  budget: text('Wijkbudget {year}', 'Area budget {year}'),
  unplaced: text('{purpose}, nog niet in een pot', '{purpose}, in no envelope yet'),
  shared: text(
    'In een pot kan ook ander geld zitten. Wat er met het deel van dit budget is gebeurd, is dan naar verhouding berekend.',
    'An envelope can hold other money too. What became of the part of this budget is then reckoned in proportion.',
  ),
} as const;

const exitLabels = { nextYear: words.nextYear, takenBack: words.takenBack } as const;
const outcomeLabels: Readonly<Record<Outcome, Text>> = {
  paid: text('Betaald', 'Paid'),
  granted: text('Toegekend, nog niet betaald', 'Granted, not paid yet'),
  reserved: text('Gereserveerd', 'Reserved'),
  free: text('Nog vrij', 'Still free'),
};

const fills: Readonly<Record<FlowPlace['kind'], PicturedNode['fill']>> = {
  source: 'solid',
  budget: 'solid',
  purpose: 'soft',
  undivided: 'hollow',
  exit: 'soft',
  envelope: 'soft',
  unplaced: 'hollow',
  outcome: 'soft',
};

function labelOf(place: FlowPlace, flows: BudgetFlows, lang: Lang): string {
  switch (place.kind) {
    case 'source': {
      const name = flows.sources.find(({ source }) => source.id === place.sourceId)?.source.name ?? '–';
      return place.from === 'source' ? name : fill(flowWords.previousYear, lang, { source: name });
    }
    case 'budget':
      return fill(flowWords.budget, lang, { year: flows.budget.year });
    case 'purpose':
      return accountLabels[place.purpose][lang];
    case 'undivided':
      return accountLabels.free[lang];
    case 'exit':
      return exitLabels[place.exit][lang];
    case 'envelope':
      return flows.envelopes.find(({ id }) => id === place.envelopeId)?.title[lang] ?? '–';
    case 'unplaced':
      return fill(flowWords.unplaced, lang, { purpose: accountLabels[place.purpose][lang] });
    case 'outcome':
      return outcomeLabels[place.outcome][lang];
  }
}

function fillOf(place: FlowPlace): PicturedNode['fill'] {
  if (place.kind !== 'outcome') return fills[place.kind];
  return place.outcome === 'paid' ? 'solid' : place.outcome === 'free' ? 'hollow' : 'soft';
}

/** Nothing while there is no money in the budget and none went through it. */
export function BudgetFlowPicture({ lang, flows }: { lang: Lang; flows: BudgetFlows }): VNode | null {
  const { nodes, links, shared } = budgetPicture(flows);
  if (links.every(({ amountCents }) => amountCents === 0)) return null;
  return (
    <>
      <h2>{flowWords.title[lang]}</h2>
      <FlowPicture
        lang={lang}
        id="geldstromen"
        caption={fill(flowWords.caption, lang, { area: flows.budget.area.name, year: flows.budget.year })}
        nodes={nodes.map(({ id, column, place }) => ({
          id,
          column,
          label: labelOf(place, flows, lang),
          fill: fillOf(place),
          ...(place.kind === 'source' ? { lang: 'nl' as const } : {}),
          ...(place.kind === 'envelope' ? { href: `/plafonds/${place.envelopeId}` } : {}),
        }))}
        links={links}
      />
      {shared && <p>{flowWords.shared[lang]}</p>}
    </>
  );
}
