/** What the hub of the office leads to, by the work it belongs to. A new page is a row here. */
import { type Text, text } from '../../kernel/messages.ts';
import type { Permission } from '../../kernel/permissions.ts';

export type Entry = {
  readonly href: string;
  readonly permission: Permission;
  readonly title: Text;
  readonly about: Text;
};

export type EntryGroup = { readonly id: string; readonly title: Text; readonly entries: readonly Entry[] };

export const entryGroups: readonly EntryGroup[] = [
  {
    id: 'na',
    title: text('Na de activiteiten', 'After the activities'),
    entries: [
      {
        href: '/beheer/vaststellen',
        permission: 'worklist.view',
        title: text('Vaststellen', 'Determination'),
        about: text(
          'Zaken na hun activiteiten, met wat de regels voorstellen.',
          'Cases after their activities, with what the rules propose.',
        ),
      },
      {
        href: '/verhalen/werk',
        permission: 'story.judge',
        title: text('Verhalen en meldingen', 'Stories and reports'),
        about: text(
          'Reacties van buren en meldingen van persoonsgegevens bekijken.',
          'Look at reactions of neighbours and reports of personal data.',
        ),
      },
      {
        href: '/beheer/steekproeven',
        permission: 'worklist.view',
        title: text('Steekproeven', 'Samples'),
        about: text(
          'Het getal van buiten waarmee elke maand wordt geloot.',
          'The number from outside that each month is drawn with.',
        ),
      },
      {
        href: '/betalingen/terugvorderingen',
        permission: 'payment.view',
        title: text('Terugvorderingen', 'Recoveries'),
        about: text(
          'Geld dat terugkomt, met afspraken en verrekening.',
          'Money that comes back, with arrangements and set-off.',
        ),
      },
      {
        href: '/beheer/bewaren',
        permission: 'retention.view',
        title: text('Bewaren en vernietigen', 'Keeping and destroying'),
        about: text(
          'Welke dossiers over de bewaartermijn komen, en wat vernietigd is.',
          'Which files come past their term, and what was destroyed.',
        ),
      },
    ],
  },
  {
    id: 'leren',
    title: text('Verantwoorden en leren', 'Reporting and learning'),
    entries: [
      {
        href: '/raadsrapportages',
        permission: 'councilReport.view',
        title: text('Raadsrapportages', 'Council reports'),
        about: text('Concepten maken, nakijken en publiceren.', 'Make, check and publish drafts.'),
      },
      {
        href: '/moties',
        permission: 'worklist.view',
        title: text('Moties en toezeggingen', 'Motions and pledges'),
        about: text(
          'Wat de raad vroeg en hoe het ervoor staat.',
          'What the council asked, and how it stands.',
        ),
      },
      {
        href: '/werkatelier',
        permission: 'worklist.view',
        title: text('Werkatelier', 'Werkatelier'),
        about: text(
          'Proeven: wat wij uitproberen en waarmee wij stoppen.',
          'Trials: what we try out and what we stop.',
        ),
      },
      {
        href: '/werkatelier/vragen',
        permission: 'learning.keep',
        title: text('Vragen voor het Werkatelier', 'Questions for the Werkatelier'),
        about: text(
          'Voorstellen van bewoners en organisaties beantwoorden.',
          'Answer proposals of residents and organisations.',
        ),
      },
      {
        href: '/geleerd',
        permission: 'worklist.view',
        title: text('Wat de stad leerde', 'What the city learned'),
        about: text(
          'Lessen, en tot wanneer elke regeling moet zijn geëvalueerd.',
          'Lessons, and until when each scheme must be evaluated.',
        ),
      },
      {
        href: '/klachten/register',
        permission: 'complaint.view',
        title: text('Klachtenregister', 'Register of complaints'),
        about: text(
          'Klachten met hun termijn en hoe zij aflopen.',
          'Complaints with their term and how they end.',
        ),
      },
      {
        href: '/beheer/kengetallen',
        permission: 'unitValue.manage',
        title: text('Kengetallen', 'Unit values'),
        about: text(
          'Kengetallen met hun bron voorstellen en bekendmaken.',
          'Propose and publish unit values with their source.',
        ),
      },
    ],
  },
  {
    id: 'geld',
    title: text('Geld', 'Money'),
    entries: [
      {
        href: '/plafonds',
        permission: 'budget.view',
        title: text('Plafonds en grootboek', 'Ceilings and ledger'),
        about: text('Elk plafond met al zijn bewegingen.', 'Every ceiling with all its movements.'),
      },
      {
        href: '/beheer/begrotingen',
        permission: 'budget.view',
        title: text('Begrotingen', 'Budgets'),
        about: text(
          'Wanneer de gemeenteraad de begroting van een jaar vaststelde.',
          'When the council adopted the budget of a year.',
        ),
      },
      {
        href: '/beheer/oormerken',
        permission: 'budget.publish',
        title: text('Oormerken', 'Earmarks'),
        about: text(
          'Welk deel van het geld de raad apart zet voor lokale inzet.',
          'Which part of the money the council sets aside for local effort.',
        ),
      },
      {
        href: '/beheer/staatssteun',
        permission: 'aid.view',
        title: text('Staatssteun', 'State aid'),
        about: text(
          'Het steunregister en de termijn om steun daarin te zetten.',
          'The aid register and the term for entering aid in it.',
        ),
      },
    ],
  },
  {
    id: 'regelingen',
    title: text('Regelingen en stemmingen', 'Schemes and votes'),
    entries: [
      {
        href: '/beheer/regelingen',
        permission: 'draft.view',
        title: text('Regelingen opstellen', 'Drafting schemes'),
        about: text(
          'Elke versie van elke regeling, ook wat nog niet bekend is gemaakt.',
          'Every version of every scheme, what is not published yet included.',
        ),
      },
      {
        href: '/basisfinanciering',
        permission: 'draft.view',
        title: text('Basisfinanciering ontwerpen', 'Designing base funding'),
        about: text(
          'De formule met haar bronnen, en wat zij doet in de hele stad.',
          'The formula with its sources, and what it does in the whole city.',
        ),
      },
      {
        href: '/stemmingen/nieuw',
        permission: 'vote.prepare',
        title: text('Een stemming voorbereiden', 'Preparing a vote'),
        about: text(
          'Een stemming van bewoners opzetten en proberen.',
          'Set up a vote of residents and rehearse it.',
        ),
      },
    ],
  },
  {
    id: 'systeem',
    title: text('Toegang en systeem', 'Access and system'),
    entries: [
      {
        href: '/beheer/toegang',
        permission: 'access.view',
        title: text('Toegang', 'Access'),
        about: text('Wie welke rol heeft, en tot wanneer.', 'Who holds which role, and until when.'),
      },
      {
        href: '/beheer/berichten',
        permission: 'message.log',
        title: text('Berichtenlogboek', 'Message log'),
        about: text(
          'Elke brief die wij stuurden, en hoe die aankwam.',
          'Every letter that we sent, and how it arrived.',
        ),
      },
      {
        href: '/beheer/storingen',
        permission: 'outage.view',
        title: text('Storingen', 'Outages'),
        about: text(
          'Wanneer iets niet werkte. Mensen krijgen dan meer tijd.',
          'When something did not work. People then get more time.',
        ),
      },
      {
        href: '/beheer/audit',
        permission: 'audit.view',
        title: text('Auditlogboek', 'Audit log'),
        about: text(
          'Elke wijziging, en of er niets mee is gebeurd.',
          'Every change, and proof that nothing happened to it.',
        ),
      },
      {
        href: '/beheer/zoekwoorden',
        permission: 'synonym.manage',
        title: text('Zoekwoorden', 'Search words'),
        about: text(
          'Welke woorden voor het zoeken hetzelfde betekenen.',
          'Which words mean the same when searching.',
        ),
      },
      {
        href: '/beheer/versheid',
        permission: 'listing.policy',
        title: text('Wanneer wordt iets oud?', 'When does something grow old?'),
        about: text(
          'Na hoeveel dagen wij vragen of iets op de sociale kaart nog klopt.',
          'After how many days we ask whether something on the social map is still right.',
        ),
      },
      {
        href: '/beheer/tokens',
        permission: 'token.view',
        title: text('API-sleutels', 'API keys'),
        about: text('Welke andere systemen mogen meelezen.', 'Which other systems may read along.'),
      },
    ],
  },
];
