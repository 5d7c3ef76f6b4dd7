import type { Id } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/messages.ts';

/** `waiting`: nobody of the office looked at it yet; `hidden`: reported, until it was looked at. */
export type StoryStatus = 'waiting' | 'shown' | 'hidden' | 'takenDown';

/** What a consent is about, and where it may then be seen. */
export const consentParts = ['story', 'photo', 'sound'] as const;
export type ConsentPart = (typeof consentParts)[number];
export const consentUses = ['neighbourhood', 'councilReport', 'city'] as const;
export type ConsentUse = (typeof consentUses)[number];
export type ConsentKey = { readonly part: ConsentPart; readonly use: ConsentUse };

export type StoryConsent = ConsentKey & {
  readonly id: Id<'story_consent'>;
  readonly storyId: Id<'story'>;
  /** Of the words that were agreed to (policy.ts). */
  readonly textVersion: number;
  readonly givenAt: Date;
  readonly withdrawnAt: Date | null;
};

export type StoryPhoto = {
  readonly id: Id<'story_photo'>;
  readonly storyId: Id<'story'>;
  readonly alt: string;
  /** In pixels, as it stands upright. */
  readonly width: number;
  readonly height: number;
  readonly place: number;
  readonly sha256: string;
  readonly mediaType: string;
  /** Is there a small one for lists? Not of photos that came before these were made. */
  readonly hasSmall: boolean;
};

export type StorySound = {
  readonly id: Id<'story_sound'>;
  readonly storyId: Id<'story'>;
  /** Everything but the sound was taken out of the file: only then anybody else may hear it. */
  readonly bare: boolean;
  /** How long it lasts; null when that could not be read. */
  readonly seconds: number | null;
  /** What is said in it, for who cannot hear it; empty while nobody typed that. */
  readonly summary: string;
  readonly summaryBy: 'teller' | 'office' | null;
  readonly sha256: string;
  readonly mediaType: string;
};

/** A photo that came along, before it has a place. */
export type NewPhoto = {
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  /** A JPEG. */
  readonly small: Uint8Array;
};

export type Story = {
  readonly id: Id<'story'>;
  readonly slug: string;
  /** Of whoever received the grant; null for another point of view. */
  readonly applicationId: Id<'application'> | null;
  /** The story that this one stands beside. */
  readonly aboutStoryId: Id<'story'> | null;
  readonly wijkId: Id<'wijk'> | null;
  readonly organisationId: Id<'organisation'> | null;
  readonly writtenByPersonId: Id<'person'> | null;
  readonly title: string;
  readonly words: string;
  readonly lang: Lang;
  readonly status: StoryStatus;
  readonly writtenAt: Date;
  /** Last day on which it can be seen, ISO date. */
  readonly showUntil: string;
};

/** As everybody may read it now: what has no consent that holds is not in it. */
export type ShownStory = Pick<
  Story,
  'id' | 'slug' | 'aboutStoryId' | 'wijkId' | 'title' | 'lang' | 'writtenAt'
> & {
  /** Empty without a consent for the words. */
  readonly words: string;
  /** Empty without a consent for the photos. */
  readonly photos: readonly StoryPhoto[];
  /** Null without a recording, or without a consent for it. */
  readonly sound: StorySound | null;
  /** Null for people without a legal form behind them. */
  readonly organisation: { readonly name: string } | null;
  readonly wijk: { readonly name: string; readonly slug: string } | null;
  readonly thanks: number;
};

export type ReplyKind = 'thanks' | 'wrong';
export type ReplyStatus = 'waiting' | 'shown' | 'refused';
export type StoryReply = {
  readonly id: Id<'story_reply'>;
  readonly storyId: Id<'story'>;
  readonly personId: Id<'person'>;
  readonly kind: ReplyKind;
  /** Why it is not right; empty for thanks. */
  readonly reason: string;
  readonly status: ReplyStatus;
  readonly madeAt: Date;
};

export type ReportOutcome = 'kept' | 'takenDown';
export type StoryReport = {
  readonly id: Id<'story_report'>;
  readonly storyId: Id<'story'>;
  readonly note: string;
  readonly madeAt: Date;
  readonly outcome: ReportOutcome | null;
  readonly reason: string | null;
  readonly handledAt: Date | null;
};

/** Most characters of what people write. */
export const longest = {
  words: 3000,
  summary: 3000,
  alt: 300,
  reason: 1000,
  note: 1000,
  title: 120,
} as const;
