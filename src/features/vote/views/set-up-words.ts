import { text } from '../../../kernel/messages.ts';
import type { comparisons, completions, rules, tieRules } from '../../allocation/types.ts';

type Named<Names extends readonly string[]> = Readonly<
  Record<Names[number], { readonly nl: string; readonly en: string }>
>;

export const setUpWords = {
  newTitle: text('Een stemming voorbereiden', 'Prepare a vote'),
  changeTitle: text('Regels van de stemming', 'Rules of the vote'),
  lead: text(
    'Na de aankondiging kan iedereen deze regels lezen. Daarna veranderen zij alleen nog met uitleg, tot het stembiljet vastligt (Awb 4:26, 4:27).',
    'Once announced, everybody can read these rules. After that they change only with an explanation, until the ballot is fixed (Awb 4:26, 4:27).',
  ),
  envelope: text('Welk geld wordt verdeeld?', 'Which money is divided?'),
  envelopeHint: text('Wat er vrij is als u het stembiljet vastzet.', 'What is free when you fix the ballot.'),
  noEnvelope: text(
    'Er is geen plafond van een wijkraad met vrij geld.',
    'There is no ceiling of a council with free money.',
  ),
  slug: text('Adres van de stemming', 'Address of the vote'),
  slugHint: text(
    'Bijvoorbeeld middelland-2027. Verandert daarna niet meer.',
    'For example middelland-2027. Does not change afterwards.',
  ),
  nameNl: text('Naam (Nederlands)', 'Name (Dutch)'),
  nameEn: text('Naam (Engels)', 'Name (English)'),
  dates: text('Wanneer', 'When'),
  ideasFrom: text('Eerste dag voor ideeën', 'First day for ideas'),
  ideasHint: text(
    'Laat beide dagen leeg als alleen aanvragen meedoen.',
    'Leave both days empty if only applications take part.',
  ),
  ideasUntil: text('Laatste dag voor ideeën', 'Last day for ideas'),
  opensOn: text('Eerste dag om te stemmen', 'First day to vote'),
  opensHint: text('De stemming opent die dag om 9.00 uur.', 'The vote opens at 9:00 that day.'),
  closesOn: text('Laatste dag om te stemmen', 'Last day to vote'),
  voters: text('Wie mag stemmen', 'Who may vote'),
  ageFrom: text('Vanaf welke leeftijd?', 'From which age?'),
  postcodes: text('Postcodes die mogen stemmen', 'Postcodes that may vote'),
  postcodesHint: text(
    'Vier cijfers, of met de twee letters. Bijvoorbeeld 3021, 3022 AB.',
    'Four digits, or with the two letters. For example 3021, 3022 AB.',
  ),
  ballot: text('Het stembiljet', 'The ballot'),
  kind: text('Hoe stemt iemand?', 'How does one vote?'),
  choicesMin: text('Hoeveel projecten ten minste?', 'How many projects at least?'),
  choicesMinHint: text(
    '0 betekent: iemand mag ook blanco stemmen.',
    '0 means: one may also cast a blank vote.',
  ),
  choicesMax: text('Hoeveel projecten ten hoogste?', 'How many projects at most?'),
  points: text('Hoeveel punten verdeelt iemand?', 'How many points does one divide?'),
  pointsHint: text('Alleen bij punten verdelen.', 'Only for dividing points.'),
  count: text('Tellen', 'Counting'),
  rule: text('Welke regel?', 'Which rule?'),
  completion: text('Wat gebeurt er met geld dat over is?', 'What happens with money that is left?'),
  completionHint: text('Alleen bij gelijke delen.', 'Only with equal shares.'),
  add1: text('Bij een groter deel voor elke stem', 'With a larger part for every vote'),
  tie1: text('Bij gelijke stand gaat voor', 'When equal, comes first'),
  tie2: text('En daarna', 'And then'),
  tieHint: text('Wat dan nog gelijk is, gaat op nummer.', 'What is still equal goes by number.'),
  comparison: text('Vergelijken met ‘meeste stemmen’', 'Comparing with ‘most votes’'),
  supportMin: text(
    'Hoeveel stemmen heeft een project ten minste nodig?',
    'How many votes does a project need at least?',
  ),
  partial: text('Het volgende project krijgt wat er over is', 'The next project gets what is left'),
  partialHint: text('Ook als dat minder is dan het kost.', 'Also when that is less than it costs.'),
  caps: text('Grenzen', 'Limits'),
  capsHint: text('Leeg betekent: geen grens.', 'Empty means: no limit.'),
  capOf: text('Hoogstens voor {name}', 'At most for {name}'),
  exampleOf: text('Wat elke regel doet', 'What each rule does'),
  source: text('Waar staat dat?', 'Where does it say so?'),
  toVerify: text('Dit moet nog worden gecontroleerd', 'This has yet to be verified'),
  note: text('Wat verandert er, en waarom?', 'What changes, and why?'),
  noteLead: text(
    'Deze stemming is al aangekondigd. Iedereen leest wat u hier schrijft.',
    'This vote has been announced. Everybody reads what you write here.',
  ),
  noteNl: text('Uitleg (Nederlands)', 'Explanation (Dutch)'),
  noteEn: text('Uitleg (Engels)', 'Explanation (English)'),
  save: text('Bewaren', 'Save'),
  questionOf: text('de vraag van {council}', 'the question of {council}'),
  create: text('Stemming maken', 'Make the vote'),
} as const;

export const ruleLabels: Named<typeof rules> = {
  'equal-shares': text('Gelijke delen (Equal Shares)', 'Equal Shares'),
  greedy: text('Meeste stemmen', 'Most votes'),
  knapsack: text('Samen de meeste stemmen binnen het geld', 'Most votes together within the money'),
};
export const completionLabels: Named<typeof completions> = {
  none: text('Het blijft over', 'It stays left'),
  utilitarian: text('Het gaat naar de meeste stemmen', 'It goes to the most votes'),
  add1: text('Opnieuw met een groter deel voor elke stem', 'Again with a larger part for every vote'),
  add1u: text('Eerst een groter deel, dan de meeste stemmen', 'First a larger part, then the most votes'),
};
export const add1Labels = {
  exhaustive: text('Stop zodra er niets meer bij past', 'Stop as soon as nothing more fits'),
  integral: text('Begin met hele euro’s voor elke stem', 'Begin with whole euros for every vote'),
} as const;
export const tieLabels: Named<typeof tieRules> = {
  maxVotes: text('De meeste stemmen', 'The most votes'),
  minCost: text('De laagste kosten', 'The lowest cost'),
  maxCost: text('De hoogste kosten', 'The highest cost'),
};
export const comparisonLabels: Named<typeof comparisons> = {
  none: text('Niet vergelijken', 'Do not compare'),
  satisfaction: text('Geldt wat de meeste kiezers liever hebben', 'What most voters prefer holds'),
  exclusionRatio: text(
    'Geldt waar de minste kiezers niets krijgen',
    'What leaves fewest voters with nothing holds',
  ),
};
