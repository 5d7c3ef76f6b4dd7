import { text } from '../../kernel/messages.ts';

export const motionWords = {
  title: text('Moties en toezeggingen', 'Motions and pledges'),
  lead: text(
    'De gemeenteraad vraagt iets met een motie. Het college belooft iets met een toezegging. Hier ziet u wat ermee gebeurt.',
    'The city council asks something by a motion. The college promises something by a pledge. Here you see what becomes of it.',
  ),
  kinds: { motion: text('Motie', 'Motion'), pledge: text('Toezegging', 'Pledge') },
  kind: text('Soort', 'Kind'),
  all: text('Alles', 'All'),
  search: text('Nummer of woord uit de titel', 'Number or word of the title'),
  status: text('Stand', 'State'),
  show: text('Toon', 'Show'),
  caption: text('Moties en toezeggingen', 'Motions and pledges'),
  number: text('Nummer', 'Number'),
  subject: text('Onderwerp', 'Subject'),
  nextOn: text('Weer bekeken op', 'Looked at again on'),
  over: text('Klaar', 'Over'),
  none: text('Wij vonden niets.', 'We found nothing.'),
  noneYet: text('Er staat nog niets in het register.', 'There is nothing in the register yet.'),
  seeAll: text('Toon alles', 'Show all'),
  csv: text('Download als CSV', 'Download as CSV'),
  record: text('Motie of toezegging vastleggen', 'Record a motion or pledge'),
  lines: text('De actielijnen', 'The action lines'),
  trials: text('Wat de stad uitprobeert', 'What the city tries out'),
  toVerify: text('Nog te controleren', 'Still to be checked'),
  promised: {
    motion: text('Wat de raad vroeg', 'What the council asked'),
    pledge: text('Wat is beloofd', 'What was promised'),
  },
  askedBy: text('Gevraagd door', 'Asked by'),
  unknownAsker: text('Niet in de bron gevonden', 'Not found in the source'),
  datedOn: text('Datum', 'Date'),
  unknownDay: text(
    '{year}; de dag is niet in de bron gevonden',
    '{year}; the day was not found in the source',
  ),
  document: text('Document', 'Document'),
  source: text('Bron', 'Source'),
  keptBy: text('Wie erover gaat', 'Who is in charge'),
  history: text('Wat er gebeurde', 'What happened'),
  recordedAt: text('Vastgelegd op {at}', 'Recorded on {at}'),
  nextStep: text('Weer bekeken op {date}', 'Looked at again on {date}'),
  before: text('Hiervoor stond er', 'Before, it said'),
  nothing: text('niets', 'nothing'),
  correct: text('Verbeter wat hier staat', 'Correct what it says here'),
  readDocument: text('Lees het document', 'Read the document'),
  actions: {
    record: text('Gevraagd of toegezegd', 'Asked or promised'),
    report: text('Nieuws', 'News'),
    correct: text('Verbeterd', 'Corrected'),
  },
} as const;

export const recordWords = {
  title: text('Motie of toezegging vastleggen', 'Record a motion or pledge'),
  correctTitle: text('Verbeteren', 'Correct'),
  lead: text(
    'Neem over wat in het register van de raad staat. Iedereen kan dit lezen.',
    'Copy what the register of the council says. Everybody can read this.',
  ),
  correctLead: text(
    'Wat hier eerst stond, blijft in de geschiedenis staan.',
    'What it said before stays in the history.',
  ),
  numberHint: text('Bijvoorbeeld 24bb3648', 'For example 24bb3648'),
  titleLabel: text('Titel', 'Title'),
  askedByHint: text(
    'De raad, een commissie of een fractie. Laat leeg als de bron het niet noemt.',
    'The council, a committee or a group. Leave empty where the source does not name it.',
  ),
  promised: text('Wat is gevraagd of beloofd', 'What was asked or promised'),
  datedOnHint: text('Laat leeg als de bron geen dag noemt.', 'Leave empty where the source gives no day.'),
  documentUrl: text('Webadres van het document', 'Web address of the document'),
  sourceHint: text(
    'Waar u dit las, bijvoorbeeld: collegebrief van 2 december 2025.',
    'Where you read this, for example: letter of the college of 2 December 2025.',
  ),
  toVerify: text('Wat moet nog gecontroleerd worden?', 'What must still be checked?'),
  keptByHint: text(
    'Een afdeling of een functie, geen naam van een persoon.',
    'A department or a function, not the name of a person.',
  ),
  nextOn: text('Wanneer kijken wij er weer naar?', 'When do we look at it again?'),
  reason: text('Waarom verandert dit?', 'Why does this change?'),
  save: text('Vastleggen', 'Record'),
  saveCorrection: text('Verbetering vastleggen', 'Record the correction'),
} as const;

export const stepWords = {
  title: text('Vastleggen wat er gebeurde', 'Record what happened'),
  lead: text(
    'Een voorstel om iets als afgedaan te zien, en wat de raad daarvan vond, leggen twee verschillende mensen vast.',
    'A proposal to regard something as settled, and what the council thought of it, are recorded by two different people.',
  ),
  own: text(
    'U legde het voorstel vast. Een collega legt vast wat de raad ervan vond.',
    'You recorded the proposal. A colleague records what the council thought of it.',
  ),
  action: text('Wat gebeurde er?', 'What happened?'),
  report: text('Er is nieuws, de stand blijft gelijk', 'There is news, the state stays the same'),
  happenedOn: text('Op welke dag?', 'On which day?'),
  reason: text('Wat gebeurde er precies, en waarom?', 'What happened exactly, and why?'),
  reasonHint: text('Iedereen kan dit lezen.', 'Everybody can read this.'),
  document: text('In welk document staat dit?', 'Which document says so?'),
  nextOnHint: text(
    'Laat leeg als de motie of toezegging hiermee klaar is.',
    'Leave empty when the motion or pledge is over.',
  ),
} as const;

export const motionDone = {
  motie: text('De motie of toezegging staat in het register.', 'The motion or pledge is in the register.'),
  stap: text('Het staat in de geschiedenis.', 'It is in the history.'),
  verbeterd: text('Het is verbeterd.', 'It has been corrected.'),
  actielijn: text('De actielijn is vastgelegd.', 'The action line has been recorded.'),
  voortgang: text('De voortgang is vastgelegd.', 'The progress has been recorded.'),
} as const;

export const workWords = {
  name: text('Moties en toezeggingen', 'Motions and pledges'),
  look: text('Kijken hoe het ervoor staat', 'Look how it stands'),
  council: text('Vastleggen wat de raad ervan vond', 'Record what the council thought of it'),
} as const;
