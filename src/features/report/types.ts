import type { Id } from '../../kernel/ids.ts';
import type { Lang, Text } from '../../kernel/messages.ts';

/** A grant as everybody may see it. No natural person is in it: see README. */
export type Grant = {
  readonly caseNumber: string;
  /** Name of the organisation; null for residents and groups without a legal form. */
  readonly recipient: string | null;
  /** What the organisation calls its plan; null where that is not published. */
  readonly title: string | null;
  /** In which that is written. */
  readonly titleLang: Lang;
  readonly scheme: { readonly slug: string; readonly name: Text };
  readonly roundSlug: string;
  /** The subsidy year that the money belongs to. */
  readonly year: number;
  /** Null for the whole city. */
  readonly wijk: { readonly slug: string; readonly name: string } | null;
  readonly domain: string | null;
  /** Granted as asked, or in part. */
  readonly outcome: 'granted' | 'partlyGranted';
  /** `final` once the amount is determined (Awb 4:42) or the case closed. */
  readonly state: 'granted' | 'final';
  readonly amountCents: number;
  /** Day on which the newest decision was notified, ISO date. */
  readonly notifiedOn: string;
  readonly envelopeId: Id<'envelope'>;
};

export type GrantFilter = {
  readonly wijk?: string;
  readonly domain?: string;
  readonly scheme?: string;
  readonly year?: number;
  /** Part of the recipient, the title or the case number. */
  readonly text?: string;
  readonly envelopeId?: Id<'envelope'>;
};

export type GrantTotals = { readonly grants: number; readonly amountCents: number };
