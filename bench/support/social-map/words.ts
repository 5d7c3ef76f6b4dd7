/** Words that an invented city is written with: enough different ones that searching has something to tell apart. */

type Kind = {
  readonly type: string;
  readonly domain: string;
  readonly audience: string;
  readonly costCents: number | null;
  /** Dutch and English, one of each chosen per activity. */
  readonly titles: readonly (readonly [string, string])[];
  readonly summary: readonly [string, string];
};

const kind = (
  type: string,
  [domain, audience, costCents]: readonly [string, string, number | null],
  summary: readonly [string, string],
  ...titles: Kind['titles']
): Kind => ({ type, domain, audience, costCents, summary, titles });

export const kinds: readonly Kind[] = [
  kind(
    'coffee',
    ['cohesion', 'everyone', 0],
    ['De koffie staat klaar, ook voor wie niemand kent.', 'Coffee is ready, also if you know nobody.'],
    ['Koffie-inloop', 'Coffee walk-in'],
    ['Koffieochtend', 'Coffee morning'],
    ['Theetuin', 'Tea garden'],
  ),
  kind(
    'meal',
    ['cohesion', 'everyone', 450],
    ['Samen koken en samen eten voor weinig geld.', 'Cook and eat together for little money.'],
    ['Eettafel', 'Shared table'],
    ['Buurtmaaltijd', 'Neighbourhood meal'],
    ['Soep van de straat', 'Street soup'],
    ['Kookgroep', 'Cooking group'],
  ),
  kind(
    'walkIn',
    ['cohesion', 'adults', 0],
    ['Loop binnen voor een praatje of een spelletje.', 'Walk in for a chat or a game.'],
    ['Open huiskamer', 'Open living room'],
    ['Inloopmiddag', 'Walk-in afternoon'],
  ),
  kind(
    'language',
    ['opportunity', 'newcomers', 0],
    ['Praten, luisteren en lachen in het Nederlands.', 'Talk, listen and laugh in Dutch.'],
    ['Taalcafé', 'Language café'],
    ['Taalles met buren', 'Language with neighbours'],
    ['Conversatiegroep', 'Conversation group'],
  ),
  kind(
    'homework',
    ['opportunity', 'youth', 0],
    ['Rust, een tafel en iemand die helpt met de sommen.', 'Quiet, a table and someone who helps.'],
    ['Huiswerkklas', 'Homework class'],
    ['Huiswerkbegeleiding', 'Homework help'],
  ),
  kind(
    'sport',
    ['health', 'elderly', 200],
    ['Rustig bewegen op muziek, ook zittend.', 'Gentle exercise to music, also seated.'],
    ['Stoelgym', 'Chair exercise'],
    ['Bewegen op muziek', 'Moving to music'],
    ['Buurtyoga', 'Neighbourhood yoga'],
    ['Zaalvoetbal', 'Indoor football'],
  ),
  kind(
    'walk',
    ['health', 'everyone', 0],
    ['Vier kilometer en daarna thee.', 'Four kilometres and tea afterwards.'],
    ['Wandelgroep', 'Walking group'],
    ['Ommetje met de hond', 'Round with the dog'],
  ),
  kind(
    'garden',
    ['health', 'everyone', 0],
    ['Zaaien, wieden en oogsten. Handschoenen zijn er.', 'Sow, weed and harvest. Gloves are there.'],
    ['Wijktuin open', 'Neighbourhood garden open'],
    ['Moestuinochtend', 'Vegetable garden morning'],
    ['Geveltuindag', 'Front garden day'],
  ),
  kind(
    'repair',
    ['livelihood', 'everyone', null],
    ['Weggooien? Eerst samen proberen te maken.', 'Throw it away? First try to mend it.'],
    ['Repaircafé', 'Repair café'],
    ['Fietsenwerkplaats', 'Bicycle workshop'],
  ),
  kind(
    'craft',
    ['cohesion', 'women', 100],
    ['Breien, haken en naaien aan een lange tafel.', 'Knit, crochet and sew at a long table.'],
    ['Naaiatelier', 'Sewing studio'],
    ['Handwerkclub', 'Needlework club'],
    ['Schilderles', 'Painting class'],
  ),
  kind(
    'music',
    ['cohesion', 'everyone', 150],
    ['Meezingen mag zonder noten te kennen.', 'Sing along without reading notes.'],
    ['Buurtkoor', 'Neighbourhood choir'],
    ['Jamsessie', 'Jam session'],
  ),
  kind(
    'games',
    ['cohesion', 'elderly', 300],
    ['Kaarten, sjoelen en bingo met echte prijzen.', 'Cards, shuffleboard and bingo with real prizes.'],
    ['Bingo en borrel', 'Bingo and drinks'],
    ['Spelletjesmiddag', 'Games afternoon'],
    ['Klaverjasclub', 'Card club'],
  ),
  kind(
    'digital',
    ['opportunity', 'adults', 0],
    [
      'Vragen over telefoon, laptop of DigiD? Neem mee.',
      'Questions about phone, laptop or DigiD? Bring them.',
    ],
    ['Computerhulp', 'Computer help'],
    ['Digitaal spreekuur', 'Digital hour'],
  ),
  kind(
    'advice',
    ['livelihood', 'everyone', 0],
    ['Neem uw post en rekeningen mee.', 'Bring your mail and bills.'],
    ['Spreekuur geld en post', 'Money and mail hour'],
    ['Formulierenbrigade', 'Forms brigade'],
    ['Rechtswinkel', 'Legal advice'],
  ),
  kind(
    'parenting',
    ['pedagogy', 'parents', 0],
    ['Ouders praten, kinderen spelen.', 'Parents talk, children play.'],
    ['Ouderkamer', 'Parents room'],
    ['Moedergroep', 'Mothers group'],
    ['Vadercafé', 'Fathers café'],
  ),
  kind(
    'playing',
    ['pedagogy', 'children', 0],
    ['Buitenspelen met begeleiding.', 'Playing outside with supervision.'],
    ['Speelmiddag', 'Play afternoon'],
    ['Kinderclub', 'Children club'],
    ['Peuterspeelgroep', 'Toddlers playgroup'],
  ),
  kind(
    'culture',
    ['opportunity', 'everyone', 500],
    ['Kijken, luisteren en napraten.', 'Look, listen and talk afterwards.'],
    ['Filmavond', 'Film night'],
    ['Leesclub', 'Reading club'],
  ),
  kind(
    'care',
    ['health', 'carers', 0],
    ['Even op adem komen tussen mensen die het kennen.', 'A break among people who know what it is.'],
    ['Mantelzorgcafé', 'Carers café'],
    ['Rouwgroep', 'Grief group'],
    ['Geheugencafé', 'Memory café'],
  ),
];

