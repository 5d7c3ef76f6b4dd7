/** Words of the budget that more than one page or the API needs. */
import { type Lang, type Text, text } from '../../kernel/messages.ts';
import { formatCents } from '../../kernel/money.ts';
import { problem } from '../../kernel/result.ts';
import type { Account, EnvelopeOverview, LedgerEntry, LedgerKind } from './types.ts';

export const accountLabels: Readonly<Record<Exclude<Account, 'outside'> | 'published', Text>> = {
  published: text('Plafond', 'Ceiling'),
  reserved: text('Gereserveerd', 'Reserved'),
  committed: text('Toegekend, nog niet betaald', 'Granted, not paid yet'),
  advanced: text('Voorschot betaald', 'Paid in advance'),
  determined: text('Vastgesteld', 'Final'),
  free: text('Nog vrij', 'Still free'),
};

/** The same as heads of narrow columns. */
export const accountHeads: typeof accountLabels = {
  ...accountLabels,
  committed: text('Nog te betalen', 'To be paid'),
  advanced: text('Voorschot', 'Advance'),
};

/** What each account means, once, under the tables. */
export const accountMeanings: Readonly<Record<keyof typeof accountLabels, Text>> = {
  published: text(
    'Zoveel geld is er in totaal. De gemeente mag niet meer toekennen dan dit (Awb 4:25).',
    'This is all the money there is. The municipality may not grant more than this (Awb 4:25).',
  ),
  reserved: text(
    'Apart gezet voor aanvragen die compleet zijn en waarover nog een besluit komt.',
    'Set aside for applications that are complete and wait for a decision.',
  ),
  committed: text('Toegekend, maar nog niet uitbetaald.', 'Granted, but not paid out yet.'),
  advanced: text(
    'Uitbetaald als voorschot. Na afloop kijken wij of het bedrag klopt.',
    'Paid as an advance. Afterwards we check whether the amount is right.',
  ),
  determined: text('Afgerond: dit bedrag is definitief.', 'Done: this amount is final.'),
  free: text('Dit kan nog worden aangevraagd.', 'This can still be applied for.'),
};

const kindLabels: Readonly<Record<LedgerKind, Text>> = {
  publish: text('Plafond bekendgemaakt of verhoogd', 'Ceiling published or raised'),
  raiseByLaw: text('Verhoogd omdat de wet dat eist', 'Raised because the law demands it'),
  lower: text('Plafond verlaagd', 'Ceiling lowered'),
  reserve: text('Gereserveerd', 'Reserved'),
  commit: text('Toegekend', 'Granted'),
  advance: text('Voorschot betaald', 'Advance paid'),
  determine: text('Vastgesteld', 'Made final'),
  release: text('Vrijgekomen', 'Released'),
  recover: text('Teruggekregen', 'Recovered'),
};

export function movementLabel(movement: Pick<LedgerEntry, 'kind' | 'to'>): Text {
  // A payment that the bank sent back is owed again; nothing was recovered from anybody.
  if (movement.kind === 'recover' && movement.to === 'committed')
    return text('Betaling kwam terug', 'Payment came back');
  return kindLabels[movement.kind];
}

const councilWords = { wijkraad: 'Wijkraad', dorpsraad: 'Dorpsraad' } as const;

export function areaLabel(area: EnvelopeOverview['area']): Text {
  if (area.kind === 'city') return text('Hele stad', 'Whole city');
  if (area.kind === 'wijk') return text(`Wijk ${area.name}`, `Neighbourhood ${area.name}`);
  if (area.kind === 'gebied') return text(`Gebied ${area.name}`, `District ${area.name}`);
  const title = councilWords[area.kind];
  const name = area.name.startsWith(`${title} `) ? area.name : `${title} ${area.name}`;
  return text(name, name);
}

export const refusals = {
  notAllowed: problem(
    '',
    'not-allowed',
    text('Uw rol mag het plafond niet wijzigen.', 'Your role may not change the ceiling.'),
  ),
  changedMeanwhile: problem(
    '',
    'changed-meanwhile',
    text(
      'Het plafond is intussen gewijzigd. Kijk naar het nieuwe bedrag en vul het formulier opnieuw in.',
      'The ceiling has been changed in the meantime. Look at the new amount and fill in the form again.',
    ),
  ),
  amountMissing: problem(
    'amount',
    'amount-missing',
    text('Vul een bedrag in dat hoger is dan € 0.', 'Enter an amount above €0.'),
  ),
  nothingNew: problem(
    '',
    'envelopes-exist',
    text(
      'Deze plafonds bestaan al. Verhoog of verlaag ze op hun eigen pagina.',
      'These ceilings already exist. Raise or lower them on their own page.',
    ),
  ),
} as const;

export const budgetRefusals = {
  notAllowed: problem(
    '',
    'not-allowed',
    text('Uw rol mag geen begroting vastleggen.', 'Your role may not record a budget.'),
  ),
  changedMeanwhile: problem(
    '',
    'changed-meanwhile',
    text(
      'Een ander heeft net iets over dit jaar vastgelegd. Kijk wat er nu staat.',
      'Another has just recorded something about this year. Look at what it says now.',
    ),
  ),
} as const;

export const lowerTooFar = (freeCents: number) =>
  problem('amount', 'only-free-money', {
    nl: `U kunt alleen verlagen met geld dat nog vrij is: ${formatCents(freeCents, 'nl')}. Een verlaging raakt aanvragen die er al zijn niet (Awb 4:27).`,
    en: `You can lower it only by money that is still free: ${formatCents(freeCents, 'en')}. Lowering does not touch earlier applications (Awb 4:27).`,
  });

/** `Bewonersinitiatieven 2027 – Wijkraad Crooswijk – Sociale cohesie` */
export function envelopeTitle(
  overview: EnvelopeOverview,
  domainLabel: (domain: string) => Text,
  lang: Lang,
): string {
  const { envelope, round, area } = overview;
  return [
    round.name[lang],
    areaLabel(area)[lang],
    ...(envelope.domain === null ? [] : [domainLabel(envelope.domain)[lang]]),
  ].join(' – ');
}
