import { text } from '../../../kernel/messages.ts';
import { publicDrawWords } from './public-draw-words.ts';

export const drawWords = {
  ...publicDrawWords,
  title: text('Loting', 'Draw'),
  leadLots: text(
    'In deze ronde loten wij wie er geld krijgt. Iedereen kan de loting narekenen.',
    'In this round we draw lots for who gets money. Everybody can check the draw.',
  ),
  leadTies: text(
    'Staan aanvragen gelijk? Dan loten wij. Iedereen kan de loting narekenen.',
    'Are applications equal? Then we draw lots. Everybody can check the draw.',
  ),
  rules: text('De regels van deze ronde', 'The rules of this round'),
  steps: text('Zo gaat het', 'How it goes'),
  stepPromise: text(
    'Voordat de ronde opengaat, kiest de computer een geheim getal. Wij laten alleen de belofte zien: een controlegetal van dat geheim. Niemand kan het geheim daarna nog veranderen. Niemand van de gemeente kent het.',
    'Before the round opens, the computer picks a secret number. We show only the commitment: a check number of that secret. Nobody can change the secret afterwards. Nobody of the municipality knows it.',
  ),
  stepList: text(
    'Op {date} maken wij de lijst op van iedereen die op tijd heeft aangevraagd. Daar staan alleen zaaknummers op.',
    'On {date} we draw up the list of everybody who applied in time. It has case numbers only.',
  ),
  stepDraw: text(
    'Op {date} maken wij het geheim bekend. Uit het geheim en de lijst samen volgt de volgorde.',
    'On {date} we make the secret known. The order follows from the secret and the list together.',
  ),
  noPromise: text(
    'De belofte komt hier te staan voordat de ronde opengaat.',
    'The commitment will stand here before the round opens.',
  ),
  neverPromised: text(
    'Voor deze ronde is geen belofte gedaan. Daarom kan er niet geloot worden.',
    'No commitment was made for this round. So nothing can be drawn.',
  ),
  listedAt: text(
    'Opgemaakt op {date}. Er staan {n} aanvragen op.',
    'Drawn up on {date}. There are {n} applications on it.',
  ),
  oneListed: text(
    'Opgemaakt op {date}. Er staat één aanvraag op.',
    'Drawn up on {date}. There is one application on it.',
  ),
  noList: text('De lijst is er nog niet.', 'The list is not there yet.'),
  showList: text('Bekijk de zaaknummers', 'See the case numbers'),
  meaningLots: text(
    'In deze volgorde kijken wij of een aanvraag aan de regels voldoet en of er nog geld is. Een plaats is dus nog geen besluit.',
    'In this order we look whether an application meets the rules and whether there is money left. So a place is not yet a decision.',
  ),
  meaningTies: text(
    'Deze volgorde telt alleen tussen aanvragen die gelijk staan.',
    'This order counts only between applications that are equal.',
  ),
  place: text('Plaats', 'Place'),
  nobody: text('Niemand stond op de lijst.', 'Nobody was on the list.'),
  checkText: text(
    'Uw eigen browser rekent dan de loting na, met het geheim en de lijst van deze pagina.',
    'Your own browser then computes the draw again, with the secret and the list of this page.',
  ),
  right: text(
    'De loting klopt. Belofte, lijst en volgorde passen bij elkaar.',
    'The draw is right. Commitment, list and order fit each other.',
  ),
  tools: text('Narekenen met andere programma’s', 'Checking with other programs'),
  toolsText: text(
    'Alles is een gewone SHA-256. Met het bestand van deze pagina en het programma Hoofdveld:',
    'Everything is an ordinary SHA-256. With the file of this page and the program Hoofdveld:',
  ),
  opensslText: text(
    'Of met OpenSSL. Het geheim past bij de belofte, de lijst bij haar controlegetal, en elk lotnummer volgt uit geheim, lijst en zaaknummer. Het laagste lotnummer is het eerst.',
    'Or with OpenSSL. The secret fits the commitment, the list its check number, and each ticket follows from secret, list and case number. The lowest ticket comes first.',
  ),
  why: text('Waarom kan niemand sturen?', 'Why can nobody steer it?'),
  whyText: text(
    'Het geheim ligt vast voordat iemand aanvraagt. Wie de belofte kent, kan het geheim er niet uit afleiden. De volgorde hangt ook af van de hele lijst: komt er één aanvraag bij, dan verandert elk lotnummer. Zo kan ook iemand die aanvraagt of een aanvraag invoert niemand naar voren halen. De lijst staat hier een dag voordat het geheim bekend wordt, zodat u kunt zien of u erop staat.',
    'The secret is fixed before anybody applies. Who knows the commitment cannot work out the secret from it. The order depends on the whole list as well: one more application changes every ticket. So nobody who applies or enters an application can move anybody forward. The list stands here a day before the secret is known, so that you can see whether you are on it.',
  ),
  scheme: text('Regelingen', 'Schemes'),
} as const;
