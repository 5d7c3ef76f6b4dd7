/** What the round's own rule proposes, beside what the council weighs (Awb 4:26). */
import type { VNode } from 'preact';
import { type Lang, text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Column } from '../../../ui/index.ts';
import type { PackProposal, PackRow } from '../types.ts';

const words = {
  proposal: text('Volgens de verdeelregel', 'By the rule'),
  note: text(
    'Deze ronde verdeelt het geld met een regel die vooraf bekend was. Wat daaruit volgt, staat erbij als voorstel.',
    'This round divides its money by a rule that was known beforehand. What follows from it stands here as a proposal.',
  ),
  look: text('Bekijk de verdeling van de hele ronde', 'See the distribution of the whole round'),
} as const;

type Proposals = ReadonlyMap<string, PackProposal>;

export function ProposalNote({ lang, proposals }: { lang: Lang; proposals: Proposals }): VNode | null {
  const [first] = proposals.values();
  if (!first) return null;
  return (
    <p>
      {words.note[lang]} <a href={first.href}>{words.look[lang]}</a>
    </p>
  );
}

/** No column where the rule weighs nothing. */
export function proposalColumn(proposals: Proposals, lang: Lang): readonly Column<PackRow>[] {
  if (proposals.size === 0) return [];
  return [
    {
      header: words.proposal[lang],
      cell: ({ caseNumber }) => {
        const proposal = proposals.get(caseNumber);
        return proposal ? (
          <>
            {formatCents(proposal.proposedCents, lang)}
            <span class="hv-pack__under">{proposal.reason[lang]}</span>
          </>
        ) : (
          '–'
        );
      },
    },
  ];
}
