/** Work that waits for two officers: the number from outside of a sample. */
import type { Actor } from '../../kernel/actor.ts';
import { type Clock, dateOf, type PlainDate } from '../../kernel/dates.ts';
import { text } from '../../kernel/messages.ts';
import { allowed } from '../../kernel/permissions.ts';
import type { WorkItem, WorkItemSource } from '../../kernel/work-item.ts';
import type { Reader } from '../../platform/db/index.ts';
import { isKnown, momentOf } from './rules/outside.ts';
import { listDraws } from './store/samples.ts';
import { sampleWords as words } from './words-sample.ts';

/** Nothing is drawn without it, and who was drawn cannot be asked: a week is a reasonable term (Awb 4:13 lid 2). */
const days = 7;

/** Draws whose number can be looked up by now and was not confirmed yet. */
export function sampleWork(db: Reader, clock: Clock): WorkItemSource {
  return {
    key: 'samples',
    name: words.title,
    async list(actor: Actor, _today: PlainDate): Promise<readonly WorkItem[]> {
      if (!allowed(actor, 'decision.take', {})) return [];
      return (await listDraws(db)).flatMap((draw): readonly WorkItem[] => {
        const { list, outside, slug } = draw;
        if (list === null || list.groups.length === 0 || outside?.confirmedAt) return [];
        if (!isKnown(list.outsideRound, clock.now())) return [];
        return [
          {
            id: draw.id,
            title: text(`Steekproef ${slug}`, `Sample ${slug}`),
            caseNumber: null,
            href: '/beheer/steekproeven',
            clock: outside === null ? words.manageTitle : words.confirm,
            dueOn: dateOf(momentOf(list.outsideRound)).add({ days }),
            status: outside === null ? words.waits : words.unconfirmed,
            amountCents: null,
          },
        ];
      });
    },
  };
}
