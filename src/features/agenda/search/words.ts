import { text } from '../../../kernel/messages.ts';

export const searchWords = {
  title: text('Zoeken', 'Search'),
  titleFor: text('Zoeken: {q}', 'Search: {q}'),
  lead: text(
    'Zoek een activiteit, plek, organisatie of netwerk. Schrijf het zoals u het zegt.',
    'Search for an activity, place, organisation or network. Write it as you say it.',
  ),
  form: text('Zoek in de stad', 'Search the city'),
  what: text('Wat zoekt u?', 'What are you looking for?'),
  button: text('Zoek', 'Search'),
  kinds: text('Soort', 'Kind'),
  all: text('Alles', 'Everything'),
  activity: text('Activiteiten', 'Activities'),
  venue: text('Plekken', 'Places'),
  organisation: text('Organisaties', 'Organisations'),
  network: text('Netwerken', 'Networks'),
  found: text('{n} gevonden voor', '{n} found for'),
  foundMore: text('Meer dan {n} gevonden voor', 'More than {n} found for'),
  none: text('Niets gevonden voor', 'Nothing found for'),
  inWijk: text('in {wijk}', 'in {wijk}'),
  meant: text(
    'Het woord {typed} kennen wij hier niet. Bedoelt u',
    'We do not know the word {typed} here. Do you mean',
  ),
  or: text('of', 'or'),
  beside: text('Wij zochten ook op: {words}.', 'We also searched for: {words}.'),
  keepSynonyms: text('Beheer de zoekwoorden', 'Manage the search words'),
  unknown: text('Bij {words} vonden wij niets.', 'We found nothing for {words}.'),
  partly: text(
    'Niets past bij al uw woorden. Dit past bij een deel ervan.',
    'Nothing fits all your words. This fits some of them.',
  ),
  noWalking: text('Zonder minuten lopen', 'Without minutes of walking'),
  next: text('Eerstvolgende keer: {day}, {time}', 'Next time: {day}, {time}'),
  noNext: text('Nu geen nieuwe datum bekend', 'No new date known now'),
  startTitle: text('Vaak gezocht', 'Often searched for'),
  noneTitle: text('Dit staat er nog niet bij', 'This is not here yet'),
  noneText: text('Dit kunt u nu doen:', 'What you can do now:'),
  tryCity: text('Zoek in de hele stad', 'Search the whole city'),
  tryEverything: text('Zoek in alle soorten', 'Search all kinds'),
  tryAgenda: text('Kijk wat er deze week is', 'See what is on this week'),
  tryPlaces: text(
    'Loop binnen bij een plek in de buurt en vraag het daar',
    'Drop in at a place near by and ask there',
  ),
  tryAdd: text('Zet uw eigen groep op de kaart', 'Put your own group on the map'),
  askCity: text(
    'Liever iemand spreken? Bel de gemeente: 14 010.',
    'Rather talk to somebody? Call the municipality: 14 010.',
  ),
  onlyWords: text(
    'Met deze tekens kunnen wij niet zoeken. Gebruik een woord.',
    'We cannot search with these characters. Use a word.',
  ),
} as const;

/** To begin with; each finds something in any city. */
export const examples = [
  'samen eten',
  'koffie',
  'taalles',
  'huiswerk',
  'computerhulp',
  'wandelen',
  'tuin',
  'geldzorgen',
] as const;
