import { dateOf, formatDate, formatMoment } from '../../../kernel/dates.ts';
import { type Lang, text } from '../../../kernel/messages.ts';

export const voteWords = {
  votes: text('Stemmingen', 'Votes'),
  votesLead: text(
    'In sommige wijken verdelen bewoners zelf een deel van het geld. Zij sturen ideeën in en stemmen.',
    'In some neighbourhoods residents divide part of the money themselves. They send in ideas and vote.',
  ),
  nowOpen: text('Nu stemmen', 'Vote now'),
  soon: text('Binnenkort', 'Soon'),
  past: text('Geweest', 'Past'),
  hidden: text('Nog niet bekendgemaakt', 'Not announced yet'),
  noVotes: text('Er is nu geen stemming.', 'There is no vote now.'),
  newVote: text('Een stemming voorbereiden', 'Prepare a vote'),
  example: text('Voorbeeld van de demo', 'Example of the demo'),
  manage: text('Beheer van deze stemming', 'Manage this vote'),
  manageShort: text('Beheer', 'Manage'),
  question: text('De vraag van de wijkraad', 'The question of the neighbourhood council'),
  noQuestion: text('De wijkraad stelt de vraag nog.', 'The council has yet to put the question.'),
  facts: text('In het kort', 'In short'),
  council: text('Wijkraad', 'Neighbourhood council'),
  money: text('Te verdelen', 'To divide'),
  moneyNow: text(
    '{euros} (nu vrij; het bedrag ligt vast als het stembiljet vastligt)',
    '{euros} (free now; the amount is fixed with the ballot)',
  ),
  envelope: text('Uit welk geld', 'From which money'),
  ideas: text('Ideeën insturen', 'Sending in ideas'),
  voting: text('Stemmen', 'Voting'),
  who: text('Wie mag stemmen', 'Who may vote'),
  how: text('Hoe u stemt', 'How you vote'),
  counting: text('Hoe wij tellen', 'How we count'),
  exampleCount: text('Een klein voorbeeld', 'A small example'),
  exampleText: text(
    'Stel: er is {budget} en er zijn vijf kiezers. Drie kiezers willen project A ({a}) en project C ({c}). Twee kiezers willen project B ({b}). Met deze regels winnen: {winners}.',
    'Suppose there is {budget} and there are five voters. Three voters want project A ({a}) and project C ({c}). Two voters want project B ({b}). By these rules the winners are: {winners}.',
  ),
  caps: text('Grenzen', 'Limits'),
  capLine: text('{name}: samen hoogstens {euros}', '{name}: at most {euros} together'),
  source: text('Bron', 'Source'),
  toVerify: text('nog te controleren', 'to be verified'),
  projects: text('Projecten', 'Projects'),
  noProjects: text('Er zijn nog geen projecten.', 'There are no projects yet.'),
  number: text('Nummer', 'Number'),
  project: text('Project', 'Project'),
  whatItIs: text('Wat het is', 'What it is'),
  cost: text('Kosten', 'Cost'),
  least: text('kan ook met {euros}', 'can be done with {euros}'),
  state: text('Status', 'Status'),
  changes: text('Wat er veranderde', 'What changed'),
  frozenText: text('Controleer het stembiljet', 'Check the ballot'),
  frozenHow: text(
    'Dit stembiljet verandert niet meer. Het heeft een vingerafdruk (SHA-256). Wie het bestand opslaat, kan die zelf uitrekenen.',
    'This ballot no longer changes. It has a fingerprint (SHA-256). Who saves the file can compute it herself.',
  ),
  fingerprint: text('Vingerafdruk', 'Fingerprint'),
  file: text('Het stembiljet als bestand (JSON)', 'The ballot as a file (JSON)'),
  from: text('van', 'from'),
  lessFree: text(
    'In dit plafond is nu {free} vrij. Op het stembiljet staat {ballot}. Wie de besluiten neemt, moet daar rekening mee houden.',
    'In this ceiling {free} is free now. The ballot says {ballot}. Who takes the decisions has to reckon with that.',
  ),
} as const;

/** `12 maart 2027, 09:00`. */
export const fromWords = (at: Date, lang: Lang): string => formatMoment(at, lang);

/** What closes at midnight closes with the day before: `tot en met 14 maart 2027`. */
export function untilWords(closesAt: Date, lang: Lang): string {
  const last = dateOf(new Date(closesAt.getTime() - 1));
  if (last.equals(dateOf(closesAt)))
    return `${lang === 'nl' ? 'tot' : 'until'} ${formatMoment(closesAt, lang)}`;
  return `${lang === 'nl' ? 'tot en met' : 'up to and including'} ${formatDate(last, lang)}`;
}

export const votePath = (slug: string, rest = ''): string =>
  `/stemmingen/${slug}${rest === '' ? '' : `/${rest}`}`;
export const managePath = (slug: string, rest = ''): string =>
  votePath(slug, rest === '' ? 'beheer' : `beheer/${rest}`);
