/** The screens between a code and a receipt: large, one question each, and nothing that needs a script. */
import type { VNode } from 'preact';
import { formatMoment } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  CopyButton,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  PrintButton,
  TextInput,
} from '../../../ui/index.ts';
import {
  BallotFields,
  type Choices,
  choiceField,
  type FrozenBallot,
  type TypedBallot,
  untilWords,
  type Vote,
  type Withdrawn,
} from '../../vote/index.ts';
import type { Cast } from '../commands/cast.ts';
import { words } from '../messages.ts';
import { grouped } from '../rules/base32.ts';
import { tallyOf } from '../rules/choices.ts';
import { tallyWords } from '../rules/tally-words.ts';
import { ChosenList, Crumbs, Desk, voteHref } from './parts.tsx';

type Base = { readonly vote: Vote; readonly lang: Lang };

export type StartProps = Base & {
  readonly typed: string;
  readonly problems: readonly Problem[];
  /** A code that the demo gives away. */
  readonly demoCode: string | null;
};

export function StartView({ vote, lang, typed, problems, demoCode }: StartProps): VNode {
  return (
    <>
      <Crumbs vote={vote} lang={lang} />
      <Heading level={1}>{words.start[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{fill(words.until, lang, { until: untilWords(vote.closesAt, lang) })}</Lead>
      <p>{words.secret[lang]}</p>
      <h2>{words.withLetter[lang]}</h2>
      <Form action={voteHref(vote, '/stemmen')} lang={lang} label={words.withLetter[lang]}>
        <TextInput
          lang={lang}
          name="code"
          label={words.code[lang]}
          hint={words.codeHint[lang]}
          value={typed}
          problems={problems}
          spellcheck={false}
          autocomplete="off"
          width="medium"
        />
        {demoCode !== null && (
          <Alert kind="info" lang={lang} title={words.demoCode[lang]}>
            <p>
              <strong>{grouped(demoCode)}</strong>
            </p>
          </Alert>
        )}
        <Button icon="arrow-right">{words.next[lang]}</Button>
      </Form>
      <h2>{words.withMail[lang]}</h2>
      <p>{words.withMailText[lang]}</p>
      <p>
        <LinkButton href={voteHref(vote, '/stemmen/e-mail')} variant="secondary" icon="mail">
          {words.mailLink[lang]}
        </LinkButton>
      </p>
      <Desk lang={lang} />
    </>
  );
}

export function NotNowView({
  vote,
  lang,
  problems,
}: Base & { readonly problems: readonly Problem[] }): VNode {
  const moment = (at: Date) => ({ moment: formatMoment(at, lang) });
  const before = ['preparing', 'collecting', 'checking', 'frozen'].includes(vote.status);
  return (
    <>
      <Crumbs vote={vote} lang={lang} />
      <Heading level={1}>{words.notNow[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>
        {vote.status === 'cancelled'
          ? words.calledOff[lang]
          : before
            ? fill(words.opens, lang, moment(vote.opensAt))
            : fill(words.closed, lang, moment(vote.closesAt))}
      </Lead>
      <p>
        <a href={voteHref(vote)}>{words.toVote[lang]}</a>
      </p>
    </>
  );
}

export type BallotProps = Base & {
  readonly ballot: FrozenBallot;
  readonly withdrawn: Withdrawn;
  readonly typed: TypedBallot;
  readonly choices: Choices;
  readonly problems: readonly Problem[];
  /** Did she ask what is left? Without a script the sum is of that moment, so else it would say nothing true. */
  readonly worked: boolean;
};

/** What the script in the browser needs to count on: the same numbers, and the same sentences. */
function tallyData({ ballot, lang }: Pick<BallotProps, 'ballot' | 'lang'>) {
  const { rules, budgetCents, projects } = ballot;
  return {
    'data-lang': lang,
    'data-kind': rules.ballot.kind,
    'data-max': rules.ballot.choicesMax,
    'data-points': rules.ballot.points ?? 0,
    'data-budget-cents': budgetCents,
    'data-costs': JSON.stringify(Object.fromEntries(projects.map((one) => [one.number, one.costCents]))),
  };
}

export function BallotView(props: BallotProps): VNode {
  const { vote, lang, ballot, choices, problems } = props;
  return (
    <>
      <Crumbs vote={vote} lang={lang} />
      <Heading level={1}>{ballot.question[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Form action={voteHref(vote, '/stemmen/nakijken')} lang={lang}>
        <input type="hidden" name="biljet" value={vote.ballotSha256 ?? ''} />
        <hv-ballot {...tallyData(props)}>
          <BallotFields
            lang={lang}
            ballot={ballot}
            withdrawn={props.withdrawn}
            typed={props.typed}
            problems={problems}
          />
          <p class="hv-ballot__tally" role="status" hidden={!props.worked}>
            {tallyWords(ballot, tallyOf(ballot, choices), lang)}
          </p>
        </hv-ballot>
        <ButtonGroup>
          <Button icon="arrow-right">{words.check[lang]}</Button>
          <Button variant="secondary" name="stap" value="rekenen">
            {words.work[lang]}
          </Button>
        </ButtonGroup>
      </Form>
      <Desk lang={lang} />
    </>
  );
}

export function CheckView({
  vote,
  lang,
  ballot,
  choices,
  token,
}: Pick<BallotProps, 'vote' | 'lang' | 'ballot' | 'choices'> & { readonly token: string }): VNode {
  return (
    <>
      <Crumbs vote={vote} lang={lang} />
      <Heading level={1}>{words.checkTitle[lang]}</Heading>
      <Lead>{words.checkLead[lang]}</Lead>
      <ChosenList ballot={ballot} choices={choices} lang={lang} />
      <p>{tallyWords(ballot, tallyOf(ballot, choices), lang)}</p>
      <Form action={voteHref(vote, '/stemmen/uitbrengen')} lang={lang}>
        <input type="hidden" name="biljet" value={vote.ballotSha256 ?? ''} />
        <input type="hidden" name="formulier" value={token} />
        {Object.entries(choices).map(([number, value]) => (
          <input key={number} type="hidden" name={choiceField(number)} value={value} />
        ))}
        <ButtonGroup>
          <Button icon="check">{words.cast[lang]}</Button>
          <Button
            variant="secondary"
            name="stap"
            value="veranderen"
            formaction={voteHref(vote, '/stemmen/nakijken')}
          >
            {words.change[lang]}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

export function ReceiptView({ vote, lang, cast }: Base & { readonly cast: Cast }): VNode {
  const said = { now: words.doneNow, again: words.doneAgain, other: words.doneOther }[cast.how];
  return (
    <>
      <Crumbs vote={vote} lang={lang} />
      <Heading level={1}>{words.doneTitle[lang]}</Heading>
      <Alert kind={cast.how === 'other' ? 'attention' : 'success'} lang={lang} role="status">
        {said[lang]}
      </Alert>
      <h2>{words.receipt[lang]}</h2>
      <div id="bewijs">
        <p class="hv-receipt">{grouped(cast.receipt.toUpperCase())}</p>
      </div>
      <p>{words.receiptText[lang]}</p>
      <CopyButton lang={lang} of="bewijs" />
      <PrintButton lang={lang} />
      <Alert kind="attention" lang={lang}>
        {words.receiptSecret[lang]}
      </Alert>
      <p>{words.leaveText[lang]}</p>
      <p>
        <LinkButton href={voteHref(vote)}>{words.leave[lang]}</LinkButton>
      </p>
    </>
  );
}
