/** The officer's page: what the rules say, what the council says, the money, and the decision. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Breadcrumbs,
  ErrorSummary,
  fill,
  Heading,
  LinkButton,
  SummaryList,
} from '../../../ui/index.ts';
import { mannerLabels } from '../messages.ts';
import { openFindings, refusalGrounds } from '../rules.ts';
import type { AdviceGiven, Bound, Proposal } from '../types.ts';
import { AidSection, aidLabels, EarlierSection } from './assess-aid.tsx';
import { DistributionAlert } from './assess-distribution.tsx';
import type { AssessView } from './assess-view.ts';
import { DecisionForm, type DecisionFormProps } from './decision-form.tsx';
import { FindingsTable } from './findings-table.tsx';
import { caseCrumbs, caseHref } from './parts.tsx';
import { hearHref } from './steps.tsx';
import { words } from './words.ts';

export type AssessProps = {
  readonly lang: Lang;
  readonly view: AssessView;
  readonly problems: readonly Problem[];
  /** Why there is nothing to decide now; in place of the form. */
  readonly barrier: Problem | null;
  readonly form: Omit<DecisionFormProps, 'lang' | 'view' | 'problems'>;
  /** Declining is possible or was refused: a way to its page. */
  readonly decline: boolean;
};

/** From top to bottom. */
const fields = [
  'declaration',
  'hearing',
  'judgement',
  'givenTerm',
  'outcome',
  'amount',
  'refusalGround',
  'reasons',
  'departureReasons',
  'budgetProviso',
  'deviationReasons',
  'obligations',
];

export function AssessPage(props: AssessProps): VNode {
  const { lang, view, problems, barrier } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={caseCrumbs(view.caseNumber, lang, true)} />
      <Heading level={1} kicker={view.title || undefined}>
        {words.assess[lang]}
      </Heading>
      <ErrorSummary problems={problems} lang={lang} order={fields} labels={aidLabels(lang)} />
      <CaseFacts {...props} />
      <ProposalAlert lang={lang} view={view} />
      {view.distribution && <DistributionAlert lang={lang} brief={view.distribution} />}
      <FindingsTable lang={lang} findings={view.findings} />
      <CouncilSection lang={lang} view={view} />
      <MoneySection lang={lang} view={view} />
      {view.aid && <AidSection lang={lang} caseNumber={view.caseNumber} aid={view.aid} problems={problems} />}
      {view.earlier && (
        <EarlierSection lang={lang} caseNumber={view.caseNumber} earlier={view.earlier} problems={problems} />
      )}
      <HearingSection lang={lang} view={view} />
      {barrier ? (
        <Barrier {...props} barrier={barrier} />
      ) : (
        <DecisionForm lang={lang} view={view} problems={problems} {...props.form} />
      )}
    </>
  );
}

function Barrier({ lang, view, barrier, decline }: AssessProps & { barrier: Problem }): VNode {
  return (
    <>
      <Alert kind="attention" lang={lang} title={words.cannotNow[lang]}>
        {barrier.text[lang]}
      </Alert>
      {decline && (
        <p>
          <LinkButton href={`${caseHref(view.caseNumber)}/niet-behandelen`} variant="secondary">
            {words.declineTitle[lang]}
          </LinkButton>
        </p>
      )}
    </>
  );
}

function CaseFacts({ lang, view }: AssessProps): VNode {
  return (
    <>
      <SummaryList
        lang={lang}
        rows={[
          { key: words.applicant[lang], value: view.applicant },
          { key: words.scheme[lang], value: view.scheme },
          { key: words.wijk[lang], value: view.wijk ?? words.wholeCity[lang] },
          { key: words.asked[lang], value: formatCents(view.askedCents, lang) },
          { key: words.received[lang], value: formatDate(view.receivedOn, lang) },
        ]}
      />
      <p>
        <a href={caseHref(view.caseNumber)}>{words.openCase[lang]}</a>
      </p>
    </>
  );
}

