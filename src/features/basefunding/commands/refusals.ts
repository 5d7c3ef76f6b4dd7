import { text } from '../../../kernel/messages.ts';
import { problem } from '../../../kernel/result.ts';

export const refusals = {
  notAllowed: problem(
    '',
    'not-allowed',
    text('Uw rol mag dit niet veranderen.', 'Your role may not change this.'),
  ),
  gone: problem(
    '',
    'gone',
    text(
      'Dit is er niet meer. Iemand anders heeft het weggegooid.',
      'This is no longer there. Someone else threw it away.',
    ),
  ),
  notDraft: problem(
    '',
    'not-draft',
    text(
      'Deze versie is al bekendgemaakt en verandert niet meer. Maak een nieuwe versie.',
      'This version has been published and no longer changes. Make a new version.',
    ),
  ),
  revisionConflict: problem(
    '',
    'revision-conflict',
    text(
      'Iemand anders heeft dit intussen opgeslagen. Wat u typte staat hieronder nog; wat de ander veranderde staat erboven.',
      'Someone else saved this in the meantime. What you typed is still below; what the other changed is above it.',
    ),
  ),
  overlap: problem(
    'fromYear',
    'overlap',
    text('In deze jaren geldt al een andere formule.', 'Another formula already holds in these years.'),
  ),
  notOwner: problem(
    '',
    'not-owner',
    text(
      'Alleen wie het scenario maakte, deelt het met iedereen.',
      'Only who made the scenario shares it with everybody.',
    ),
  ),
  formulaGone: problem(
    'formula',
    'formula-gone',
    text('Kies een versie van de formule.', 'Choose a version of the formula.'),
  ),
  inScenario: problem(
    '',
    'in-scenario',
    text(
      'Een scenario rekent met dit concept. Gooi eerst dat scenario weg, of laat het met een andere versie rekenen.',
      'A scenario computes with this draft. First throw that scenario away, or let it compute with another version.',
    ),
  ),
} as const;
