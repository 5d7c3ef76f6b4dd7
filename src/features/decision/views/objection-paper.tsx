import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { Heading, PrintButton } from '../../../ui/index.ts';
import { objectionWords as words } from './words-objection.ts';

const lines = ['name', 'address', 'caseNumber', 'about', 'grounds'] as const;

/** A form to print: what Awb 6:5 asks, with room to write. */
export function PaperPage({ lang, address }: { lang: Lang; address: readonly string[] }): VNode {
  return (
    <>
      <Heading level={1}>{words.paperTitle[lang]}</Heading>
      <p>{words.paperLead[lang]}</p>
      <p>
        {address.map((line) => (
          <>
            {line}
            <br />
          </>
        ))}
      </p>
      <dl class="hv-paper-form">
        {lines.map((name) => (
          <div
            key={name}
            class={`hv-paper-form__field hv-paper-form__field--${name === 'grounds' ? 'tall' : 'line'}`}
          >
            <dt>{words[name][lang]}</dt>
            <dd></dd>
          </div>
        ))}
        <div class="hv-paper-form__field hv-paper-form__field--line">
          <dt>{words.signature[lang]}</dt>
          <dd></dd>
        </div>
      </dl>
      <PrintButton lang={lang} />
    </>
  );
}
