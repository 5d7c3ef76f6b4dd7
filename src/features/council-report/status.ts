/** The life of an edition. From `draft` on nothing that was counted changes; from `published` on nothing at all. */
import { defineStatus } from '../../kernel/status.ts';

export type EditionStatus = 'making' | 'failed' | 'draft' | 'published';
export type EditionAction = 'freeze' | 'fail' | 'tryAgain' | 'publish';

const byProgram = null;

export const editionStatus = defineStatus<EditionStatus, EditionAction>({
  name: 'council_edition',
  initial: 'making',
  labels: {
    making: { nl: 'Wordt gemaakt', en: 'Being made' },
    failed: { nl: 'Maken is niet gelukt', en: 'Could not be made' },
    draft: { nl: 'Concept', en: 'Draft' },
    published: { nl: 'Gepubliceerd', en: 'Published' },
  },
  transitions: {
    freeze: {
      from: ['making'],
      to: 'draft',
      permission: byProgram,
      label: { nl: 'Vastleggen', en: 'Freeze' },
      source: 'Brief van het college aan de raad, 2 december 2025: de raad wordt halfjaarlijks geïnformeerd',
    },
    fail: {
      from: ['making'],
      to: 'failed',
      permission: byProgram,
      label: { nl: 'Afbreken', en: 'Give up' },
      source: '–',
    },
    tryAgain: {
      // Also while it is being made: the program may have been stopped, and making twice gives the same.
      from: ['making', 'failed'],
      to: 'making',
      permission: 'councilReport.make',
      label: { nl: 'Opnieuw proberen', en: 'Try again' },
      source: '–',
    },
    publish: {
      from: ['draft'],
      to: 'published',
      permission: 'councilReport.publish',
      label: { nl: 'Publiceren', en: 'Publish' },
      source: 'Brief van het college aan de raad, 2 december 2025: de raad wordt halfjaarlijks geïnformeerd',
    },
  },
});
