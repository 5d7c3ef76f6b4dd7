/** What we chose until the city does. */

/** The words of a report go this long after it was answered; what it was about and what came of it stays. */
export const reportNotes = {
  months: 6,
  source: 'Voorstel van Hoofdveld: niet langer dan nodig (AVG artikel 5 lid 1 onder e)',
  toVerify: true,
} as const;
