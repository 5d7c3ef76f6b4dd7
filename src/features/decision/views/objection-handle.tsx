/** The officer's steps in an objection: each a small form, shown only when it can be taken. */
import type { VNode } from 'preact';
import { formatDate, isoDate } from '../../../kernel/dates.ts';
import { DateInput, fill, Heading, Radios, TextArea, TextInput } from '../../../ui/index.ts';
import { mannerLabels } from '../messages.ts';
import { maxSummary } from '../rules.ts';
import { hearingManners } from '../types.ts';
import { ObjectionBarriers } from './objection-barriers.tsx';
import { AdviceStep, CommitteeStep } from './objection-committee.tsx';
import { DecideForm } from './objection-decide.tsx';
import { Folded, type HandleProps, StepForm, type StepProps, state } from './objection-step-form.tsx';
import { objectionWords as words } from './words-objection.ts';

export function HandleSection(props: HandleProps): VNode | null {
  const { lang, steps } = props;
  if (steps.length === 0) return null;
  return (
    <>
      <Heading level={2} id="behandelen">
        {words.handle[lang]}
      </Heading>
      <ObjectionBarriers {...props} />
      {steps.map((step) => (
        <Step key={step} step={step} {...props} />
      ))}
    </>
  );
}

function Step(props: StepProps): VNode {
  const { lang, step } = props;
  switch (step) {
    case 'koppelen':
      return <LinkStep {...props} />;
    case 'besluit':
      return <ChooseStep {...props} />;
    case 'uitgevoerd':
      return <FollowUpStep {...props} />;
    case 'commissie':
      return <CommitteeStep {...props} />;
    case 'advies':
      return <AdviceStep {...props} />;
    case 'doorsturen':
      return <ForwardStep {...props} />;
    case 'account':
      return <TieStep {...props} />;
    case 'losmaken':
      return <UntieStep {...props} />;
    case 'behandelen':
      return <StepForm props={props} button={words.startButton[lang]} variant="primary" />;
    case 'aangevuld':
      return <StepForm props={props} button={words.repairedButton[lang]} variant="primary" />;
    case 'aanvullen':
      return <RepairStep {...props} />;
    case 'uitnodigen':
      return <PlanStep {...props} />;
    case 'horen':
      return <HearStep {...props} />;
    case 'verdagen':
      return <PostponeStep {...props} />;
    case 'uitstel':
      return <DayStep {...props} field="until" summary={words.delay[lang]} label={words.delayUntil[lang]} />;
    case 'ingebrekestelling':
      return <DayStep {...props} field="on" summary={words.default[lang]} label={words.defaultOn[lang]} />;
    case 'dwangsom':
      return <StepForm props={props} button={words.fixPenalty[lang]} variant="primary" />;
    case 'beslissen':
      return <DecideForm {...props} {...state(props)} />;
  }
}

function LinkStep(props: StepProps): VNode {
  const { lang } = props;
  const { typed, problems } = state(props);
  return (
    <StepForm props={props} button={words.linkButton[lang]} variant="primary">
      <TextInput
        lang={lang}
        name="caseNumber"
        label={words.link[lang]}
        hint={words.caseNumberHint[lang]}
        value={typed.caseNumber}
        width="medium"
        problems={problems}
      />
    </StepForm>
  );
}

function ChooseStep(props: StepProps): VNode {
  const { lang } = props;
  const { typed, problems } = state(props);
  return (
    <Folded props={props} summary={words.choose[lang]}>
      <StepForm props={props} button={words.chooseButton[lang]}>
        <Radios
          lang={lang}
          name="against"
          label={words.against[lang]}
          value={typed.against ?? props.against ?? undefined}
          options={props.decisions}
          problems={problems}
        />
      </StepForm>
    </Folded>
  );
}

function ForwardStep(props: StepProps): VNode {
  const { lang } = props;
  const { typed, problems } = state(props);
  return (
    <Folded props={props} summary={words.forward[lang]}>
      <StepForm props={props} button={words.forwardButton[lang]}>
        <TextInput
          lang={lang}
          name="forwardedTo"
          label={words.forwardTo[lang]}
          hint={words.forwardHint[lang]}
          value={typed.forwardedTo}
          problems={problems}
        />
        <DateInput
          lang={lang}
          name="forwardedOn"
          label={words.forwardOn[lang]}
          value={typed.forwardedOn ?? isoDate(props.today)}
          problems={problems}
        />
      </StepForm>
    </Folded>
  );
}

