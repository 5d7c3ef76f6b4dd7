/** On the page of a case: whether it takes part in a vote; and the page on which its applicant says so. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Breadcrumbs,
  Button,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  SummaryList,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import { longestDescription } from '../forms/project.ts';
import { votePath } from '../views/words.ts';
import type { OwnWords } from './commands.ts';
import type { Standing } from './rules.ts';
import type { TakingPart } from './store.ts';
import { takingPartPath, takingPartWords as words } from './words.ts';

export type Shown = TakingPart & { readonly standing: Standing };

const wayOf = (standing: Standing) =>
  standing === 'takesPart' ? words.change : standing === 'notYet' ? words.how : words.join;

function Line({ lang, shown, join }: { lang: Lang; shown: Shown; join: string | null }): VNode {
  const { vote, project, standing } = shown;
  const past = vote.status === 'counted' || vote.status === 'settled';
  const said = standing === 'onBallot' && past ? words.chosen : words[standing];
  const way =
    standing === 'onBallot' && vote.status === 'settled'
      ? { to: 'besluiten', label: words.toSettlement }
      : standing === 'onBallot' && past
        ? { to: 'uitslag', label: words.toResult }
        : { to: undefined, label: words.toVote };
  return (
    <>
      <p>{fill(said, lang, { vote: vote.name[lang], number: project?.number ?? '' })}</p>
      <p>
        {join !== null && standing !== 'onBallot' && standing !== 'takenOut' && (
          <>
            <LinkButton href={join} variant="secondary">
              {wayOf(standing)[lang]}
            </LinkButton>{' '}
          </>
        )}
        <a href={votePath(vote.slug, way.to)}>{way.label[lang]}</a>
      </p>
    </>
  );
}

/** @param caseNumber of the reader's own case; null for who may not let it take part */
export function CaseVotes(props: {
  readonly lang: Lang;
  readonly shown: readonly Shown[];
  readonly caseNumber: string | null;
}): VNode {
  const { lang, shown, caseNumber } = props;
  return (
    <section aria-labelledby="stemming">
      <Heading level={2} id="stemming">
        {words.title[lang]}
      </Heading>
      {shown.map((one) => (
        <Line
          key={one.vote.slug}
          lang={lang}
          shown={one}
          join={caseNumber === null ? null : takingPartPath(caseNumber, one.vote.slug)}
        />
      ))}
    </section>
  );
}

export type TakingPartProps = {
  readonly lang: Lang;
  readonly caseNumber: string;
  readonly shown: Shown;
  readonly costCents: number;
  readonly typed: OwnWords;
  readonly problems: readonly Problem[];
};

function Join({ lang, costCents, typed, problems, caseNumber, shown }: TakingPartProps): VNode {
  return (
    <>
      <p>{words.afterwards[lang]}</p>
      <SummaryList lang={lang} rows={[{ key: words.amount[lang], value: formatCents(costCents, lang) }]} />
      <Form action={takingPartPath(caseNumber, shown.vote.slug)} label={words.join[lang]}>
        <TextInput
          lang={lang}
          problems={problems}
          name="title"
          label={words.projectTitle[lang]}
          value={typed.title}
        />
        <TextArea
          lang={lang}
          problems={problems}
          name="description"
          label={words.description[lang]}
          hint={words.descriptionHint[lang]}
          maxLength={longestDescription}
          value={typed.description}
        />
        <Button name="doe" value="mee">
          {words.join[lang]}
        </Button>
      </Form>
    </>
  );
}

export function TakingPartView(props: TakingPartProps): VNode {
  const { lang, caseNumber, shown, problems } = props;
  const { vote, project, standing } = shown;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: `/zaken/${caseNumber}`, label: caseNumber }]} />
      <Heading level={1} kicker={vote.name[lang]}>
        {words.join[lang]}
      </Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Lead>{words.lead[lang]}</Lead>
      {(standing === 'canJoin' || standing === 'wentOut') && <Join {...props} />}
      {standing === 'takesPart' && (
        <>
          <p>{words.leaveLead[lang]}</p>
          <Form action={takingPartPath(caseNumber, vote.slug)} label={words.change[lang]}>
            <Button name="doe" value="weg" variant="secondary">
              {words.change[lang]}
            </Button>
          </Form>
        </>
      )}
      {['notYet', 'onBallot', 'takenOut'].includes(standing) && (
        <p>{fill(words[standing], lang, { vote: vote.name[lang], number: project?.number ?? '' })}</p>
      )}
      <p>
        <a href={votePath(vote.slug)}>{words.toVote[lang]}</a>
      </p>
    </>
  );
}
