import type { Words } from '../../kernel/words.ts';

/** Dutch is always there; English where somebody wrote it. */
export const wordsFrom = (nl: string, en: string | null): Words => ({ nl, ...(en ? { en } : {}) });
