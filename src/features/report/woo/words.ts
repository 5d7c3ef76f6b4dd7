import { text } from '../../../kernel/messages.ts';

export const wooWords = {
  title: text('Besluiten over subsidies', 'Decisions on grants'),
  lead: text(
    'Elk besluit over een subsidie aan een organisatie: toekennen, wijzigen, vaststellen, intrekken. Zo hoort het volgens de Wet open overheid.',
    'Every decision on a grant to an organisation: granting, changing, determining, withdrawing, as the Open Government Act wants it.',
  ),
  source: text(
    'Dit overzicht staat in de plaats van de besluiten zelf (Woo artikel 3.3, tweede lid, onder k, en 3.3a). Of die plicht al geldt, moet nog worden nagekeken.',
    'This overview takes the place of the decisions themselves (Woo article 3.3(2)(k) and 3.3a). Whether that duty holds already is to be verified.',
  ),
  people: text(
    'Besluiten over bewoners en groepen zonder rechtsvorm staan hier niet, en ook niet wat is geweigerd.',
    'Decisions on residents and groups without a legal form are not here, nor is what was refused.',
  ),
  year: text('Jaar', 'Year'),
  everyYear: text('Alle jaren', 'All years'),
  found: text('{n} besluiten', '{n} decisions'),
  foundOne: text('1 besluit', '1 decision'),
  none: text('Er zijn nog geen besluiten', 'There are no decisions yet'),
  noneThen: text('In dit jaar zijn er geen besluiten', 'There are no decisions in this year'),
  caption: text('Besluiten, het nieuwste boven', 'Decisions, the newest first'),
  notifiedOn: text('Bekendgemaakt', 'Made known'),
  recipient: text('Voor wie', 'For whom'),
  purpose: text('Waarvoor', 'What for'),
  kind: text('Besluit', 'Decision'),
  amount: text('Bedrag', 'Amount'),
  basis: text('Grondslag', 'Legal basis'),
  case: text('Zaak', 'Case'),
  wrongYear: text('Kies een jaar uit de lijst.', 'Choose a year from the list.'),
  show: text('Laat zien', 'Show'),
  choose: text('Kies een jaar', 'Choose a year'),
  download: text('Zelf rekenen? Download deze lijst', 'Do your own sums? Download this list'),
  csv: text('Als CSV, voor een rekenblad', 'As CSV, for a spreadsheet'),
  api: text('Via de API', 'By the API'),
  register: text('Toegekende subsidies', 'Grants register'),
  ofSubsidies: text(
    'Liever per subsidie dan per besluit? Kijk bij {link}.',
    'Rather by grant than by decision? See {link}.',
  ),
} as const;

export const kindWords = {
  grant: text('Toegekend', 'Granted'),
  onObjection: text('Besluit op bezwaar', 'Decision on objection'),
  amend: text('Gewijzigd', 'Changed'),
  withdraw: text('Ingetrokken', 'Withdrawn'),
  determine: text('Vastgesteld', 'Determined'),
  redetermine: text('Opnieuw vastgesteld', 'Determined anew'),
} as const;
