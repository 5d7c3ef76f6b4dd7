/** What the pages of the samples say. */
import { type Text, text } from '../../kernel/messages.ts';
import { publicDrawWords } from '../distribution/index.ts';
import type { SampleFault } from './rules/sample.ts';

export const sampleFaultLabels: Readonly<Record<SampleFault, Text>> = {
  shape: text(
    'Belofte, lijst, geheim of getal van buiten heeft niet de goede vorm: 64 tekens van 0 tot f.',
    'Commitment, list, seed or outside number does not have the right form: 64 digits from 0 to f.',
  ),
  commitment: text(
    'Het geheim past niet bij de belofte van voor de lijst.',
    'The seed does not fit the commitment from before the list.',
  ),
  listTwice: text('Een zaaknummer staat twee keer op de lijst.', 'A case number is on the list twice.'),
  listHash: text('De lijst past niet bij haar controlegetal.', 'The list does not fit its hash.'),
  drawn: text(
    'Wie geloot is, is een ander dan uit geheim en getal volgt.',
    'Who was drawn is another than follows from seed and number.',
  ),
};

export const sampleWords = {
  ...publicDrawWords,
  title: text('Steekproeven', 'Samples'),
  lead: text(
    'Wie subsidie kreeg, vertelt na afloop kort hoe het ging. Bonnen vragen wij niet. Alleen een klein deel, door loting gekozen, laat meer zien. Zo houden wij het eerlijk met weinig papier.',
    'Who got a grant tells briefly how it went. We ask no receipts. Only a small part, chosen by lot, shows more. That keeps it fair with little paper.',
  ),
  oneTitle: text('Steekproef van {month}', 'Sample of {month}'),
  oneLead: text(
    'Over subsidies waarvan de activiteiten voorbij waren aan het eind van deze maand.',
    'About grants whose activities were over by the end of this month.',
  ),
  month: text('Maand', 'Month'),
  state: text('Stand', 'State'),
  onList: text('Op de lijst', 'On the list'),
  drawn: text('Geloot', 'Drawn'),
  promised: text('Belofte gedaan, de lijst komt nog', 'Promised, the list is still to come'),
  waits: text('Lijst vastgesteld, wacht op het getal van buiten', 'List fixed, waits for the outside number'),
  done: text('Geloot', 'Drawn'),
  empty: text('Niemand op de lijst', 'Nobody on the list'),
  none: text('Er is nog geen steekproef', 'There is no sample yet'),
  shares: text('Hoeveel wij loten', 'How many we draw'),
  sharesLead: text(
    'Dit staat in de regelingen. Wij ronden naar boven af.',
    'This stands in the schemes. We round up.',
  ),
  scheme: text('Regeling', 'Scheme'),
  tier: text('Bedrag', 'Amount'),
  share: text('Van de 100', 'Of 100'),
  source: text('Bron', 'Source'),
  toVerify: text('nog te controleren', 'still to be checked'),
  upTo: text('tot en met {amount}', 'up to {amount}'),
  above: text('alles daarboven', 'all above that'),
  steps: text('Zo gaat het', 'How it goes'),
  step1: text(
    'Voordat de maand om is, kiest de computer een geheim getal. Wij laten de belofte zien: een controlegetal van dat geheim.',
    'Before the month is over the computer picks a secret number. We show the commitment: a check number of that secret.',
  ),
  step2: text(
    'Op de eerste dag van de volgende maand ligt de lijst vast. Daar staan alleen zaaknummers op.',
    'On the first day of the next month the list is fixed. It holds case numbers only.',
  ),
  step3: text(
    'Een dag later komt er een getal van buiten bij. Niemand kan het van tevoren kennen, en iedereen kan het opzoeken. Twee medewerkers nemen het over.',
    'A day later a number from outside is added. Nobody can know it beforehand, and everybody can look it up. Two officers copy it.',
  ),
  step4: text(
    'Dan maken wij het geheim bekend. Geheim, getal en lijst samen zeggen wie geloot is.',
    'Then we make the secret known. Secret, number and list together say who is drawn.',
  ),
  listedAt: text(
    'Opgemaakt op {date}. Er staan {n} zaken op.',
    'Drawn up on {date}. There are {n} cases on it.',
  ),
  oneListed: text(
    'Opgemaakt op {date}. Er staat één zaak op.',
    'Drawn up on {date}. There is one case on it.',
  ),
  undrawn: text(
    'In deze maand stelde de gemeente {n} subsidies vast voordat er over geloot was. Die doen niet mee.',
    'In this month the municipality determined {n} grants before they were in a draw. Those take no part.',
  ),
  oneUndrawn: text(
    'In deze maand stelde de gemeente één subsidie vast voordat er over geloot was. Die doet niet mee.',
    'In this month the municipality determined one grant before it was in a draw. It takes no part.',
  ),
  noList: text('De lijst komt op {date}.', 'The list comes on {date}.'),
  group: text('{percent} van de 100: {n} zaken, {k} geloot', '{percent} of 100: {n} cases, {k} drawn'),
  outside: text('Het getal van buiten', 'The outside number'),
  outsideFrom: text(
    'Bron: {name}, ronde {round}, bekend vanaf {date}.',
    'Source: {name}, round {round}, known from {date}.',
  ),
  lookUp: text('Zoek het zelf op', 'Look it up yourself'),
  invented: text(
    'Dit is de demo: het getal is verzonnen, en past niet bij de bron.',
    'This is the demo: the number is invented, and does not fit the source.',
  ),
  noOutside: text('Het getal staat er nog niet.', 'The number is not here yet.'),
  unconfirmed: text(
    'Ingevoerd door één medewerker; een tweede moet het nog bevestigen.',
    'Entered by one officer; a second still has to confirm it.',
  ),
  sourceToVerify: text(
    'Of deze bron voldoet, moet de gemeente nog vaststellen.',
    'Whether this source will do, the municipality still has to decide.',
  ),
  meaning: text(
    'Wie geloot is, krijgt een brief met wat zij laat zien: bonnen, foto’s en wat er wanneer was. Geloot zijn zegt niets over hoe het ging.',
    'Who is drawn gets a letter that says what to show: receipts, photos and what was when. To be drawn says nothing about how it went.',
  ),
  yes: text('Geloot', 'Drawn'),
  no: text('Niet geloot', 'Not drawn'),
  checkText: text(
    'Uw eigen browser rekent dan de loting na, met wat op deze pagina staat.',
    'Your own browser then computes the draw again, with what stands on this page.',
  ),
  right: text('De loting klopt. Alles past bij elkaar.', 'The draw is right. All of it fits together.'),
  toolsText: text('Of met het programma Hoofdveld:', 'Or with the program Hoofdveld:'),
  why: text('Waarom kan niemand het voorspellen?', 'Why can nobody predict it?'),
  whyText: text(
    'Het geheim ligt vast voordat de lijst er is, en niemand kent het. Maar wie geheim en lijst zou kennen, weet nog niets: het getal van buiten bestaat dan nog niet. En wie het getal overneemt, kent het geheim niet en kan niet kiezen: het getal van die ronde staat voor iedereen vast.',
    'The secret is fixed before there is a list, and nobody knows it. But who would know secret and list still knows nothing: the outside number does not exist yet. And who copies the number does not know the secret and cannot choose: the number of that round is fixed for everybody.',
  ),
  manageTitle: text('Getal van buiten invoeren', 'Enter the outside number'),
  manageLead: text(
    'De lijst van {month} ligt vast. Zoek het getal van ronde {round} op, en neem het over.',
    'The list of {month} is fixed. Look up the number of round {round}, and copy it.',
  ),
  knownFrom: text('Het getal is er vanaf {date}.', 'The number is there from {date}.'),
  number: text('Getal (daar heet het randomness)', 'Number (there it is called randomness)'),
  numberHint: text('64 tekens', '64 characters'),
  enter: text('Invoeren', 'Enter'),
  confirmLead: text(
    'Een collega voerde al een getal in. Zoek het zelf op en voer het ook in, zonder te kijken.',
    'A colleague entered a number already. Look it up yourself and enter it too, without looking.',
  ),
  confirm: text('Bevestigen', 'Confirm'),
  yourOwn: text(
    'U voerde het getal in. Een collega bevestigt het.',
    'You entered the number. A colleague confirms it.',
  ),
  noneWait: text('Geen steekproef wacht op een getal', 'No sample waits for a number'),
  toManage: text('Getal van buiten invoeren', 'Enter the outside number'),
} as const;

/** `?klaar=<code>`. */
export const sampleDone = {
  getal: text(
    'Het getal is ingevoerd. Een collega bevestigt het nog.',
    'The number was entered. A colleague still confirms it.',
  ),
  bevestigd: text(
    'Het getal is bevestigd. Binnen tien minuten is er geloot.',
    'The number was confirmed. Within ten minutes it is drawn.',
  ),
} as const;
