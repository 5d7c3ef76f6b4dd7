/** Where each euro of a budget came from and where it is, drawn. */
import type { VNode } from 'preact';
import { type Lang, type Text, text } from '../../../kernel/messages.ts';
import { FlowPicture, fill, type PicturedNode } from '../../../ui/index.ts';
import { budgetPicture, type FlowPlace, type Outcome } from '../rules/picture.ts';
import type { BudgetFlows, Purpose } from '../types.ts';

const words = {
  title: text('Het geld in beeld', 'The money in a picture'),
  caption: text('Het geld van {area} in {year}', 'The money of {area} in {year}'),
  previousYear: text('{source}, van vorig jaar', '{source}, of last year'),
  undivided: text('Nog geen doel', 'No purpose yet'),
  unplaced: text('{purpose}, nog niet in een plafond', '{purpose}, in no ceiling yet'),
  shared: text(
    'In een plafond kan ook ander geld zitten. Wat er met het deel van dit budget is gebeurd, is dan naar verhouding berekend.',
    'A ceiling can hold other money too. What became of the part of this budget is then reckoned in proportion.',
  ),
} as const;

const purposeLabels: Readonly<Record<Purpose, Text>> = {
  subsidy: text('Subsidie', 'Subsidy'),
  vote: text('Stemming van bewoners', 'Residents’ vote'),
  baseFunding: text('Basisfinanciering', 'Base funding'),
};
const exitLabels = {
  nextYear: text('Meegenomen naar volgend jaar', 'Carried over to next year'),
  takenBack: text('Teruggenomen', 'Taken back'),
} as const;
const outcomeLabels: Readonly<Record<Outcome, Text>> = {
  paid: text('Betaald', 'Paid'),
  granted: text('Toegekend, nog niet betaald', 'Granted, not paid yet'),
  reserved: text('Gereserveerd', 'Reserved'),
  free: text('Nog vrij', 'Still free'),
};

const fills: Readonly<Record<FlowPlace['kind'], PicturedNode['fill']>> = {
  source: 'solid',
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
      return place.from === 'source' ? name : fill(words.previousYear, lang, { source: name });
    }
    case 'purpose':
      return purposeLabels[place.purpose][lang];
    case 'undivided':
      return words.undivided[lang];
    case 'exit':
      return exitLabels[place.exit][lang];
    case 'envelope':
      return flows.envelopes.find(({ id }) => id === place.envelopeId)?.title[lang] ?? '–';
    case 'unplaced':
      return fill(words.unplaced, lang, { purpose: purposeLabels[place.purpose][lang] });
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
      <h2>{words.title[lang]}</h2>
      <FlowPicture
        lang={lang}
        id="geldstromen"
        caption={fill(words.caption, lang, { area: flows.budget.area.name, year: flows.budget.year })}
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
      {shared && <p>{words.shared[lang]}</p>}
    </>
  );
}
