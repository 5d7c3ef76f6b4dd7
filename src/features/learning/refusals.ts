import { text } from '../../kernel/messages.ts';
import { problem } from '../../kernel/result.ts';

export const refusals = {
  notAllowed: problem('', 'not-allowed', text('Uw rol mag dit niet.', 'Your role may not do this.')),
  notFound: problem('', 'not-found', text('Dit is er niet meer.', 'This is no longer there.')),
  nothingChanged: problem('', 'nothing-changed', text('Er is niets veranderd.', 'Nothing changed.')),
  changedMeanwhile: problem(
    '',
    'changed-meanwhile',
    text(
      'Een ander heeft net iets vastgelegd. Kijk wat er nu staat.',
      'Another has just recorded something. Look at what it says now.',
    ),
  ),
} as const;
