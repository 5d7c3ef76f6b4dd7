/** What may be asked of the agenda: shared by its addresses and by the element that shows it on other sites. */

/** Names in addresses. `taal` is the language of the page itself, so what is spoken has another name. */
export const agendaNames = [
  'q',
  'wijk',
  'gebied',
  'plek',
  'organisatie',
  'netwerk',
  'activiteit',
  'wanneer',
  'datum',
  'domein',
  'voor',
  'spreektaal',
  'gratis',
  'rolstoel',
  'inloop',
  'vanaf',
  'dichtbij',
  'beeld',
] as const;
export type AgendaName = (typeof agendaNames)[number];

/** Characters of one answer; what is longer is cut off. */
export const longestAnswer = 120;