const bounds: Readonly<Record<Bound, keyof typeof words | null>> = {
  asked: null,
  maximum: 'boundMaximum',
  ceiling: 'boundCeiling',
  stateAid: 'boundAid',
};

/** The proposal in one sentence, and how much of it still hangs on a person. */
export function proposalSentence(proposal: Proposal, lang: Lang): string {
  const amount = formatCents(proposal.amountCents, lang);
  const bound = bounds[proposal.bound];
  switch (proposal.outcome) {
    case 'grant':
      return fill(words.proposeGrant, lang, { amount });
    case 'part':
      return fill(words.proposePart, lang, { amount, bound: bound === null ? '' : words[bound][lang] });
    case 'refuse': {
      const ground = proposal.ground === null ? '' : refusalGrounds[proposal.ground].label[lang];
      return fill(words.proposeRefuse, lang, { ground: ground.charAt(0).toLowerCase() + ground.slice(1) });
    }
  }
}

function ProposalAlert({ lang, view }: { lang: Lang; view: AssessView }): VNode {
  const open = openFindings(view.findings).length;
  return (
    <Alert kind="info" lang={lang} title={words.proposal[lang]}>
      <p>
        <strong>{proposalSentence(view.proposal, lang)}</strong>
      </p>
      <p>
        {open > 0 ? `${fill(words.stillOpen, lang, { n: open })} ` : ''}
        {words.youDecide[lang]}
      </p>
    </Alert>
  );
}

/** What the council says, in one sentence. */
export function adviceSentence(advice: AdviceGiven, lang: Lang): string {
  const sentence = { yes: words.adviceYes, part: words.advicePart, no: words.adviceNo }[advice.outcome];
  return fill(sentence, lang, { council: advice.council, amount: formatCents(advice.amountCents, lang) });
}

function CouncilSection({ lang, view }: { lang: Lang; view: AssessView }): VNode {
  const { advice, council } = view;
  return (
    <>
      <Heading level={2}>{words.council[lang]}</Heading>
      {advice && (
        <>
          <p>
            <strong>{adviceSentence(advice, lang)}</strong>{' '}
            {fill(words.metOn, lang, { date: formatDate(advice.metOn, lang) })}
          </p>
          <blockquote dir="auto">{advice.reasons}</blockquote>
        </>
      )}
      {!advice && council?.decides && (
        <Alert kind="attention" lang={lang}>
          {fill(words.councilDecides, lang, { council: council.name })}
        </Alert>
      )}
      {!advice && council && !council.decides && (
        <p>{fill(words.noAdvice, lang, { council: council.name })}</p>
      )}
      {!advice && !council && <p>{words.noSay[lang]}</p>}
    </>
  );
}

function MoneySection({ lang, view }: { lang: Lang; view: AssessView }): VNode {
  return (
    <>
      <Heading level={2}>{words.money[lang]}</Heading>
      <SummaryList
        lang={lang}
        rows={[
          { key: words.envelope[lang], value: view.envelopeName },
          { key: words.room[lang], value: formatCents(view.roomCents, lang) },
          { key: words.ofWhichReserved[lang], value: formatCents(view.freeCents, lang) },
          { key: words.maximum[lang], value: formatCents(view.maximumCents, lang) },
        ]}
      />
    </>
  );
}

function HearingSection({ lang, view }: { lang: Lang; view: AssessView }): VNode {
  const { hearing } = view;
  return (
    <>
      <Heading level={2}>{words.hearing[lang]}</Heading>
      <p>
        {hearing
          ? fill(words.heardOn, lang, {
              date: formatDate(hearing.heldOn, lang),
              manner: mannerLabels[hearing.manner][lang].toLowerCase(),
            })
          : words.noHearing[lang]}
      </p>
      <p>
        <LinkButton href={hearHref(view.caseNumber, 'beoordelen')} variant="secondary">
          {words.recordHearing[lang]}
        </LinkButton>
      </p>
    </>
  );
}
