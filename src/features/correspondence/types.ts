import type { Id } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { LetterDocument } from '../../platform/pdf/index.ts';

/** `portal`: read on the site after a notification mail (Awb 2:10); `paper`: printed and posted by the service desk. */
export type MessageChannel = 'portal' | 'paper';

/** What a letter is about; each kind has its own words in lists. */
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
  'accountRequest',
  'penaltyDecision',
  'recovery',
  'caseMessage',
  'other',
] as const;
export type MessageKind = (typeof messageKinds)[number];

export type Recipient =
  | {
      readonly personId: Id<'person'>;
      /** The letter is for her as someone who acts for this organisation: its other members may read it too. */
      readonly organisationId?: Id<'organisation'> | null;
    }
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
    'reference' | 'salutation' | 'blocks' | 'legal' | 'objection' | 'signature' | 'enclosures' | 'annexes'
  >;
};

/** In the order in which they usually come. `toPrint` also follows a failed notification (Awb 2:11). */
export const deliveryStates = [
  'made',
  'notified',
  'notificationFailed',
  'toPrint',
  'printed',
  'posted',
  'read',
  'returned',
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export type Delivery = { readonly state: DeliveryState; readonly at: Date; readonly detail: string | null };

export type Message = {
  readonly id: Id<'message'>;
  readonly caseId: Id<'application'> | null;
  readonly recipientPersonId: Id<'person'> | null;
  readonly recipientOrganisationId: Id<'organisation'> | null;
  readonly channel: MessageChannel;
  readonly kind: MessageKind;
  readonly lang: Lang;
  readonly subject: string;
  readonly document: LetterDocument;
  /** SHA-256 of the PDF once it is made, in hexadecimals. */
  readonly pdfSha256: string | null;
  readonly createdAt: Date;
  /** Awb 2:10; null on paper. */
  readonly notifyBefore: Date | null;
  readonly readAt: Date | null;
  /** The letter that came back and that this one sends anew (Awb 2:11). */
  readonly resendsMessageId: Id<'message'> | null;
};

/** A row of the message log: no letter text. */
export type LogEntry = Pick<
  Message,
  'id' | 'channel' | 'kind' | 'subject' | 'createdAt' | 'notifyBefore' | 'readAt' | 'pdfSha256'
> & {
  /** Our reference: the case number. Null once the letter was erased. */
  readonly reference: string | null;
  readonly state: DeliveryState;
  readonly stateAt: Date;
};

/** A letter that waits for the printer or the post. */
export type PrintJob = {
  readonly id: Id<'message'>;
  readonly kind: MessageKind;
  readonly subject: string;
  readonly reference: string;
  /** As it shows in the window of the envelope; one line means that the address is missing. */
  readonly addressee: readonly string[];
  /** Calendar date at the top of the letter. */
  readonly date: string;
  readonly queuedAt: Date;
  readonly printedAt: Date | null;
  readonly postedAt: Date | null;
  readonly returned: boolean;
  /** Characters that no font could draw; null while the PDF is not made. */
  readonly unprintable: number | null;
};

/** A disturbance of electronic traffic on our side (Awb 2:21). */
export type Outage = {
  readonly id: Id<'outage'>;
  readonly startedAt: Date;
  /** Null while it lasts. */
  readonly endedAt: Date | null;
  readonly description: string;
};
