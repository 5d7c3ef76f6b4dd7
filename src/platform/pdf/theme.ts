/**
 * Look of the printed documents. A municipality replaces values, never a template; colours on white and on sand keep a
 * contrast of at least 4.5 : 1 for text (WCAG 1.4.3).
 */
export type PdfTheme = {
  readonly colors: {
    /** Headings, outcome and accents. */
    readonly action: string;
    readonly ink: string;
    /** Labels and small print. */
    readonly muted: string;
    readonly sand: string;
    /** Lines between rows; decoration only. */
    readonly line: string;
  };
  /** Font families, best first; every one must be among the font files. The later ones fill in missing characters. */
  readonly fonts: readonly string[];
  /** Instead of the sender's name at the top: SVG source, what it shows in words, height in mm. */
  readonly logo: { readonly svg: string; readonly alt: string; readonly heightMm: number } | null;
  /**
   * The address on the page, in mm from the top left corner of the paper. The default suits an A4 folded in three in a
   * DL or EA5/6 envelope whose left window shows the strip from 50 to 79 mm in every position of the paper; check it
   * against the envelopes that are really used.
   */
  readonly window: {
    readonly leftMm: number;
    readonly topMm: number;
    readonly widthMm: number;
    readonly heightMm: number;
  };
};

export const defaultPdfTheme: PdfTheme = {
  colors: { action: '#1b5e43', ink: '#1d2521', muted: '#55605a', sand: '#f6f1e6', line: '#d8d0c0' },
  fonts: [
    'Atkinson Hyperlegible Next',
    'Inter',
    'Vazirmatn',
    'Noto Sans Tifinagh',
    'Noto Emoji',
    'Noto Sans Symbols 2',
  ],
  logo: null,
  window: { leftMm: 25, topMm: 51, widthMm: 92, heightMm: 28 },
};
