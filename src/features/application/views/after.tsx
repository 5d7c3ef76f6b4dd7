/** What an applicant does after handing in: withdraw, and report that something goes differently. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  MoneyInput,
  Radios,
  TextArea,
} from '../../../ui/index.ts';
import { deviationKinds, deviationLabels, maxDeviationLength } from '../rules/deviation.ts';
import type { Application } from '../types.ts';
import { BackLink } from './form-page.tsx';

const withdrawWords = {
  title: text('Aanvraag intrekken', 'Withdraw application'),
  lead: text(
    'Als u intrekt, nemen wij geen besluit meer. Het geld dat voor u apart stond, is dan weer vrij voor anderen. Dit kunt u niet terugdraaien. U mag wel opnieuw aanvragen zolang er een ronde open is.',
    'If you withdraw, we take no decision. The money that was set aside for you is then free for others. You cannot undo this. You may apply again as long as a round is open.',
  ),
  yes: text('Ja, intrekken', 'Yes, withdraw'),
  no: text('Nee, terug', 'No, go back'),
} as const;

export function WithdrawView({
  lang,
  application,
}: {
  readonly lang: Lang;
  readonly application: Application;
}): VNode {
  return (
    <>
      <Heading level={1} kicker={application.caseNumber ?? undefined}>
        {withdrawWords.title[lang]}
      </Heading>
      <Lead>{application.title}</Lead>
      <p>{withdrawWords.lead[lang]}</p>
      <Form action={`/aanvragen/${application.id}/intrekken`}>
        <ButtonGroup>
          <Button variant="danger">{withdrawWords.yes[lang]}</Button>
          <LinkButton href={`/zaken/${application.caseNumber}`} variant="quiet">
            {withdrawWords.no[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}

const deviationWords = {
  title: text('Melden dat iets anders gaat', 'Report that something changes'),
  lead: text(
    'Gaat er iets anders dan in uw aanvraag staat? Meld het zodra u het weet. Dat moet in elk geval als het meer dan {share} scheelt.',
    'Does something differ from your application? Report it as soon as you know. You must if it differs by more than {share}.',
  ),
  kind: text('Wat gaat er anders?', 'What changes?'),
  description: text('Vertel kort wat er verandert en waarom', 'Say briefly what changes and why'),
  planned: text('Bedrag in uw aanvraag', 'Amount in your application'),
  expected: text('Bedrag dat u nu verwacht', 'Amount that you expect now'),
  money: text('Alleen als het om geld gaat.', 'Only if it is about money.'),
  send: text('Melding versturen', 'Send report'),
  back: text('Terug naar de aanvraag', 'Back to the application'),
} as const;

export type DeviationValues = {
  readonly kind: string;
  readonly description: string;
  readonly planned: string;
  readonly expected: string;
};

export function DeviationView(props: {
  readonly lang: Lang;
  readonly application: Application;
  /** 0.1 for ten percent. */
  readonly share: number;
  readonly values: DeviationValues;
  readonly problems: readonly Problem[];
}): VNode {
  const { lang, application, values, problems } = props;
  const share = `${Math.round(props.share * 100)}%`;
  return (
    <>
      <BackLink href={`/zaken/${application.caseNumber}`}>{deviationWords.back[lang]}</BackLink>
      <Heading level={1} kicker={application.caseNumber ?? undefined}>
        {deviationWords.title[lang]}
      </Heading>
      <Lead>{fill(deviationWords.lead, lang, { share })}</Lead>
      <ErrorSummary
        problems={problems}
        lang={lang}
        labels={
          new Map([
            ['planned', deviationWords.planned[lang]],
            ['expected', deviationWords.expected[lang]],
          ])
        }
      />
      <Form action={`/aanvragen/${application.id}/melden`}>
        <Radios
          lang={lang}
          name="kind"
          label={deviationWords.kind[lang]}
          options={deviationKinds.map((kind) => ({ value: kind, label: deviationLabels[kind][lang] }))}
          value={values.kind}
          problems={problems}
        />
        <TextArea
          lang={lang}
          name="description"
          label={deviationWords.description[lang]}
          value={values.description}
          maxLength={maxDeviationLength}
          problems={problems}
        />
        <MoneyInput
          lang={lang}
          name="planned"
          label={deviationWords.planned[lang]}
          hint={deviationWords.money[lang]}
          optional
          value={values.planned}
          problems={problems}
        />
        <MoneyInput
          lang={lang}
          name="expected"
          label={deviationWords.expected[lang]}
          optional
          value={values.expected}
          problems={problems}
        />
        <Button icon="send">{deviationWords.send[lang]}</Button>
      </Form>
    </>
  );
}
