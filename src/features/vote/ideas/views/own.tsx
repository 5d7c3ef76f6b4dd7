import type { VNode } from 'preact';
import { formatMoment } from '../../../../kernel/dates.ts';
import type { Lang } from '../../../../kernel/messages.ts';
import type { Problem } from '../../../../kernel/result.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  Card,
  CardList,
  Details,
  EmailInput,
  EmptyState,
  ErrorSummary,
  Fieldset,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  MoneyInput,
  OwnParagraphs,
  OwnWords,
  SummaryList,
  TextArea,
  TextInput,
} from '../../../../ui/index.ts';
import type { Vote } from '../../types.ts';
import { mayChange, mayObject, mayWithdraw } from '../rules.ts';
import type { KeptDraft } from '../store/index.ts';
import { type Idea, type IdeaTyped, ideaLongest, ideaRetention } from '../types.ts';
import {
  ideasPath,
  ideaWords,
  newIdeaPath,
  ownIdeaPath,
  ownIdeasPath,
  votePath,
  votesPath,
  ownWords as words,
} from '../words.ts';
import { IdeaBadge, IdeaText, inLang } from './parts.tsx';

type FieldsProps = { readonly lang: Lang; readonly typed: IdeaTyped; readonly problems: readonly Problem[] };

function IdeaFields({ lang, typed, problems }: FieldsProps): VNode {
  const field = (name: keyof IdeaTyped) => ({ lang, problems, name, value: typed[name] });
  return (
    <>
      <TextInput {...field('title')} label={words.name[lang]} hint={words.nameHint[lang]} written="any" />
      <TextArea
        {...field('description')}
        label={words.what[lang]}
        hint={words.whatHint[lang]}
        maxLength={ideaLongest.description}
        rows={5}
        written="any"
      />
      <TextInput {...field('place')} label={words.where[lang]} hint={words.whereHint[lang]} written="any" />
      <MoneyInput {...field('estimate')} label={words.cost[lang]} hint={words.costHint[lang]} optional />
    </>
  );
}

export type OtherTyped = { readonly name: string; readonly email: string };

export type NewIdeaProps = FieldsProps & {
  readonly vote: Pick<Vote, 'slug' | 'name'>;
  /** Of somebody at the desk; null when this actor sends only her own. */
  readonly other: OtherTyped | null;
};

function OtherFields({ lang, problems, other }: FieldsProps & { readonly other: OtherTyped }): VNode {
  return (
    <Fieldset
      lang={lang}
      name="other"
      label={words.forOther[lang]}
      hint={words.forOtherHint[lang]}
      optional="unmarked"
    >
      <TextInput
        lang={lang}
        problems={problems}
        name="otherName"
        label={words.otherName[lang]}
        value={other.name}
        optional="unmarked"
        autocomplete="off"
      />
      <EmailInput
        lang={lang}
        problems={problems}
        name="email"
        label={words.otherEmail[lang]}
        value={other.email}
        optional="unmarked"
        autocomplete="off"
      />
    </Fieldset>
  );
}

export function NewIdeaView(props: NewIdeaProps): VNode {
  const { lang, vote, problems, other } = props;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { href: votesPath, label: ideaWords.votes[lang] },
          { href: votePath(vote.slug), label: vote.name[lang] },
          { href: ideasPath(vote.slug), label: ideaWords.title[lang] },
        ]}
      />
      <Heading level={1}>{words.newTitle[lang]}</Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Lead>{words.newLead[lang]}</Lead>
      <Form action={newIdeaPath(vote.slug)}>
        <IdeaFields {...props} />
        {other && <OtherFields {...props} other={other} />}
        <p>
          {fill(words.after, lang, { months: ideaRetention.monthsAfterClosing })}{' '}
          {ideaRetention.toVerify && words.toVerify[lang]}
        </p>
        <ButtonGroup>
          <Button name="step" value="send">
            {words.submit[lang]}
          </Button>
          <Button name="step" value="keep" variant="secondary">
            {words.keep[lang]}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

export type OwnIdea = { readonly idea: Idea; readonly vote: Vote };

export type OwnIdeasProps = {
  readonly lang: Lang;
  readonly own: readonly OwnIdea[];
  readonly drafts: readonly KeptDraft[];
};

