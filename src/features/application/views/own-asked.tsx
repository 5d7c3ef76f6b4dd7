/** On the list of her own cases: what the office asked after the activities, by when, and the way to do it. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { text } from '../../../kernel/messages.ts';
import type { Application } from '../types.ts';
import { accountWords, moreWords } from './say-by-when.ts';

const words = {
  tell: text('Vertellen hoe het is gegaan', 'Tell how it went'),
  show: text('Laten zien', 'Show it'),
} as const;

export type AskedProps = {
  readonly application: Pick<Application, 'id' | 'caseNumber'>;
  /** Until when she was asked to tell how it went, `YYYY-MM-DD`; null when she was not, or did. */
  readonly tellBy: string | null;
  /** Until when she was asked to show more, `YYYY-MM-DD`; null when she was not, or did. */
  readonly showBy: string | null;
  readonly mayEdit: boolean;
};

export function Asked(props: AskedProps & { readonly today: string; readonly lang: Lang }): VNode {
  const { application, tellBy, showBy, mayEdit, today, lang } = props;
  const lines = [
    ...(showBy === null
      ? []
      : [{ path: 'laten-zien', label: words.show[lang], said: moreWords(showBy, today, lang) }]),
    ...(tellBy === null
      ? []
      : [{ path: 'verantwoorden', label: words.tell[lang], said: accountWords(tellBy, today, lang) }]),
  ];
  return (
    <>
      {lines.map(({ path, label, said }) => (
        <p key={path}>
          {said}
          {mayEdit && (
            <>
              {' '}
              <a href={`/aanvragen/${application.id}/${path}`}>
                {label}
                <span class="hv-visually-hidden"> {application.caseNumber}</span>
              </a>
            </>
          )}
        </p>
      ))}
    </>
  );
}
