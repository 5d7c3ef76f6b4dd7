import { text } from '../../../kernel/messages.ts';
import {
  ceilingsFree,
  ceilingsGranted,
  ceilingsPublished,
  ceilingsReserved,
  grantedAmounts,
  paidAmounts,
} from '../store/rows/money.ts';
import { figure, rowOf } from './define.ts';

const ledger = text(
  'Uit het grootboek: alle openbare plafonds van het jaar van de laatste dag, met alles wat tot en met die dag is geboekt.',
  'From the ledger: all public ceilings of the year of the last day, with all that was booked up to and including that day.',
);
const ceiling = { unit: 'cents', query: ledger, row: rowOf.ceiling } as const;

export const moneyFigures = [
  figure('money', 'plafonds', {
    ...ceiling,
    label: text('Subsidieplafonds', 'Subsidy ceilings'),
    definition: text(
      'Wat er in het jaar ten hoogste is voor subsidies (Awb 4:22): het bekendgemaakte bedrag van alle plafonds samen, aan het eind van de periode.',
      'What there is at most for grants in the year (Awb 4:22): the published amount of all ceilings together, at the end of the period.',
    ),
    rows: ceilingsPublished,
  }),
  figure('money', 'plafonds-toegekend', {
    ...ceiling,
    label: text('Daarvan toegekend', 'Of which granted'),
    definition: text(
      'Wat in besluiten is beloofd: nog te betalen, als voorschot betaald of vastgesteld.',
      'What decisions promised: to be paid, paid in advance, or final.',
    ),
    rows: ceilingsGranted,
  }),
  figure('money', 'plafonds-gereserveerd', {
    ...ceiling,
    label: text('Daarvan gereserveerd', 'Of which reserved'),
    definition: text(
      'Wat vaststaat voor aanvragen waarover nog geen besluit is verstuurd.',
      'What is set aside for applications on which no decision was sent yet.',
    ),
    rows: ceilingsReserved,
  }),
  figure('money', 'plafonds-vrij', {
    ...ceiling,
    label: text('Daarvan nog vrij', 'Of which still free'),
    definition: text(
      'Wat aan het eind van de periode nog niet was toegekend of gereserveerd.',
      'What was neither granted nor reserved at the end of the period.',
    ),
    rows: ceilingsFree,
  }),
  figure('money', 'toegekend-bedrag', {
    unit: 'cents',
    label: text('Toegekend in deze periode', 'Granted in this period'),
    definition: text(
      'Het bedrag van de besluiten om subsidie te geven. Wat later is gewijzigd, ingetrokken of lager vastgesteld, telt hier niet mee: dat is een eigen besluit.',
      'The amount of the decisions to grant. What was changed, withdrawn or determined lower later does not count here: that is a decision of its own.',
    ),
    query: text(
      'Alle eerste besluiten met een bedrag boven nul die in de periode aan de aanvrager zijn bekendgemaakt (Awb 3:41); hun bedragen opgeteld.',
      'All first decisions with an amount above zero of which the applicant was notified in the period (Awb 3:41); their amounts added up.',
    ),
    row: rowOf.grant,
    rows: grantedAmounts,
  }),
  figure('money', 'uitbetaald-bedrag', {
    unit: 'cents',
    label: text('Uitbetaald in deze periode', 'Paid in this period'),
    definition: text(
      'Wat de bank aan ontvangers van subsidie heeft betaald, voorschotten en restbedragen. Dwangsommen staan apart.',
      'What the bank paid to recipients of grants, advances and remainders. Penalties stand apart.',
    ),
    query: text(
      'Alle betalingen van subsidie die de bank in de periode heeft uitgevoerd, per zaak opgeteld.',
      'All payments of grants that the bank made in the period, added up by case.',
    ),
    row: text('Een zaak', 'A case'),
    rows: paidAmounts,
  }),
] as const;