export function OwnIdeasView({ lang, own, drafts }: OwnIdeasProps): VNode {
  return (
    <>
      <Heading level={1}>{words.ownTitle[lang]}</Heading>
      <Lead>{words.ownLead[lang]}</Lead>
      {drafts.length > 0 && (
        <section aria-labelledby="bewaard">
          <Heading level={2} id="bewaard">
            {words.drafts[lang]}
          </Heading>
          <CardList>
            {drafts.map(({ slug, nameNl, nameEn, typed }) => (
              <Card
                key={slug}
                level={3}
                kicker={lang === 'nl' ? nameNl : nameEn}
                title={
                  typed.title === '' ? words.untitled[lang] : <OwnWords said={typed.title} lang={lang} />
                }
              >
                <p>
                  <a href={newIdeaPath(slug)}>{words.goOn[lang]}</a>
                </p>
              </Card>
            ))}
          </CardList>
        </section>
      )}
      {own.length === 0 && drafts.length === 0 && (
        <EmptyState title={words.ownNone[lang]}>
          <p>
            <a href={votesPath}>{words.seeVotes[lang]}</a>
          </p>
        </EmptyState>
      )}
      {own.length > 0 && (
        <CardList>
          {own.map(({ idea, vote }) => (
            <Card
              key={idea.id}
              href={ownIdeaPath(idea.id)}
              kicker={vote.name[lang]}
              title={<OwnWords said={inLang(idea, idea.title)} lang={lang} />}
              badge={<IdeaBadge idea={idea} lang={lang} />}
            />
          ))}
        </CardList>
      )}
    </>
  );
}

export type OwnIdeaProps = FieldsProps & OwnIdea & { readonly objection: string };

function ObjectForm({ lang, idea, problems, objection }: OwnIdeaProps): VNode {
  return (
    <section aria-labelledby="niet-eens">
      <Heading level={2} id="niet-eens">
        {words.object[lang]}
      </Heading>
      <Form action={ownIdeaPath(idea.id)} label={words.object[lang]}>
        <TextArea
          lang={lang}
          problems={problems}
          name="objection"
          label={words.objectWhy[lang]}
          value={objection}
          maxLength={1000}
          rows={3}
        />
        <Button name="step" value="object">
          {words.objectSend[lang]}
        </Button>
      </Form>
    </section>
  );
}

function ChangeForm(props: OwnIdeaProps): VNode {
  const { lang, idea, problems } = props;
  return (
    <Details summary={words.change[lang]} open={problems.length > 0}>
      <p>{words.changeLead[lang]}</p>
      <Form action={ownIdeaPath(idea.id)} label={words.change[lang]}>
        <IdeaFields {...props} />
        <Button name="step" value="change">
          {words.save[lang]}
        </Button>
      </Form>
    </Details>
  );
}

function WithdrawForm({ lang, idea }: OwnIdeaProps): VNode {
  return (
    <Details summary={words.withdraw[lang]}>
      <p>{words.withdrawLead[lang]}</p>
      <Form action={ownIdeaPath(idea.id)} label={words.withdraw[lang]}>
        <Button name="step" value="withdraw" variant="danger">
          {words.withdraw[lang]}
        </Button>
      </Form>
    </Details>
  );
}

export function OwnIdeaView(props: OwnIdeaProps): VNode {
  const { lang, idea, vote, problems } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: ownIdeasPath, label: words.ownTitle[lang] }]} />
      <Heading level={1} kicker={vote.name[lang]}>
        <OwnWords said={inLang(idea, idea.title)} lang={lang} />
      </Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <p>
        <IdeaBadge idea={idea} lang={lang} />
      </p>
      <IdeaText idea={idea} lang={lang} />
      <SummaryList
        lang={lang}
        rows={[
          { key: words.sent[lang], value: formatMoment(idea.sentAt, lang) },
          { key: words.shown[lang], value: idea.shownAt === null ? words.notYet[lang] : words.yes[lang] },
          ...(idea.objection === null
            ? []
            : [
                {
                  key: words.objection[lang],
                  value: <OwnParagraphs said={inLang(idea, idea.objection)} lang={lang} />,
                },
              ]),
        ]}
      />
      {mayObject(idea, vote) && <ObjectForm {...props} />}
      {mayChange(idea, vote) && <ChangeForm {...props} />}
      {mayWithdraw(idea, vote) && <WithdrawForm {...props} />}
      <p>
        <LinkButton href={ideasPath(vote.slug)} variant="secondary">
          {ideaWords.title[lang]}
        </LinkButton>
      </p>
    </>
  );
}
