/** The week on paper. */
export const editions = ['a4', 'a3', 'large'] as const;
/** `large` is A4 in type of 18 points and more. */
export type Edition = (typeof editions)[number];

/** What a sheet is about. */
export type WallSubject = {
  readonly kind: 'wijk' | 'venue';
  readonly slug: string;
  readonly name: string;
  /** Street, number and town of a place. */
  readonly address: string | null;
};

/** Any other question of the agenda, said in words. */
export type WallChoice = {
  readonly kind: 'choice';
  /** In the name of the file. */
  readonly slug: string;
  readonly name: string;
  /** What else narrows it. */
  readonly address: string | null;
  /** As an address says it: `?domein=sport`, or nothing. */
  readonly query: string;
};
