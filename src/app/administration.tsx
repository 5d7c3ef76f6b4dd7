/** Beheer: one page that leads each of the office to what she keeps or may check. */
import { text } from '../kernel/messages.ts';
import { allowed } from '../kernel/permissions.ts';
import type { Deps } from '../platform/deps.ts';
import type { Routes } from '../platform/http/routes.ts';
import { Card, CardList, Heading, Lead } from '../ui/index.ts';
import { auditPages } from './administration/audit.tsx';
import { entryGroups } from './administration/entries.ts';
import { tokenPages } from './administration/tokens.tsx';

const words = {
  title: text('Beheer', 'Administration'),
  lead: text('Wat u beheert of mag nakijken.', 'What you manage or may check.'),
} as const;

export function administrationRoutes(routes: Routes, deps: Deps): void {
  auditPages(routes, deps);
  tokenPages(routes, deps);
  routes.get('/beheer', 'administration.view', (c) => {
    const lang = c.get('lang');
    const actor = c.get('actor');
    const mine = entryGroups
      .map((group) => ({
        ...group,
        entries: group.entries.filter((entry) => allowed(actor, entry.permission)),
      }))
      .filter(({ entries }) => entries.length > 0);
    return c.get('page')(
      { title: words.title[lang] },
      <>
        <Heading level={1}>{words.title[lang]}</Heading>
        <Lead>{words.lead[lang]}</Lead>
        {mine.map(({ id, title, entries }) => (
          <section key={id} aria-labelledby={id}>
            <Heading level={2} id={id}>
              {title[lang]}
            </Heading>
            <CardList>
              {entries.map(({ href, title: name, about }) => (
                <Card key={href} title={name[lang]} href={href} level={3}>
                  {about[lang]}
                </Card>
              ))}
            </CardList>
          </section>
        ))}
      </>,
    );
  });
}
