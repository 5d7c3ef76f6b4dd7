/** Steps that are taken with a member of a network, leaving on a later day among them. */
import type { VNode } from 'preact';
import { isoDate, type PlainDate, Temporal } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { Button, ButtonGroup, DateInput, Details, Form, OwnWords } from '../../../ui/index.ts';
import { leavingWords } from '../leaving-words.ts';
import { type MemberAction, memberStatus } from '../status.ts';
import type { NetworkMember } from '../types.ts';
import type { TypedFields } from './forms.tsx';

export type StepsProps = {
  lang: Lang;
  slug: string;
  typed: TypedFields;
  problems: readonly Problem[];
};

type StepProps = StepsProps & {
  member: NetworkMember;
  actions: readonly MemberAction[];
};

export function StepForm(props: StepProps): VNode | null {
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

export const lastDayOf = (until: string): PlainDate => Temporal.PlainDate.from(until).subtract({ days: 1 });

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
