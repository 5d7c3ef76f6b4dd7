/** Sentences of the claim page and of the evidence page. */
import { text } from '../../kernel/messages.ts';
import type { Dial } from './rules/simulate.ts';
import type { AppliedCap } from './types.ts';

export const claimWords = {
  title: text('De som van {name}, {year}', 'The sum of {name}, {year}'),
  lead: text(
    'Elke euro staat hier met de regel waaruit hij volgt en de feiten waarop die rust.',
    'Every euro stands here with the rule that it follows from and the facts that this rests on.',
  ),
  total: text('Samen', 'Together'),
  perInhabitant: text('Per inwoner', 'Per inhabitant'),
  perActivity: text('Per wekelijkse activiteit', 'Per weekly activity'),
  most: text('Hoogste bedrag', 'Most'),
  mostOff: text('geen hoogste bedrag', 'no cap'),
  capBinds: text('{amount}, en dat houdt de som tegen', '{amount}, and that holds the sum'),
  band: text('Stabiliteit', 'Stability'),
  bandHolds: text(
    '{n} plekken veranderen minder dan hun eigen som',
    '{n} places change less than their own sum',
  ),
  bandNone: text('geen plek wordt tegengehouden', 'no place is held'),
  preliminary: text(
    'Leden die nog niet bevestigden tellen hier mee, alsof zij dat doen.',
    'Members that did not confirm yet count here, as if they do.',
  ),
  frozen: text(
    'Zo is het aangevraagd. Deze som verandert niet meer.',
    'This is how it was applied for. This sum no longer changes.',
  ),
  forWhat: text('Waar het geld voor is', 'What the money is for'),
  rule: text('Regel', 'Rule'),
  amount: text('Bedrag', 'Amount'),
  share: text('Deel', 'Share'),
  added: text('telt op', 'adds'),
  takenOff: text('gaat eraf', 'is taken off'),
  byMember: text('Per lid, regel voor regel', 'By member, line by line'),
  ofNetwork: text('Het netwerk samen', 'The network together'),
  why: text('Waarom', 'Why'),
  facts: text('Feiten', 'Facts'),
  factHours: text('open uren', 'open hours'),
  factCosts: text('huur en energie', 'rent and energy'),
  factFigure: text('het bedrag in de formule', 'the amount in the formula'),
  factInhabitants: text('inwoners', 'inhabitants'),
  factLastYear: text('vorig jaar', 'last year'),
  sharedPlace: text(
    'Deelt {place} met {names}. Samen houden zij die plek {hours} per week open. Hun huur en energie samen zijn verdeeld naar de uren van ieder.',
    'Shares {place} with {names}. Together they keep that place open {hours} a week. Their rent and energy together are divided by the hours of each.',
  ),
  notIn: text('Wie er nog niet in staat', 'Who is not in it yet'),
  notInHint: text(
    'Deze leden missen iets. De rest kan gewoon door.',
    'These members miss something. The rest can simply go on.',
  ),
  missing: text('Mist', 'Misses'),
  noSum: text('Er is nog geen som.', 'There is no sum yet.'),
  simulator: text('Probeer andere getallen', 'Try other numbers'),
  simulatorHint: text(
    'Wat u hier verandert, wordt niet bewaard. De aanvraag blijft zoals hij is.',
    'What you change here is not kept. The application stays as it is.',
  ),
  compute: text('Reken uit', 'Compute'),
  now: text('Nu', 'Now'),
  tried: text('Met uw getallen', 'With your numbers'),
  figure: text('Uitkomst', 'Outcome'),
  dials: {
    inhabitants: text('Inwoners', 'Inhabitants'),
    hours: text('Uren per week erbij, op elke plek', 'Hours a week more, at every place'),
    fullUse: text('Uren per week voor volledig gebruik', 'Hours a week for full use'),
    running: text(
      'Bijdrage in exploitatie per organisatie, in euro',
      'Running sum per organisation, in euros',
    ),
    fte: text('Coördinatie voor het netwerk, in fte', 'Co-ordination for the network, in FTE'),
    cap: text('Hoogste bedrag per inwoner, in euro', 'Most per inhabitant, in euros'),
    band: text(
      'Verandering per plek in een jaar, hoogstens in procent',
      'Change per place in a year, at most in percent',
    ),
  } satisfies Record<Dial, unknown>,
  dialWrong: text(
    'Vul een getal in van {least} tot en met {most}.',
    'Enter a number from {least} to {most}.',
  ),
  caps: {
    housingPerM2: text('het hoogste bedrag per m²', 'the cap per m²'),
    housingPerPlace: text('het hoogste bedrag per plek', 'the cap per place'),
    stability: text('de stabiliteit per plek', 'the stability per place'),
    inhabitantCap: text('het hoogste bedrag per inwoner', 'the cap per inhabitant'),
    floor: text('de bodem per netwerk', 'the floor per network'),
  } satisfies Record<AppliedCap['cap'], unknown>,
  capsTitle: text('Wat de som begrenst: {caps}.', 'What limits the sum: {caps}.'),
  evidenceTitle: text('Het bewijs van {name}', 'The evidence of {name}'),
  evidenceLead: text(
    'Alleen wat een mens heeft bevestigd, telt. Wij kijken naar {all} weken. In een gewoon jaar is een plek {usual} weken open, en daarvan tellen de beste {n}. Vakantie of ziekte kost dus niets.',
    'Only what a human confirmed counts. We look at {all} weeks. In an ordinary year a place is open in {usual} weeks, and the best {n} of them count. So holidays or illness cost nothing.',
  ),
  periodAsked: text(
    'Dit is van {from} tot en met {until}: daarmee is de som van {year} berekend.',
    'This is from {from} to {until}: with it the sum of {year} was computed.',
  ),
  periodYear: text(
    'Dit is van {from} tot en met {until}: zo gaat het jaar {year}. Bij de vaststelling kijkt de gemeente hiernaar.',
    'This is from {from} to {until}: how the year {year} goes. The municipality looks at this when it determines the grant.',
  ),
  toYear: text('Bekijk hoe {year} gaat', 'See how {year} goes'),
  toAsked: text('Bekijk waarmee is gerekend', 'See what was counted with'),
  evidenceLegend: text(
    'Elke balk is een week. Een gevulde balk telt mee, een open balk niet.',
    'Each bar is a week. A filled bar counts, an open one does not.',
  ),
  evidencePicture: text(
    '{name}: open uren per week, van {from} tot en met {until}. Open in {n} weken, in de drukste week {most}.',
    '{name}: open hours a week, from {from} to {until}. Open in {n} weeks, in the busiest week {most}.',
  ),
  month: text('Vier weken vanaf', 'Four weeks from'),
  confirmedTimes: text('Bevestigd', 'Confirmed'),
  openHours: text('Uren open', 'Hours open'),
  figuresOf: text('{name} in cijfers', '{name} in figures'),
  byPeriod: text('In cijfers', 'In figures'),
  unconfirmed: text(
    'Van {n} aangekondigde keren zei nog niemand of ze doorgingen.',
    'Of {n} announced times nobody said yet whether they took place.',
  ),
  unconfirmedOne: text(
    'Van 1 aangekondigde keer zei nog niemand of die doorging.',
    'Of 1 announced time nobody said yet whether it took place.',
  ),
  unconfirmedNone: text(
    'Van alle aangekondigde keren is gezegd of ze doorgingen.',
    'Of all announced times it was said whether they took place.',
  ),
  activities: text('Activiteiten', 'Activities'),
} as const;
