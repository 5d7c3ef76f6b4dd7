/** Refusals, and words that more than one page or the API needs. */
import type { PlainDate } from '../../kernel/dates.ts';
import { formatDate } from '../../kernel/dates.ts';
import { domainLabels } from '../../kernel/domains.ts';
import { type Lang, type Text, text } from '../../kernel/messages.ts';
import { formatCents } from '../../kernel/money.ts';
import { type Problem, problem } from '../../kernel/result.ts';
import { councilName } from '../place/rules.ts';
import type {
  Account,
  AreaBudget,
  MoneySource,
  MoveKind,
  OutsideAccount,
  Purpose,
  Shareholder,
} from './types.ts';

export const accountLabels: Readonly<Record<Account | OutsideAccount, Text>> = {
  free: text('Nog niet verdeeld', 'Not divided yet'),
  subsidy: text('Subsidie', 'Subsidy'),
  vote: text('Stemming van bewoners', 'Residents’ vote'),
  baseFunding: text('Basisfinanciering', 'Base funding'),
  source: text('De bron zelf', 'The source itself'),
  previousYear: text('Het jaar ervoor', 'The year before'),
  nextYear: text('Het jaar erna', 'The year after'),
};

export const moveLabels: Readonly<Record<MoveKind, Text>> = {
  fill: text('Geld erbij uit een bron', 'Bring in money from a source'),
  place: text('Geld in een pot doen', 'Put money in an envelope'),
  shift: text('Geld een ander doel geven', 'Give money another purpose'),
  carryOver: text('Geld meenemen naar het volgende jaar', 'Carry money over to the next year'),
  takeBack: text('Geld teruggeven aan een bron', 'Give money back to a source'),
  close: text('Het wijkbudget afsluiten', 'Close the area budget'),
};

export const sourceKindLabels: Readonly<Record<MoneySource['kind'], Text>> = {
  programme: text('Programma van de gemeente', 'Programme of the municipality'),
  domain: text('Beleidsveld van de gemeente', 'Policy field of the municipality'),
  outsideFund: text('Fonds van buiten', 'Outside fund'),
};

export function areaName({ area }: Pick<AreaBudget, 'area'>): Text {
  if (area.kind === 'wijk') return text(`Wijk ${area.name}`, `Neighbourhood ${area.name}`);
  if (area.kind === 'gebied') return text(`Gebied ${area.name}`, `District ${area.name}`);
  const name = councilName({ name: area.name, kind: area.kind });
  return text(name, name);
}

export function budgetTitle(budget: Pick<AreaBudget, 'area' | 'year'>): Text {
  const area = areaName(budget);
  return text(`Wijkbudget ${budget.year}: ${area.nl}`, `Area budget ${budget.year}: ${area.en}`);
}

export function officeName({ office }: Pick<Shareholder, 'office'>): Text {
  if (office.kind === 'districtOffice')
    return text(`Gebiedsorganisatie ${office.name}`, `District office ${office.name}`);
  const name = councilName({ name: office.name, kind: office.kind });
  return text(name, name);
}

const listed = (labels: readonly Text[]): Text => ({
  nl: labels.map(({ nl }) => nl.toLowerCase()).join(', '),
  en: labels.map(({ en }) => en.toLowerCase()).join(', '),
});
export const purposesText = (wanted: readonly Purpose[]): Text =>
  listed(wanted.map((purpose) => accountLabels[purpose]));
export const domainsText = (source: Pick<MoneySource, 'domains'>): Text =>
  listed(source.domains.map((domain) => domainLabels[domain]));

const amount = (cents: number, lang: Lang): string => formatCents(cents, lang);

