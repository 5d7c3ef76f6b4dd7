import { type Text, text } from '../../kernel/messages.ts';
import type { FigureName } from './types.ts';
import { managePath } from './words.ts';

export const figuresPath = `${managePath}/cijfers`;

export const figureLabels: Readonly<Record<FigureName, Text>> = {
  deadweight: text('Zou ook zonder u gebeurd zijn', 'Would have happened without you too'),
  attribution: text('Komt ook door anderen', 'Is due to others too'),
  displacement: text('Ging elders ten koste van iets', 'Was lost elsewhere'),
  dropOff: text('Verdwijnt elk jaar weer', 'Fades again each year'),
  volunteersEach: text('Vrijwilligers per keer', 'Volunteers each time'),
  hoursEach: text('Uren per vrijwilliger per keer', 'Hours of a volunteer each time'),
};

/** As the literature calls it, for who looks it up. */
export const termLabels: Readonly<Partial<Record<FigureName, string>>> = {
  deadweight: 'deadweight',
  attribution: 'attribution',
  displacement: 'displacement',
  dropOff: 'drop-off',
};

export const methodWords = {
  title: text('Hoe wij rekenen', 'How we compute'),
  lead: text(
    'Een opbrengst is altijd een bandbreedte, per soort. Hier staat hoe wij daaraan komen.',
    'What something is worth is always a range, per kind. This is how we get there.',
  ),
  stepsTitle: text('De som', 'The sum'),
  steps: [
    text(
      'Hoe vaak is het gezien? Dat is een aantal van laag tot hoog, met hoe het gezien is.',
      'How often was it seen? A number from low to high, with how it was seen.',
    ),
    text('Maal het kengetal, van laag tot hoog.', 'Times the unit value, from low to high.'),
    text('Min wat ook zonder u gebeurd zou zijn.', 'Less what would have happened without you too.'),
    text('Min wat ook door anderen komt.', 'Less what is due to others too.'),
    text('Min wat elders ten koste van iets ging.', 'Less what was lost elsewhere.'),
    text(
      'Duurt het langer dan een jaar? Dan telt elk volgend jaar minder mee.',
      'Does it last more than a year? Then each next year counts for less.',
    ),
  ],
  intervalTitle: text('Waarom een bandbreedte, en geen kansen', 'Why a range, and no chances'),
  interval: text(
    'Wij rekenen met intervallen. Elk getal is een laagste en een hoogste. De laagste uitkomst neemt overal het ongunstigste, de hoogste overal het gunstigste. Zo klopt de uitkomst altijd, waar de echte getallen ook liggen. Een simulatie met kansen (Monte Carlo) lijkt preciezer, maar de kansen kent niemand. En dit kunt u met een rekenmachine narekenen.',
    'We use interval arithmetic. Each number is a lowest and a highest. The lowest outcome takes the least favourable everywhere, the highest the most favourable. So the outcome always holds, wherever the true numbers lie. A simulation with chances (Monte Carlo) looks more precise, but nobody knows the chances. And this you can check with a calculator.',
  ),
  hours: text(
    'Van uren gaat niets af: dat is inzet, en geen effect. Uren zijn het aantal keren dat iets doorging, maal de vrijwilligers per keer, maal de uren per vrijwilliger.',
    'Nothing goes off hours: they are effort, not an effect. Hours are the number of times that something took place, times the volunteers each time, times the hours of each.',
  ),
  defaults: text('Wat er standaard af gaat', 'What goes off by default'),
  defaultsLead: text(
    'Een organisatie mag een ander getal kiezen, met een reden. Die staat er dan bij.',
    'An organisation may choose another number, with a reason. That is then shown.',
  ),
  what: text('Getal', 'Figure'),
  default: text('Standaard', 'Default'),
  reason: text('Waarom', 'Why'),
  source: text('Bron', 'Source'),
  prices: text('Hoe de prijzen stegen', 'How prices rose'),
  pricesLead: text(
    'Hiermee brengen wij een oud kengetal naar de prijzen van nu. Van een jaar dat hier niet staat, raden wij de stijging niet.',
    'With this we bring an old unit value to the prices of now. Of a year that is not here we do not guess the rise.',
  ),
  year: text('Jaar', 'Year'),
  rise: text('Stijging', 'Rise'),
  none: text('Nog niet bekendgemaakt.', 'Not published yet.'),
} as const;

export const figureWords = {
  title: text('Aftrek, uren en prijzen', 'Deductions, hours and prices'),
  lead: text(
    'Getallen waarmee een opbrengst wordt berekend. De een stelt voor, een ander maakt bekend. Een nieuw getal komt naast het oude; het oude blijft staan.',
    'Figures with which statements are computed. One person proposes, another publishes. A new figure comes beside the old one, which stays.',
  ),
  which: text('Om welk getal gaat het?', 'Which figure is it?'),
  price: text('Stijging van de prijzen in een jaar (procent)', 'Rise of prices in a year (percent)'),
  year: text('Welk jaar?', 'Which year?'),
  yearHint: text('Alleen bij stijging van de prijzen.', 'Only for the rise of prices.'),
  least: text('Laagste', 'Lowest'),
  most: text('Hoogste', 'Highest'),
  mostHint: text('Leeg als het één getal is.', 'Empty if it is one number.'),
  reason: text('Waarom dit getal?', 'Why this figure?'),
  source: text('Wat is de bron?', 'What is the source?'),
  propose: text('Een getal voorstellen', 'Propose a figure'),
  shipped: text(
    'Deze getallen brengt het programma mee, en ze gelden hier nog niet. Zolang gaat er van een opbrengst niets af. Kies er een: het voorstel staat dan al ingevuld.',
    'The program brings these figures along, and they do not hold here yet. Until then nothing goes off a statement. Choose one: the proposal is then filled in already.',
  ),
  current: text('Wat nu geldt', 'What holds now'),
  history: text('Wat eerder gold', 'What held before'),
  done: text('Het getal is bekendgemaakt.', 'The figure has been published.'),
  people: text('mensen', 'people'),
  hours: text('uur', 'hours'),
} as const;
