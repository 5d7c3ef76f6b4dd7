/** What is asked of whoever tells how a grant went, by its tier (data of the scheme), and what can be wrong with it. Pure. */
import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { Tier } from '../../scheme/types.ts';
import { longest } from '../types.ts';

export type Asks = {
  /** Must she account, or does she tell of her own accord? */
  readonly asked: boolean;
  /** An overview of income and costs has to come along. */
  readonly finances: boolean;
  /** And a statement of an auditor. */
  readonly auditor: boolean;
};

/** Above the amount of the financial report the tier names what more must come (Awb 4:45, 4:78). */
export function asksOf({ accountability }: Pick<Tier, 'accountability'>, asked: boolean): Asks {
  const auditor = accountability === 'auditorReport';
  return {
    asked,
    finances: asked && (auditor || accountability === 'financialReport'),
    auditor: asked && auditor,
  };
}

export type LeftKind = 'none' | 'some';
export type Left = { readonly kind: LeftKind | null; readonly cents: number | null };

/** What she spent of the grant; null when she did not say. */
export function spentOf(grantedCents: number, { kind, cents }: Left): number | null {
  if (kind === 'none') return grantedCents;
  return kind === 'some' && cents !== null ? grantedCents - cents : null;
}

export function leftProblems(left: Left, grantedCents: number, { asked }: Asks): readonly Problem[] {
  if (left.kind === null)
    return asked
      ? [
          problem(
            'left',
            'choice-missing',
            text('Kies of er geld over is.', 'Choose whether there is money left.'),
          ),
        ]
      : [];
  if (left.kind === 'none') return [];
  if (left.cents === null)
    return [
      problem('leftAmount', 'amount-missing', text('Vul in hoeveel er over is.', 'Enter how much is left.')),
    ];
  if (left.cents > grantedCents)
    return [
      problem(
        'leftAmount',
        'above-grant',
        text('Er kan niet meer over zijn dan u kreeg.', 'There cannot be more left than you received.'),
      ),
    ];
  return [];
}

type Came = { readonly finances: number; readonly auditor: number; readonly photos: number };

type Described = { readonly alt: string; readonly summary: string };

export function paperProblems(asks: Asks, came: Came, { alt, summary }: Described): readonly Problem[] {
  const found: (Problem | null)[] = [
    asks.finances && came.finances === 0
      ? problem(
          'finances',
          'file-missing',
          text('Kies het overzicht van inkomsten en uitgaven.', 'Choose the overview of income and costs.'),
        )
      : null,
    asks.auditor && came.auditor === 0
      ? problem(
          'auditor',
          'file-missing',
          text('Kies de verklaring van de accountant.', 'Choose the statement of the auditor.'),
        )
      : null,
    tooLong('alt', alt, longest.alt),
    tooLong('summary', summary, longest.summary),
  ];
  return found.filter((one) => one !== null);
}
