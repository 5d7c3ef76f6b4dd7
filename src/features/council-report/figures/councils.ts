import { text } from '../../../kernel/messages.ts';
import {
  advices,
  departuresFromVotes,
  departuresGranted,
  departuresRefused,
} from '../store/rows/councils.ts';
import { figure, rowOf } from './define.ts';

export const councilFigures = [
  figure('neighbourhoodCouncils', 'adviezen', {
    label: text('Adviezen en besluiten van wijkraden', 'Advice and decisions of neighbourhood councils'),
    definition: text(
      'Wat wijkraden over aanvragen hebben geadviseerd, of in mandaat besloten.',
      'What neighbourhood councils advised on applications, or decided by mandate.',
    ),
    query: text(
      'Alle adviezen en gemandateerde besluiten die in de periode zijn vastgelegd, geteld per wijkraad.',
      'All advice and mandated decisions recorded in the period, counted by council.',
    ),
    row: rowOf.council,
    rows: advices,
  }),
  figure('neighbourhoodCouncils', 'afwijkingen-toegekend', {
    label: text('Afgeweken van het advies: toegekend', 'Departed from advice: granted'),
    definition: text(
      'Subsidie gegeven, of een ander bedrag, anders dan de wijkraad adviseerde. De reden staat in het besluit (Awb 3:50).',
      'Granted, or another amount, otherwise than the council advised. The reason stands in the decision (Awb 3:50).',
    ),
    query: text(
      'Alle eerste besluiten om toe te kennen die in de periode zijn bekendgemaakt en afwijken van een advies, een voor een.',
      'All first decisions to grant notified in the period that depart from advice, one by one.',
    ),
    row: rowOf.grant,
    rows: departuresGranted,
  }),
  figure('neighbourhoodCouncils', 'afwijkingen-afgewezen', {
    label: text('Afgeweken van het advies: niet toegekend', 'Departed from advice: not granted'),
    definition: text(
      'Geen subsidie gegeven waar de wijkraad dat wel adviseerde. Wie is afgewezen, is niet openbaar.',
      'Not granted where the council advised to. Who was refused is not public.',
    ),
    query: text(
      'Alle afwijzingen die in de periode zijn bekendgemaakt en afwijken van een advies, geteld per regeling.',
      'All refusals notified in the period that depart from advice, counted by scheme.',
    ),
    row: rowOf.scheme,
    rows: departuresRefused,
  }),
  figure('neighbourhoodCouncils', 'afwijkingen-stemming', {
    label: text('Afgeweken van een stemming', 'Departed from a vote'),
    definition: text(
      'Projecten waarover de wijkraad anders besloot dan bewoners stemden.',
      'Projects on which the council decided otherwise than residents voted.',
    ),
    query: text(
      'Alle besluiten na een stemming die in de periode is afgerond, met een reden om af te wijken; een voor een.',
      'All decisions after a vote settled in the period, with a reason to depart; one by one.',
    ),
    row: text('Een project', 'A project'),
    rows: departuresFromVotes,
  }),
] as const;
