import { text } from '../../kernel/messages.ts';

export const sumsWords = {
  title: text('Basisfinanciering narekenen', 'Base funding, recomputed'),
  lead: text(
    'Basisfinanciering steunt op sommen uit drie bronnen. Hier staat elke som, met onze eigen berekening ernaast.',
    'Base funding rests on the sums of three sources. Here is every sum, with our own computation beside it.',
  ),
  howJudged: text(
    'Een som klopt als onze uitkomst even groot is als de bron schrijft, op de nauwkeurigheid waarmee de bron het getal schrijft.',
    'A sum adds up when our outcome is what the source writes, as finely as the source writes the number.',
  ),
  count: text(
    '{n} van de {all} sommen kloppen niet. Over {m} dingen zijn de bronnen het niet eens.',
    '{n} of the {all} sums do not add up. On {m} things the sources disagree.',
  ),
  sum: text('Som', 'Sum'),
  source: text('De bron', 'The source'),
  says: text('De bron schrijft', 'The source writes'),
  ours: text('Wij rekenen', 'We compute'),
  verdict: text('Uitkomst', 'Outcome'),
  right: text('klopt', 'adds up'),
  wrong: text('klopt niet', 'does not add up'),
  differs: text('bronnen verschillen', 'sources differ'),
  same: text('bronnen gelijk', 'sources agree'),
  sourceName: text('Bron {source}', 'Source {source}'),
  case: text('Huize Middelland met de formule', 'Huize Middelland by the formula'),
  caseLead: text(
    'Met de formule van dit programma komt een netwerk van {n} plekken en {inhabitants} inwoners op {total}. De bron noemt {said}.',
    'By the formula of this program a network of {n} places and {inhabitants} inhabitants comes to {total}. The source says {said}.',
  ),
  assumed: text(
    'Uit de bron komen alleen het aantal organisaties, de inwoners, de activiteiten per week en het totaal. Huur, energie, oppervlakte en open uren per plek zijn door ons aangenomen.',
    'Only the number of organisations, the inhabitants, the activities a week and the total come from the source. Rent, energy, area and open hours per place are our assumptions.',
  ),
  perInhabitant: text('Per inwoner', 'Per inhabitant'),
  perActivity: text('Per wekelijkse activiteit', 'Per weekly activity'),
  total: text('Samen', 'Together'),
  rules: text('Waar het geld voor is', 'What the money is for'),
  rule: text('Regel', 'Rule'),
  amount: text('Bedrag', 'Amount'),
  places: text('De aangenomen plekken', 'The assumed places'),
  place: text('Plek', 'Place'),
  rent: text('Huur per jaar', 'Rent a year'),
  energy: text('Energie per jaar', 'Energy a year'),
  area: text('Oppervlakte', 'Area'),
  open: text('Open per week', 'Open a week'),
  activities: text('Activiteiten per week', 'Activities a week'),
  hoursUnit: text('{n} uur', '{n} hours'),
  weeksUnit: text('{n} weken', '{n} weeks'),
  housing: text('Huisvesting', 'Housing'),
  formula: text('De formule', 'The formula'),
  formulaLead: text(
    'De getallen van de formule zijn instellingen. De gemeente stelt ze vast.',
    'The figures of the formula are settings. The municipality decides them.',
  ),
  figure: text('Getal', 'Figure'),
  standing: text('Stand', 'Standing'),
  standings: {
    source: text('uit de bron', 'from the source'),
    toVerify: text('nog na te gaan', 'to verify'),
    example: text('voorbeeld', 'example'),
  },
  order: text('De volgorde', 'The order'),
  steps: [
    text(
      'Per plek: huisvesting en vaste bedragen. Een organisatie die een van de vijf voorwaarden mist, telt niet mee.',
      'Per place: housing and fixed sums. An organisation that misses one of the five conditions does not count.',
    ),
    text(
      'Per plek: niet meer verandering in een jaar dan de formule toelaat.',
      'Per place: no more change in a year than the formula allows.',
    ),
    text(
      'Voor het netwerk: coördinatie, communicatie, training en evenementen.',
      'For the network: co-ordination, communication, training and events.',
    ),
    text(
      'Samen hoogstens het bedrag per inwoner, maar nooit onder de bodem.',
      'Together at most the amount per inhabitant, but never below the floor.',
    ),
    text(
      'Is er in de stad te weinig geld, dan krijgt elk netwerk hetzelfde deel van zijn som, en niet minder dan de bodem. Het plafond gaat altijd voor (Awb 4:25).',
      'When the city has too little money, each network gets the same part of its sum, and not less than the floor. The ceiling always wins (Awb 4:25).',
    ),
  ],
  wholly: text(
    'Bedragen zijn hele centen, per regel naar boven afgerond vanaf een halve cent. Bij verdelen gaan de laatste centen naar de grootste resten.',
    'Amounts are whole cents, each line rounded up from half a cent. In dividing, the last cents go to the largest remainders.',
  ),
} as const;
