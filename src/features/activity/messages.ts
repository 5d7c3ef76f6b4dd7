/** Names of what an activity can be, in both languages. */
import type { Domain } from '../../kernel/domains.ts';
import { type Text, text } from '../../kernel/messages.ts';
import { problem } from '../../kernel/result.ts';
import type { ActivityType, Audience, Band, Signup, Wheelchair } from './types.ts';

export const typeLabels: Readonly<Record<ActivityType, Text>> = {
  meal: text('Samen eten', 'Eating together'),
  coffee: text('Koffie en ontmoeten', 'Coffee and meeting'),
  walkIn: text('Inloop', 'Walk-in'),
  language: text('Taal oefenen', 'Practising Dutch'),
  homework: text('Huiswerk en leren', 'Homework and learning'),
  sport: text('Sport en bewegen', 'Sport and exercise'),
  walk: text('Wandelen en fietsen', 'Walking and cycling'),
  garden: text('Tuinieren en groen', 'Gardening and green'),
  repair: text('Repareren', 'Repairing'),
  craft: text('Handwerken en maken', 'Crafts and making'),
  music: text('Muziek en zingen', 'Music and singing'),
  games: text('Spelletjes', 'Games'),
  digital: text('Computer en telefoon', 'Computer and phone'),
  advice: text('Vragen over geld en papieren', 'Questions about money and papers'),
  parenting: text('Ouders en opvoeden', 'Parents and raising children'),
  playing: text('Spelen voor kinderen', 'Play for children'),
  culture: text('Kunst en cultuur', 'Art and culture'),
  care: text('Zorgen voor elkaar', 'Caring for each other'),
  other: text('Iets anders', 'Something else'),
};

/** Where an activity of this type counts, until a steward says otherwise. Policy of this program, to verify. */
export const domainOfType: Readonly<Record<ActivityType, Domain>> = {
  meal: 'cohesion',
  coffee: 'cohesion',
  walkIn: 'cohesion',
  language: 'opportunity',
  homework: 'opportunity',
  sport: 'health',
  walk: 'health',
  garden: 'cohesion',
  repair: 'livelihood',
  craft: 'cohesion',
  music: 'cohesion',
  games: 'cohesion',
  digital: 'opportunity',
  advice: 'livelihood',
  parenting: 'pedagogy',
  playing: 'pedagogy',
  culture: 'cohesion',
  care: 'health',
  other: 'cohesion',
};

export const audienceLabels: Readonly<Record<Audience, Text>> = {
  everyone: text('Iedereen', 'Everyone'),
  children: text('Kinderen', 'Children'),
  youth: text('Jongeren', 'Young people'),
  adults: text('Volwassenen', 'Adults'),
  elderly: text('Ouderen', 'Older people'),
  women: text('Vrouwen', 'Women'),
  men: text('Mannen', 'Men'),
  parents: text('Ouders', 'Parents'),
  newcomers: text('Nieuwkomers', 'Newcomers'),
  carers: text('Mantelzorgers', 'Informal carers'),
};

export const wheelchairLabels: Readonly<Record<Wheelchair, Text>> = {
  yes: text('Ja', 'Yes'),
  partly: text('Voor een deel', 'Partly'),
  no: text('Nee', 'No'),
  unknown: text('Niet bekend', 'Not known'),
};

export const signupLabels: Readonly<Record<Signup, Text>> = {
  none: text('Niet nodig, loop binnen', 'Not needed, walk in'),
  advised: text('Liever wel', 'Preferred'),
  needed: text('Nodig', 'Needed'),
};

export const bandLabels: Readonly<Record<Band, Text>> = {
  '0': text('Niemand', 'Nobody'),
  '1-5': text('1 tot 5', '1 to 5'),
  '6-15': text('6 tot 15', '6 to 15'),
  '16-30': text('16 tot 30', '16 to 30'),
  '31+': text('31 of meer', '31 or more'),
};

export const activityRefusals = {
  notAllowed: problem(
    '',
    'not-allowed',
    text(
      'U mag dit niet veranderen. Dat mag wie de organisatie bijhoudt, en de beheerder van de wijk.',
      'You may not change this. Who keeps the organisation may, and the steward of the neighbourhood.',
    ),
  ),
  linkUnknown: problem(
    '',
    'link-unknown',
    text(
      'Deze link werkt niet of niet meer. Gebruik de link uit de nieuwste e-mail.',
      'This link does not work, or no longer. Use the link from the newest e-mail.',
    ),
  ),
  over: problem(
    '',
    'activity-over',
    text(
      'Deze activiteit is gestopt. U hoeft niets te doen.',
      'This activity has stopped. You need do nothing.',
    ),
  ),
  // Of no field: the answers are buttons.
  answerNeeded: problem('', 'answer-needed', text('Kies een antwoord.', 'Choose an answer.')),
  noSuchTime: problem(
    '',
    'no-such-time',
    text(
      'Op die dag was er niets, of het is te lang geleden. Kies een dag uit de lijst.',
      'There was nothing on that day, or it is too long ago. Choose a day from the list.',
    ),
  ),
} as const;
