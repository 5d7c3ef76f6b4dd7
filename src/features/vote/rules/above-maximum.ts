/** Ideas on a ballot that cost more than one application can be granted: they can win, and then get a part. Pure. */
import { type Text, text } from '../../../kernel/messages.ts';
import { euroText } from '../../../kernel/money.ts';
import type { VoteProject } from '../types.ts';

type Costed = Pick<VoteProject, 'number' | 'costCents' | 'wijkSlug' | 'applicationId' | 'status'>;

/**
 * For the office, before the ballot is fixed. An application was held against the maximum when it was handed in.
 * @param maximumOf most that the scheme grants in this wijk, in cents; null for a project without one
 */
export const aboveMaximum = (
  projects: readonly Costed[],
  maximumOf: (wijkSlug: string | null) => number,
): readonly Text[] =>
  projects
    .filter(({ applicationId, status }) => applicationId === null && status !== 'withdrawn')
    .flatMap(({ number, costCents, wijkSlug }) => {
      const most = maximumOf(wijkSlug);
      if (costCents <= most) return [];
      const [cost, maximum] = [euroText(costCents), euroText(most)];
      return [
        text(
          `Project ${number} kost ${cost.nl}. De regeling geeft hoogstens ${maximum.nl}: wint het, dan wordt niet meer dan dat apart gezet.`,
          `Project ${number} costs ${cost.en}. The scheme gives ${maximum.en} at most: if it wins, no more than that is set aside.`,
        ),
      ];
    });
