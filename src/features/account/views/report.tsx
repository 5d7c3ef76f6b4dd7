import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { Alert, Button, ErrorSummary, Form, fill, Heading, Icon, Lead, TextArea } from '../../../ui/index.ts';
import { longest, type ShownStory } from '../types.ts';
import { storyWords, reportWords as words } from '../words.ts';
import { storyPath } from './story.tsx';

/** Somebody's data stand in a story. */
export function ReportView(props: {
  readonly lang: Lang;
  readonly story: ShownStory;
  /** It was looked at before and left standing. */
  readonly lookedAt: boolean;
  readonly typed: string;
  readonly problems: readonly Problem[];
}): VNode {
  const { lang, story, typed, problems } = props;
  return (
    <>
      <p class="hv-back">
        <a href={storyPath(story.slug)}>
          <Icon name="arrow-left" /> {storyWords.back[lang]}
        </a>
      </p>
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{fill(props.lookedAt ? words.leadLookedAt : words.lead, lang, { title: story.title })}</Lead>
      <ErrorSummary problems={problems} lang={lang} />
      <Form action={`${storyPath(story.slug)}/melden`}>
        <TextArea
          lang={lang}
          name="note"
          label={words.note[lang]}
          hint={words.noteHint[lang]}
          value={typed}
          maxLength={longest.note}
          problems={problems}
          rows={4}
        />
        <Button icon="send">{words.send[lang]}</Button>
      </Form>
    </>
  );
}

export function ReportSentView({ lang }: { lang: Lang }): VNode {
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <Alert kind="success" lang={lang}>
        {words.sent[lang]}
      </Alert>
      <p>
        <a href="/verhalen">{storyWords.all[lang]}</a>
      </p>
    </>
  );
}