export const refusals = {
  notAllowed: problem(
    '',
    'not-allowed',
    text(
      'Dit kan alleen de gebiedsorganisatie of de wijkraad van dit wijkbudget.',
      'Only the district office or the council of this area budget can do this.',
    ),
  ),
  notYourOffice: problem(
    'office',
    'not-your-office',
    text('Kies een organisatie waarvoor u mag spreken.', 'Choose an office that you may speak for.'),
  ),
  officeOnly: problem(
    '',
    'not-allowed',
    text('Uw rol mag dit niet vastleggen.', 'Your role may not record this.'),
  ),
  amountMissing: problem(
    'amount',
    'amount-missing',
    text('Vul een bedrag in dat hoger is dan € 0.', 'Enter an amount above €0.'),
  ),
  budgetClosed: problem(
    '',
    'budget-closed',
    text(
      'Dit wijkbudget is afgesloten. Het geld beweegt niet meer.',
      'This area budget is closed. Its money no longer moves.',
    ),
  ),
  sourceMissing: problem('source', 'source-missing', text('Kies een bron.', 'Choose a source.')),
  fromMissing: problem(
    'from',
    'from-missing',
    text('Kies waar het geld nu staat.', 'Choose where the money is now.'),
  ),
  toMissing: problem('to', 'to-missing', text('Kies een doel.', 'Choose a purpose.')),
  samePurpose: problem(
    'to',
    'same-purpose',
    text(
      'Het geld staat daar al. Kies een ander doel.',
      'The money is there already. Choose another purpose.',
    ),
  ),
  targetMissing: problem('target', 'target-missing', text('Kies een pot.', 'Choose an envelope.')),
  divideFirst: problem(
    'from',
    'divide-first',
    text(
      'Dit geld heeft nog geen doel. Geef het eerst een doel: subsidie, stemming of basisfinanciering.',
      'This money has no purpose yet. First give it one: subsidy, vote or base funding.',
    ),
  ),
  outOfEnvelopeFirst: problem(
    'from',
    'out-of-envelope-first',
    text(
      'Dit geld zit al in een pot. Haal het daar eerst uit met een voorstel voor een ander doel.',
      'This money is in an envelope already. First take it out with a proposal for another purpose.',
    ),
  ),
  outsideArea: problem(
    'target',
    'outside-area',
    text('Deze pot is niet voor dit gebied.', 'This envelope is not for this area.'),
  ),
  otherYear: problem(
    'target',
    'other-year',
    text('Deze pot is van een ander jaar.', 'This envelope is of another year.'),
  ),
  roundOver: problem(
    'target',
    'round-over',
    text('De ronde van deze pot is voorbij.', 'The round of this envelope is over.'),
  ),
  publicationMissing: problem(
    'publication',
    'publication-missing',
    text(
      'Een plafond verandert. Vul in waar dat bekend wordt gemaakt, bijvoorbeeld Gemeenteblad 2027, 123 (Awb 4:27).',
      'A ceiling changes. Enter where that is published, for example Gemeenteblad 2027, 123 (Awb 4:27).',
    ),
  ),
  noNextYear: problem(
    '',
    'no-next-year',
    text(
      'Er is nog geen open wijkbudget van het volgende jaar. Vraag de gemeente om dat te openen.',
      'There is no open area budget of the next year yet. Ask the municipality to open it.',
    ),
  ),
  reasonMissing: problem(
    'reason',
    'reason-missing',
    text('Vul in waarom u dit wilt.', 'Enter why you want this.'),
  ),
  whyMissing: problem('why', 'reason-missing', text('Vul in waarom.', 'Enter why.')),
  lapsed: problem(
    '',
    'lapsed',
    text(
      'Dit voorstel is verlopen. Doe het opnieuw als het nog nodig is.',
      'This proposal has lapsed. Make it again if it is still needed.',
    ),
  ),
  samePerson: problem(
    '',
    'same-person',
    text(
      'U draaide al een andere sleutel van dit voorstel om. Een ander moet deze sleutel omdraaien.',
      'You already turned another key of this proposal. Somebody else must turn this one.',
    ),
  ),
  turnedAlready: problem(
    '',
    'turned-already',
    text('Deze sleutel is al omgedraaid.', 'This key has been turned already.'),
  ),
  notTurned: problem(
    '',
    'not-turned',
    text('Deze sleutel is niet omgedraaid.', 'This key has not been turned.'),
  ),
  meetingMissing: problem(
    'meeting',
    'meeting-missing',
    text(
      'Vul in waar de wijkraad dit besloot, bijvoorbeeld de vergadering van maart.',
      'Enter where the council decided this, for example the meeting of March.',
    ),
  ),
  metOnFuture: problem(
    'metOn',
    'date-future',
    text('Kies een dag die al geweest is.', 'Choose a day that has been.'),
  ),
  budgetExists: problem(
    'area',
    'budget-exists',
    text(
      'Dit gebied heeft al een wijkbudget voor dat jaar.',
      'This area already has a budget for that year.',
    ),
  ),
  noCouncil: problem(
    'area',
    'no-council',
    text(
      'Hier is geen wijkraad die de tweede sleutel heeft. Kies het gebied.',
      'There is no council here that holds the second key. Choose the district.',
    ),
  ),
} as const satisfies Readonly<Record<string, Problem>>;

