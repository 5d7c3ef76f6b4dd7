/** Parts of this platform that can carry an action line. */
import { type Text, text } from '../../kernel/messages.ts';

export type Carrier = { readonly href: string; readonly label: Text };

/** By the key that an action line keeps. */
export const carriers: Readonly<Record<string, Carrier>> = {
  schemes: { href: '/regelingen', label: text('De regelingen', 'The schemes') },
  wayFinder: { href: '/welke-steun', label: text('Welke steun past?', 'Which support fits?') },
  ceilings: { href: '/plafonds', label: text('De subsidieplafonds', 'The subsidy ceilings') },
  register: { href: '/register', label: text('Toegekende subsidies', 'Grants register') },
  moneyFlows: { href: '/geldstromen', label: text('De geldstromen', 'The money flows') },
  earmarks: {
    href: '/oormerken',
    label: text('Geld dat opzij is gezet voor de buurt', 'Money set aside for the neighbourhood'),
  },
  areaBudgets: { href: '/wijkbudgetten', label: text('De wijkbudgetten', 'The area budgets') },
  votes: { href: '/stemmingen', label: text('Stemmingen van bewoners', 'Votes of residents') },
  wijken: { href: '/wijken', label: text('De wijken en hun geld', 'The neighbourhoods and their money') },
  organisations: {
    href: '/organisaties',
    label: text('Organisaties en netwerken', 'Organisations and networks'),
  },
  agenda: { href: '/agenda', label: text('De agenda van de stad', "The city's agenda") },
  places: { href: '/plekken', label: text('De plekken in de wijk', 'The places in the neighbourhood') },
  coverage: {
    href: '/plekken/dekking',
    label: text('Waar nog een plek ontbreekt', 'Where a place is missing'),
  },
  motions: { href: '/moties', label: text('Moties en toezeggingen', 'Motions and pledges') },
  trials: {
    href: '/werkatelier',
    label: text('De proeven van het Werkatelier', 'The trials of the Werkatelier'),
  },
  lessons: { href: '/geleerd', label: text('Wat de stad leerde', 'What the city learned') },
  terms: { href: '/termijnen', label: text('De wettelijke termijnen', 'The legal terms') },
  openData: { href: '/open-data', label: text('Open data', 'Open data') },
};

export const isCarrier = (key: string): boolean => Object.hasOwn(carriers, key);
