/** What the pages of a question for more say. */
import { text } from '../../kernel/messages.ts';

export const questionWords = {
  askTitle: text('Om meer vragen', 'Ask for more'),
  askLead: text(
    'De ontvanger krijgt een brief met wat u vraagt en tot wanneer. Vraag niet meer dan u nodig hebt.',
    'The recipient gets a letter that says what you ask and until when. Ask no more than you need.',
  ),
  wants: text('Wat moet de ontvanger laten zien?', 'What is the recipient to show?'),
  body: text('Uw vraag', 'Your question'),
  bodyHint: text(
    'Komt zo in de brief te staan. Schrijf kort en gewoon.',
    'Goes into the letter as it is. Write briefly and plainly.',
  ),
  dueOn: text('Uiterlijk op', 'By'),
  send: text('Brief versturen', 'Send the letter'),
  cancel: text('Terug naar de zaak', 'Back to the case'),
  weeks: text('De termijn van {n} weken is een voorbeeld.', 'The term of {n} weeks is an example.'),
  judgeTitle: text('Bekijken wat is ingestuurd', 'Look at what was sent in'),
  judgeLead: text(
    'Is dit genoeg, dan stelt u vast wat is toegekend. Is het niet genoeg, dan hoort u eerst de ontvanger.',
    'If this is enough, you determine what was granted. If it is not, you hear the recipient first.',
  ),
  asked: text('Gevraagd', 'Asked'),
  askedOn: text('Gevraagd op', 'Asked on'),
  reason: text('Waarom', 'Why'),
  reasonSample: text('Geloot voor de steekproef', 'Drawn for the sample'),
  reasonQuestion: text('Vraag van een behandelaar', 'Asked by an officer'),
  question: text('Vraag', 'Question'),
  answeredOn: text('Antwoord op', 'Answered on'),
  noAnswer: text('Nog geen antwoord', 'No answer yet'),
  answer: text('Antwoord', 'Answer'),
  files: text('Bestanden', 'Files'),
  noFiles: text('Geen bestanden', 'No files'),
  judgement: text('Is dit genoeg?', 'Is this enough?'),
  accepted: text('Ja, dit is genoeg', 'Yes, this is enough'),
  notAccepted: text('Nee, dit is niet genoeg', 'No, this is not enough'),
  ground: text('Welke grond raakt het? Alleen bij nee.', 'Which ground does it touch? Only with no.'),
  noGround: text('Geen: het is genoeg', 'None: it is enough'),
  reasons: text('Wat zag u?', 'What did you see?'),
  reasonsHint: text(
    'Blijft bij de zaak, voor wie de vaststelling schrijft.',
    'Stays with the case, for who writes the determination.',
  ),
  record: text('Vastleggen', 'Record'),
  showTitle: text('Iets meer laten zien', 'Show some more'),
  showLead: text('Wij vragen u dit, graag uiterlijk op {date}.', 'We ask you this, please by {date}.'),
  late: text(
    'Die dag is voorbij. U kunt het nog sturen, zolang wij de subsidie niet hebben vastgesteld.',
    'That day has passed. You can still send it, until we have determined the grant.',
  ),
  sampleWhy: text(
    'Uw subsidie is geloot voor de steekproef. Dat zegt niets over u.',
    'Your grant was drawn for the sample. That says nothing about you.',
  ),
  howDrawn: text('Zo loten wij', 'How we draw'),
  yourAnswer: text('Uw uitleg', 'Your explanation'),
  yourAnswerHint: text(
    'Een paar zinnen zijn genoeg. Noem geen namen van anderen.',
    'A few sentences will do. Do not name other people.',
  ),
  yourFiles: text(
    'Foto’s van bonnen of activiteiten, of een verslag',
    'Photos of receipts or activities, or a report',
  ),
  fileHint: text('Hoogstens {count} bestanden van elk {size}.', 'At most {count} files of {size} each.'),
  sendAnswer: text('Versturen', 'Send'),
  show: text('Laten zien', 'Show it'),
  again: text(
    'Kies uw bestanden nog een keer: ze zijn niet bewaard omdat er iets anders mist.',
    'Choose your files again: they were not kept because something else is missing.',
  ),
  received: text(
    'Wij hebben wat u stuurde. U hoort van ons als de subsidie is vastgesteld.',
    'We have what you sent. You will hear from us when the grant is determined.',
  ),
} as const;