export const sourceShort = (leftCents: number): Problem =>
  problem('amount', 'source-short', {
    nl: `Deze bron heeft nog ${amount(leftCents, 'nl')} te geven.`,
    en: `This source still has ${amount(leftCents, 'en')} to give.`,
  });

export const notEnough = (thereCents: number): Problem =>
  problem('amount', 'not-enough', {
    nl: `Daar staat ${amount(thereCents, 'nl')} van deze bron. Kies een lager bedrag.`,
    en: `There is ${amount(thereCents, 'en')} of this source there. Choose a lower amount.`,
  });

export const onlyFreeMoney = (freeCents: number): Problem =>
  problem('amount', 'only-free-money', {
    nl: `Alleen geld dat nog vrij is kan eruit: ${amount(freeCents, 'nl')}. De rest is gereserveerd of toegekend en blijft staan (Awb 4:27).`,
    en: `Only money that is still free can be taken out: ${amount(freeCents, 'en')}. The rest is reserved or granted and stays (Awb 4:27).`,
  });

export function purposeNotAllowed(field: string, source: MoneySource): Problem {
  const may = purposesText(source.purposes);
  return problem(field, 'purpose-not-allowed', {
    nl: `Geld van ‘${source.name}’ mag alleen naar: ${may.nl}.`,
    en: `Money of ‘${source.name}’ may only go to: ${may.en}.`,
  });
}

export function domainNotAllowed(source: MoneySource, domain: string | null): Problem {
  const only = domainsText(source);
  return problem('target', 'domain-not-allowed', {
    nl:
      domain === null
        ? `Geld van ‘${source.name}’ is alleen voor: ${only.nl}. Deze pot is voor alles samen.`
        : `Geld van ‘${source.name}’ is alleen voor: ${only.nl}. Deze pot is voor iets anders.`,
    en:
      domain === null
        ? `Money of ‘${source.name}’ is only for: ${only.en}. This envelope is for all of them together.`
        : `Money of ‘${source.name}’ is only for: ${only.en}. This envelope is for something else.`,
  });
}

export const wrongRound = (takes: readonly Purpose[]): Problem => {
  const may = purposesText(takes);
  return problem('target', 'wrong-round', {
    nl: `In deze pot past alleen geld voor: ${may.nl}.`,
    en: `This envelope only takes money for: ${may.en}.`,
  });
};

export const spentTooLate = (field: string, source: MoneySource, until: PlainDate): Problem =>
  problem(field, 'spent-too-late', {
    nl: `Geld van ‘${source.name}’ moet uiterlijk ${formatDate(until, 'nl')} zijn toegekend. Dat lukt zo niet.`,
    en: `Money of ‘${source.name}’ must be granted by ${formatDate(until, 'en')}. That will not work this way.`,
  });

export const moneyLeft = (leftCents: number): Problem =>
  problem('', 'money-left', {
    nl: `Er staat nog ${amount(leftCents, 'nl')} buiten de potten. Neem dat eerst mee naar het volgende jaar of geef het terug.`,
    en: `There is still ${amount(leftCents, 'en')} outside the envelopes. First carry it over to the next year or give it back.`,
  });
