/** Facts of an activity as people read them. */
import type { Lang } from '../../kernel/messages.ts';
import { formatCents } from '../../kernel/money.ts';
import type { ActivityContent } from './types.ts';
import { activityWords as words } from './words.ts';

export function costOf(
  { costCents, costNote }: Pick<ActivityContent, 'costCents' | 'costNote'>,
  lang: Lang,
): string {
  const amount =
    costCents === null
      ? words.costUnknown[lang]
      : costCents === 0
        ? words.free[lang]
        : formatCents(costCents, lang);
  if (costNote === null) return amount;
  return costCents === null ? costNote : `${amount} (${costNote})`;
}

export function agesOf(
  { minimumAge, maximumAge }: Pick<ActivityContent, 'minimumAge' | 'maximumAge'>,
  lang: Lang,
): string | null {
  if (minimumAge === null && maximumAge === null) return null;
  if (maximumAge === null) return words.ageFrom[lang].replace('{from}', String(minimumAge));
  if (minimumAge === null) return words.ageUpTo[lang].replace('{until}', String(maximumAge));
  return words.ageBetween[lang].replace('{from}', String(minimumAge)).replace('{until}', String(maximumAge));
}
