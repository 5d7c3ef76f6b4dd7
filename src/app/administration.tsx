/** Beheer: one page that leads to what an administrator or controller keeps or reads. A new page is a row here. */
import { type Text, text } from '../kernel/messages.ts';
import { allowed, type Permission } from '../kernel/permissions.ts';
import type { Deps } from '../platform/deps.ts';
import type { Routes } from '../platform/http/routes.ts';
import { Card, CardList, Heading, Lead } from '../ui/index.ts';
import { auditPages } from './administration/audit.tsx';
import { tokenPages } from './administration/tokens.tsx';

type Entry = {
  readonly href: string;
  readonly permission: Permission;
  readonly title: Text;
  readonly about: Text;
};

const entries: readonly Entry[] = [
  {
    href: '/beheer/toegang',
    permission: 'access.view',
    title: text('Toegang', 'Access'),
    about: text('Wie welke rol heeft, en tot wanneer.', 'Who holds which role, and until when.'),
  },
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
    href: '/beheer/vaststellen',
    permission: 'worklist.view',
    title: text('Vaststellen', 'Determination'),
    about: text(
      'Zaken na hun activiteiten, met wat de regels voorstellen.',
      'Cases after their activities, with what the rules propose.',
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
];

const words = {
  title: text('Beheer', 'Administration'),
  lead: text('Wat u beheert of mag nakijken.', 'What you manage or may check.'),
} as const;

export function administrationRoutes(routes: Routes, deps: Deps): void {
  auditPages(routes, deps);
  tokenPages(routes, deps);
  routes.get('/beheer', 'audit.view', (c) => {
    const lang = c.get('lang');
    const mine = entries.filter(({ permission }) => allowed(c.get('actor'), permission));
    return c.get('page')(
      { title: words.title[lang] },
      <>
        <Heading level={1}>{words.title[lang]}</Heading>
        <Lead>{words.lead[lang]}</Lead>
        <CardList>
          {mine.map(({ href, title, about }) => (
            <Card key={href} title={title[lang]} href={href} level={2}>
              {about[lang]}
            </Card>
          ))}
        </CardList>
      </>,
    );
  });
}
