/** What people wrote in other languages than those of the pages: asking for it, and showing it. */
import type { VNode } from 'preact';
import { type Lang, text } from '../kernel/messages.ts';
import type { Problem } from '../kernel/result.ts';
import {
  type ContentLang,
  directionOf,
  languageLabels,
  otherLangs,
  otherLangsOf,
  ownNames,
  type SaidField,
  type Words,
} from '../kernel/words.ts';
import { Select } from './choices.tsx';
import { Fieldset, problemsOf } from './field.tsx';
import { TextArea, TextInput } from './inputs.tsx';
import { addedLanguage, addedText } from './read-other-languages.ts';
import { Details } from './text.tsx';

const said = {
  summary: text('Ook in een andere taal', 'In another language too'),
  hint: text(
    'Voor wie geen Nederlands leest. Zij zien het op de pagina, en vinden het als ze zoeken in hun taal.',
    'For who reads no Dutch. They see it on the page, and find it when they search in their language.',
  ),
  remove: text(
    'Weg ermee? Maak alle velden van deze taal leeg.',
    'Take it away? Empty all fields of this language.',
  ),
  add: text('Een taal toevoegen', 'Add a language'),
  which: text('Welke taal?', 'Which language?'),
  more: text('Nog een taal? Bewaar dan eerst deze.', 'Another language? Save this one first.'),
  inThat: text('in die taal', 'in that language'),
  alsoIn: text('Ook in:', 'Also in:'),
} as const;

type AskProps = {
  lang: Lang;
  problems: readonly Problem[];
  typed: { text(name: string): string; texts(name: string): readonly string[] };
  fields: readonly SaidField[];
};

const nameOf = (field: SaidField, lang: ContentLang): string => `${field.name}.${lang}`;

/** From top to bottom, for the summary of what is wrong. */
export const otherLanguageFields = (fields: readonly SaidField[]): readonly string[] => [
  ...otherLangs.flatMap((lang) => fields.map((field) => nameOf(field, lang))),
  addedLanguage,
  ...fields.map(({ name }) => addedText(name)),
];

/** Those that stand there already, each with its fields, and one that can be added. */
export function OtherLanguages({ lang, problems, typed, fields }: AskProps): VNode {
  const shown = otherLangs.filter((one) =>
    fields.some((field) => typed.texts(nameOf(field, one)).length > 0),
  );
  const names = shown.map((one) => languageLabels[one][lang]).join(', ');
  const open = otherLanguageFields(fields).some((name) => problemsOf(name, problems).length > 0);
  const ask = (field: SaidField, name: string, inWhat: string, written?: ContentLang): VNode => {
    const asked = {
      lang,
      problems,
      name,
      label: `${field.label[lang]} (${inWhat})`,
      value: typed.text(name),
      optional: 'unmarked',
      written: written ?? 'any',
    } as const;
    return field.lines ? (
      <TextArea key={name} {...asked} maxLength={field.most} rows={3} />
    ) : (
      <TextInput key={name} {...asked} />
    );
  };
  return (
    <Details summary={names === '' ? said.summary[lang] : `${said.summary[lang]}: ${names}`} open={open}>
      <p>{said.hint[lang]}</p>
      {shown.map((one) => (
        <Fieldset
          key={one}
          lang={lang}
          name={`taal-${one}`}
          label={languageLabels[one][lang]}
          hint={said.remove[lang]}
          optional="unmarked"
        >
          {fields.map((field) => ask(field, nameOf(field, one), languageLabels[one][lang], one))}
        </Fieldset>
      ))}
      <Fieldset
        lang={lang}
        name="taal-nieuw"
        label={said.add[lang]}
        hint={said.more[lang]}
        optional="unmarked"
      >
        <Select
          lang={lang}
          problems={problems}
          name={addedLanguage}
          label={said.which[lang]}
          value={typed.text(addedLanguage)}
          options={otherLangs
            .filter((one) => !shown.includes(one))
            .map((one) => ({ value: one, label: languageLabels[one][lang] }))}
          optional="unmarked"
        />
        {fields.map((field) => ask(field, addedText(field.name), said.inThat[lang]))}
      </Fieldset>
    </Details>
  );
}

const anchorOf = (lang: ContentLang): string => `taal-${lang}`;

export type InOthersProps = {
  title?: Words;
  summary: Words;
  description: Words;
};

const langsOf = ({ title = {}, summary, description }: InOthersProps): readonly ContentLang[] =>
  otherLangsOf(title, summary, description);

/** Leads to what `InOtherLanguages` shows, each in its own name. @param page where that stands; '' is here */
export function AlsoIn({
  lang,
  page = '',
  ...said_
}: InOthersProps & { lang: Lang; page?: string }): VNode | null {
  const langs = langsOf(said_);
  if (langs.length === 0) return null;
  return (
    <p class="hv-also-in">
      {said.alsoIn[lang]}{' '}
      {langs.map((one, index) => (
        <span key={one}>
          {index > 0 && ' · '}
          <a href={`${page}#${anchorOf(one)}`} lang={one} hreflang={one} dir={directionOf(one)}>
            {ownNames[one]}
          </a>
        </span>
      ))}
    </p>
  );
}

/** The same in each other language, the way that it runs. Nothing when nobody wrote it. */
export function InOtherLanguages(props: InOthersProps): VNode | null {
  const { title = {}, summary, description } = props;
  const langs = langsOf(props);
  if (langs.length === 0) return null;
  return (
    <>
      {langs.map((one) => (
        <section
          key={one}
          id={anchorOf(one)}
          class="hv-other-language"
          lang={one}
          dir={directionOf(one)}
          aria-labelledby={`${anchorOf(one)}-kop`}
        >
          <h2 id={`${anchorOf(one)}-kop`}>
            {ownNames[one]}
            {title[one] && ': '}
            {title[one] && <span dir="auto">{title[one]}</span>}
          </h2>
          {summary[one] && (
            <p class="hv-lead" dir="auto">
              {summary[one]}
            </p>
          )}
          {(description[one] ?? '')
            .split(/\n{2,}/)
            .filter((paragraph) => paragraph !== '')
            .map((paragraph) => (
              <p key={paragraph} dir="auto">
                {paragraph}
              </p>
            ))}
        </section>
      ))}
    </>
  );
}
