/** What she told, and who may see it: one button for each place, and one for all. */
import type { VNode } from 'preact';
import { dateOf, formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { saidIn } from '../../../kernel/words.ts';
import {
  Alert,
  Button,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  fill,
  Heading,
  OwnParagraphs,
  Table,
  TextArea,
} from '../../../ui/index.ts';
import { consentValue } from '../forms.ts';
import { consentText, consentVersion, partLabels, useLabels } from '../policy.ts';
import { soundWords } from '../sound-words.ts';
import {
  type ConsentKey,
  type ConsentPart,
  consentUses,
  longest,
  type Story,
  type StoryConsent,
  type StoryPhoto,
  type StorySound,
} from '../types.ts';
import { tellWords, ownWords as words } from '../words.ts';
import { StoryPhotos } from './photos.tsx';
import { Player } from './recording.tsx';
import { storyPath } from './story.tsx';
import { BackToCase } from './tell.tsx';

const ownPath = ({ id }: Pick<Story, 'id'>): string => `/mijn-verhalen/${id}`;

type ListProps = {
  readonly lang: Lang;
  readonly stories: readonly Story[];
  readonly consents: readonly StoryConsent[];
};

const heldOf = (consents: readonly StoryConsent[], { id }: Pick<Story, 'id'>): number =>
  consents.filter(({ storyId, withdrawnAt }) => storyId === id && withdrawnAt === null).length;

export function OwnStoriesView({ lang, stories, consents }: ListProps): VNode {
  return (
    <>
      <Heading level={1}>{words.listTitle[lang]}</Heading>
      {stories.length === 0 ? (
        <EmptyState title={words.nothing[lang]} />
      ) : (
        <ul>
          {stories.map((story) => (
            <li key={story.id}>
              <a href={ownPath(story)} dir="auto">
                {story.title}
              </a>
              {', '}
              {formatDate(dateOf(story.writtenAt), lang)}
              {heldOf(consents, story) > 0 && <WithdrawAll lang={lang} story={story} />}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function WithdrawAll({ lang, story }: { lang: Lang; story: Story }): VNode {
  return (
    <Form action={ownPath(story)}>
      <Button variant="secondary" name="withdraw" value="all">
        {words.withdrawAll[lang]}
        <span class="hv-visually-hidden">: {story.title}</span>
      </Button>
    </Form>
  );
}

export type OwnProps = {
  readonly lang: Lang;
  readonly story: Story;
  readonly consents: readonly StoryConsent[];
  readonly photos: readonly StoryPhoto[];
  readonly sound: StorySound | null;
  /** What was typed of the recording. */
  readonly summary: string;
  readonly problems: readonly Problem[];
  readonly caseNumber: string | null;
  /** Null unless it was taken down after a report. */
  readonly takenDownBecause: string | null;
};

/** What the office did with it, which no consent changes. */
function Standing({ lang, story, takenDownBecause }: OwnProps): VNode | null {
  if (story.status === 'shown') return null;
  const said = {
    waiting: words.waiting[lang],
    hidden: words.hidden[lang],
    takenDown: fill(words.takenDown, lang, { reason: takenDownBecause ?? '–' }),
  }[story.status];
  return (
    <Alert kind="attention" lang={lang}>
      {said}
    </Alert>
  );
}

function Choices({ lang, story, consents, part }: OwnProps & { part: ConsentPart }): VNode {
  const rows = consentUses.map((use) => {
    const key: ConsentKey = { part, use };
    const held = consents.find((one) => one.part === part && one.use === use && one.withdrawnAt === null);
    return { key, held };
  });
  return (
    <Table
      lang={lang}
      caption={partLabels[part][lang]}
      narrow="stack"
      columns={[
        { header: words.where[lang], rowHeader: true, cell: ({ key }) => useLabels[key.use][lang] },
        {
          header: words.answer[lang],
          cell: ({ held }) =>
            held ? fill(words.given, lang, { date: formatDate(dateOf(held.givenAt), lang) }) : words.no[lang],
        },
        {
          header: words.change[lang],
          action: true,
          cell: ({ key, held }) => (
            <Form action={ownPath(story)}>
              <Button
                variant={held ? 'secondary' : 'quiet'}
                name={held ? 'withdraw' : 'give'}
                value={consentValue(key)}
              >
                {(held ? words.withdraw : words.give)[lang]}
                <span class="hv-visually-hidden">
                  : {partLabels[part][lang]}, {useLabels[key.use][lang]}
                </span>
              </Button>
            </Form>
          ),
        },
      ]}
      rows={rows}
    />
  );
}

/** What was said yes to and is over: with the day, and the words of then. */
function Past({ lang, consents }: OwnProps): VNode | null {
  const past = consents.flatMap((one) =>
    one.withdrawnAt === null ? [] : [{ ...one, ended: one.withdrawnAt }],
  );
  if (past.length === 0) return null;
  return (
    <Details summary={words.history[lang]}>
      <ul>
        {past.map((one) => (
          <li key={one.id}>
            {fill(words.historyLine, lang, {
              part: partLabels[one.part][lang],
              use: useLabels[one.use][lang],
              given: formatDate(dateOf(one.givenAt), lang),
              ended: formatDate(dateOf(one.ended), lang),
              version: one.textVersion,
            })}
          </li>
        ))}
      </ul>
    </Details>
  );
}

/** Her recording, with what is written of it for who cannot hear. */
function OwnRecording({ lang, story, sound, summary, problems }: OwnProps): VNode | null {
  if (sound === null) return null;
  return (
    <>
      <Player lang={lang} sound={sound} story={story} />
      {!sound.bare && <p>{soundWords.officeOnly[lang]}</p>}
      {sound.summary === '' && (
        <Alert kind="attention" lang={lang}>
          {soundWords.askSummary[lang]}
        </Alert>
      )}
      <Form action={ownPath(story)}>
        <TextArea
          lang={lang}
          name="summary"
          label={tellWords.summary[lang]}
          hint={tellWords.summaryHint[lang]}
          value={summary}
          maxLength={longest.summary}
          problems={problems}
          rows={2}
          written="any"
        />
        <Button variant="secondary">{soundWords.save[lang]}</Button>
      </Form>
    </>
  );
}

export function OwnStoryView(props: OwnProps): VNode {
  const { lang, story, consents, photos, sound } = props;
  const onSite = consents.some(({ use, withdrawnAt }) => use === 'neighbourhood' && withdrawnAt === null);
  return (
    <>
      {props.caseNumber !== null && <BackToCase lang={lang} caseNumber={props.caseNumber} />}
      <Heading level={1} kicker={story.title}>
        {words.title[lang]}
      </Heading>
      <ErrorSummary problems={props.problems} lang={lang} />
      <Standing {...props} />
      {story.status !== 'takenDown' && (
        <p>{fill(words.until, lang, { date: formatDate(story.showUntil, lang) })}</p>
      )}
      {story.words !== '' && <Choices {...props} part="story" />}
      {photos.length > 0 && <Choices {...props} part="photo" />}
      {sound?.bare && <Choices {...props} part="sound" />}
      {heldOf(consents, story) > 0 && <WithdrawAll lang={lang} story={story} />}
      {onSite && story.status === 'shown' && (
        <p>
          <a href={storyPath(story.slug)}>{words.seen[lang]}</a>
        </p>
      )}
      <Heading level={2}>{fill(words.textOf, lang, { version: consentVersion })}</Heading>
      <p>{consentText(consentVersion)[lang]}</p>
      <Heading level={2}>{words.yours[lang]}</Heading>
      {story.words !== '' && <OwnParagraphs said={saidIn(story.lang, story.words)} lang={lang} />}
      <StoryPhotos photos={photos} />
      <OwnRecording {...props} />
      <Past {...props} />
    </>
  );
}
