/** Every sentence of this feature that is not part of one page only. */
import type { OrganisationRight } from '../../kernel/actor.ts';
import { type Lang, type Text, text } from '../../kernel/messages.ts';
import { problem } from '../../kernel/result.ts';
import type { Channel, LegalForm } from './types.ts';

export const legalFormLabels: Readonly<Record<LegalForm, Text>> = {
  foundation: text('Stichting', 'Foundation'),
  association: text('Vereniging', 'Association'),
  cooperative: text('Coöperatie', 'Cooperative'),
  company: text('Bedrijf', 'Company'),
  religious: text('Kerkgenootschap', 'Religious community'),
  informal: text('Groep bewoners zonder rechtsvorm', 'Group of residents without a legal form'),
};

export const rightLabels: Readonly<Record<OrganisationRight, Text>> = {
  view: text('Meekijken', 'View'),
  edit: text('Meeschrijven', 'Edit'),
  sign: text('Tekenen', 'Sign'),
};
export const rightHints: Readonly<Record<OrganisationRight, Text>> = {
  view: text('Mag alles van de organisatie zien.', 'May see everything of the organisation.'),
  edit: text('Mag ook aanvragen invullen en wijzigen.', 'May also fill in and change applications.'),
  sign: text(
    'Mag ook aanvragen indienen en leden beheren.',
    'May also submit applications and manage members.',
  ),
};

export const channelLabels: Readonly<Record<Channel, Text>> = {
  portal: text(
    'In Hoofdveld, met een e-mail dat er een bericht is',
    'In Hoofdveld, with an e-mail that a message waits',
  ),
  email: text('Per e-mail', 'By e-mail'),
};

export const dataWords = {
  name: text('Naam', 'Name'),
  email: text('E-mailadres', 'E-mail address'),
  phone: text('Telefoonnummer', 'Telephone number'),
  street: text('Straat en huisnummer', 'Street and number'),
  postcode: text('Postcode', 'Postcode'),
  town: text('Plaats', 'Town'),
  lang: text('Taal', 'Language'),
  knownSince: text('Bij ons bekend sinds', 'Known to us since'),
  lastLogin: text('Laatst ingelogd', 'Last logged in'),
  notGiven: text('Niet ingevuld', 'Not given'),
  since: text('Vanaf', 'From'),
  until: text('Tot', 'Until'),
  noEnd: text('Geen einddatum', 'No end date'),
  given: text('Toestemming gegeven', 'Consent given'),
  withdrawn: text('Toestemming ingetrokken', 'Consent withdrawn'),
  notWithdrawn: text('Nee', 'No'),
  right: text('Wat u mag', 'What you may do'),
  area: text('Waar', 'Where'),
  sentAt: text('Verstuurd', 'Sent'),
  madeAt: text('Gemaakt op', 'Made at'),
  lastUsed: text('Laatst gebruikt', 'Last used'),
  neverUsed: text('Nog niet', 'Not yet'),
  lastSignerReason: text(
    'U bent de enige die voor deze organisatie mag tekenen. Geef eerst een ander lid het recht om te tekenen.',
    'You are the only one who may sign for this organisation. First give another member the right to sign.',
  ),
  roleReason: text(
    'U hebt deze rol nu. Vraag de beheerder om de rol te beëindigen.',
    'You hold this role now. Ask the administrator to end it.',
  ),
} as const;

export function memberAddedMail(
  organisation: string,
  publicUrl: string,
  lang: Lang,
): { subject: string; body: string } {
  const address = `${publicUrl}/mijn-organisaties`;
  if (lang === 'nl') {
    return {
      subject: 'U bent toegevoegd aan een organisatie in Hoofdveld',
      body: `U bent toegevoegd aan ${organisation}.\n\nLog in met dit e-mailadres om te zien wat u mag doen: ${address}\n\nKlopt dit niet? Op die pagina kunt u de organisatie weer verlaten.\n`,
    };
  }
  return {
    subject: 'You have been added to an organisation in Hoofdveld',
    body: `You have been added to ${organisation}.\n\nLog in with this e-mail address to see what you may do: ${address}\n\nIs this not right? On that page you can leave the organisation again.\n`,
  };
}

