/** Check your answers before handing in. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import { type Lang, text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  Checkbox,
  Form,
  fill,
  Heading,
  Lead,
  Steps,
  TextArea,
} from '../../../ui/index.ts';
import { type Distribution, onceComplete, orderOf } from '../../scheme/types.ts';
import { checkWords, cosignerWords, editWords, formWords } from '../messages.ts';
import { cosignersConfirmed } from '../rules/completeness.ts';
import type { CopyPage } from '../rules/copy.ts';
import type { Application, Cosigner } from '../types.ts';
import { CopyView } from './copy.tsx';
import { CosignerStates } from './cosigners.tsx';
import { BackLink, Situation, type StepInfo } from './form-page.tsx';

/** A problem with the page on which it can be mended. */
export type PlacedProblem = { readonly problem: Problem; readonly href: string | null };

/** What the office asked for when something was missing. */
export type Asked = {
  /** ISO date of the last day. */
  readonly until: string;
  /** A label where it is a question of the form, with the place of its answer; else only what the officer wrote. */
  readonly items: readonly {
    readonly label: string | null;
    readonly note: string;
    readonly href: string | null;
  }[];
};

export type CheckProps = {
  readonly lang: Lang;
  readonly application: Application;
  readonly applicantName: string | null;
  readonly roundName: string;
  readonly steps: StepInfo;
  readonly copy: readonly CopyPage[];
  /** Null when nothing is asked. */
  readonly asked: Asked | null;
  readonly cosigners: readonly Cosigner[];
  readonly cosignersNeeded: number;
  readonly distribution: Distribution;
  readonly problems: readonly PlacedProblem[];
  /** Someone pressed the button and it could not go through. */
  readonly refused: boolean;
  /** It can be handed in all the same: what lacks is asked for afterwards. */
  readonly mayLack: boolean;
  readonly leadTimeDays: number | null;
  readonly maySign: boolean;
  /** Asks once whether letters may come online; not when she has said so before, nor for somebody else. */
  readonly askOnline: boolean;
  readonly changed: readonly string[];
  readonly remark: string;
  readonly roundClosed: boolean;
  readonly now: Date;
};

export function CheckView(props: CheckProps): VNode {
  const { lang, application, steps, problems } = props;
  const base = `/aanvragen/${application.id}`;
  return (
    <>
      <Steps lang={lang} current={steps.current} total={steps.labels.length} labels={steps.labels} />
      <BackLink href={props.cosignersNeeded > 0 ? `${base}/mede-ondertekenaars` : base}>
        {formWords.previous[lang]}
      </BackLink>
      <Heading level={1} kicker={props.roundName}>
        {formWords.checkTitle[lang]}
      </Heading>
      <Situation {...props} />
      {props.asked && <AskedBox lang={lang} asked={props.asked} />}
      {props.roundClosed && (
        <Alert kind="attention" lang={lang}>
          {editWords.roundClosed[lang]}
        </Alert>
      )}
      {problems.length > 0 ? (
        <Missing lang={lang} problems={problems} refused={props.refused} mayLack={props.mayLack} />
      ) : (
        application.status === 'draft' && !props.roundClosed && <Lead>{checkWords.lead[lang]}</Lead>
      )}
      {props.leadTimeDays !== null && (
        <Alert kind="attention" lang={lang}>
          {fill(checkWords.leadTime, lang, { days: props.leadTimeDays })}
        </Alert>
      )}
      <CopyView
        lang={lang}
        pages={props.copy}
        changeHref={(slug, key) => `${base}/${slug}?van=controle#f-${key}`}
      />
      {props.cosignersNeeded > 0 && (
        <section class="hv-copy" aria-labelledby="kop-mede">
          <Heading level={2} id="kop-mede">
            {formWords.cosigners[lang]}
          </Heading>
          <CosignerStates lang={lang} cosigners={props.cosigners} now={props.now} />
          <p>
            <a href={`${base}/mede-ondertekenaars`}>{cosignerWords.change[lang]}</a>
          </p>
        </section>
      )}
      <Send {...props} />
    </>
  );
}

function AskedBox({ lang, asked }: { lang: Lang; asked: Asked }): VNode {
  const date = formatDate(asked.until, lang);
  return (
    <Alert kind="attention" lang={lang} title={fill(checkWords.asked, lang, { date })}>
      <ul>
        {asked.items.map(({ label, note, href }) => (
          <li key={`${label}${note}`} dir="auto">
            {label !== null && (href === null ? label : <a href={href}>{label}</a>)}
            {label !== null && note !== '' && <br />}
            {note}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** Every open problem, each a link to where it can be mended. */
function Missing(props: {
  readonly lang: Lang;
  readonly problems: readonly PlacedProblem[];
  readonly refused: boolean;
  readonly mayLack: boolean;
}): VNode {
  const { lang, problems, refused } = props;
  return (
    <section
      class="hv-error-summary"
      aria-labelledby="problemen-titel"
      tabIndex={-1}
      id="problemen"
      {...(refused ? { 'data-autofocus': '' } : {})}
    >
      <h2 class="hv-error-summary__title" id="problemen-titel">
        {checkWords.missing[lang]}
      </h2>
      <p>{checkWords[props.mayLack ? 'mayLack' : 'missingLead'][lang]}</p>
      <ul class="hv-error-summary__list">
        {problems.map(({ problem, href }) => (
          <li key={`${problem.field}:${problem.code}`}>
            {href === null ? problem.text[lang] : <a href={href}>{problem.text[lang]}</a>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Send(props: CheckProps): VNode {
  const { lang, application } = props;
  const base = `/aanvragen/${application.id}`;
  if (!props.maySign)
    return (
      <Alert kind="info" lang={lang}>
        {checkWords.mustSign[lang]}
      </Alert>
    );
  const draft = application.status === 'draft';
  const label = draft
    ? checkWords.submit
    : application.status === 'incomplete'
      ? checkWords.sendCompletion
      : checkWords.sendChange;
  const next = onceComplete(
    orderOf(application, props.distribution),
    application.channel === 'online'
      ? text('Uw aanvraag', 'Your application')
      : text('De aanvraag', 'The application'),
  );
  return (
    <Form action={draft ? `${base}/indienen` : `${base}/versturen`}>
      {application.status === 'incomplete' && (
        <TextArea
          lang={lang}
          name="remark"
          label={checkWords.remark[lang]}
          optional
          maxLength={2000}
          rows={4}
          value={props.remark}
          problems={props.problems.map(({ problem }) => problem)}
        />
      )}
      {draft && props.askOnline && (
        <Checkbox
          lang={lang}
          name="online"
          label={checkWords.online[lang]}
          hint={checkWords.onlineHint[lang]}
          optional
        />
      )}
      {draft && cosignersConfirmed(props.cosigners) < props.cosignersNeeded && (
        <p>
          {fill(application.channel === 'online' ? checkWords.invites : checkWords.invitesOther, lang, {
            next: next[lang],
          })}
        </p>
      )}
      {draft && (
        <p>{(application.channel === 'online' ? checkWords.afterwards : checkWords.afterwardsOther)[lang]}</p>
      )}
      {application.status === 'submitted' && props.changed.length === 0 && (
        <p>{checkWords.nothingChanged[lang]}</p>
      )}
      <ButtonGroup>
        <Button icon="send">{label[lang]}</Button>
        {!draft && props.changed.length > 0 && (
          <Button variant="quiet" formaction={`${base}/wijzigingen-weg`}>
            {checkWords.dropChanges[lang]}
          </Button>
        )}
      </ButtonGroup>
    </Form>
  );
}
