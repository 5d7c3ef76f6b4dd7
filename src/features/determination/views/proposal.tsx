/** The proposal on a case: what, why, everything that was looked at, and the ways from here. */
import type { VNode } from 'preact';
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { ButtonGroup, Heading, LinkButton } from '../../../ui/index.ts';
import { FindingsTable } from '../../decision/index.ts';
import { words } from '../messages.ts';
import { listPath } from '../rules/query.ts';
import type { ProposedCase } from '../types.ts';
import { amountWords, DueOn, KindBadge } from './parts.tsx';

export type ProposalProps = {
  readonly lang: Lang;
  readonly today: PlainDate;
  readonly of: ProposedCase;
  readonly mayDecide: boolean;
};

function Ways({ lang, of, mayDecide }: ProposalProps): VNode | null {
  const { proposal, caseNumber } = of;
  if (!mayDecide) return null;
  const page = `/zaken/${caseNumber}`;
  if (proposal.kind === 'recover')
    return (
      <ButtonGroup>
        <LinkButton href={`${page}/terugvorderen`} icon="arrow-right">
          {words.recover[lang]}
        </LinkButton>
        <LinkButton href="/betalingen/terugvorderingen" variant="secondary">
          {words.recoveries[lang]}
        </LinkButton>
      </ButtonGroup>
    );
  const determines = proposal.kind === 'asGranted' || proposal.kind === 'exOfficio';
  return (
    <ButtonGroup>
      {proposal.hearFirst && (
        <LinkButton href={`${page}/horen?van=vaststellen`} icon="arrow-right">
          {words.hear[lang]}
        </LinkButton>
      )}
      <LinkButton
        href={
          determines || proposal.kind === 'lower' ? `${page}/vaststellen?voorstel=1` : `${page}/vaststellen`
        }
        {...(determines ? { icon: 'arrow-right' as const } : { variant: 'secondary' as const })}
      >
        {(determines || proposal.kind === 'lower' ? words.open : words.look)[lang]}
      </LinkButton>
    </ButtonGroup>
  );
}

export function ProposalSection(props: ProposalProps): VNode {
  const { lang, today, of } = props;
  const { proposal, caseNumber } = of;
  const amount = amountWords(proposal, lang);
  return (
    <section aria-labelledby="voorstel">
      <Heading level={2} id="voorstel">
        {words.section[lang]}
      </Heading>
      <p>
        <KindBadge kind={proposal.kind} lang={lang} /> {words.due[lang]}:{' '}
        <DueOn dueOn={proposal.dueOn} today={today} lang={lang} />
      </p>
      <p>{proposal.because[lang]}</p>
      {amount && <p>{amount}.</p>}
      <FindingsTable lang={lang} findings={proposal.findings} level={3} />
      <Ways {...props} />
      <p>
        <a href={listPath}>{words.toList[lang]}</a>
        {' · '}
        <a href={`/zaken/${caseNumber}/bewaren`}>{words.retention[lang]}</a>
      </p>
    </section>
  );
}