export const refusals = {
  emailShape: problem(
    'email',
    'email-shape',
    text(
      'Vul een e-mailadres in, bijvoorbeeld naam@example.nl.',
      'Enter an e-mail address, for example name@example.nl.',
    ),
  ),
  codeShape: problem(
    'code',
    'code-shape',
    text('Vul de 8 cijfers van de code in.', 'Enter the 8 digits of the code.'),
  ),
  nameNeeded: problem('name', 'name-needed', text('Vul een naam in.', 'Enter a name.')),
  phoneShape: problem(
    'phone',
    'phone-shape',
    text(
      'Vul een telefoonnummer in met alleen cijfers, spaties, een streepje en eventueel een + vooraan.',
      'Enter a telephone number with digits, spaces, a hyphen and, if needed, a + in front.',
    ),
  ),
  postcodeShape: problem(
    'postcode',
    'postcode-shape',
    text(
      'Vul een postcode in van 4 cijfers en 2 letters, bijvoorbeeld 3011 AA.',
      'Enter a postcode of 4 digits and 2 letters, for example 3011 AA.',
    ),
  ),
  langUnknown: problem(
    'lang',
    'lang-unknown',
    text('Kies Nederlands of Engels.', 'Choose Dutch or English.'),
  ),
  legalFormNeeded: problem(
    'legalForm',
    'legal-form-needed',
    text('Kies een rechtsvorm.', 'Choose a legal form.'),
  ),
  kvkShape: problem(
    'kvkNumber',
    'kvk-shape',
    text('Een KvK-nummer heeft 8 cijfers.', 'A Chamber of Commerce number has 8 digits.'),
  ),
  kvkInformal: problem(
    'kvkNumber',
    'kvk-informal',
    text(
      'Een groep zonder rechtsvorm heeft geen KvK-nummer. Laat dit leeg of kies een andere rechtsvorm.',
      'A group without a legal form has no Chamber of Commerce number. Leave this empty or choose another legal form.',
    ),
  ),
  kvkKnown: problem(
    'kvkNumber',
    'kvk-known',
    text(
      'Deze organisatie staat er al. Vraag iemand die voor de organisatie mag tekenen om u toe te voegen.',
      'This organisation is here already. Ask someone who may sign for it to add you.',
    ),
  ),
  wijkUnknown: problem(
    'wijkId',
    'wijk-unknown',
    text('Kies een wijk uit de lijst.', 'Choose a neighbourhood from the list.'),
  ),
  rightNeeded: problem(
    'right',
    'right-needed',
    text('Kies wat dit lid mag.', 'Choose what this member may do.'),
  ),
  alreadyMember: problem(
    'email',
    'already-member',
    text('Dit e-mailadres hoort al bij een lid.', 'This e-mail address already belongs to a member.'),
  ),
  notAMember: problem(
    '',
    'not-a-member',
    text(
      'Dit is geen lid (meer) van de organisatie.',
      'This is not (or no longer) a member of the organisation.',
    ),
  ),
  lastSigner: problem(
    '',
    'last-signer',
    text(
      'Er moet altijd iemand zijn die voor de organisatie mag tekenen. Geef eerst een ander lid het recht om te tekenen.',
      'There must always be someone who may sign for the organisation. First give another member the right to sign.',
    ),
  ),
  roleNeeded: problem('role', 'role-needed', text('Kies een rol.', 'Choose a role.')),
  notOneself: problem(
    '',
    'not-oneself',
    text(
      'U kunt uw eigen rollen niet veranderen. Vraag een andere beheerder.',
      'You cannot change your own roles. Ask another administrator.',
    ),
  ),
  sinceInPast: problem(
    'since',
    'since-in-past',
    text(
      'Een rol kan niet in het verleden beginnen. Kies vandaag of later.',
      'A role cannot begin in the past. Choose today or later.',
    ),
  ),
  untilBeforeSince: problem(
    'until',
    'until-before-since',
    text('De einddatum moet na de begindatum liggen.', 'The end date must be after the start date.'),
  ),
  wijkraadNeeded: problem(
    'wijkraadId',
    'wijkraad-needed',
    text(
      'Kies bij een wijkraadslid de wijkraad, en alleen daar.',
      'Choose the council for a member of a neighbourhood council, and only there.',
    ),
  ),
  gebiedNeeded: problem(
    'gebiedId',
    'gebied-needed',
    text(
      'Kies bij de gebiedsorganisatie het gebied, en alleen daar.',
      'Choose the district for the district office, and only there.',
    ),
  ),
  wijkOnlyForSteward: problem(
    'wijkId',
    'wijk-only-for-steward',
    text(
      'Kies alleen bij een beheerder van de sociale kaart een wijk.',
      'Choose a neighbourhood only for a steward of the social map.',
    ),
  ),
  alreadyHeld: problem(
    'role',
    'already-held',
    text(
      'Deze persoon heeft deze rol al in die periode.',
      'This person already holds this role in that period.',
    ),
  ),
  alreadyEnded: problem(
    '',
    'already-ended',
    text('Deze rol is al beëindigd.', 'This role has already ended.'),
  ),
  notAllowed: problem(
    '',
    'not-allowed',
    text(
      'U mag dit niet doen. Vraag iemand die voor de organisatie mag tekenen.',
      'You may not do this. Ask someone who may sign for the organisation.',
    ),
  ),
  administratorExists: problem(
    '',
    'administrator-exists',
    text(
      'Er is al een beheerder. Die kan rollen geven.',
      'There is an administrator already, who can give roles.',
    ),
  ),
  personUnknown: problem(
    '',
    'person-unknown',
    text('Deze persoon is er niet (meer).', 'This person does not exist (any more).'),
  ),
  confirmNeeded: problem(
    'confirm',
    'confirm-needed',
    text(
      'Zet een vinkje als u zeker weet dat u uw gegevens wilt verwijderen.',
      'Tick the box if you are sure that you want your data deleted.',
    ),
  ),
} as const;