function FollowUpStep(props: StepProps): VNode {
  const { lang } = props;
  const { typed, problems } = state(props);
  return (
    <StepForm props={props} button={words.followUpButton[lang]} variant="primary">
      <TextArea
        lang={lang}
        name="followUpNote"
        label={words.followUpNote[lang]}
        value={typed.followUpNote}
        maxLength={5000}
        rows={3}
        problems={problems}
      />
    </StepForm>
  );
}

function TieStep(props: StepProps): VNode {
  const { lang } = props;
  const { typed, problems } = state(props);
  return (
    <Folded props={props} summary={words.tie[lang]}>
      <StepForm props={props} button={words.tieButton[lang]}>
        <Radios
          lang={lang}
          name="personId"
          label={words.tieWho[lang]}
          hint={words.tieHint[lang]}
          value={typed.personId}
          options={props.parties.map(({ id, name }) => ({ value: id, label: name }))}
          problems={problems}
        />
      </StepForm>
    </Folded>
  );
}

function UntieStep(props: StepProps): VNode {
  const { lang } = props;
  return (
    <Folded props={props} summary={words.untie[lang]}>
      <p>{words.untieText[lang]}</p>
      <StepForm props={props} button={words.untieButton[lang]} />
    </Folded>
  );
}

function RepairStep(props: StepProps): VNode {
  const { lang } = props;
  const { typed, problems } = state(props);
  return (
    <Folded props={props} summary={words.repair[lang]}>
      <StepForm props={props} button={words.repairButton[lang]}>
        <TextArea
          lang={lang}
          name="items"
          label={words.repairItems[lang]}
          value={typed.items}
          rows={4}
          problems={problems}
        />
        <DateInput
          lang={lang}
          name="before"
          label={words.repairBefore[lang]}
          value={typed.before}
          problems={problems}
        />
      </StepForm>
    </Folded>
  );
}

function PlanStep(props: StepProps): VNode {
  const { lang } = props;
  const { typed, problems } = state(props);
  return (
    <Folded props={props} summary={words.plan[lang]}>
      <StepForm props={props} button={words.planButton[lang]}>
        <DateInput
          lang={lang}
          name="hearingOn"
          label={words.planOn[lang]}
          hint={fill(words.planHint, lang, { date: formatDate(props.earliestHearing, lang) })}
          value={typed.hearingOn}
          problems={problems}
        />
      </StepForm>
    </Folded>
  );
}

function HearStep(props: StepProps): VNode {
  const { lang } = props;
  const { typed, problems } = state(props);
  return (
    <Folded props={props} summary={words.hear[lang]}>
      <StepForm props={props} button={words.record[lang]} label={words.hear[lang]}>
        <DateInput
          lang={lang}
          name="heldOn"
          label={words.heldOn[lang]}
          value={typed.heldOn}
          problems={problems}
        />
        <Radios
          lang={lang}
          name="manner"
          label={words.manner[lang]}
          value={typed.manner}
          problems={problems}
          options={hearingManners
            .filter((value) => value !== 'waived')
            .map((value) => ({ value, label: mannerLabels[value][lang] }))}
        />
        <TextArea
          lang={lang}
          name="summary"
          label={words.summary[lang]}
          value={typed.summary}
          maxLength={maxSummary}
          rows={6}
          problems={problems}
        />
      </StepForm>
    </Folded>
  );
}

function PostponeStep(props: StepProps): VNode {
  const { lang } = props;
  const { typed, problems } = state(props);
  // Its own field name: the form to decide stands on the same page.
  return (
    <Folded props={props} summary={words.postpone[lang]}>
      <StepForm props={props} button={words.postponeButton[lang]}>
        <TextArea
          lang={lang}
          name="postponeReasons"
          label={words.postponeReasons[lang]}
          value={typed.postponeReasons}
          rows={3}
          problems={problems}
        />
      </StepForm>
    </Folded>
  );
}

function DayStep(props: StepProps & { field: string; summary: string; label: string }): VNode {
  const { lang, field } = props;
  const { typed, problems } = state(props);
  return (
    <Folded props={props} summary={props.summary}>
      <StepForm props={props} button={words.record[lang]} label={props.summary}>
        <DateInput lang={lang} name={field} label={props.label} value={typed[field]} problems={problems} />
      </StepForm>
    </Folded>
  );
}
