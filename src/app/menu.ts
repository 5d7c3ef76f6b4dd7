/** The main menu: everybody's pages first, then what this actor's roles open. Each link is a real page. */
import type { Actor } from '../kernel/actor.ts';
import type { Lang, Text } from '../kernel/messages.ts';
import { allowed, type Permission } from '../kernel/permissions.ts';
import type { NavItem } from '../ui/index.ts';

type MenuEntry = {
  readonly href: string;
  readonly label: Text;
  readonly permission?: Permission;
  readonly person?: true;
};

const entries: readonly MenuEntry[] = [
  { href: '/agenda', label: { nl: 'Agenda', en: 'Agenda' } },
  { href: '/plekken', label: { nl: 'Plekken', en: 'Places' } },
  { href: '/welke-steun', label: { nl: 'Welke steun past?', en: 'Which support fits?' } },
  { href: '/regelingen', label: { nl: 'Regelingen', en: 'Schemes' } },
  { href: '/register', label: { nl: 'Toegekende subsidies', en: 'Grants register' } },
  { href: '/organisaties', label: { nl: 'Organisaties', en: 'Organisations' } },
  { href: '/wijken', label: { nl: 'Wijken en geld', en: 'Neighbourhoods and money' } },
  { href: '/stemmingen', label: { nl: 'Stemmingen', en: 'Votes' } },
  {
    href: '/mijn-activiteiten',
    label: { nl: 'Mijn activiteiten', en: 'My activities' },
    permission: 'listing.edit',
  },
  { href: '/mijn-aanvragen', label: { nl: 'Mijn aanvragen', en: 'My applications' }, person: true },
  { href: '/berichten', label: { nl: 'Berichten', en: 'Messages' }, person: true },
  { href: '/balie', label: { nl: 'Balie', en: 'Service desk' }, permission: 'application.enterForOther' },
  {
    href: '/printlijst',
    label: { nl: 'Printlijst', en: 'Print queue' },
    permission: 'printQueue.view',
  },
  { href: '/werklijst', label: { nl: 'Werklijst', en: 'Work list' }, permission: 'worklist.view' },
  { href: '/wijkraad', label: { nl: 'Besluitpakket', en: 'Decision pack' }, permission: 'pack.view' },
  {
    href: '/sociale-kaart/werk',
    label: { nl: 'Sociale kaart', en: 'Social map' },
    permission: 'listing.moderate',
  },
  {
    href: '/basisfinanciering',
    label: { nl: 'Basisfinanciering', en: 'Base funding' },
    permission: 'draft.view',
  },
  { href: '/bezwaren', label: { nl: 'Bezwaren', en: 'Objections' }, permission: 'objection.view' },
  { href: '/betalingen', label: { nl: 'Betalingen', en: 'Payments' }, permission: 'payment.view' },
  {
    href: '/beheer',
    label: { nl: 'Beheer', en: 'Administration' },
    permission: 'administration.view',
  },
];

/** Two rows, so that a role with much work still finds its way: what is everybody's, and what is this person's. */
export type Menu = { readonly everybody: readonly NavItem[]; readonly own: readonly NavItem[] };

const isOwn = (entry: MenuEntry): boolean => entry.permission !== undefined || entry.person === true;

export function menuFor(actor: Actor, lang: Lang): Menu {
  const items = (wanted: readonly MenuEntry[]): NavItem[] =>
    wanted.map(({ href, label }) => ({ href, label: label[lang] }));
  return {
    everybody: items(entries.filter((entry) => !isOwn(entry))),
    own: items(
      entries.filter(
        (entry) =>
          isOwn(entry) && (entry.permission ? allowed(actor, entry.permission) : actor.kind === 'person'),
      ),
    ),
  };
}
