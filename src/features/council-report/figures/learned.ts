import { text } from '../../../kernel/messages.ts';
import { learned, proofs, stopped } from '../store/rows/learned.ts';
import { figure } from './define.ts';

export const learningFigures = [
  figure('learned', 'proeven', {
    label: text('Proeven in het Werkatelier', 'Proofs of concept in the Werkatelier'),
    definition: text(
      'Proeven met een vraag, een plek en een periode, zoals zij er op de laatste dag voor stonden.',
      'Proofs of concept with a question, a place and a period, as they stood on the last day.',
    ),
    query: text(
      'Alle proeven die in de periode liepen of waarvan er nieuws was, een voor een.',
      'All proofs of concept that ran in the period or had news, one by one.',
    ),
    row: text('Een proef', 'A proof of concept'),
    rows: proofs,
  }),
  figure('learned', 'geleerd', {
    label: text('Geleerd', 'Learned'),
    definition: text(
      'Wat de stad leerde en daarom anders doet.',
      'What the city learned and does otherwise.',
    ),
    query: text(
      'Alle lessen met een dag in de periode, een voor een.',
      'All lessons of a day in the period, one by one.',
    ),
    row: text('Een les', 'A lesson'),
    rows: learned,
  }),
  figure('learned', 'gestopt', {
    label: text('Met opzet gestopt', 'Stopped on purpose'),
    definition: text(
      'Regelingen, activiteiten en regels waarmee bewust is gestopt.',
      'Schemes, activities and rules that were stopped on purpose.',
    ),
    query: text(
      'Alles wat in de periode is gestopt volgens het register, een voor een.',
      'All that was stopped in the period by the register, one by one.',
    ),
    row: text('Wat is gestopt', 'What was stopped'),
    rows: stopped,
  }),
] as const;
