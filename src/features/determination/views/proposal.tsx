/** The proposal on a case: what, why, everything that was looked at, and the ways from here. */
import type { VNode } from 'preact';
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { ButtonGroup, Heading, LinkButton } from '../../../ui/index.ts';
import { FindingsTable } from '../../decision/index.ts';
import { kindLabels, words } from '../messages.ts';
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
  const { kind } = proposal;
  const filled = kind === 'asGranted' || kind === 'exOfficio' || kind === 'lower';
  return (
    <ButtonGroup>
      {proposal.hearFirst && (
        <LinkButton href={`${page}/horen?van=vaststellen`} icon="arrow-right">
          {words.hear[lang]}
        </LinkButton>
      )}
      {kind === 'judge' && (
        <LinkButton href={`${page}/ingestuurd`} icon="arrow-right">
          {words.judge[lang]}
        </LinkButton>
      )}
      {filled && (
        <LinkButton
          href={`${page}/vaststellen?voorstel=1`}
          {...(kind === 'lower' ? { variant: 'secondary' } : { icon: 'arrow-right' })}
        >
          {words.open[lang]}
        </LinkButton>
      )}
      {canAsk(of) && (
        <LinkButton href={`${page}/vragen`} variant={kind === 'ask' ? 'primary' : 'secondary'}>
          {kindLabels.ask[lang]}
        </LinkButton>
      )}
      {kind !== 'judge' && hasOpenQuestion(of) && (
        <LinkButton href={`${page}/ingestuurd`} variant="secondary">
          {words.judge[lang]}
        </LinkButton>
      )}
      {!filled && (
        <LinkButton href={`${page}/vaststellen`} variant="quiet">
          {words.look[lang]}
        </LinkButton>
      )}
    </ButtonGroup>
  );
}

const hasOpenQuestion = ({ facts: { question } }: ProposedCase): boolean =>
  question !== null && question.judgement === null;
const canAsk = (of: ProposedCase): boolean => !hasOpenQuestion(of);

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
