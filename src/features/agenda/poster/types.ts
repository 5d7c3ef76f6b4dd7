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
