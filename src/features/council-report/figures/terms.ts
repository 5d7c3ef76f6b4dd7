import { text } from '../../../kernel/messages.ts';
import { paidInTime, paidLate, penalties } from '../store/rows/decisions.ts';
import { answeredInTime, answeredLate, decidedInTime, decidedLate } from '../store/rows/terms.ts';
import { figure, rowOf } from './define.ts';

const decisionTerm = text(
  'Alle eerste besluiten die in de periode zijn bekendgemaakt; van elk de beslistermijn zoals de zaak zelf die telt, met verlenging en opschorting (Awb 4:13 tot en met 4:15).',
  'All first decisions notified in the period; of each the decision term as the case itself counts it, with extension and suspension (Awb 4:13 to 4:15).',
);
const objectionTerm = text(
  'Alle bezwaren waarop in de periode is besloten; van elk de termijn zoals het bezwaar zelf die telt (Awb 7:10).',
  'All objections decided on in the period; of each the term as the objection itself counts it (Awb 7:10).',
);
const paymentTerm = text(
  'Alle betalingen van subsidie die de bank in de periode heeft uitgevoerd; van elk de laatste dag van de zes weken (Awb 4:87).',
  'All payments of grants that the bank made in the period; of each the last day of the six weeks (Awb 4:87).',
);

export const termFigures = [
  figure('terms', 'besluiten-op-tijd', {
    label: text('Besluiten op tijd', 'Decisions in time'),
    definition: text(
      'Eerste besluiten die uiterlijk op de laatste dag van de beslistermijn zijn bekendgemaakt.',
      'First decisions notified on the last day of the decision term at the latest.',
    ),
    query: decisionTerm,
    row: rowOf.scheme,
    rows: decidedInTime,
  }),
  figure('terms', 'besluiten-te-laat', {
    label: text('Besluiten te laat', 'Decisions late'),
    definition: text(
      'Eerste besluiten die na de laatste dag van de beslistermijn zijn bekendgemaakt.',
      'First decisions notified after the last day of the decision term.',
    ),
    query: decisionTerm,
    row: rowOf.scheme,
    rows: decidedLate,
  }),
  figure('terms', 'bezwaren-op-tijd', {
    label: text('Bezwaren op tijd beantwoord', 'Objections answered in time'),
    definition: text(
      'Besluiten op bezwaar binnen de termijn. Is geen termijn te bepalen, dan telt het bezwaar hier mee.',
      'Decisions on objection within the term. Where no term can be told, the objection counts here.',
    ),
    query: objectionTerm,
    row: rowOf.scheme,
    rows: answeredInTime,
  }),
  figure('terms', 'bezwaren-te-laat', {
    label: text('Bezwaren te laat beantwoord', 'Objections answered late'),
    definition: text('Besluiten op bezwaar na de termijn.', 'Decisions on objection after the term.'),
    query: objectionTerm,
    row: rowOf.scheme,
    rows: answeredLate,
  }),
  figure('terms', 'betalingen-op-tijd', {
    label: text('Betalingen op tijd', 'Payments in time'),
    definition: text(
      'Betalingen die uiterlijk op de laatste dag zijn gedaan.',
      'Payments made on the last day at the latest.',
    ),
    query: paymentTerm,
    row: rowOf.scheme,
    rows: paidInTime,
  }),
  figure('terms', 'betalingen-te-laat', {
    label: text('Betalingen te laat', 'Payments late'),
    definition: text('Betalingen die na de laatste dag zijn gedaan.', 'Payments made after the last day.'),
    query: paymentTerm,
    row: rowOf.scheme,
    rows: paidLate,
  }),
  figure('terms', 'dwangsommen', {
    unit: 'cents',
    label: text('Dwangsommen', 'Penalties'),
    definition: text(
      'Wat de gemeente moet betalen omdat zij te laat besloot (Awb 4:17).',
      'What the city must pay because it decided late (Awb 4:17).',
    ),
    query: text(
      'Alle dwangsommen die in de periode zijn vastgesteld (Awb 4:18), per regeling opgeteld.',
      'All penalties fixed in the period (Awb 4:18), added up by scheme.',
    ),
    row: rowOf.scheme,
    rows: penalties,
  }),
] as const;
