/** What somebody spoke, to be heard here, with what is said in it for who cannot hear. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { saidIn } from '../../../kernel/words.ts';
import { fill, OwnParagraphs } from '../../../ui/index.ts';
import { soundWords as words } from '../sound-words.ts';
import type { Story, StorySound } from '../types.ts';

function howLong(seconds: number | null, lang: Lang): string {
  if (seconds === null) return '';
  if (seconds < 100) return fill(words.seconds, lang, { n: seconds });
  return fill(words.minutes, lang, { n: Math.round(seconds / 60) });
}

const nameOf = ({ seconds }: StorySound, title: string, lang: Lang): string =>
  [fill(words.recording, lang, { title }), howLong(seconds, lang)].filter((one) => one !== '').join(', ');

export type RecordingProps = {
  readonly lang: Lang;
  readonly sound: StorySound;
  readonly story: Pick<Story, 'title' | 'lang'>;
};

/** Nothing is fetched before somebody presses. */
export function Player({ lang, sound, story }: RecordingProps): VNode {
  return (
    <p class="hv-recording">
      {/* biome-ignore lint/a11y/useMediaCaption: a player of sound shows no captions; what is said stands in words beside it (WCAG 1.2.1). */}
      <audio
        controls
        preload="none"
        src={`/opnamen/${sound.id}`}
        aria-label={nameOf(sound, story.title, lang)}
      />
    </p>
  );
}

export function Recording(props: RecordingProps): VNode {
  const { lang, sound, story } = props;
  return (
    <div>
      <Player {...props} />
      {sound.summary === '' ? (
        <p>{words.noSummary[lang]}</p>
      ) : (
        <>
          <p>
            <strong>{(sound.summaryBy === 'office' ? words.byOffice : words.byTeller)[lang]}</strong>
          </p>
          <OwnParagraphs said={saidIn(story.lang, sound.summary)} lang={lang} />
        </>
      )}
    </div>
  );
}
