/** The keeper's 'klopt het nog?'. */
import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/result.ts';
import {
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  LinkButton,
  OwnWords,
  Radios,
  TextArea,
} from '../../../ui/index.ts';
import type { Fact } from '../differences.ts';
import { stewardVias } from '../forms.ts';
import type { AgeingRule } from '../freshness.ts';
import { confirmedViaLabels, words } from '../words.ts';
import { type Thing, Up } from './go-back.tsx';
import { FactList, LastConfirmed, type LastConfirmedProps } from './parts.tsx';

export type ConfirmProps = Thing & {
  listing: LastConfirmedProps['listing'];
  ageing: AgeingRule;
  today: LastConfirmedProps['today'];
  facts: readonly Fact[];
  editHref: string;
  /** A steward also says how she knows. */
  steward: boolean;
  /** Of what is not her own: why it stopped. */
  saysWhy: boolean;
  typed: { readonly via: string; readonly reason: string };
  problems: readonly Problem[];
};

export function ConfirmView(props: ConfirmProps): VNode {
  const { lang, title, path, problems } = props;
  return (
    <>
      <Up {...props} />
      <Heading level={1} kicker={words.confirmTitle[lang]}>
        <OwnWords said={title} lang={lang} />
      </Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{words.confirmLead[lang]}</Lead>
      <LastConfirmed lang={lang} listing={props.listing} ageing={props.ageing} today={props.today} />
      <FactList lang={lang} facts={props.facts} />
      <Form action={`/sociale-kaart/klopt/${path}`}>
        {props.steward && (
          <Radios
            lang={lang}
            problems={problems}
            name="via"
            label={words.confirmVia[lang]}
            value={props.typed.via}
            options={stewardVias.map((value) => ({ value, label: confirmedViaLabels[value][lang] }))}
          />
        )}
        {props.saysWhy && (
          <TextArea
            lang={lang}
            problems={problems}
            name="reason"
            label={words.stopReason[lang]}
            hint={words.stopReasonHint[lang]}
            value={props.typed.reason}
            maxLength={1000}
            rows={2}
            optional
          />
        )}
        <ButtonGroup>
          <Button name="answer" value="right" icon="check">
            {words.confirmYes[lang]}
          </Button>
          <LinkButton href={props.editHref} variant="secondary" icon="pencil">
            {words.edit[lang]}
          </LinkButton>
          <Button name="answer" value="stopped" variant="danger">
            {words.confirmStop[lang]}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
