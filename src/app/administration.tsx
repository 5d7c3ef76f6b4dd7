/** Beheer: one page that leads to what an administrator or controller keeps or reads. A new page is a row here. */
import { type Text, text } from '../kernel/messages.ts';
import { allowed, type Permission } from '../kernel/permissions.ts';
import type { Routes } from '../platform/http/routes.ts';
import { Card, CardList, Heading, Lead } from '../ui/index.ts';

type Entry = {
  readonly href: string;
  readonly permission: Permission;
  readonly title: Text;
  readonly about: Text;
};

const entries: readonly Entry[] = [
  {
    href: '/beheer/toegang',
    permission: 'access.manage',
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
    permission: 'outage.record',
    title: text('Storingen', 'Outages'),
    about: text(
      'Wanneer iets niet werkte. Mensen krijgen dan meer tijd.',
      'When something did not work. People then get more time.',
    ),
  },
];

const words = {
  title: text('Beheer', 'Administration'),
  lead: text('Wat u beheert of mag nakijken.', 'What you manage or may check.'),
} as const;

export function administrationRoutes(routes: Routes): void {
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
