/** What is held about who told something or reacted to it, for 'Mijn gegevens', with the button that takes a consent back. */
import { dateOf, dateText, formatMoment } from '../../kernel/dates.ts';
import { same, type Text, text } from '../../kernel/messages.ts';
import type { Db } from '../../platform/db/index.ts';
import type { PersonalDataSource } from '../party/index.ts';
import type { PersonalRecord } from '../party/types.ts';
import { partLabels, useLabels } from './policy.ts';
import {
  eraseStoriesOf,
  listConsents,
  listPhotosOf,
  listRepliesBy,
  listSoundsOf,
  listStoriesBy,
} from './store/index.ts';
import type { Story, StoryConsent, StoryPhoto, StoryReply, StorySound } from './types.ts';
import { ownWords } from './words.ts';

const labels = {
  written: text('Wat u schreef', 'What you wrote'),
  at: text('Wanneer', 'When'),
  photo: text('Foto: wat erop staat', 'Photo: what it shows'),
  sound: text('Opname: waar die over gaat', 'Recording: what it is about'),
  noSummary: text('Een opname, nog zonder tekst', 'A recording, without a text yet'),
  consent: text('Toestemming', 'Consent'),
  withdrawn: text('Ingetrokken toestemming', 'Consent that was withdrawn'),
  until: text('Hoogstens te zien tot en met', 'To be seen until at most'),
  reaction: text('Reactie op een verhaal', 'Reaction to a story'),
  thanks: text('Dank', 'Thanks'),
} as const;

const moment = (at: Date): Text => ({ nl: formatMoment(at, 'nl'), en: formatMoment(at, 'en') });

const consentWords = ({ part, use, givenAt, withdrawnAt, textVersion }: StoryConsent): Text => {
  const said = (lang: 'nl' | 'en'): string => {
    const on = dateText(dateOf(withdrawnAt ?? givenAt))[lang];
    const version = lang === 'nl' ? `tekst ${textVersion}` : `text ${textVersion}`;
    return `${partLabels[part][lang]}, ${useLabels[use][lang]}, ${on}, ${version}`;
  };
  return { nl: said('nl'), en: said('en') };
};

function ofStory(
  story: Story,
  consents: readonly StoryConsent[],
  photos: readonly StoryPhoto[],
  sounds: readonly StorySound[],
): PersonalRecord {
  const held = consents.some(({ withdrawnAt }) => withdrawnAt === null);
  return {
    title: same(story.title),
    facts: [
      { label: labels.at, value: moment(story.writtenAt) },
      ...(story.words === '' ? [] : [{ label: labels.written, value: same(story.words) }]),
      ...photos.map(({ alt }) => ({ label: labels.photo, value: same(alt) })),
      ...sounds.map(({ summary }) => ({
        label: labels.sound,
        value: summary === '' ? labels.noSummary : same(summary),
      })),
      ...consents.map((one) => ({
        label: one.withdrawnAt === null ? labels.consent : labels.withdrawn,
        value: consentWords(one),
      })),
      { label: labels.until, value: dateText(story.showUntil) },
    ],
    ...(held
      ? {
          act: {
            action: `/mijn-verhalen/${story.id}`,
            name: 'withdraw',
            value: 'all',
            label: ownWords.withdrawAll,
          },
        }
      : {}),
  };
}

const ofReply = (reply: StoryReply): PersonalRecord => ({
  title: labels.reaction,
  facts: [
    { label: labels.at, value: moment(reply.madeAt) },
    { label: labels.written, value: reply.kind === 'thanks' ? labels.thanks : same(reply.reason) },
  ],
});

export function storiesTold(db: Db): PersonalDataSource {
  return {
    key: 'stories',
    name: text('Verhalen en reacties', 'Stories and reactions'),
    async list(personId) {
      const [stories, replies] = await Promise.all([
        listStoriesBy(db, personId),
        listRepliesBy(db, personId),
      ]);
      const ids = stories.map(({ id }) => id);
      const [consents, photos, sounds] = await Promise.all([
        listConsents(db, ids),
        listPhotosOf(db, ids),
        listSoundsOf(db, ids),
      ]);
      return [
        ...stories.map((story) =>
          ofStory(
            story,
            consents.filter(({ storyId }) => storyId === story.id),
            photos.filter(({ storyId }) => storyId === story.id),
            sounds.filter(({ storyId }) => storyId === story.id),
          ),
        ),
        ...replies.map(ofReply),
      ];
    },
    async erase(unit, personId) {
      const stories = await eraseStoriesOf(unit.tx, personId);
      unit.audit('story.writerForgotten', 'person', personId, { stories });
    },
  };
}
