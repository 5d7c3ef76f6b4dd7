/** The five action lines of source 000. What stands in the notes is invented for the demo, and says so. */
import type { WantedLine } from '../lines/wanted.ts';

type SeededLine = WantedLine & {
  readonly number: number;
  /** Of the half year before this one, and of this one; empty: nothing was written. */
  readonly notes: readonly [string, string];
};

const same = {
  source: 'Collegebrief Sociale Basis van 2 december 2025 (M2511-2757): vijf actielijnen',
  toVerify: 'De doelen zijn onze samenvatting van de brief. Het uitgewerkte plan lazen wij nog niet.',
  reason: '',
} as const;

export const actionLinesOfSource: readonly SeededLine[] = [
  {
    ...same,
    number: 1,
    title: 'Naar een integrale subsidieregeling Sociale Basis',
    goals: [
      'Regelingen die bij elkaar horen, worden één regeling',
      'Geld vragen wordt eenvoudiger',
      'Meer geld gaat naar het voorkomen van problemen',
    ],
    carriers: ['schemes', 'wayFinder', 'ceilings', 'motions'],
    notes: [
      'Voorbeeld van de demo: de conceptregeling is met tien groepen bewoners besproken.',
      'Voorbeeld van de demo: aanvragen gaat nu met één formulier. De oude regelingen lopen af volgens een overgang die bij elke regeling staat.',
    ],
  },
  {
    ...same,
    number: 2,
    title: 'Werkatelier Sociale Basis (Proofs of Concept)',
    goals: ['Leren en ontwikkelen in de praktijk van de stad'],
    carriers: ['trials', 'lessons'],
    notes: [
      '',
      'Voorbeeld van de demo: twee proeven lopen en één is bewust gestopt. Wat die leerde, staat erbij.',
    ],
  },
  {
    ...same,
    number: 3,
    title: 'Gebiedsgerichte samenwerking',
    goals: ['Netwerken in de wijk worden sterker', 'Wijken leren meer van wat zij doen'],
    carriers: ['areaBudgets', 'votes', 'organisations', 'places', 'coverage'],
    notes: [
      'Voorbeeld van de demo: vier gebieden hebben een wijkbudget geopend.',
      'Voorbeeld van de demo: gebiedsorganisatie en wijkraad draaien samen de sleutels van het wijkbudget om.',
    ],
  },
  {
    ...same,
    number: 4,
    title: 'Beleid, inkoop en sturing',
    goals: ['Wat de praktijk leert, verandert het beleid', 'Inkoop en contracten passen daarbij'],
    carriers: ['moneyFlows', 'earmarks', 'lessons'],
    notes: ['', ''],
  },
  {
    ...same,
    number: 5,
    title: 'Verankering en uitvoering',
    goals: ['De Sociale Basis krijgt een vaste plek in het zorg- en welzijnsstelsel van de stad vanaf 2028'],
    carriers: ['register', 'terms', 'openData'],
    notes: ['Voorbeeld van de demo: de gegevens over subsidies zijn open en te hergebruiken.', ''],
  },
];
