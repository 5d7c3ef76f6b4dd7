import { text } from '../../kernel/messages.ts';
import { problem } from '../../kernel/result.ts';

export const refusals = {
  notAllowed: problem('', 'not-allowed', text('U mag dit niet veranderen.', 'You may not change this.')),
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
    text('Dit is al bekendgemaakt en verandert niet meer.', 'This has been published and no longer changes.'),
  ),
  ownDraft: problem(
    '',
    'own-draft',
    text(
      'U stelde dit zelf voor. Een ander moet het bekendmaken.',
      'You proposed this yourself. Someone else has to publish it.',
    ),
  ),
  waitsAlready: problem(
    '',
    'waits-already',
    text(
      'Hiervan wacht al een voorstel op bekendmaking. Maak dat eerst bekend, of gooi het weg.',
      'A proposal for this waits to be published already. Publish that first, or throw it away.',
    ),
  ),
  revisionConflict: problem(
    '',
    'revision-conflict',
    text(
      'Iemand anders heeft dit intussen opgeslagen. Wat u typte staat hieronder nog. Opslaan zet dat in de plaats.',
      'Someone else saved this in the meantime. What you typed is still below. Saving puts that in its place.',
    ),
  ),
  chooseOwner: problem('owner', 'choice-missing', text('Kies voor wie dit is.', 'Choose for whom this is.')),
} as const;
