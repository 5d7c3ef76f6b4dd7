/** Words about the budget proviso (Awb 4:34). */
import { text } from '../../../kernel/messages.ts';

export const provisoWords = {
  title: text('Begrotingsvoorbehoud', 'Budget proviso'),
  notAdopted: text(
    'De begroting van {year} is nog niet vastgesteld. U kunt toekennen onder de voorwaarde dat er genoeg geld voor komt.',
    'The budget of {year} has not been adopted yet. You can grant on condition that there will be enough money.',
  ),
  make: text('Toekennen onder begrotingsvoorbehoud voor {year}', 'Grant with a budget proviso for {year}'),
  makeHint: text(
    'Onder de voorwaarde dat voldoende middelen ter beschikking worden gesteld (Awb 4:34). Niet als de regeling dit uitsluit, en niet bij een bedrag dat meteen vaststaat.',
    'On condition that sufficient funds are made available (Awb 4:34). Not if the scheme rules it out, and not for an amount that is final at once.',
  ),
  until: text(
    'Deze subsidie is verleend onder begrotingsvoorbehoud voor {year}. Een beroep daarop kan tot en met {date}. Daarna vervalt het (Awb 4:34).',
    'This subsidy was granted with a budget proviso for {year}. It can be invoked until {date}. After that it lapses (Awb 4:34).',
  ),
  invoke: text(
    'Beroep op het begrotingsvoorbehoud: de begroting van {year} geeft niet genoeg geld',
    'Invoke the budget proviso: the budget of {year} does not provide enough money',
  ),
  invokeHint: text(
    'Alleen bij verlagen of intrekken. Hoor de ontvanger eerst (Awb 4:12).',
    'Only for lowering or withdrawing. Hear the recipient first (Awb 4:12).',
  ),
  yearBefore: text(
    'Wat deze ontvanger kreeg voor {year} ({count})',
    'What this recipient got for {year} ({count})',
  ),
  sameActivities: text('Was dat voor dezelfde activiteiten?', 'Was that for the same activities?'),
  sameActivitiesHint: text(
    'Zo ja, dan geldt Awb 4:50: er is een redelijke termijn nodig, en de gemeente vergoedt schade door vertrouwen op de subsidie.',
    'If so, Awb 4:50 applies: a reasonable period is needed, and the municipality compensates loss by reliance on the subsidy.',
  ),
  yes: text('Ja', 'Yes'),
  no: text('Nee', 'No'),
  givenTerm: text(
    'Welke redelijke termijn krijgt de ontvanger?',
    'Which reasonable period does the recipient get?',
  ),
  givenTermHint: text(
    'Alleen bij dezelfde activiteiten. Dit komt in de brief.',
    'Only for the same activities. It goes into the letter.',
  ),
  condition: text('Voorwaarde', 'Condition'),
  conditionOf: text('Begrotingsvoorbehoud {year} (Awb 4:34)', 'Budget proviso {year} (Awb 4:34)'),
} as const;
