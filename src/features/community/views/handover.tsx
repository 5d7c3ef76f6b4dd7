/** Who co-ordinates a network: on its page, with its history, and the forms to hand that over. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  fill,
  fillWith,
  Heading,
  Lead,
  OwnWords,
  Select,
  Table,
} from '../../../ui/index.ts';
import { dateWords } from '../../listing/index.ts';
import { handoverWords as said } from '../handover-words.ts';
import { holdsOn } from '../rules.ts';
import { handoverStatus } from '../status.ts';
import type { Coordination, Handover } from '../types.ts';
import { words } from '../words.ts';
import type { TypedFields } from './forms.tsx';

function Who({ lang, one }: { lang: Lang; one: Coordination }): VNode {
  const { organisationName, organisationSlug } = one;
  if (organisationName === null) return <span>{said.aSteward[lang]}</span>;
  const link =
    organisationSlug === null ? {} : { as: 'a' as const, href: `/organisaties/${organisationSlug}` };
  return <OwnWords said={organisationName} lang={lang} {...link} />;
}

/** @param date ISO; those that hold on it */
export function CoordinatorNow({
  lang,
  coordination,
  date,
}: {
  lang: Lang;
  coordination: readonly Coordination[];
  date: string;
}): VNode {
  const now = coordination.filter((one) => holdsOn(one, date));
  if (now.length === 0) return <>{said.none[lang]}</>;
  return (
    <>
      {now.map((one, turn) => (
        <span key={`${one.organisationSlug} ${one.since}`}>
          {turn > 0 && '; '}
          <Who lang={lang} one={one} />, {fill(said.sinceDate, lang, { date: formatDate(one.since, lang) })}
        </span>
      ))}
    </>
  );
}

export type HandoverProps = {
  lang: Lang;
  name: string;
  slug: string;
  coordination: readonly Coordination[];
  handovers: readonly Handover[];
  /** Organisations that take part. */
  choices: readonly { readonly id: string; readonly slug: string; readonly name: string }[];
  typed: TypedFields;
  problems: readonly Problem[];
};

function Past({ lang, coordination }: Pick<HandoverProps, 'lang' | 'coordination'>): VNode {
  return (
    <Table
      lang={lang}
      id="coordinatoren"
      caption={said.historyCaption[lang]}
      narrow="stack"
      rows={coordination}
      empty={<p>{said.none[lang]}</p>}
      columns={[
        { header: said.coordinator[lang], rowHeader: true, cell: (one) => <Who lang={lang} one={one} /> },
        { header: words.sinceDay[lang], cell: (one) => formatDate(one.since, lang) },
        {
          header: words.until[lang],
          cell: (one) => (one.until === null ? words.now[lang] : formatDate(one.until, lang)),
        },
      ]}
    />
  );
}

function Proposals({ lang, slug, handovers }: Pick<HandoverProps, 'lang' | 'slug' | 'handovers'>): VNode {
  return (
    <Table
      lang={lang}
      id="voorstellen"
      caption={said.proposals[lang]}
      narrow="stack"
      rows={handovers}
      columns={[
        { header: words.organisation[lang], rowHeader: true, cell: (one) => one.organisationName },
        { header: said.proposed[lang], cell: (one) => dateWords(one.madeAt, lang) },
        { header: words.status[lang], cell: (one) => handoverStatus.labels[one.status][lang] },
        { header: said.answered[lang], cell: (one) => one.answeredAt && dateWords(one.answeredAt, lang) },
        {
          header: words.act[lang],
          cell: (one) =>
            one.status === 'proposed' && (
              <Form action={`/netwerken/${slug}/coordinator/intrekken`} label={one.organisationName}>
                <input type="hidden" name="handover" value={one.id} />
                <Button variant="secondary">
                  {handoverStatus.transitions.withdraw.label[lang]}
                  <span class="hv-visually-hidden">: {one.organisationName}</span>
                </Button>
              </Form>
            ),
        },
      ]}
    />
  );
}

export function HandoverView(props: HandoverProps): VNode {
  const { lang, name, slug, choices, problems } = props;
  const waits = props.handovers.some(({ status }) => status === 'proposed');
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[{ href: `/netwerken/${slug}`, label: <OwnWords said={name} lang={lang} /> }]}
      />
      <Heading level={1}>
        {fillWith(said.title, lang, { name: <OwnWords said={name} lang={lang} /> })}
      </Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{said.lead[lang]}</Lead>
      <Past {...props} />
      {props.handovers.length > 0 && <Proposals {...props} />}
      {!waits && (
        <section aria-labelledby="overdragen">
          <Heading level={2} id="overdragen">
            {said.propose[lang]}
          </Heading>
          {choices.length === 0 ? (
            <p>{said.noMembers[lang]}</p>
          ) : (
            <Form action={`/netwerken/${slug}/coordinator`}>
              <Select
                lang={lang}
                problems={problems}
                name="organisation"
                label={words.organisation[lang]}
                hint={said.proposeHint[lang]}
                value={props.typed.text('organisation')}
                options={choices.map((one) => ({ value: one.slug, label: one.name }))}
              />
              <Button icon="send">{said.send[lang]}</Button>
            </Form>
          )}
        </section>
      )}
    </>
  );
}

export function HandoverAnswerView({
  lang,
  token,
  network,
  organisation,
  problems,
}: {
  lang: Lang;
  token: string;
  network: string;
  organisation: string;
  problems: readonly Problem[];
}): VNode {
  return (
    <>
      <Heading level={1}>{fill(said.answerTitle, lang, { network })}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{fill(said.answerLead, lang, { organisation })}</Lead>
      <Form action={`/netwerken/overdracht/${token}`}>
        <ButtonGroup>
          <Button name="answer" value="confirm" icon="check">
            {said.yes[lang]}
          </Button>
          <Button name="answer" value="decline" variant="secondary">
            {said.no[lang]}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
