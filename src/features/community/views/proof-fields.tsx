/** How somebody shows that she belongs to an organisation: asked beside its first entry, and later. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { Checkbox, Heading, Radios, TextArea } from '../../../ui/index.ts';
import { proofLabels } from '../messages.ts';
import { type Proof, proofs } from '../types.ts';
import { words } from '../words.ts';
import { optionsOf, type TypedFields } from './forms.tsx';

export type ProofProps = {
  lang: Lang;
  noteLabel: string;
  offered: readonly Proof[];
  /** Asked only of who says that she belongs to it. */
  optional?: 'unmarked';
  typed: TypedFields;
  problems: readonly Problem[];
};

export function ProofFields({ lang, noteLabel, offered, optional, typed, problems }: ProofProps): VNode {
  const common = { lang, problems, ...(optional && { optional }) } as const;
  return (
    <>
      <Radios
        {...common}
        name="proof"
        label={words.proof[lang]}
        value={typed.text('proof')}
        options={optionsOf(offered, proofLabels, lang)}
      />
      <TextArea
        {...common}
        name="note"
        label={noteLabel}
        value={typed.text('note')}
        maxLength={1000}
        rows={4}
      />
    </>
  );
}

type BelongsProps = Pick<ProofProps, 'lang' | 'typed' | 'problems'>;

/** At a first entry: whoever belongs to it asks for its page in the same act, so that she waits once. */
export function BelongsFields({ lang, typed, problems }: BelongsProps): VNode {
  return (
    <section aria-labelledby="hoort-erbij">
      <Heading level={2} id="hoort-erbij">
        {words.belongsTitle[lang]}
      </Heading>
      <p>{words.belongsHint[lang]}</p>
      <Checkbox
        lang={lang}
        problems={problems}
        name="belongs"
        label={words.belongs[lang]}
        checked={typed.text('belongs') !== ''}
      />
      <ProofFields
        lang={lang}
        noteLabel={words.claimNote[lang]}
        offered={proofs}
        optional="unmarked"
        typed={typed}
        problems={problems}
      />
    </section>
  );
}
