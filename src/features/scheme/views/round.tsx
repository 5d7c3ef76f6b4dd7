import type { VNode } from 'preact';
import { type Lang, text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Button,
  ButtonGroup,
  DateInput,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  type OptionGroup,
  Select,
  TextInput,
} from '../../../ui/index.ts';
import type { Round, SchemeVersion } from '../types.ts';
import { VersionCrumbs, versionPath } from './manage.tsx';
import { manageWords } from './manage-words.ts';

const words = {
  nameNl: text('Naam van de ronde (Nederlands)', 'Name of the round (Dutch)'),
  nameEn: text('Naam van de ronde (Engels)', 'Name of the round (English)'),
  slug: text('Adres van de ronde', 'Address of the round'),
  slugHint: text(
    'Bijvoorbeeld zomer-2027. Verandert daarna niet meer.',
    'For example summer-2027. Does not change afterwards.',
  ),
  opensOn: text('Eerste dag', 'First day'),
  opensHint: text(
    'Na vandaag: een ronde moet bekend zijn voordat zij opengaat (Awb 4:27). Zij mag opengaan voordat de periode begint.',
    'After today: a round must be known before it opens (Awb 4:27). It may open before the period begins.',
  ),
  closesOn: text('Laatste dag', 'Last day'),
  year: text('Jaar waar het geld bij hoort', 'Year that the money belongs to'),
  area: text('Voor welk deel van de stad?', 'For which part of the city?'),
  all: text('De hele stad', 'The whole city'),
} as const;

/** Every value as typed. */
export type RoundValues = {
  readonly nameNl: string;
  readonly nameEn: string;
  readonly slug: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly year: string;
  readonly area: string;
};

type Props = {
  lang: Lang;
  version: SchemeVersion;
  values: RoundValues;
  problems: readonly Problem[];
};

function Dates({ lang, values, problems }: Props): VNode {
  return (
    <>
      <DateInput
        lang={lang}
        name="opensOn"
        label={words.opensOn[lang]}
        hint={words.opensHint[lang]}
        value={values.opensOn}
        problems={problems}
      />
      <DateInput
        lang={lang}
        name="closesOn"
        label={words.closesOn[lang]}
        value={values.closesOn}
        problems={problems}
      />
    </>
  );
}

export function NewRoundView(props: Props & { areas: readonly OptionGroup[] }): VNode {
  const { lang, version, values, problems } = props;
  const input = (name: 'nameNl' | 'nameEn' | 'slug', hint?: string): VNode => (
    <TextInput
      lang={lang}
      name={name}
      label={words[name][lang]}
      hint={hint}
      value={values[name]}
      problems={problems}
    />
  );
  return (
    <>
      <VersionCrumbs lang={lang} version={version} />
      <Heading level={1}>{manageWords.addRound[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Form action={`${versionPath(version)}/rondes/nieuw`}>
        {input('nameNl')}
        {input('nameEn')}
        {input('slug', words.slugHint[lang])}
        <Dates {...props} />
        <TextInput
          lang={lang}
          name="year"
          label={words.year[lang]}
          value={values.year}
          width="short"
          inputmode="numeric"
          problems={problems}
        />
        <Select
          lang={lang}
          name="area"
          label={words.area[lang]}
          placeholder={words.all[lang]}
          value={values.area}
          options={props.areas}
          problems={problems}
          optional="unmarked"
        />
        <ButtonGroup>
          <Button>{manageWords.save[lang]}</Button>
          <LinkButton href={versionPath(version)} variant="quiet">
            {manageWords.cancel[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}

export function RoundView(props: Props & { round: Round }): VNode {
  const { lang, version, round, problems } = props;
  return (
    <>
      <VersionCrumbs lang={lang} version={version} />
      <Heading level={1} kicker={round.name[lang]}>
        {manageWords.changeRound[lang]}
      </Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Form action={`${versionPath(version)}/rondes/${round.slug}`}>
        <Dates {...props} />
        <ButtonGroup>
          <Button name="doe" value="bewaren">
            {manageWords.save[lang]}
          </Button>
          <Button name="doe" value="weghalen" variant="danger" icon="trash">
            {manageWords.removeRound[lang]}
          </Button>
          <LinkButton href={versionPath(version)} variant="quiet">
            {manageWords.cancel[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}
