/** What was said in the talk about an objection (Awb 7:7), for who may see the objection. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import { type Lang, text } from '../../../kernel/messages.ts';
import { Heading } from '../../../ui/index.ts';
import { mannerLabels } from '../messages.ts';
import type { Hearing } from '../types.ts';

const title = text('Verslag van het gesprek', 'Report of the talk');

export function HearingReports({
  lang,
  hearings,
}: {
  readonly lang: Lang;
  readonly hearings: readonly Hearing[];
}): VNode | null {
  if (hearings.length === 0) return null;
  return (
    <>
      <Heading level={2}>{title[lang]}</Heading>
      {hearings.map(({ id, heldOn, manner, summary }) => (
        <div key={id}>
          <p>
            <strong>
              {formatDate(heldOn, lang)}, {mannerLabels[manner][lang].toLowerCase()}
            </strong>
          </p>
          {summary.split(/\n{2,}/).map((part, at) => (
            <p key={`${id}-${at}`} dir="auto">
              {part}
            </p>
          ))}
        </div>
      ))}
    </>
  );
}
