import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { Heading } from '../../../ui/index.ts';
import { formWords as words } from '../form-words.ts';
import type { Occurrence } from '../series/types.ts';
import { TimeList } from './times.tsx';

export type Preview = {
  /** In the reader's language. */
  readonly sentences: readonly string[];
  readonly times: readonly Occurrence[];
  /** Those after that which are not as planned. */
  readonly different: readonly Occurrence[];
  /** In Dutch: what the reader saw, sent along when saving. */
  readonly seen: string;
};

type PreviewProps = {
  lang: Lang;
  preview: Preview;
  /** What saves it, where the form is long: who sees that it is right need not look for the end. */
  button?: VNode;
};

/** The series said back, with its first dates, before anything is saved. */
export function PreviewBlock({ lang, preview, button }: PreviewProps): VNode {
  return (
    <section class="hv-card" aria-labelledby="zo-lezen-wij-het" role="status">
      <Heading level={2} id="zo-lezen-wij-het">
        {words.previewTitle[lang]}
      </Heading>
      {preview.sentences.map((sentence) => (
        <p key={sentence} dir="auto">
          <strong>{sentence}</strong>
        </p>
      ))}
      <Heading level={3}>{words.nextDates[lang]}</Heading>
      {preview.times.length === 0 ? (
        <p>{words.noDates[lang]}</p>
      ) : (
        <TimeList times={preview.times} lang={lang} />
      )}
      {preview.different.length > 0 && (
        <>
          <Heading level={3}>{words.differentLater[lang]}</Heading>
          <TimeList times={preview.different} lang={lang} />
        </>
      )}
      <p>{words.previewText[lang]}</p>
      {button && <p>{button}</p>}
    </section>
  );
}
