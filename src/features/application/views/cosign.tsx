/** What somebody sees behind her own co-sign link. */
import type { VNode } from 'preact';
import type { Lang, Text } from '../../../kernel/messages.ts';
import { text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  Checkbox,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  SummaryList,
  type SummaryRow,
} from '../../../ui/index.ts';

const words = {
  title: text('Steunt u dit plan?', 'Do you support this plan?'),
  lead: text(
    '{applicant} vraagt de gemeente om geld voor een plan in de wijk en noemde u als iemand die het steunt.',
    '{applicant} asks the municipality for money for a plan in the neighbourhood and named you as a supporter.',
  ),
  plan: text('Het plan', 'The plan'),
  where: text('Wijk', 'Neighbourhood'),
  when: text('Wanneer', 'When'),
  amount: text('Gevraagd bedrag', 'Amount asked'),
  what: text('Wat doet u door te bevestigen?', 'What do you do by confirming?'),
  means: text(
    'U zegt dat u het plan kent en steunt. U zit nergens aan vast en hoeft niets te betalen. Wij gebruiken uw naam en e-mailadres alleen voor deze aanvraag.',
    'You say that you know and support the plan. It does not bind you and you need not pay anything. We use your name and e-mail address for this application only.',
  ),
  me: text('Ik ben {name} en ik steun dit plan', 'I am {name} and I support this plan'),
  age: text('Ik ben {age} jaar of ouder', 'I am {age} or older'),
  confirm: text('Bevestigen', 'Confirm'),
  decline: text('Ik teken niet mee', 'I do not co-sign'),
  notMe: text(
    'Bent u niet {name}, of kent u dit plan niet? Druk dan op ‘Ik teken niet mee’.',
    'Are you not {name}, or do you not know this plan? Then press ‘I do not co-sign’.',
  ),
  thanks: text('Dank u wel', 'Thank you'),
  thanksBody: text(
    'U hebt bevestigd dat u het plan steunt. U hoeft niets meer te doen.',
    'You have confirmed that you support the plan. You need not do anything else.',
  ),
  declined: text('U tekent niet mee', 'You do not co-sign'),
  declinedBody: text(
    'Dat hebben wij genoteerd. De aanvrager kan iemand anders vragen. U hoeft niets meer te doen.',
    'We have noted that. The applicant can ask somebody else. You need not do anything else.',
  ),
  refused: text('Deze link doet het niet', 'This link does not work'),
} as const satisfies Record<string, Text>;

export const cosignTitle = words.title;

export type CosignProps = {
  readonly lang: Lang;
  readonly action: string;
  /** Of the applicant, first name only. */
  readonly applicant: string;
  readonly name: string;
  readonly title: string;
  readonly wijkName: string | null;
  readonly period: string | null;
  readonly amount: string | null;
  readonly minimumAge: number | null;
  readonly problems: readonly Problem[];
};

export function CosignView(props: CosignProps): VNode {
  const { lang, problems, name } = props;
  const row = (key: Text, value: string | null): SummaryRow[] =>
    value === null ? [] : [{ key: key[lang], value }];
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{fill(words.lead, lang, { applicant: props.applicant })}</Lead>
      <SummaryList
        lang={lang}
        rows={[
          ...row(words.plan, props.title),
          ...row(words.where, props.wijkName),
          ...row(words.when, props.period),
          ...row(words.amount, props.amount),
        ]}
      />
      <Heading level={2}>{words.what[lang]}</Heading>
      <p>{words.means[lang]}</p>
      <Form action={props.action}>
        <Checkbox lang={lang} name="ik" label={fill(words.me, lang, { name })} problems={problems} />
        {props.minimumAge !== null && (
          <Checkbox
            lang={lang}
            name="leeftijd"
            label={fill(words.age, lang, { age: props.minimumAge })}
            problems={problems}
          />
        )}
        <ButtonGroup>
          <Button name="knop" value="bevestigen" icon="check">
            {words.confirm[lang]}
          </Button>
          <Button variant="secondary" name="knop" value="afwijzen">
            {words.decline[lang]}
          </Button>
        </ButtonGroup>
        <p>{fill(words.notMe, lang, { name })}</p>
      </Form>
    </>
  );
}

export function CosignAnsweredView({ lang, yes }: { readonly lang: Lang; readonly yes: boolean }): VNode {
  return (
    <>
      <Heading level={1}>{(yes ? words.thanks : words.declined)[lang]}</Heading>
      <Lead>{(yes ? words.thanksBody : words.declinedBody)[lang]}</Lead>
    </>
  );
}

export function CosignRefusedView({
  lang,
  problems,
}: {
  readonly lang: Lang;
  readonly problems: readonly Problem[];
}): VNode {
  return (
    <>
      <Heading level={1}>{words.refused[lang]}</Heading>
      <Alert kind="attention" lang={lang}>
        {problems.map((one) => (
          <p key={one.code}>{one.text[lang]}</p>
        ))}
      </Alert>
    </>
  );
}
