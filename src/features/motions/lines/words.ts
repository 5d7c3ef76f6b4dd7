import { text } from '../../../kernel/messages.ts';

export const lineWords = {
  title: text('Actielijnen van de Sociale Basis', 'Action lines of the social base'),
  lead: text(
    'Langs deze lijnen werkt de stad de Sociale Basis uit. Bij elke lijn ziet u de doelen, hoe het ervoor staat en wat u er hier van ziet.',
    'Along these lines the city works out the social base. For each line you see the goals, how it stands and what you can see of it here.',
  ),
  line: text('Actielijn {n}', 'Action line {n}'),
  none: text('Er zijn nog geen actielijnen vastgelegd.', 'No action lines have been recorded yet.'),
  goals: text('Doelen', 'Goals'),
  carriers: text('Wat u er hier van ziet', 'What you see of it here'),
  progress: text('Hoe het ervoor staat', 'How it stands'),
  newest: text('Laatste nieuws', 'Latest news'),
  noProgress: text('Hierover is nog niets geschreven.', 'Nothing has been written about this yet.'),
  halves: {
    1: text('Eerste helft van {year}', 'First half of {year}'),
    2: text('Tweede helft van {year}', 'Second half of {year}'),
  },
  written: text('Geschreven op {at}', 'Written on {at}'),
  corrected: text('Verbeterd. Eerst stond er:', 'Corrected. Before, it said:'),
  source: text('Bron', 'Source'),
  versionOf: text('Versie {n}. Waarom die er kwam:', 'Version {n}. Why it came:'),
  add: text('Actielijn toevoegen', 'Add an action line'),
  edit: text('Wijzig deze actielijn', 'Change this action line'),
  editTitle: text('Actielijn wijzigen', 'Change an action line'),
  number: text('Nummer', 'Number'),
  name: text('Naam', 'Name'),
  goalsHint: text('Elk doel op een eigen regel.', 'Each goal on a line of its own.'),
  carriersLabel: text(
    'Welke delen van dit platform dragen deze lijn?',
    'Which parts of this platform carry this line?',
  ),
  reason: text('Waarom verandert dit?', 'Why does this change?'),
  save: text('Vastleggen', 'Record'),
  write: text('Schrijf hoe het ervoor staat', 'Write how it stands'),
  writeLead: text(
    'Eén tekst per half jaar. Schrijft u opnieuw over hetzelfde half jaar, dan geldt de nieuwste tekst. De oude blijft te lezen.',
    'One text a half year. When you write about the same half year again, the newest text counts. The old one can still be read.',
  ),
  period: text('Over welk half jaar?', 'About which half year?'),
  body: text('Hoe staat het ervoor?', 'How does it stand?'),
} as const;
