import type { VNode } from 'preact';
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import { Button, Details, Form, fill, MoneyInput, Radios, Select, TextArea } from '../../../ui/index.ts';
import { followUpTexts, noHearingLabels, outcomeLabels } from '../messages.ts';
import { maxReasons } from '../rules.ts';
import { type FollowUp, noHearingGrounds, objectionOutcomes } from '../types.ts';
import { committeeWords } from './words-committee.ts';
import { objectionWords as words } from './words-objection.ts';

/** What the officer needs to see to decide. */
export type AnswerView = {
  /** The decision is about the amount of the grant. */
  readonly setsAmount: boolean;
  /** What is left to do by hand if the objection is won. */
  readonly followUp: FollowUp | null;
  /** Against a declining: without an amount the application goes back into treatment. */
  readonly takesUpAgain: boolean;
  /** What the penalty is that is objected to; null when it is against something else. */
  readonly penaltyCents: number | null;
  readonly currentCents: number;
  readonly askedCents: number;
  /** Awb 4:25 lid 3; null without a first decision. */
  readonly first: {
    readonly on: PlainDate;
    /** What there was for this case then, with what it held itself. */
    readonly roomCents: number;
    readonly freeNowCents: number;
  } | null;
  readonly late: boolean;
  /** The committee has advised. */
  readonly advised: boolean;
  readonly heard: boolean;
};

export type DecideProps = {
  readonly lang: Lang;
  readonly id: Id<'objection'>;
  readonly revision: number;
  readonly answer: AnswerView;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
  /** This is the form that came back. */
  readonly mine: boolean;
};

export function DecideForm(props: DecideProps): VNode {
  const { lang, answer, typed, problems } = props;
  return (
    <Details summary={words.decide[lang]} open={props.mine}>
      {answer.setsAmount && <Money {...props} />}
      {answer.penaltyCents !== null && (
        <p>{fill(words.penaltyNow, lang, { amount: formatCents(answer.penaltyCents, lang) })}</p>
      )}
      {answer.followUp && (
        <p>
          <strong>{words.winning[lang]}</strong> {followUpTexts[answer.followUp][lang]}
        </p>
      )}
      <Form action={`/bezwaren/${props.id}/beslissen`} lang={lang} label={words.decide[lang]}>
        <input type="hidden" name="revision" value={props.revision} />
        {answer.late && (
          <Radios
            lang={lang}
            name="excused"
            label={words.excused[lang]}
            value={typed.excused}
            problems={problems}
            inline
            options={[
              { value: 'yes', label: words.yes[lang] },
              { value: 'no', label: words.no[lang] },
            ]}
          />
        )}
        <Radios
          lang={lang}
          name="outcome"
          label={words.outcome[lang]}
          value={typed.outcome}
          problems={problems}
          options={objectionOutcomes.map((value) => ({ value, label: outcomeLabels[value][lang] }))}
        />
        {(answer.setsAmount || answer.penaltyCents !== null) && (
          <MoneyInput
            lang={lang}
            name="amount"
            label={words[answer.penaltyCents === null ? 'amount' : 'penaltyAmount'][lang]}
            hint={words[answer.takesUpAgain ? 'amountDeclined' : 'amountHint'][lang]}
            value={typed.amount ?? ''}
            problems={problems}
            optional="unmarked"
          />
        )}
        {!answer.heard && (
          <Select
            lang={lang}
            name="noHearingGround"
            label={words.noHearing[lang]}
            hint={words.noHearingHint[lang]}
            value={typed.noHearingGround}
            problems={problems}
            optional="unmarked"
            options={noHearingGrounds.map((value) => ({ value, label: noHearingLabels[value][lang] }))}
          />
        )}
        <TextArea
          lang={lang}
          name="reasons"
          label={words.reasons[lang]}
          hint={words.reasonsHint[lang]}
          value={typed.reasons}
          maxLength={maxReasons}
          rows={6}
          problems={problems}
        />
        {answer.advised && (
          <TextArea
            lang={lang}
            name="committeeDeparture"
            label={committeeWords.departure[lang]}
            hint={committeeWords.departureHint[lang]}
            value={typed.committeeDeparture}
            maxLength={maxReasons}
            rows={4}
            problems={problems}
            optional="unmarked"
          />
        )}
        <Button>{words.decideButton[lang]}</Button>
      </Form>
    </Details>
  );
}

function Money({ lang, answer }: DecideProps): VNode {
  return (
    <>
      <p>
        {fill(words.current, lang, {
          amount: formatCents(answer.currentCents, lang),
          asked: formatCents(answer.askedCents, lang),
        })}
      </p>
      {answer.first && (
        <p>
          {fill(words.ceilingThen, lang, {
            date: formatDate(answer.first.on, lang),
            amount: formatCents(answer.first.roomCents, lang),
            now: formatCents(answer.first.freeNowCents, lang),
          })}
        </p>
      )}
    </>
  );
}
