/** The first page of an application for somebody else: who, how it came in, and when. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Button,
  DateInput,
  EmailInput,
  ErrorSummary,
  Form,
  Heading,
  Radios,
  Select,
  SummaryList,
  TextInput,
} from '../../../ui/index.ts';
import { formWords } from '../messages.ts';
import type { FoundPerson } from '../store/people.ts';
import { deskWords } from './desk.tsx';
import { BackLink } from './form-page.tsx';

export type EntryProps = {
  readonly lang: Lang;
  readonly rounds: readonly { readonly slug: string; readonly name: string }[];
  /** Known already; else the form asks for name and address. */
  readonly person: FoundPerson | null;
  readonly value: (field: string) => string;
  readonly today: string;
  readonly problems: readonly Problem[];
};

export function EntryView(props: EntryProps): VNode {
  const { lang, problems, value, person } = props;
  const shared = { lang, problems };
  return (
    <>
      <BackLink href="/balie">{deskWords.title[lang]}</BackLink>
      <Heading level={1}>{deskWords.newTitle[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Form action="/balie/nieuw">
        {person ? <KnownPerson lang={lang} person={person} /> : <NewPerson {...props} />}
        <Select
          {...shared}
          name="round"
          label={deskWords.scheme[lang]}
          options={props.rounds.map((round) => ({ value: round.slug, label: round.name }))}
          value={value('round')}
        />
        <Radios
          {...shared}
          name="channel"
          label={deskWords.channel[lang]}
          options={(['paper', 'phone', 'desk'] as const).map((channel) => ({
            value: channel,
            label: deskWords[channel][lang],
          }))}
          value={value('channel')}
        />
        <DateInput
          {...shared}
          name="receivedOn"
          label={deskWords.receivedOn[lang]}
          hint={deskWords.receivedHint[lang]}
          value={value('receivedOn') || props.today}
          max={props.today}
        />
        <Radios
          {...shared}
          name="lang"
          label={deskWords.lang[lang]}
          options={[
            { value: 'nl', label: 'Nederlands' },
            { value: 'en', label: 'English' },
          ]}
          value={value('lang') || 'nl'}
          inline
        />
        <Button>{deskWords.begin[lang]}</Button>
      </Form>
    </>
  );
}

function KnownPerson({ lang, person }: { lang: Lang; person: FoundPerson }): VNode {
  const address = [person.street, person.postcode, person.town].filter(Boolean).join(', ');
  return (
    <>
      <input type="hidden" name="person" value={person.id} />
      <SummaryList
        lang={lang}
        rows={[
          { key: deskWords.person[lang], value: person.name },
          { key: deskWords.address[lang], value: address || '–' },
        ]}
      />
    </>
  );
}

function NewPerson({ lang, problems, value }: EntryProps): VNode {
  const field = (name: string) => ({ lang, problems, name, value: value(name), autocomplete: 'off' });
  return (
    <>
      <TextInput {...field('contactName')} label={formWords.name[lang]} />
      <TextInput {...field('contactStreet')} label={formWords.street[lang]} />
      <div class="hv-pair">
        <TextInput {...field('contactPostcode')} label={formWords.postcode[lang]} width="short" />
        <TextInput {...field('contactTown')} label={formWords.town[lang]} />
      </div>
      <TextInput
        {...field('contactPhone')}
        label={formWords.phone[lang]}
        type="tel"
        width="medium"
        optional
      />
      <EmailInput
        {...field('email')}
        label={deskWords.email[lang]}
        hint={deskWords.emailHint[lang]}
        optional
      />
    </>
  );
}
