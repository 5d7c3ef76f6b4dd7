/** A story as everybody reads it, with what neighbours say of it. */
import type { VNode } from 'preact';
import { dateOf, formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { saidIn } from '../../../kernel/words.ts';
import {
  Button,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Icon,
  LinkButton,
  OwnParagraphs,
  OwnWords,
  TextArea,
} from '../../../ui/index.ts';
import { longest, type ShownStory, type StoryReply } from '../types.ts';
import { storyWords as words } from '../words.ts';
import { StoryPhotos } from './photos.tsx';
import { Recording } from './recording.tsx';

export const storyPath = (slug: string): string => `/verhalen/${slug}`;

const whoTold = ({ organisation, aboutStoryId }: ShownStory, lang: Lang): string =>
  organisation?.name ?? (aboutStoryId === null ? words.residents : words.resident)[lang];

export const bylineOf = (story: ShownStory, lang: Lang): string =>
  fill(words.byline, lang, { who: whoTold(story, lang), date: formatDate(dateOf(story.writtenAt), lang) });

export const thanksOf = ({ thanks }: ShownStory, lang: Lang): string =>
  thanks === 1 ? words.thanksOne[lang] : fill(words.thanks, lang, { n: thanks });

function Body({ story, lang }: { story: ShownStory; lang: Lang }): VNode {
  return (
    <>
      {story.words !== '' && <OwnParagraphs said={saidIn(story.lang, story.words)} lang={lang} />}
      {story.sound !== null && <Recording lang={lang} sound={story.sound} story={story} />}
      <StoryPhotos photos={story.photos} />
    </>
  );
}

/** Other points of view stand as wide as the first: none of them is the small print. */
function Beside({ lang, beside }: StoryProps): VNode | null {
  if (beside.length === 0) return null;
  return (
    <section aria-labelledby="ernaast">
      <Heading level={2} id="ernaast">
        {words.beside[lang]}
      </Heading>
      {beside.map((one) => (
        <article key={one.slug}>
          <Heading level={3}>
            <a href={storyPath(one.slug)}>
              <OwnWords said={saidIn(one.lang, one.title)} lang={lang} />
            </a>
          </Heading>
          <p>{bylineOf(one, lang)}</p>
          <Body story={one} lang={lang} />
        </article>
      ))}
    </section>
  );
}

function Replies({ lang, replies }: StoryProps): VNode | null {
  if (replies.length === 0) return null;
  return (
    <section aria-labelledby="klopt-niet">
      <Heading level={2} id="klopt-niet">
        {words.replies[lang]}
      </Heading>
      <ul>
        {replies.map((reply) => (
          <li key={reply.id}>
            <span dir="auto">{reply.reason}</span> ({formatDate(dateOf(reply.madeAt), lang)})
          </li>
        ))}
      </ul>
    </section>
  );
}

function Say({ lang, story, reader, typed, problems }: StoryProps): VNode {
  const path = storyPath(story.slug);
  if (reader.kind === 'anonymous')
    return (
      <>
        <p>{words.logInWhy[lang]}</p>
        <LinkButton href={`/inloggen?naar=${encodeURIComponent(`${path}#reageren`)}`} variant="secondary">
          {words.logIn[lang]}
        </LinkButton>
      </>
    );
  if (reader.kind === 'neighbour' && reader.reply !== null)
    return (
      <Form action={`${path}/reactie`}>
        <p>{(reader.reply.status === 'waiting' ? words.repliedWaiting : words.replied)[lang]}</p>
        <Button variant="secondary" name="kind" value="back">
          {words.takeBack[lang]}
        </Button>
      </Form>
    );
  return (
    <>
      <Form action={`${path}/reactie`}>
        <Button name="kind" value="thanks" icon="heart">
          {words.thank[lang]}
        </Button>
      </Form>
      <Form action={`${path}/reactie`}>
        <TextArea
          lang={lang}
          name="reason"
          label={words.wrong[lang]}
          hint={words.wrongHint[lang]}
          value={typed}
          maxLength={longest.reason}
          problems={problems}
          rows={3}
          written="any"
        />
        <Button variant="secondary" name="kind" value="wrong">
          {words.sendWrong[lang]}
        </Button>
      </Form>
      {story.aboutStoryId === null && (
        <p>
          <a href={`${path}/ernaast`}>{words.addOwn[lang]}</a>
        </p>
      )}
    </>
  );
}

export type StoryProps = {
  readonly lang: Lang;
  readonly story: ShownStory;
  /** The story that this one stands beside. */
  readonly about: ShownStory | null;
  readonly beside: readonly ShownStory[];
  /** ‘Not right’, as far as it was looked at. */
  readonly replies: readonly StoryReply[];
  readonly reader:
    | { readonly kind: 'anonymous' }
    | { readonly kind: 'writer' }
    | { readonly kind: 'neighbour'; readonly reply: StoryReply | null };
  readonly typed: string;
  readonly problems: readonly Problem[];
};

export function StoryView(props: StoryProps): VNode {
  const { lang, story, about, reader } = props;
  const path = storyPath(story.slug);
  return (
    <>
      <p class="hv-back">
        <a href={about === null ? '/verhalen' : storyPath(about.slug)}>
          <Icon name="arrow-left" /> {about === null ? words.all[lang] : words.back[lang]}
        </a>
      </p>
      <article>
        <Heading
          level={1}
          kicker={story.wijk ? <a href={`/wijken/${story.wijk.slug}`}>{story.wijk.name}</a> : undefined}
        >
          <OwnWords said={saidIn(story.lang, story.title)} lang={lang} />
        </Heading>
        <p>{bylineOf(story, lang)}</p>
        <Body story={story} lang={lang} />
        {story.thanks > 0 && <p>{thanksOf(story, lang)}</p>}
      </article>
      <Beside {...props} />
      <Replies {...props} />
      <section aria-labelledby="reageren">
        <Heading level={2} id="reageren">
          {words.saySomething[lang]}
        </Heading>
        <ErrorSummary problems={props.problems} lang={lang} />
        {reader.kind === 'writer' ? (
          <p>
            <a href={`/mijn-verhalen/${story.id}`}>{words.manage[lang]}</a>
          </p>
        ) : (
          <Say {...props} />
        )}
      </section>
      <Heading level={2}>{words.report[lang]}</Heading>
      <p>
        <a href={`${path}/melden`}>{words.reportLink[lang]}</a>
      </p>
    </>
  );
}
