/** What is wrong with a file of votes. */
import { type Text, text } from '../../kernel/messages.ts';

export const fileWords = {
  noSection: text('Het bestand begint niet met META.', 'The file does not begin with META.'),
  sectionMissing: (section: string): Text =>
    text(`Het deel ${section} ontbreekt.`, `The section ${section} is missing.`),
  columnMissing: (column: string, section: string): Text =>
    text(`De kolom ${column} ontbreekt in ${section}.`, `The column ${column} is missing from ${section}.`),
  voteTypeUnknown: text(
    'Bij vote_type staat geen soort die wij kennen: approval, choose-1, cumulative, scoring of ordinal.',
    'vote_type is no kind that we know: approval, choose-1, cumulative, scoring or ordinal.',
  ),
  optionWrong: (key: string, typed: string): Text =>
    text(
      `Bij ${key} staat geen waarde die wij kennen: ${typed}`,
      `${key} has no value that we know: ${typed}`,
    ),
  projectWithoutId: text('Dit project heeft geen nummer.', 'This project has no id.'),
  projectTwice: (id: string): Text =>
    text(`Project ${id} staat er twee keer in.`, `Project ${id} is there twice.`),
  projectUnknown: (id: string): Text =>
    text(`Project ${id} staat niet in PROJECTS.`, `Project ${id} is not in PROJECTS.`),
  costWrong: (typed: string): Text =>
    text(
      `De kosten moeten een bedrag van 0 of meer zijn, zoals 5000 of 99.50. Hier staat: ${typed}`,
      `The cost must be an amount of 0 or more, like 5000 or 99.50. Here it says: ${typed}`,
    ),
  budgetWrong: (typed: string): Text =>
    text(
      `Het budget moet een bedrag van 0 of meer zijn, zoals 5000 of 99.50. Hier staat: ${typed}`,
      `The budget must be an amount of 0 or more, like 5000 or 99.50. Here it says: ${typed}`,
    ),
  voterWithoutId: text('Deze stem heeft geen nummer van een kiezer.', 'This ballot has no voter id.'),
  voterTwice: (id: string): Text =>
    text(`Kiezer ${id} staat er twee keer in.`, `Voter ${id} is there twice.`),
  pointsWrong: (projects: number): Text =>
    text(
      `Bij ${projects} projecten horen evenveel punten in points.`,
      `For ${projects} projects there must be as many points in points.`,
    ),
} as const;
