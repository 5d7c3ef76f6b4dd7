/** What the box says no to, in words. */
import { text } from '../../kernel/messages.ts';
import { type Problem, problem } from '../../kernel/result.ts';

export const refusals = {
  used: problem(
    '',
    'right-used',
    text(
      'Er is al gestemd met deze code of dit e-mailadres. U kunt één keer stemmen. Deed u dat niet zelf? Bel 14 010.',
      'Somebody has voted with this code or e-mail address. One can vote once. Was it not you? Call 14 010.',
    ),
  ),
  withdrawn: problem(
    '',
    'right-withdrawn',
    text(
      'Deze brief is ingetrokken, omdat er een partij brieven kwijt was. Bel 14 010 voor een nieuwe code.',
      'This letter was withdrawn, because letters were lost. Call 14 010 for a new code.',
    ),
  ),
  unknown: problem(
    'code',
    'code-unknown',
    text(
      'Deze code hoort niet bij deze stemming. Staat boven uw brief de naam van deze stemming?',
      'This code does not belong to this vote. Does your letter have the name of this vote?',
    ),
  ),
  locked: problem(
    '',
    'locked',
    text(
      'Vanaf deze internetverbinding is te vaak een verkeerde code ingevuld. Probeer het over een uur, via een ander netwerk, of bij de balie. Uw code blijft geldig.',
      'Too many wrong codes were entered over this internet connection. Try again in an hour, over another network, or at the desk. Your code stays valid.',
    ),
  ),
  closed: problem(
    '',
    'vote-closed',
    text(
      'U kunt nu niet stemmen: de stemming is gesloten of nog niet open. Uw stem is niet geteld.',
      'You cannot vote now: the vote is closed or has not opened yet. Your vote was not counted.',
    ),
  ),
  otherBallot: problem(
    '',
    'other-ballot',
    text(
      'Dit formulier hoort bij een ander stembiljet. Begin opnieuw; uw code is nog niet gebruikt.',
      'This form belongs to another ballot. Begin again; your code has not been used.',
    ),
  ),
  tokenTaken: problem(
    '',
    'token-taken',
    text(
      'Met dit formulier is al een stem uitgebracht. Begin opnieuw; uw code is nog niet gebruikt.',
      'A vote was cast with this form before. Begin again; your code has not been used.',
    ),
  ),
  noRight: problem(
    '',
    'no-right',
    text(
      'Wij weten niet meer met welke code u stemt. Vul uw code opnieuw in. Uw stem is nog niet geteld.',
      'We no longer know with which code you vote. Enter your code again. Your vote has not been counted.',
    ),
  ),
} as const satisfies Record<string, Problem>;
