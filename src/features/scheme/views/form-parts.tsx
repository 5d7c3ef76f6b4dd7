import type { VNode } from 'preact';
import { type Lang, text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Badge,
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  Select,
} from '../../../ui/index.ts';
import { questionKinds } from '../forms/question.ts';
import { questionKindLabels } from '../messages.ts';
import { easyAnswers } from '../rules/validate.ts';
import { requiredAnswers } from '../rules.ts';
import type { FormPage, Question, SchemeVersion } from '../types.ts';
import { VersionCrumbs, versionPath } from './manage.tsx';
import { manageWords } from './manage-words.ts';
import { schemeWords } from './scheme-words.ts';

const words = {
  lead: text(
    'Elke pagina stelt een groepje vragen. Nu zijn er {n} verplichte antwoorden; met hoogstens {max} vragen meer mensen aan.',
    'Each page asks a group of questions. Now there are {n} required answers; with at most {max} more people apply.',
  ),
  page: text('Pagina {n}: {title}', 'Page {n}: {title}'),
  up: text('Omhoog', 'Up'),
  down: text('Omlaag', 'Down'),
  remove: text('Weghalen', 'Remove'),
  changePage: text('Titel wijzigen', 'Change the title'),
  addQuestion: text('Vraag toevoegen', 'Add a question'),
  addPage: text('Pagina toevoegen', 'Add a page'),
  kind: text('Wat voor vraag is het?', 'What kind of question is it?'),
  next: text('Verder', 'Next'),
} as const;

type MovesProps = { lang: Lang; what: 'vraag' | 'pagina'; place: string; name: string };

/** Three buttons of one form; each says for whom hears it which question it moves. */
function Moves({ lang, what, place, name }: MovesProps): VNode {
  const button = (move: 'op' | 'neer' | 'weg', label: string): VNode => (
    <Button variant="quiet" name="doe" value={`${what}-${move}.${place}`}>
      {label}
      <span class="hv-visually-hidden">: {name}</span>
    </Button>
  );
  return (
    <div class="hv-button-group">
      {button('op', words.up[lang])}
      {button('neer', words.down[lang])}
      {button('weg', words.remove[lang])}
    </div>
  );
}

function QuestionItem(props: { lang: Lang; question: Question; path: string; place: string }): VNode {
  const { lang, question } = props;
  const name = question.label[lang];
  return (
    <li class="hv-row-box hv-move-item">
      <p>
        <a href={props.path}>{name}</a>{' '}
        <Badge tone={question.required ? 'green' : 'neutral'}>
          {(question.required ? schemeWords.required : schemeWords.voluntary)[lang]}
        </Badge>{' '}
        {questionKindLabels[question.kind][lang]}
      </p>
      <Moves lang={lang} what="vraag" place={props.place} name={name} />
    </li>
  );
}

export type FormPartsProps = {
  lang: Lang;
  version: SchemeVersion;
  problems: readonly Problem[];
};

/** The whole form of a draft, to put in order without script. */
export function FormPartsView({ lang, version, problems }: FormPartsProps): VNode {
  const path = `${versionPath(version)}/formulier`;
  const { form } = version.rules;
  return (
    <>
      <VersionCrumbs lang={lang} version={version} />
      <Heading level={1}>{manageWords.formPart[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{fill(words.lead, lang, { n: requiredAnswers(version.rules), max: easyAnswers })}</Lead>
      <Form action={path}>
        <input type="hidden" name="revision" value={version.revision} />
        {form.map((page, pageIndex) => (
          <section key={page.slug} aria-labelledby={`pagina-${page.slug}`}>
            <div class="hv-move-item">
              <Heading level={2} id={`pagina-${page.slug}`}>
                {fill(words.page, lang, { n: pageIndex + 1, title: page.title[lang] })}
              </Heading>
              <Moves lang={lang} what="pagina" place={String(pageIndex)} name={page.title[lang]} />
            </div>
            <p>
              <a href={`${path}/${page.slug}`}>
                {words.changePage[lang]}
                <span class="hv-visually-hidden">: {page.title[lang]}</span>
              </a>
            </p>
            <ol class="hv-plain-list">
              {page.questions.map((question, index) => (
                <QuestionItem
                  key={question.key}
                  lang={lang}
                  question={question}
                  path={`${path}/${page.slug}/${question.key}`}
                  place={`${pageIndex}.${index}`}
                />
              ))}
            </ol>
            <p>
              <LinkButton href={`${path}/${page.slug}/nieuwe-vraag`} variant="secondary" icon="plus">
                {words.addQuestion[lang]}
                <span class="hv-visually-hidden">: {page.title[lang]}</span>
              </LinkButton>
            </p>
          </section>
        ))}
        <ButtonGroup>
          <Button variant="secondary" name="doe" value="pagina-erbij" icon="plus">
            {words.addPage[lang]}
          </Button>
          <LinkButton href={versionPath(version)} variant="quiet">
            {manageWords.cancel[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}

export type KindProps = { lang: Lang; version: SchemeVersion; page: FormPage; action: string };

/** A new question begins with its kind: that decides what else there is to say. */
export function QuestionKindView({ lang, version, page, action }: KindProps): VNode {
  return (
    <>
      <VersionCrumbs lang={lang} version={version} />
      <Heading level={1} kicker={page.title[lang]}>
        {words.addQuestion[lang]}
      </Heading>
      <Form action={action} method="get">
        <Select
          lang={lang}
          name="soort"
          label={words.kind[lang]}
          placeholder={null}
          options={questionKinds.map((kind) => ({ value: kind, label: questionKindLabels[kind][lang] }))}
        />
        <Button icon="arrow-right">{words.next[lang]}</Button>
      </Form>
    </>
  );
}
