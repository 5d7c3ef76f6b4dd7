import type { VNode } from 'preact';
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  ButtonGroup,
  DateInput,
  ErrorSummary,
  Form,
  fieldId,
  fill,
  Heading,
  Lead,
  LinkButton,
  Radios,
  TextArea,
} from '../../../ui/index.ts';
import { mannerLabels } from '../messages.ts';
import { maxReasons, maxSummary } from '../rules.ts';
import { hearingManners } from '../types.ts';
import { caseCrumbs, caseHref } from './parts.tsx';
import { words } from './words.ts';

export type CaseOfStep = { readonly caseNumber: string; readonly title: string; readonly revision: number };

export type StepProps = {
  readonly lang: Lang;
  readonly of: CaseOfStep;
  readonly problems: readonly Problem[];
};

export function Top({ lang, of, problems, title, lead }: StepProps & { title: string; lead: string }): VNode {
  return (
    <>
      <Breadcrumbs lang={lang} items={caseCrumbs(of.caseNumber, lang, true)} />
      <Heading level={1} kicker={of.title || undefined}>
        {title}
      </Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{lead}</Lead>
    </>
  );
}

/** Pages of a case from which one goes to record a hearing, as their addresses end. */
export const hearingFrom = ['beoordelen', 'wijzigen', 'vaststellen', 'vaststelling-wijzigen'] as const;
export type HearingFrom = (typeof hearingFrom)[number];

/** Says from where, so that who does not record anything after all is brought back there. */
export const hearHref = (caseNumber: string, from: HearingFrom): string =>
  `${caseHref(caseNumber)}/horen?van=${from}`;

/** When the recipient was heard, or where to record it: there the summary of problems leads. */
export const hearingRow = (lang: Lang, of: CaseOfStep, heardOn: string | null, from: HearingFrom) => ({
  key: words.hearing[lang],
  value:
    heardOn === null ? (
      <a id={fieldId('hearing')} href={hearHref(of.caseNumber, from)}>
        {words.recordHearing[lang]}
      </a>
    ) : (
      formatDate(heardOn, lang)
    ),
});

export type HearProps = StepProps & {
  readonly typed: { readonly heldOn: string; readonly manner: string; readonly summary: string };
  readonly from: HearingFrom | null;
  /** Where Cancel leads. */
  readonly back: string;
};

export function HearPage(props: HearProps): VNode {
  const { lang, of, typed, problems } = props;
  return (
    <>
      <Top {...props} title={words.hearTitle[lang]} lead={words.hearLead[lang]} />
      <Form action={`${caseHref(of.caseNumber)}/horen`}>
        {props.from && <input type="hidden" name="van" value={props.from} />}
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
          options={hearingManners.map((value) => ({ value, label: mannerLabels[value][lang] }))}
        />
        <TextArea
          lang={lang}
          name="summary"
          label={words.summary[lang]}
          value={typed.summary}
          maxLength={maxSummary}
          rows={8}
          problems={problems}
        />
        <ButtonGroup>
          <Button>{words.save[lang]}</Button>
          <LinkButton href={props.back} variant="quiet">
            {words.cancel[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}

export type DeclineProps = StepProps & { readonly due: PlainDate | null; readonly reasons: string };

export function DeclinePage(props: DeclineProps): VNode {
  const { lang, of, due, problems } = props;
  return (
    <>
      <Top {...props} title={words.declineTitle[lang]} lead={words.declineLead[lang]} />
      {due && (
        <Alert kind="info" lang={lang}>
          {fill(words.declineUntil, lang, { date: formatDate(due, lang) })}
        </Alert>
      )}
      <Form action={`${caseHref(of.caseNumber)}/niet-behandelen`}>
        <input type="hidden" name="revision" value={of.revision} />
        <TextArea
          lang={lang}
          name="reasons"
          label={words.declineReasons[lang]}
          hint={words.reasonsHint[lang]}
          value={props.reasons}
          maxLength={maxReasons}
          problems={problems}
        />
        <ButtonGroup>
          <Button variant="danger">{words.declineButton[lang]}</Button>
          <LinkButton href={`${caseHref(of.caseNumber)}/beoordelen`} variant="quiet">
            {words.toAssess[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}
