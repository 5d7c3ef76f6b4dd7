import type { Id } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { LetterDocument } from '../../platform/pdf/index.ts';

/** `portal`: read on the site after a notification mail (Awb 2:10); `paper`: printed and posted by the service desk. */
export type MessageChannel = 'portal' | 'paper';

/** What a letter is about; each kind has its own words in the notification mail. */
export const messageKinds = [
  'confirmation',
  'completionRequest',
  'extension',
  'decision',
  'declined',
  'objectionReceived',
  'objectionDecision',
  'objectionExtension',
  'hearingInvitation',
  'payment',
  'withdrawalConfirmation',
  'deviationConfirmation',
  'penaltyDecision',
  'caseMessage',
  'other',
] as const;
export type MessageKind = (typeof messageKinds)[number];

export type Recipient =
  | { readonly personId: Id<'person'> }
  /** Someone outside the system, such as an objector by post: paper only. */
  | { readonly name: string; readonly addressLines: readonly string[] };

export type LetterToSend = {
  readonly caseId: Id<'application'> | null;
  readonly recipient: Recipient;
  readonly kind: MessageKind;
  readonly lang: Lang;
  readonly subject: string;
  /** Without sender, addressee and date: those are filled in from the settings, the person and today. */
  readonly letter: Pick<
    LetterDocument,
    'reference' | 'salutation' | 'blocks' | 'legal' | 'objection' | 'signature' | 'enclosures'
  >;
};

export type DeliveryState =
  | 'made'
  | 'notified'
  | 'notificationFailed'
  | 'printed'
  | 'posted'
  | 'read'
  | 'returned';

export type Delivery = { readonly state: DeliveryState; readonly at: Date; readonly detail: string | null };

export type Message = {
  readonly id: Id<'message'>;
  readonly caseId: Id<'application'> | null;
  readonly recipientPersonId: Id<'person'> | null;
  readonly channel: MessageChannel;
  readonly kind: MessageKind;
  readonly lang: Lang;
  readonly subject: string;
  readonly document: LetterDocument;
  readonly createdAt: Date;
  readonly notifyBefore: Date | null;
  readonly readAt: Date | null;
};
