/** Who takes part in a network: the list with its steps, the forms to join, the answer to an invitation. */
import type { VNode } from 'preact';
import { formatDate, isoDate, type PlainDate, Temporal } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Button,
  ButtonGroup,
  DateInput,
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
  SummaryList,
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
import type { TypedFields } from './forms.tsx';

type MandateProps = {
  lang: Lang;
  slug: string;
  member: NetworkMember;
  own: boolean;
  before: readonly MandateBefore[];
};

export type JoinProps = {
  lang: Lang;
  name: string;
  slug: string;
  members: readonly NetworkMember[];
  /** Which of its steps this reader may take with a member. */
  actionsOf: (member: NetworkMember) => readonly MemberAction[];
  /** To invite, for who keeps the network; or one's own, to ask. */
  invitable: readonly Choice[];
  own: readonly Choice[];
  /** What the network might do before, the last first. */
  mandatesBefore: readonly MandateBefore[];
  typed: TypedFields;
  problems: readonly Problem[];
};

type StepProps = Pick<JoinProps, 'lang' | 'slug' | 'typed' | 'problems'> & {
  member: NetworkMember;
  actions: readonly MemberAction[];
};

function StepForm(props: StepProps): VNode | null {
  const { actions } = props;
  if (actions.length === 0) return null;
  return (
    <>
      <StepButtons {...props} />
      {actions.includes('leave') && <LaterForm {...props} />}
    </>
  );
}

/** Every row has one: the field bears the id of its member. */
export const lastDayField = (member: Pick<NetworkMember, 'id'>): string => `laatsteDag-${member.id}`;

const lastDayOf = (until: string): PlainDate => Temporal.PlainDate.from(until).subtract({ days: 1 });

/** Leaving on a later day, or staying after all. */
function LaterForm({ lang, slug, member, typed, problems }: StepProps): VNode {
  const field = lastDayField(member);
  const lastDay = member.until === null ? '' : isoDate(lastDayOf(member.until));
  return (
    <Details
      summary={
        <>
          {leavingWords.later[lang]}: <OwnWords said={member.organisationName} lang={lang} />
        </>
      }
      open={problems.some((each) => each.field === field)}
    >
      <Form
        action={`/netwerken/${slug}/leden/later`}
        label={`${leavingWords.later[lang]} ${member.organisationName}`}
      >
        <input type="hidden" name="member" value={member.id} />
        <DateInput
          lang={lang}
          problems={problems}
          name={field}
          label={leavingWords.lastDay[lang]}
          value={typed.text(field) || lastDay}
          optional={member.until === null ? false : 'unmarked'}
        />
        <ButtonGroup>
          <Button name="stap" value="weg" variant="secondary">
            {leavingWords.plan[lang]}
          </Button>
          {member.until !== null && (
            <Button name="stap" value="blijven" variant="secondary">
              {leavingWords.stay[lang]}
            </Button>
          )}
        </ButtonGroup>
      </Form>
    </Details>
  );
}

/** What it does now, and of who leaves later until when. */
function statusOf({ status, until }: NetworkMember, lang: Lang): string {
  const said = memberStatus.labels[status][lang];
  if (status !== 'confirmed' || until === null) return said;
  const date = formatDate(lastDayOf(until), lang);
  return `${said}. ${fill(leavingWords.planned, lang, { date })}`;
}

function StepButtons({ lang, slug, member, actions }: StepProps): VNode {
  return (
    <Form action={`/netwerken/${slug}/leden/stap`} label={member.organisationName}>
      <input type="hidden" name="member" value={member.id} />
      <ButtonGroup>
        {actions.map((action) => (
          <Button key={action} name="action" value={action} variant="secondary">
            {memberStatus.transitions[action].label[lang]}
            <span class="hv-visually-hidden">
              : <OwnWords said={member.organisationName} lang={lang} />
            </span>
          </Button>
        ))}
      </ButtonGroup>
    </Form>
  );
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

export type InvitationProps = {
  lang: Lang;
  token: string;
  network: string;
  member: NetworkMember;
  problems: readonly Problem[];
};

export function InvitationView({ lang, token, network, member, problems }: InvitationProps): VNode {
  const slots = {
    network: <OwnWords said={network} lang={lang} />,
    organisation: <OwnWords said={member.organisationName} lang={lang} />,
  };
  return (
    <>
      <Heading level={1}>{fillWith(words.invitationTitle, lang, slots)}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{fillWith(words.invitationLead, lang, slots)}</Lead>
      <SummaryList
        lang={lang}
        rows={[{ key: words.mandate[lang], value: mandateLabels[member.mandate][lang] }]}
      />
      <Form action={`/netwerken/uitnodiging/${token}`}>
        <ButtonGroup>
          <Button name="answer" value="confirm" icon="check">
            {words.takePart[lang]}
          </Button>
          <Button name="answer" value="decline" variant="secondary">
            {words.notNow[lang]}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
