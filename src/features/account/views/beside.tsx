import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Button,
  Checkbox,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Icon,
  Lead,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import { consentText, consentVersion } from '../policy.ts';
import { longest, type ShownStory } from '../types.ts';
import { storyWords, besideWords as words } from '../words.ts';
import { storyPath } from './story.tsx';

export type BesideTyped = { readonly title: string; readonly words: string; readonly consent: boolean };

/** Somebody else's story about the same thing. */
export function BesideView(props: {
  readonly lang: Lang;
  readonly story: ShownStory;
  readonly typed: BesideTyped;
  readonly problems: readonly Problem[];
}): VNode {
  const { lang, story, typed, problems } = props;
  const common = { lang, problems } as const;
  return (
    <>
      <p class="hv-back">
        <a href={storyPath(story.slug)}>
          <Icon name="arrow-left" /> {storyWords.back[lang]}
        </a>
      </p>
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{fill(words.lead, lang, { title: story.title })}</Lead>
      <ErrorSummary problems={problems} lang={lang} />
      <Form action={`${storyPath(story.slug)}/ernaast`}>
        <TextInput {...common} name="title" label={words.heading[lang]} value={typed.title} written="any" />
        <TextArea
          {...common}
          name="words"
          label={words.words[lang]}
          hint={words.wordsHint[lang]}
          value={typed.words}
          maxLength={longest.words}
          rows={8}
          written="any"
        />
        <p>{consentText(consentVersion)[lang]}</p>
        <Checkbox
          {...common}
          name="consent"
          value="yes"
          label={words.consent[lang]}
          checked={typed.consent}
        />
        <Button icon="send">{words.send[lang]}</Button>
      </Form>
    </>
  );
}
