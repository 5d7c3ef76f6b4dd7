import { domainLabels } from '../../../kernel/domains.ts';
import { text } from '../../../kernel/messages.ts';
import { languageLabels } from '../../../kernel/words.ts';
import { organisationKindLabels } from '../../community/index.ts';
import type { Column } from './column.ts';

export const organisationColumns: readonly Column[] = [
  {
    title: 'Naam',
    field: 'name',
    required: true,
    sets: ['name'],
    explain: text('Hoe de organisatie of groep heet', 'What the organisation or group is called'),
    example: 'Buurtkeuken De Lepel',
  },
  {
    title: 'Soort',
    field: 'kind',
    required: true,
    sets: ['kind', 'core'],
    choices: organisationKindLabels,
    explain: text('Wat voor organisatie het is', 'What kind of organisation it is'),
    example: 'Groep bewoners',
  },
  {
    title: 'In één zin',
    also: ['Zin', 'Samenvatting', 'Omschrijving'],
    field: 'summaryNl',
    required: true,
    sets: ['summary'],
    explain: text('Wat zij doet', 'What it does'),
    example: 'Buren koken en eten samen',
  },
  {
    title: 'Wijk',
    field: 'wijk',
    sets: ['wijkId', 'wijkName'],
    explain: text(
      'De naam van de wijk; leeg is de hele stad',
      'The name of the neighbourhood; empty is the whole city',
    ),
    example: 'Middelland',
  },
  {
    title: 'Uitleg',
    also: ['Over ons'],
    field: 'descriptionNl',
    sets: ['description'],
    explain: text('Meer over de organisatie', 'More about the organisation'),
    example: '',
  },
  {
    title: 'Waarvoor',
    also: ['Domeinen', 'Domein'],
    field: 'domains',
    sets: ['domains'],
    choices: domainLabels,
    several: true,
    explain: text('Een of meer', 'One or more'),
    example: 'Sociale cohesie, Kansengelijkheid',
  },
  {
    title: 'Talen',
    field: 'languages',
    sets: ['languages'],
    choices: languageLabels,
    several: true,
    explain: text('Talen die men er spreekt', 'Languages that are spoken there'),
    example: 'Nederlands, Turks',
  },
  {
    title: 'Website',
    field: 'website',
    sets: ['website'],
    explain: text('Het webadres', 'The web address'),
    example: 'https://www.example.org',
  },
  {
    title: 'E-mail',
    also: ['Email', 'E-mailadres'],
    field: 'publicEmail',
    sets: ['publicEmail'],
    explain: text(
      'Van de organisatie, nooit van een persoon: iedereen ziet het',
      'Of the organisation, never of a person: everybody sees it',
    ),
    example: 'info@example.org',
  },
  {
    title: 'Telefoon',
    also: ['Telefoonnummer'],
    field: 'publicPhone',
    sets: ['publicPhone'],
    explain: text('Van de organisatie', 'Of the organisation'),
    example: '010 123 45 67',
  },
  {
    title: 'Actief sinds',
    also: ['Sinds'],
    field: 'activeSince',
    sets: ['activeSince'],
    explain: text('Het jaar', 'The year'),
    example: '2015',
  },
];
