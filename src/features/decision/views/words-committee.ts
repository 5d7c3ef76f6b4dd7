import { type Text, text } from '../../../kernel/messages.ts';

/** Words on the committee that advises on an objection. */
export const committeeWords = {
  title: text('Advies van de commissie', 'Advice of the committee'),
  with: text('Een commissie laten adviseren', 'Have a committee advise'),
  withText: text(
    'Een onafhankelijke commissie hoort de indiener en adviseert (Awb 7:13). De termijn wordt twaalf weken in plaats van zes.',
    'An independent committee hears the objector and advises (Awb 7:13). The term becomes twelve weeks instead of six.',
  ),
  without: text('Zonder commissie behandelen', 'Deal with it without a committee'),
  withoutText: text(
    'Een collega die niet bij het besluit was betrokken, hoort de indiener (Awb 7:5). De termijn wordt zes weken in plaats van twaalf.',
    'A colleague who was not involved in the decision hears the objector (Awb 7:5). The term becomes six weeks instead of twelve.',
  ),
  setButton: text('Vastleggen en brief sturen', 'Record and send the letter'),
  record: text('Advies van de commissie vastleggen', 'Record the advice of the committee'),
  advisedOn: text('Datum van het advies', 'Date of the advice'),
  advises: text('Wat adviseert de commissie?', 'What does the committee advise?'),
  reasons: text('Advies met de redenen', 'Advice with its reasons'),
  reasonsHint: text(
    'Dit komt in de brief aan de indiener. Het verslag van de hoorzitting legt u vast bij ‘Gesprek vastleggen’.',
    'This goes into the letter to the objector. Record the report of the hearing under ‘Record the talk’.',
  ),
  recordButton: text('Advies vastleggen', 'Record the advice'),
  departure: text('Waarom wijken wij af van het advies?', 'Why do we depart from the advice?'),
  departureHint: text(
    'Alleen als de uitkomst anders is dan de commissie adviseert. Dit komt in de brief (Awb 7:13 lid 7).',
    'Only if the outcome is another than the committee advises. This goes into the letter (Awb 7:13 paragraph 7).',
  ),
} as const satisfies Record<string, Text>;
