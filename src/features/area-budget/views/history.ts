/** What happened to a proposal, newest first: offices, never people. */
import type { Lang, Text } from '../../../kernel/messages.ts';
import { fill } from '../../../ui/index.ts';
import { officeName } from '../messages.ts';
import type { KeyTurn, Proposal, Shareholder } from '../types.ts';
import { proposalWords } from './words.ts';

export type HistoryLine = {
  readonly at: Date;
  readonly title: string;
  /** Words of who did it. */
  readonly said: string | null;
};

type Known = {
  readonly lang: Lang;
  readonly proposal: Proposal;
  readonly shareholders: readonly Shareholder[];
  readonly turns: readonly KeyTurn[];
};

const settledTexts: Readonly<Record<Exclude<Proposal['status'], 'proposed'>, Text>> = {
  adopted: proposalWords.carriedOut,
  refused: proposalWords.refusedBy,
  withdrawn: proposalWords.withdrawnBy,
  lapsed: proposalWords.lapsed,
};

export function historyOf({ lang, proposal, shareholders, turns }: Known): readonly HistoryLine[] {
  const office = (id: string | null): string => {
    const found = shareholders.find((one) => one.id === id);
    return found ? officeName(found)[lang] : '';
  };
  const said = (sentence: Text, of: string | null) => fill(sentence, lang, { office: office(of) });
  const { status, settledAt, settledFor, settledReason } = proposal;
  const lines = [
    { at: proposal.proposedAt, title: said(proposalWords.proposed, proposal.proposedFor), said: null },
    ...turns.flatMap((turn): HistoryLine[] => [
      { at: turn.turnedAt, title: said(proposalWords.keyTurned, turn.shareholderId), said: null },
      ...(turn.endedAt === null
        ? []
        : [
            {
              at: turn.endedAt,
              title: said(
                turn.endedWhy === 'leftOffice' ? proposalWords.keyLeft : proposalWords.keyTakenBack,
                turn.shareholderId,
              ),
              said: turn.endedReason,
            },
          ]),
    ]),
    ...(status === 'proposed' || settledAt === null
      ? []
      : [{ at: settledAt, title: said(settledTexts[status], settledFor), said: settledReason }]),
  ];
  // Of one moment the later step is the later line.
  return lines.toSorted((a, b) => a.at.getTime() - b.at.getTime()).toReversed();
}
