/** The forms of the office: a new edition, and a figure to be counted again. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Breadcrumbs,
  Button,
  DateInput,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  TextArea,
} from '../../../ui/index.ts';
import { formWords as words } from '../form-words.ts';
import { longest, type Typed } from '../forms.ts';
import { periodText } from '../rules/period.ts';
import type { Edition, Figure } from '../types.ts';
import { editionPath, figurePath, figureWords, newPath, reportsPath, reportWords } from '../words.ts';

/** Nobody makes a report of long ago. */
const shownMost = 4;

export type NewProps = {
  readonly lang: Lang;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  /** Published editions, newest first. */
  readonly told: readonly Edition[];
};

export function NewEditionView({ lang, typed, problems, told }: NewProps): VNode {
  const field = (name: keyof Typed) => ({ lang, name, problems, value: typed[name] });
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: reportsPath, label: reportWords.title[lang] }]} />
      <Heading level={1}>{words.title[lang]}</Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Lead>{words.lead[lang]}</Lead>
      <p>{words.whole[lang]}</p>
      {told.length > 0 && (
        <>
          <p>{words.once[lang]}</p>
          <ul>
            {told.slice(0, shownMost).map((edition) => (
              <li key={edition.slug}>
                <a href={editionPath(edition.slug)}>{periodText(edition)[lang]}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <Form action={newPath} label={words.title[lang]}>
        <DateInput {...field('fromOn')} label={words.from[lang]} />
        <DateInput {...field('lastOn')} label={words.last[lang]} hint={words.lastHint[lang]} />
        <TextArea
          {...field('note')}
          label={words.note[lang]}
          hint={words.noteHint[lang]}
          maxLength={longest.note}
          written="nl"
          optional
        />
        <Button>{words.make[lang]}</Button>
      </Form>
    </>
  );
}

export type CorrectProps = {
  readonly lang: Lang;
  readonly edition: Edition;
  readonly figure: Figure;
  readonly typed: string;
  readonly problems: readonly Problem[];
};

export function CorrectView({ lang, edition, figure, typed, problems }: CorrectProps): VNode {
  const { count } = figure;
  const label = count.about.label[lang];
  const path = figurePath(edition.slug, count.key);
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { href: reportsPath, label: reportWords.title[lang] },
          { href: editionPath(edition.slug), label: periodText(edition)[lang] },
          { href: path, label },
        ]}
      />
      <Heading level={1}>{figureWords.correctTitle[lang]}</Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Lead>{fill(figureWords.correctLead, lang, { label })}</Lead>
      <Form action={`${path}/correctie`} label={figureWords.correctTitle[lang]}>
        <TextArea
          lang={lang}
          name="reason"
          problems={problems}
          value={typed}
          label={figureWords.correctReason[lang]}
          hint={figureWords.correctHint[lang]}
          maxLength={longest.reason}
          written="nl"
        />
        <Button>{figureWords.correctDo[lang]}</Button>
      </Form>
    </>
  );
}
