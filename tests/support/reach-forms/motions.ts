/** Forms of the register of motions and of the action lines, in each status. */
export const motionPages: readonly string[] = [
  '/moties/nieuw',
  '/moties/26bb000962',
  '/moties/26bb000962/verbeteren',
  '/actielijnen/nieuw',
  '/actielijnen/2',
  '/actielijnen/2/bewerken',
];
