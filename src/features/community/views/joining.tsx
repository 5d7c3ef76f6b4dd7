/** Who takes part in a network: the list, what each may do for the network, and the forms to join. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import {
  Button,
  Details,
  ErrorSummary,
  Form,
  fill,
  fillWith,
  Heading,
  Lead,
  OwnWords,
  Radios,
  Select,
  Table,
} from '../../../ui/index.ts';
import { dateWords } from '../../listing/index.ts';
import { handoverWords } from '../handover-words.ts';
import { leavingWords } from '../leaving-words.ts';
import { mandateLabels } from '../messages.ts';
import { type MemberAction, memberStatus } from '../status.ts';
import type { Choice } from '../store/networks.ts';
import { type MandateBefore, mandates, type NetworkMember } from '../types.ts';
import { words } from '../words.ts';
import { lastDayOf, StepForm, type StepsProps } from './take-steps.tsx';

type MandateProps = {
  lang: Lang;
  slug: string;
  member: NetworkMember;
  own: boolean;
  before: readonly MandateBefore[];
};

export type JoinProps = StepsProps & {
  name: string;
  members: readonly NetworkMember[];
  /** Which of its steps this reader may take with a member. */
  actionsOf: (member: NetworkMember) => readonly MemberAction[];
  /** To invite, for who keeps the network; or one's own, to ask. */
  invitable: readonly Choice[];
  own: readonly Choice[];
  /** What the network might do before, the last first. */
  mandatesBefore: readonly MandateBefore[];
};

/** What it does now, and of who leaves later until when. */
function statusOf({ status, until }: NetworkMember, lang: Lang): string {
  const said = memberStatus.labels[status][lang];
  if (status !== 'confirmed' || until === null) return said;
  const date = formatDate(lastDayOf(until), lang);
  return `${said}. ${fill(leavingWords.planned, lang, { date })}`;
}

type JoinFormProps = JoinProps & { how: 'uitnodigen' | 'vragen'; choices: readonly Choice[] };

function JoinForm({ lang, slug, how, choices, typed, problems }: JoinFormProps): VNode | null {
  if (choices.length === 0) return null;
  const common = { lang, problems } as const;
  const invite = how === 'uitnodigen';
  return (
    <section>
      <Heading level={2}>{(invite ? words.invite : words.askToJoin)[lang]}</Heading>
      <Form action={`/netwerken/${slug}/leden`}>
        <input type="hidden" name="how" value={how} />
        <Select
          {...common}
          name="organisation"
          label={words.organisation[lang]}
          value={typed.text('organisation')}
          options={choices.map((one) => ({ value: one.slug, label: one.name }))}
        />
        <Radios
          {...common}
          name="mandate"
          label={words.mandateQuestion[lang]}
          value={typed.text('mandate')}
          options={mandates.map((value) => ({ value, label: mandateLabels[value][lang] }))}
        />
        <Button icon="send">{(invite ? words.inviteButton : words.askButton)[lang]}</Button>
      </Form>
    </section>
  );
}

/** By the member itself, which gave it; and what it was before. */
function MandateCell({ lang, slug, member, own, before }: MandateProps): VNode {
  return (
    <>
      {mandateLabels[member.mandate][lang]}
      {before.map((one) => (
        <div class="hv-hint" key={one.changedAt.toISOString()}>
          {fill(handoverWords.mandateBefore, lang, {
            mandate: mandateLabels[one.mandate][lang],
            date: dateWords(one.changedAt, lang),
          })}
        </div>
      ))}
      {own && member.status === 'confirmed' && (
        <Details
          summary={
            <>
              {handoverWords.saveMandate[lang]}: <OwnWords said={member.organisationName} lang={lang} />
            </>
          }
        >
          <Form
            action={`/netwerken/${slug}/leden/mandaat`}
            label={`${handoverWords.changeMandate[lang]} ${member.organisationName}`}
          >
            <input type="hidden" name="member" value={member.id} />
            <Select
              lang={lang}
              problems={[]}
              name="mandaat"
              label={handoverWords.changeMandate[lang]}
              value={member.mandate}
              options={mandates.map((value) => ({ value, label: mandateLabels[value][lang] }))}
            />
            <Button variant="secondary">{handoverWords.saveMandate[lang]}</Button>
          </Form>
        </Details>
      )}
    </>
  );
}

export function JoinView(props: JoinProps): VNode {
  const { lang, name, slug, members } = props;
  return (
    <>
      <Heading level={1}>
        {fillWith(words.joinTitle, lang, { name: <OwnWords said={name} lang={lang} /> })}
      </Heading>
      <ErrorSummary problems={props.problems} lang={lang} />
      <Lead>{words.joinLead[lang]}</Lead>
      <Table
        lang={lang}
        id="deelnemers"
        caption={words.members[lang]}
        hideCaption
        narrow="stack"
        rows={members}
        empty={<p>{words.membersNone[lang]}</p>}
        columns={[
          {
            header: words.organisation[lang],
            rowHeader: true,
            cell: (row) => <OwnWords said={row.organisationName} lang={lang} />,
          },
          { header: words.status[lang], cell: (row) => statusOf(row, lang) },
          { header: words.sinceDay[lang], cell: (row) => row.since && formatDate(row.since, lang) },
          {
            header: words.until[lang],
            cell: (row) => row.status === 'left' && row.until && formatDate(row.until, lang),
          },
          {
            header: words.mandate[lang],
            cell: (row) => (
              <MandateCell
                {...{ lang, slug }}
                member={row}
                own={props.own.some(({ id }) => id === row.organisationId)}
                before={props.mandatesBefore.filter(({ memberId }) => memberId === row.id)}
              />
            ),
          },
          {
            header: words.act[lang],
            cell: (row) => <StepForm {...props} member={row} actions={props.actionsOf(row)} />,
          },
        ]}
      />
      {props.invitable.length > 0 ? (
        <JoinForm {...props} how="uitnodigen" choices={props.invitable} />
      ) : (
        <JoinForm {...props} how="vragen" choices={props.own} />
      )}
      <p>
        <OwnWords as="a" href={`/netwerken/${slug}`} said={name} lang={lang} />
      </p>
    </>
  );
}
