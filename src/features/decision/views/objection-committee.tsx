/** The committee on the page of an objection (Awb 7:13). */
import type { VNode } from 'preact';
import { formatDate, isoDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { DateInput, Heading, Radios, TextArea } from '../../../ui/index.ts';
import { outcomeLabels } from '../messages.ts';
import { type Objection, objectionOutcomes } from '../types.ts';
import { Folded, StepForm, type StepProps, state } from './objection-step-form.tsx';
import { committeeWords as words } from './words-committee.ts';

export function CommitteeStep(props: StepProps): VNode {
  const { lang, committee } = props;
  return (
    <Folded props={props} summary={words[committee ? 'without' : 'with'][lang]}>
      <p>{words[committee ? 'withoutText' : 'withText'][lang]}</p>
      <StepForm props={props} button={words.setButton[lang]}>
        <input type="hidden" name="committee" value={committee ? 'no' : 'yes'} />
      </StepForm>
    </Folded>
  );
}

export function AdviceStep(props: StepProps): VNode {
  const { lang } = props;
  const { typed, problems } = state(props);
  return (
    <Folded props={props} summary={words.record[lang]}>
      <StepForm props={props} button={words.recordButton[lang]}>
        <DateInput
          lang={lang}
          name="advisedOn"
          label={words.advisedOn[lang]}
          value={typed.advisedOn ?? isoDate(props.today)}
          problems={problems}
        />
        <Radios
          lang={lang}
          name="advice"
          label={words.advises[lang]}
          value={typed.advice}
          problems={problems}
          options={objectionOutcomes.map((value) => ({ value, label: outcomeLabels[value][lang] }))}
        />
        <TextArea
          lang={lang}
          name="committeeReasons"
          label={words.reasons[lang]}
          hint={words.reasonsHint[lang]}
          value={typed.committeeReasons}
          maxLength={10_000}
          rows={6}
          problems={problems}
        />
      </StepForm>
    </Folded>
  );
}

/** What it advised, for the office. */
export function AdviceGiven({ lang, objection }: { lang: Lang; objection: Objection }): VNode | null {
  const { committeeAdvice, committeeAdvisedOn, committeeReasons, committeeDeparture } = objection;
  if (committeeAdvice === null) return null;
  return (
    <>
      <Heading level={2}>{words.title[lang]}</Heading>
      <p>
        <strong>{outcomeLabels[committeeAdvice][lang]}</strong>
        {committeeAdvisedOn === null ? '' : `, ${formatDate(committeeAdvisedOn, lang)}`}
      </p>
      <p dir="auto">{committeeReasons}</p>
      {committeeDeparture !== null && (
        <>
          <Heading level={3}>{words.departure[lang]}</Heading>
          <p dir="auto">{committeeDeparture}</p>
        </>
      )}
    </>
  );
}