const words = (line: string): readonly string[] => line.split(' ');

/** Joined two by two they are the names of groups and houses: `Lindehof`, `Meerzicht`. */
export const nameParts = {
  first: words(
    'Linde Meer Zonne Molen Beuken Wilgen Ooievaars Rozen Toren Haven Lelie Merel Kastanje Vlinder Winter Zomer Berken ' +
      'Duin Polder Kersen Vossen Kievits Olmen Distel Klaver Haas Reiger Anemoon Tulpen Ster Zilver Gouden Noorder Zuider ' +
      'Ooster Wester Hazel Esdoorn Sering Bremmen Konings Prinsen Schippers Bakkers Wevers Smeden Kuipers Vissers Spoor Brug',
  ),
  second: words(
    'hof zicht veld huis kamer kwartier plein dijk poort wal tuin laan hoek berg dal stee rust burcht werf kade ' +
      'oever bos weide akker gaarde haard',
  ),
} as const;

/** Three by three they are the other names: a country has some sixty thousand different words. */
export const syllables = words(
  'ba be bo da de do fa fe ga go ha ho ka ke ki ko la le lo ma me mi mo na ne no pa pe ra re ro sa se so ta te to va ve wo',
);
export const nameEnds = words('n r s m k l nd st ng ra');

export const surroundings: readonly string[] = [
  'in het buurthuis',
  'in de school',
  'in de gymzaal',
  'in de kantine',
  'in de bibliotheek',
  'in de werkplaats',
  'in de kerkzaal',
  'in het atelier',
  'op het speelplein',
  'in de keuken',
  'in de voorkamer',
  'in de kas',
];
