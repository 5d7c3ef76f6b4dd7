import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { Fieldset, TextInput } from '../../../ui/index.ts';
import type { Question } from '../../scheme/types.ts';
import { typedText, type Values } from '../forms/fields.ts';
import { formWords } from '../messages.ts';

type ContactProps = {
  readonly question: Extract<Question, { kind: 'contact' }>;
  readonly lang: Lang;
  readonly values: Values;
  readonly problems: readonly Problem[];
};

/** Name and postal address, as browsers can fill them in by themselves. */
export function ContactField(props: ContactProps): VNode {
  const { question, lang, values, problems } = props;
  const field = (suffix: string) => ({
    lang,
    problems,
    name: question.key + suffix,
    value: typedText(values, question.key + suffix),
    optional: question.required ? false : ('unmarked' as const),
  });
  return (
    <Fieldset
      lang={lang}
      name={question.key}
      label={question.label[lang]}
      hint={question.hint?.[lang]}
      optional={!question.required}
      class="hv-group"
    >
      <TextInput {...field('Name')} label={formWords.name[lang]} autocomplete="name" />
      <TextInput {...field('Street')} label={formWords.street[lang]} autocomplete="address-line1" />
      <div class="hv-pair">
        <TextInput
          {...field('Postcode')}
          label={formWords.postcode[lang]}
          autocomplete="postal-code"
          width="short"
        />
        <TextInput {...field('Town')} label={formWords.town[lang]} autocomplete="address-level2" />
      </div>
      <TextInput
        {...field('Phone')}
        label={formWords.phone[lang]}
        autocomplete="tel"
        type="tel"
        width="medium"
        optional
      />
    </Fieldset>
  );
}
