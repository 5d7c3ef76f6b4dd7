import { text } from '../../../kernel/messages.ts';
import { problem } from '../../../kernel/result.ts';

export const successionWords = {
  title: text('Een andere penvoerder', 'Another lead organisation'),
  lead: text(
    'Gaat de penvoerder failliet, stopt zij of kan zij het niet meer? Dan krijgt een ander lid voortaan het geld en legt verantwoording af. Het bedrag blijft gelijk.',
    'Is the lead organisation bankrupt, does it stop or can it no longer lead? Then another member gets the money from now on and accounts for it. The amount stays the same.',
  ),
  now: text('Penvoerder nu', 'Lead organisation now'),
  granted: text('Toegekend', 'Granted'),
  what: text('Dit gebeurt er', 'This happens'),
  steps: [
    text(
      'Er komt een nieuw besluit met uw reden. De oude en de nieuwe penvoerder krijgen een brief.',
      'There is a new decision with your reason. The old and the new lead organisation get a letter.',
    ),
    text(
      'Naar de rekening van de oude penvoerder gaat niets meer. Wat al bij de bank ligt, gaat nog door.',
      'Nothing more goes to the account of the old lead organisation. What is at the bank already still goes on.',
    ),
    text(
      'De nieuwe geeft een rekening op. Een collega controleert die, en een betaler geeft het geld vrij.',
      'The new one gives an account. A colleague checks it, and a payer releases the money.',
    ),
    text(
      'Leden die hun deel rechtstreeks krijgen, merken er niets van.',
      'Members that get their part straight notice nothing.',
    ),
  ],
  who: text('Wie wordt de penvoerder?', 'Who becomes the lead organisation?'),
  whoHint: text(
    'Een lid dat zijn deel heeft bevestigd en voor wie iemand tekent.',
    'A member that has confirmed its part and for which somebody signs.',
  ),
  stays: text('Blijft de oude penvoerder lid?', 'Does the old lead organisation stay a member?'),
  staysHint: text(
    'Zo nee, dan staat bij de vaststelling dat dit lid is gestopt. Er wordt niets vanzelf lager.',
    'If not, the determination shows that this member stopped. Nothing is lowered by itself.',
  ),
  yes: text('Ja', 'Yes'),
  no: text('Nee', 'No'),
  reasons: text('Waarom?', 'Why?'),
  reasonsHint: text(
    'Schrijf aan het netwerk, in gewone woorden. Dit komt in de brieven.',
    'Write to the network, in plain words. This goes into the letters.',
  ),
  decide: text('Neem dit besluit', 'Take this decision'),
  cancel: text('Annuleren', 'Cancel'),
  nobody: text(
    'Er is geen ander lid dat het kan worden. Een lid kan het worden als het zijn deel bevestigde en iemand ervoor tekent.',
    'There is no other member that can be it. A member can be when it confirmed its part and somebody signs for it.',
  ),
  done: text(
    'Er is een andere penvoerder. De brieven zijn gemaakt. Komt er nog geld, dan wacht dat op haar rekening.',
    'There is another lead organisation. The letters were made. If money is still to come, it waits for its account.',
  ),
  link: text('Een andere penvoerder', 'Another lead organisation'),
  before: text('Tot {date}: {name}', 'Until {date}: {name}'),
} as const;

export const successionRefusals = {
  noGrant: problem(
    '',
    'no-grant',
    text(
      'Er loopt voor dit jaar geen subsidie. Zolang er niets is toegekend, kiest het netwerk zelf een andere penvoerder.',
      'No grant runs for this year. As long as nothing was granted, the network itself chooses another lead organisation.',
    ),
  ),
  leadNeeded: problem('lead', 'choose', text('Kies een lid uit de lijst.', 'Choose a member from the list.')),
  noSigner: problem(
    'lead',
    'no-signer',
    text(
      'Niemand tekent nog voor deze organisatie. Laat eerst iemand zich melden, of kies een ander lid.',
      'Nobody signs for this organisation yet. First have somebody come forward, or choose another member.',
    ),
  ),
  legalForm: problem(
    'lead',
    'legal-form-not-allowed',
    text(
      'De regeling is er niet voor deze soort organisatie. Kies een ander lid.',
      'The scheme is not open to this kind of organisation. Choose another member.',
    ),
  ),
  staysNeeded: problem('stays', 'choose', text('Kies ja of nee.', 'Choose yes or no.')),
} as const;
