import { text } from '../../../kernel/messages.ts';
import {
  applicationsReceived,
  decisionsTaken,
  declinings,
  determinations,
  determinedExOfficio,
  determinedLate,
  determinedLower,
  refusals,
} from '../store/rows/decisions.ts';
import { grantedNumber } from '../store/rows/money.ts';
import { figure, rowOf } from './define.ts';

const notified = (what: { readonly nl: string; readonly en: string }) =>
  text(
    `Alle ${what.nl} die in de periode aan de aanvrager zijn bekendgemaakt (Awb 3:41), geteld per regeling.`,
    `All ${what.en} of which the applicant was notified in the period (Awb 3:41), counted by scheme.`,
  );

export const decisionFigures = [
  figure('decisions', 'aanvragen-ontvangen', {
    label: text('Aanvragen ontvangen', 'Applications received'),
    definition: text(
      'Aanvragen met een zaaknummer, langs elke weg: het portaal, de balie, de post en de telefoon.',
      'Applications with a case number, by whichever way: the portal, the desk, post and telephone.',
    ),
    query: text(
      'Alle aanvragen met een ontvangstdag in de periode, geteld per regeling.',
      'All applications with a day of receipt in the period, counted by scheme.',
    ),
    row: rowOf.scheme,
    rows: applicationsReceived,
  }),
  figure('decisions', 'besluiten-genomen', {
    label: text('Eerste besluiten', 'First decisions'),
    definition: text(
      'Toegekend, afgewezen of buiten behandeling gelaten. Wijzigingen, vaststellingen en besluiten op bezwaar tellen hier niet mee.',
      'Granted, refused or declined to process. Changes, determinations and decisions on objection do not count here.',
    ),
    query: notified({ nl: 'eerste besluiten', en: 'first decisions' }),
    row: rowOf.scheme,
    rows: decisionsTaken,
  }),
  figure('decisions', 'toekenningen', {
    label: text('Toekenningen', 'Grants'),
    definition: text(
      'Eerste besluiten om subsidie te geven, geheel of voor een deel.',
      'First decisions to grant, in whole or in part.',
    ),
    query: text(
      'Alle eerste besluiten met een bedrag boven nul die in de periode aan de aanvrager zijn bekendgemaakt (Awb 3:41), een voor een.',
      'All first decisions with an amount above zero of which the applicant was notified in the period (Awb 3:41), one by one.',
    ),
    row: rowOf.grant,
    rows: grantedNumber,
  }),
  figure('decisions', 'afwijzingen', {
    label: text('Afwijzingen', 'Refusals'),
    definition: text(
      'Eerste besluiten om geen subsidie te geven. Wie is afgewezen, is niet openbaar.',
      'First decisions not to grant. Who was refused is not public.',
    ),
    query: notified({ nl: 'afwijzingen', en: 'refusals' }),
    row: rowOf.scheme,
    rows: refusals,
  }),
  figure('decisions', 'buiten-behandeling', {
    label: text('Buiten behandeling gelaten', 'Declined to process'),
    definition: text(
      'Aanvragen die niet compleet zijn gemaakt en daarom niet zijn behandeld (Awb 4:5).',
      'Applications that were not completed and therefore not processed (Awb 4:5).',
    ),
    query: notified({ nl: 'besluiten om niet te behandelen', en: 'decisions to decline' }),
    row: rowOf.scheme,
    rows: declinings,
  }),
  figure('decisions', 'vaststellingen', {
    label: text('Vaststellingen', 'Determinations'),
    definition: text(
      'Besluiten waarmee het bedrag van een subsidie definitief is geworden (Awb 4:42).',
      'Decisions by which the amount of a grant became final (Awb 4:42).',
    ),
    query: notified({ nl: 'vaststellingen', en: 'determinations' }),
    row: rowOf.scheme,
    rows: determinations,
  }),
  figure('decisions', 'vaststellingen-lager', {
    label: text('Waarvan lager dan verleend', 'Of which lower than granted'),
    definition: text(
      'Vaststellingen op een lager bedrag dan verleend, om een reden van de wet (Awb 4:46).',
      'Determinations at a lower amount than granted, on a ground of the law (Awb 4:46).',
    ),
    query: notified({ nl: 'vaststellingen op een lager bedrag', en: 'determinations at a lower amount' }),
    row: rowOf.scheme,
    rows: determinedLower,
  }),
  figure('decisions', 'vaststellingen-ambtshalve', {
    label: text('Waarvan ambtshalve', 'Of which ex officio'),
    definition: text(
      'Vaststellingen zonder verantwoording: die was niet gevraagd, of kwam niet (Awb 4:44, 4:47).',
      'Determinations without an account: none was asked, or none came (Awb 4:44, 4:47).',
    ),
    query: notified({ nl: 'vaststellingen zonder verantwoording', en: 'determinations without an account' }),
    row: rowOf.scheme,
    rows: determinedExOfficio,
  }),
  figure('decisions', 'vaststellingen-te-laat', {
    label: text('Waarvan na de termijn', 'Of which after the term'),
    definition: text(
      'Vaststellingen na de laatste dag die de regeling geeft. Van wie die dag niet is vastgelegd, weten wij het niet.',
      'Determinations after the last day that the scheme gives. Where that day was not kept, we do not know.',
    ),
    query: notified({ nl: 'vaststellingen na de termijn', en: 'determinations after the term' }),
    row: rowOf.scheme,
    rows: determinedLate,
  }),
] as const;
