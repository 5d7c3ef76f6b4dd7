/** The form in which the office adds a lesson or corrects one. */
import type { VNode } from 'preact';
import type { Lang } from '../../../../kernel/messages.ts';
import {
  Breadcrumbs,
  Button,
  DateInput,
  ErrorSummary,
  Form,
  Heading,
  Radios,
  Select,
  TextArea,
  TextInput,
} from '../../../../ui/index.ts';
import type { Scheme } from '../../../scheme/index.ts';
import type { Proof } from '../../proofs/types.ts';
import { type FormState, fieldOf } from '../../view-parts.tsx';
import { correctLessonPath, lessonsPath, newLessonPath, sharedWords } from '../../words.ts';
import { lessonKinds, stoppedKinds } from '../types.ts';
import { lessonFields, longest } from '../wanted.ts';
import { lessonWords as words } from '../words.ts';

export type EditLessonProps = {
  readonly lang: Lang;
  /** Null of a new one. */
  readonly id: string | null;
  readonly proofs: readonly Pick<Proof, 'slug' | 'question'>[];
  readonly schemes: readonly Pick<Scheme, 'slug' | 'name'>[];
  readonly form: FormState;
};

function AboutFields({ lang, proofs, schemes, form }: EditLessonProps): VNode {
  const field = fieldOf(lang, form);
  return (
    <>
      <Select
        {...field('proof')}
        label={words.proof[lang]}
        placeholder={words.noProof[lang]}
        options={proofs.map(({ slug, question }) => ({ value: slug, label: question }))}
        optional="unmarked"
      />
      <Select
        {...field('scheme')}
        label={words.schemeField[lang]}
        placeholder={words.noScheme[lang]}
        options={schemes.map(({ slug, name }) => ({ value: slug, label: name[lang] }))}
        optional="unmarked"
      />
    </>
  );
}

export function EditLessonView(props: EditLessonProps): VNode {
  const { lang, id, form } = props;
  const field = fieldOf(lang, form);
  const title = (id === null ? words.addTitle : sharedWords.correctTitle)[lang];
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: lessonsPath, label: words.title[lang] }]} />
      <Heading level={1}>{title}</Heading>
      <ErrorSummary lang={lang} problems={form.problems} order={lessonFields} />
      <Form action={id === null ? newLessonPath : correctLessonPath(id)} label={title}>
        <Radios
          {...field('kind')}
          label={words.kind[lang]}
          options={lessonKinds.map((kind) => ({ value: kind, label: words.kinds[kind][lang] }))}
        />
        <Select
          {...field('stoppedKind')}
          label={words.stoppedKind[lang]}
          hint={words.stoppedKindHint[lang]}
          options={stoppedKinds.map((kind) => ({ value: kind, label: words.stoppedKinds[kind][lang] }))}
          optional="unmarked"
        />
        <TextInput {...field('title')} label={words.heading[lang]} hint={sharedWords.public[lang]} />
        <TextArea {...field('body')} label={words.body[lang]} maxLength={longest.body} />
        <TextArea {...field('change')} label={words.changeField[lang]} maxLength={longest.change} rows={3} />
        <TextInput {...field('origin')} label={words.originField[lang]} hint={words.originHint[lang]} />
        <TextInput {...field('documentUrl')} label={sharedWords.documentUrl[lang]} hint="https://" optional />
        <DateInput {...field('learnedOn')} label={words.learnedOn[lang]} />
        <AboutFields {...props} />
        {id !== null && (
          <TextArea
            {...field('reason')}
            label={sharedWords.reason[lang]}
            maxLength={longest.reason}
            rows={2}
          />
        )}
        <Button>{(id === null ? sharedWords.save : sharedWords.saveCorrection)[lang]}</Button>
      </Form>
    </>
  );
}
