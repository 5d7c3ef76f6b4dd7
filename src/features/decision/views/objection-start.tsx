/** Where an objection starts: every way in, and the form. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Badge,
  Button,
  ButtonGroup,
  Card,
  CardList,
  Checkbox,
  DateInput,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  LinkButton,
  Prose,
  Radios,
  Select,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import { channelLabels } from '../messages.ts';
import { maxGrounds } from '../rules.ts';
import { objectionStatus } from '../status.ts';
import { type OwnObjection, objectionChannels } from '../types.ts';
import type { DecisionChoice } from './parts.tsx';
import { objectionWords as words } from './words-objection.ts';

export type StartProps = {
  readonly lang: Lang;
  readonly own: readonly OwnObjection[];
  /** Where the form is; with the case that she came from. */
  readonly formHref: string;
};

export function StartPage({ lang, own, formHref }: StartProps): VNode {
  return (
    <>
      <Heading level={1}>{words.start[lang]}</Heading>
      <Lead>{words.startLead[lang]}</Lead>
      <p>{words.callFirst[lang]}</p>
      {own.length > 0 && <OwnList lang={lang} own={own} />}
      <Heading level={2}>{words.howTitle[lang]}</Heading>
      <CardList>
        {[
          <Card
            key="online"
            title={words.online[lang]}
            level={3}
            footer={<LinkButton href={formHref}>{words.onlineButton[lang]}</LinkButton>}
          >
            {words.onlineText[lang]}
          </Card>,
          <Card
            key="paper"
            title={words.paper[lang]}
            level={3}
            footer={
              <LinkButton href="/bezwaar/papier" variant="secondary">
                {words.paperButton[lang]}
              </LinkButton>
            }
          >
            {words.paperText[lang]}
          </Card>,
          <Card key="desk" title={words.desk[lang]} level={3}>
            {words.deskText[lang]}
          </Card>,
        ]}
      </CardList>
      <Prose>
        <Heading level={2}>{words.termTitle[lang]}</Heading>
        <p>{words.termText[lang]}</p>
        <Heading level={2}>{words.whoTitle[lang]}</Heading>
        <p>{words.whoText[lang]}</p>
        <Heading level={2}>{words.thenTitle[lang]}</Heading>
        <p>{words.thenText[lang]}</p>
      </Prose>
    </>
  );
}

function OwnList({ lang, own }: { lang: Lang; own: readonly OwnObjection[] }): VNode {
  return (
    <>
      <Heading level={2}>{words.own[lang]}</Heading>
      <ul>
        {own.map((objection) => (
          <li key={objection.id}>
            <a href={`/bezwaren/${objection.id}`}>
              {[words.detail[lang], objection.caseNumber].filter(Boolean).join(' ')},{' '}
              {formatDate(objection.receivedOn, lang)}
            </a>{' '}
            <Badge>{objectionStatus.labels[objection.status][lang]}</Badge>
          </li>
        ))}
      </ul>
    </>
  );
}

/** As typed. */
export type TypedObjection = {
  readonly caseNumber: string;
  /** Key of the decision. */
  readonly against: string;
  readonly about: string;
  readonly grounds: string;
  readonly groundsLater: boolean;
  readonly name: string;
  readonly address: string;
  readonly lateReason: string;
  readonly channel: string;
  readonly receivedOn: string;
  readonly postedOn: string;
  readonly lang: string;
};

export type FileProps = {
  readonly lang: Lang;
  readonly typed: TypedObjection;
  readonly problems: readonly Problem[];
  /** False when someone of the office enters it for another. */
  readonly own: boolean;
  /** The decisions of the case, newest first; with one or none there is nothing to choose. */
  readonly decisions: readonly DecisionChoice[];
};

export function FilePage(props: FileProps): VNode {
  const { lang, own, problems } = props;
  return (
    <>
      <Heading level={1}>{words[own ? 'fileTitle' : 'enterTitle'][lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{words[own ? 'fileLead' : 'enterLead'][lang]}</Lead>
      <Form action={own ? '/bezwaar/indienen' : '/bezwaar/invoeren'} lang={lang}>
        {!own && <Receipt {...props} />}
        <About {...props} />
        <Person {...props} />
        <ButtonGroup>
          <Button>{words[own ? 'send' : 'enter'][lang]}</Button>
          <LinkButton href="/bezwaar" variant="quiet">
            {{ nl: 'Annuleren', en: 'Cancel' }[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}

function Receipt({ lang, typed, problems }: FileProps): VNode {
  return (
    <>
      <Select
        lang={lang}
        name="channel"
        label={words.channel[lang]}
        value={typed.channel}
        problems={problems}
        options={objectionChannels
          .filter((value) => value !== 'portal')
          .map((value) => ({ value, label: channelLabels[value][lang] }))}
      />
      <DateInput
        lang={lang}
        name="receivedOn"
        label={words.receivedOn[lang]}
        value={typed.receivedOn}
        problems={problems}
      />
      <DateInput
        lang={lang}
        name="postedOn"
        label={words.postedOn[lang]}
        hint={words.postedHint[lang]}
        value={typed.postedOn}
        problems={problems}
        optional
      />
      <Select
        lang={lang}
        name="lang"
        label={words.language[lang]}
        value={typed.lang}
        placeholder={null}
        options={[
          { value: 'nl', label: 'Nederlands' },
          { value: 'en', label: 'English' },
        ]}
      />
    </>
  );
}

function About({ lang, typed, problems, decisions }: FileProps): VNode {
  return (
    <>
      <TextInput
        lang={lang}
        name="caseNumber"
        label={words.caseNumber[lang]}
        hint={words.caseNumberHint[lang]}
        value={typed.caseNumber}
        width="medium"
        problems={problems}
        optional
      />
      {decisions.length > 1 && (
        <Radios
          lang={lang}
          name="against"
          label={words.against[lang]}
          value={typed.against || decisions[0]?.value}
          options={decisions}
          problems={problems}
        />
      )}
      <TextInput
        lang={lang}
        name="about"
        label={words.about[lang]}
        value={typed.about}
        problems={problems}
        optional
      />
      <TextArea
        lang={lang}
        name="grounds"
        label={words.grounds[lang]}
        value={typed.grounds}
        maxLength={maxGrounds}
        rows={8}
        problems={problems}
      />
      <Checkbox
        lang={lang}
        name="groundsLater"
        label={words.groundsLater[lang]}
        checked={typed.groundsLater}
        problems={problems}
        optional="unmarked"
      />
      <TextArea
        lang={lang}
        name="lateReason"
        label={words.lateReason[lang]}
        value={typed.lateReason}
        maxLength={5000}
        rows={3}
        problems={problems}
        optional
      />
    </>
  );
}

function Person({ lang, typed, problems, own }: FileProps): VNode {
  const asked = own ? { autocomplete: 'name' } : {};
  return (
    <>
      <TextInput
        lang={lang}
        name="name"
        label={words.name[lang]}
        value={typed.name}
        problems={problems}
        {...asked}
      />
      <TextArea
        lang={lang}
        name="address"
        label={words.address[lang]}
        hint={words.addressHint[lang]}
        value={typed.address}
        maxLength={500}
        rows={3}
        problems={problems}
      />
    </>
  );
}
