import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Button,
  ButtonGroup,
  Checkbox,
  Details,
  EmailInput,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  OtherLanguages,
  otherLanguageFields,
  Select,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import { ChangedMeanwhile, type Fact } from '../../listing/index.ts';
import { saidFields, formWords as words } from '../form-words.ts';
import { typeLabels } from '../messages.ts';
import { MoreFields, moreFields, optionsOf, type Part } from './more-fields.tsx';
import { type Preview, PreviewBlock } from './preview.tsx';
import type { Shown } from './typed.ts';
import { SentenceField, SeparateFields } from './when-fields.tsx';

type Choice = { readonly id: string; readonly name: string };

export type FormViewProps = {
  lang: Lang;
  action: string;
  backHref: string;
  isNew: boolean;
  typed: Shown;
  problems: readonly Problem[];
  organisations: readonly Choice[];
  venues: readonly Choice[];
  wijken: readonly Choice[];
  /** Of the revision that was shown; empty for a new activity. */
  revision: string;
  preview: Preview | null;
  /** Somebody else was first: what stands there now, and what was typed here. */
  meanwhile: { readonly now: readonly Fact[]; readonly typed: readonly Fact[] } | null;
};

const choices = (list: readonly Choice[]) => list.map(({ id, name }) => ({ value: id, label: name }));

function WhatFields({ lang, typed, problems }: Part): VNode {
  const common = { lang, problems } as const;
  return (
    <>
      <TextInput {...common} name="titel" label={words.title[lang]} value={typed.text('titel')} />
      <TextInput {...common} name="zin" label={words.summary[lang]} value={typed.text('zin')} optional />
      <Select
        {...common}
        name="soort"
        label={words.type[lang]}
        value={typed.text('soort')}
        options={optionsOf(typeLabels, lang)}
      />
    </>
  );
}

function WhereFields(props: Part & Pick<FormViewProps, 'venues' | 'wijken'>): VNode {
  const { lang, typed, problems, venues, wijken } = props;
  const common = { lang, problems } as const;
  return (
    <>
      {venues.length > 0 && (
        <Select
          {...common}
          name="plek"
          label={words.venue[lang]}
          value={typed.text('plek')}
          placeholder={words.noVenue[lang]}
          options={choices(venues)}
          optional
        />
      )}
      <TextInput
        {...common}
        name="waar"
        label={words.place[lang]}
        hint={words.placeHint[lang]}
        value={typed.text('waar')}
        optional={venues.length > 0 ? 'unmarked' : false}
      />
      <Select
        {...common}
        name="wijk"
        label={words.wijk[lang]}
        hint={venues.length > 0 ? words.wijkHint[lang] : undefined}
        value={typed.text('wijk')}
        options={choices(wijken)}
        optional={venues.length > 0 ? 'unmarked' : false}
      />
    </>
  );
}

const englishFields = ['titelEn', 'zinEn', 'uitlegEn'];

function EnglishFields({ lang, typed, problems }: Part): VNode {
  const common = { lang, problems, optional: 'unmarked' } as const;
  const open = problems.some(({ field }) => englishFields.includes(field));
  return (
    <Details summary={words.english[lang]} open={open}>
      <TextInput {...common} name="titelEn" label={words.englishTitle[lang]} value={typed.text('titelEn')} />
      <TextInput {...common} name="zinEn" label={words.englishSummary[lang]} value={typed.text('zinEn')} />
      <TextArea
        {...common}
        name="uitlegEn"
        label={words.englishDescription[lang]}
        value={typed.text('uitlegEn')}
        maxLength={4000}
      />
    </Details>
  );
}

function HostFields({ lang, typed, problems }: Part): VNode {
  const common = { lang, problems, optional: true } as const;
  return (
    <section aria-labelledby="gastheer">
      <Heading level={2} id="gastheer">
        {words.hostTitle[lang]}
      </Heading>
      <p>{words.hostText[lang]}</p>
      <EmailInput
        {...common}
        name="email"
        label={words.email[lang]}
        value={typed.text('email')}
        autocomplete="off"
      />
      <TextInput
        {...common}
        name="telefoon"
        type="tel"
        label={words.phone[lang]}
        value={typed.text('telefoon')}
        autocomplete="off"
        width="medium"
      />
      <Checkbox
        lang={lang}
        problems={problems}
        optional="unmarked"
        name="bellen"
        label={words.byPhone[lang]}
        checked={typed.text('bellen') !== ''}
      />
    </section>
  );
}

const SaveButton = ({ lang }: { lang: Lang }): VNode => (
  <Button name="knop" value="bewaar" icon="check">
    {words.save[lang]}
  </Button>
);

function Buttons({ lang, preview, backHref }: Pick<FormViewProps, 'lang' | 'preview' | 'backHref'>): VNode {
  return (
    <ButtonGroup>
      {preview !== null && <SaveButton lang={lang} />}
      <Button name="knop" value="bekijk" variant={preview === null ? 'primary' : 'secondary'} icon="eye">
        {(preview === null ? words.look : words.lookAgain)[lang]}
      </Button>
      <LinkButton href={backHref} variant="quiet">
        {words.back[lang]}
      </LinkButton>
    </ButtonGroup>
  );
}

/** From top to bottom. */
const fieldOrder = [
  ...['organisatie', 'titel', 'zin', 'soort', 'wanneer', 'plek', 'waar', 'wijk', ...moreFields],
  ...[...englishFields, ...otherLanguageFields(saidFields), 'email', 'telefoon'],
];

export function ActivityFormView(props: FormViewProps): VNode {
  const { lang, typed, problems, preview, organisations, isNew } = props;
  const part = { lang, typed, problems };
  return (
    <>
      <Heading level={1}>{(isNew ? words.newTitle : words.editTitle)[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} order={fieldOrder} />
      {props.meanwhile !== null && <ChangedMeanwhile lang={lang} {...props.meanwhile} />}
      <Form action={props.action} lang={lang}>
        {preview !== null && (
          <PreviewBlock lang={lang} preview={preview} button={<SaveButton lang={lang} />} />
        )}
        <input type="hidden" name="versie" value={props.revision} />
        <input type="hidden" name="gezien" value={preview?.seen ?? ''} />
        {isNew && (
          <Select
            lang={lang}
            problems={problems}
            name="organisatie"
            label={words.organisation[lang]}
            value={typed.text('organisatie')}
            options={choices(organisations)}
          />
        )}
        <WhatFields {...part} />
        <SentenceField {...part} />
        <SeparateFields {...part} />
        <WhereFields {...part} venues={props.venues} wijken={props.wijken} />
        <MoreFields {...part} />
        <EnglishFields {...part} />
        <OtherLanguages {...part} fields={saidFields} />
        <HostFields {...part} />
        <Buttons lang={lang} preview={preview} backHref={props.backHref} />
      </Form>
    </>
  );
}
