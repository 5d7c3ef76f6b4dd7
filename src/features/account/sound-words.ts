/** Words beside a recording. */
import { text } from '../../kernel/messages.ts';

export const soundWords = {
  recording: text('Opname bij ‘{title}’', 'Recording with ‘{title}’'),
  seconds: text('{n} seconden', '{n} seconds'),
  minutes: text('{n} minuten', '{n} minutes'),
  byTeller: text('Waar de opname over gaat', 'What the recording is about'),
  byOffice: text(
    'Waar de opname over gaat, door de gemeente opgeschreven',
    'What the recording is about, written down by the municipality',
  ),
  noSummary: text(
    'Waar deze opname over gaat, staat hier nog niet geschreven.',
    'What this recording is about is not written here yet.',
  ),
  askSummary: text(
    'Wie niet kan horen, heeft nog niets aan uw opname. Schrijft u in één zin waar hij over gaat?',
    'Who cannot hear has nothing of your recording yet. Will you write in one sentence what it is about?',
  ),
  officeOnly: text(
    'Uit deze opname kunnen wij niet halen wat uw telefoon erbij schreef. Daarom komt hij niet op de site: alleen wie uw subsidie behandelt, luistert ernaar.',
    'We cannot take out of this recording what your phone wrote with it. So it does not go on the site: only who handles your grant listens to it.',
  ),
  save: text('Bewaren', 'Save'),
} as const;
