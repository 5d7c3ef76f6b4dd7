import { text } from '../../../kernel/messages.ts';
import { complaints } from '../store/rows/learned.ts';
import {
  ballots,
  cosigners,
  ideas,
  mapReports,
  objectionsDecided,
  objectionsFounded,
  objectionsReceived,
  votesCounted,
} from '../store/rows/people.ts';
import { figure, rowOf } from './define.ts';

const results = text(
  'Alle uitslagen die in de periode zijn gepubliceerd, een voor een.',
  'All results published in the period, one by one.',
);

export const participationFigures = [
  figure('takingPart', 'medeondertekenaars', {
    label: text('Medeondertekenaars', 'Co-signers'),
    definition: text(
      'Buurtgenoten die een aanvraag hebben gesteund. Wie twee aanvragen steunt, telt twee keer.',
      'Neighbours who supported an application. Who supports two counts twice.',
    ),
    query: text(
      'Alle steunbetuigingen die in de periode zijn bevestigd, geteld per regeling.',
      'All support confirmed in the period, counted by scheme.',
    ),
    row: rowOf.scheme,
    rows: cosigners,
  }),
  figure('takingPart', 'ideeen', {
    label: text('Ideeën voor stemmingen', 'Ideas for votes'),
    definition: text(
      'Ideeën van bewoners voor een stemming, zonder die zijn ingetrokken.',
      'Ideas of residents for a vote, without those that were withdrawn.',
    ),
    query: text(
      'Alle ideeën die in de periode zijn ingestuurd, geteld per stemming.',
      'All ideas sent in during the period, counted by vote.',
    ),
    row: text('Een stemming, vijf of meer samen', 'A vote, five or more together'),
    rows: ideas,
  }),
  figure('takingPart', 'stemmingen', {
    label: text('Stemmingen met een uitslag', 'Votes with a result'),
    definition: text(
      'Stemmingen van bewoners waarvan de uitslag bekend is.',
      'Votes of residents of which the result is known.',
    ),
    query: results,
    row: rowOf.vote,
    rows: votesCounted,
  }),
  figure('takingPart', 'stembiljetten', {
    label: text('Uitgebrachte stemmen', 'Ballots cast'),
    definition: text(
      'Stembiljetten in de gepubliceerde uitslagen, online en op papier.',
      'Ballots in the published results, online and on paper.',
    ),
    query: results,
    row: rowOf.vote,
    rows: ballots,
  }),
] as const;

export const objectionFigures = [
  figure('objections', 'bezwaren-ontvangen', {
    label: text('Bezwaren ontvangen', 'Objections received'),
    definition: text(
      'Bezwaren tegen een besluit, een dwangsom, een terugvordering of uitstel.',
      'Objections against a decision, a penalty, a recovery or a deferral.',
    ),
    query: text(
      'Alle bezwaren met een ontvangstdag in de periode, geteld per regeling.',
      'All objections with a day of receipt in the period, counted by scheme.',
    ),
    row: rowOf.scheme,
    rows: objectionsReceived,
  }),
  figure('objections', 'bezwaren-besloten', {
    label: text('Besluiten op bezwaar', 'Decisions on objection'),
    definition: text(
      'Bezwaren die inhoudelijk of om de vorm zijn afgedaan. Ingetrokken en doorgestuurde tellen niet mee.',
      'Objections answered on their merits or their form. Withdrawn and forwarded ones do not count.',
    ),
    query: text(
      'Alle bezwaren waarop in de periode is besloten, geteld per regeling.',
      'All objections decided on in the period, counted by scheme.',
    ),
    row: rowOf.scheme,
    rows: objectionsDecided,
  }),
  figure('objections', 'bezwaren-gegrond', {
    label: text('Daarvan gegrond', 'Of which founded'),
    definition: text(
      'Bezwaren die geheel of voor een deel slaagden.',
      'Objections that succeeded, in whole or in part.',
    ),
    query: text(
      'Alle bezwaren die in de periode gegrond of deels gegrond zijn verklaard, geteld per regeling.',
      'All objections declared founded or partly founded in the period, counted by scheme.',
    ),
    row: rowOf.scheme,
    rows: objectionsFounded,
  }),
  figure('objections', 'klachten', {
    label: text('Klachten', 'Complaints'),
    definition: text(
      'Klachten over hoe de gemeente iemand behandelde (Awb hoofdstuk 9). Dit cijfer staat alleen in een rapportage over een heel half jaar, en alleen als het er vijf of meer zijn.',
      'Complaints about how the city treated somebody (Awb chapter 9). This figure only stands in a report about a whole half-year, and only when there are five or more.',
    ),
    query: text(
      'Alle klachten die in het half jaar zijn ontvangen, geteld per soort; wat iemand zou kunnen verraden, staat samen.',
      'All complaints received in the half-year, counted by kind; what could give somebody away stands together.',
    ),
    row: text('Een soort klacht', 'A kind of complaint'),
    rows: complaints,
  }),
  figure('objections', 'meldingen', {
    label: text('Meldingen over de sociale kaart', 'Reports about the social map'),
    definition: text(
      'Wat mensen meldden over iets dat niet klopt op de kaart of in de agenda.',
      'What people reported as wrong on the map or in the agenda.',
    ),
    query: text(
      'Alle meldingen die in de periode zijn gedaan, geteld per soort.',
      'All reports made in the period, counted by kind.',
    ),
    row: text('Een soort melding, vijf of meer samen', 'A kind of report, five or more together'),
    rows: mapReports,
  }),
] as const;
