/** The five domains of the college letter of 2-12-2025 (source 000): money is divided over them, activities belong to one. */
import type { Text } from './messages.ts';

export const domains = ['cohesion', 'livelihood', 'opportunity', 'pedagogy', 'health'] as const;
export type Domain = (typeof domains)[number];

/** In the words of the letter. */
export const domainLabels: Readonly<Record<Domain, Text>> = {
  cohesion: { nl: 'Sociale cohesie', en: 'Social cohesion' },
  livelihood: { nl: 'Bestaanszekerheid', en: 'Security of livelihood' },
  opportunity: { nl: 'Kansengelijkheid', en: 'Equal opportunity' },
  pedagogy: { nl: 'Pedagogische omgeving', en: 'Growing up' },
  health: { nl: 'Fysieke en mentale gezondheid', en: 'Physical and mental health' },
};
