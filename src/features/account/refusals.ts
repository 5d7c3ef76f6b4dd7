import { text } from '../../kernel/messages.ts';
import { problem } from '../../kernel/result.ts';

export const refusals = {
  notFound: problem(
    '',
    'not-found',
    text('Dit verhaal is er niet, of is niet van u.', 'This story does not exist, or is not yours.'),
  ),
  notAllowed: problem(
    '',
    'not-allowed',
    text('U mag dit niet doen bij dit verhaal.', 'You may not do this with this story.'),
  ),
  ownStory: problem('', 'own-story', text('Dit is uw eigen verhaal.', 'This is your own story.')),
  ownToJudge: problem(
    '',
    'own-story',
    text(
      'Dit gaat over uw eigen verhaal of reactie. Een collega beoordeelt het.',
      'This is about your own story or reaction. A colleague judges it.',
    ),
  ),
  repliedAlready: problem(
    '',
    'replied-already',
    text(
      'U hebt hier al op gereageerd. Per verhaal kan dat één keer.',
      'You have reacted to this already. You can do so once for each story.',
    ),
  ),
  reasonMissing: problem(
    'reason',
    'reason-missing',
    text('Schrijf op wat er niet klopt.', 'Say what is not right.'),
  ),
  noteMissing: problem(
    'note',
    'note-missing',
    text('Schrijf op om welke gegevens het gaat.', 'Say which data it is about.'),
  ),
  whyMissing: problem('reason', 'reason-missing', text('Schrijf op waarom.', 'Say why.')),
  judgedAlready: problem(
    '',
    'judged-already',
    text('Een collega heeft dit al beoordeeld.', 'A colleague has judged this already.'),
  ),
  summaryMissing: problem(
    'summary',
    'summary-missing',
    text(
      'Schrijf in één zin waar de opname over gaat.',
      'Write in one sentence what the recording is about.',
    ),
  ),
  summarisedAlready: problem(
    '',
    'summarised-already',
    text('Hier staat al wat er wordt gezegd.', 'What is said stands here already.'),
  ),
  oneStoryEach: problem(
    '',
    'one-story-each',
    text(
      'U hebt hier al een verhaal naast gezet. Per verhaal kan dat één keer.',
      'You have put a story beside this one already. You can do so once for each story.',
    ),
  ),
  consentMissing: problem(
    'consent',
    'consent-missing',
    text(
      'Zet een vinkje als uw verhaal op de site mag. Zonder dat kunnen wij het niet plaatsen.',
      'Tick the box if your story may be on the site. Without that we cannot place it.',
    ),
  ),
  tooManyReports: problem(
    '',
    'too-many-reports',
    text(
      'Er kwamen te veel meldingen in korte tijd. Probeer het over een uur nog eens.',
      'Too many reports came in a short time. Try again in an hour.',
    ),
  ),
} as const;
