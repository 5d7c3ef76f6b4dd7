/** A new motion or pledge, or a correction of one. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Breadcrumbs,
  Button,
  DateInput,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  Radios,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import { correctPath, motionPath, motionsPath, newMotionPath } from '../paths.ts';
import { motionKinds } from '../types.ts';
import { longest } from '../wanted.ts';
import { motionWords, recordWords as words } from '../words.ts';
import type { Typing } from './step.tsx';

export type RecordProps = {
  readonly lang: Lang;
  /** Of what is corrected; null of a new one. */
  readonly number: string | null;
  readonly typed: Typing;
  readonly problems: readonly Problem[];
};

/** From top to bottom. */
const fieldOrder = [
  'kind',
  'number',
  'title',
  'promised',
  'askedBy',
  'datedOn',
  'source',
  'documentUrl',
  'toVerify',
  'keptBy',
  'nextOn',
  'reason',
];

function FactFields({ lang, typed, problems }: RecordProps): VNode {
  const field = (name: string) => ({ lang, problems, name, value: typed.get(name) ?? '' });
  return (
    <>
      <Radios
        {...field('kind')}
        label={motionWords.kind[lang]}
        options={motionKinds.map((kind) => ({ value: kind, label: motionWords.kinds[kind][lang] }))}
      />
      <TextInput
        {...field('number')}
        label={motionWords.number[lang]}
        hint={words.numberHint[lang]}
        width="medium"
        spellcheck={false}
      />
      <TextInput {...field('title')} label={words.titleLabel[lang]} />
      <TextArea {...field('promised')} label={words.promised[lang]} maxLength={longest.promised} rows={4} />
      <TextInput
        {...field('askedBy')}
        label={motionWords.askedBy[lang]}
        hint={words.askedByHint[lang]}
        optional
      />
      <DateInput
        {...field('datedOn')}
        label={motionWords.datedOn[lang]}
        hint={words.datedOnHint[lang]}
        optional
      />
      <TextInput {...field('source')} label={motionWords.source[lang]} hint={words.sourceHint[lang]} />
      <TextInput {...field('documentUrl')} label={words.documentUrl[lang]} hint="https://" optional />
      <TextArea
        {...field('toVerify')}
        label={words.toVerify[lang]}
        maxLength={longest.toVerify}
        rows={2}
        optional
      />
      <TextInput {...field('keptBy')} label={motionWords.keptBy[lang]} hint={words.keptByHint[lang]} />
    </>
  );
}

export function RecordView(props: RecordProps): VNode {
  const { lang, number, typed, problems } = props;
  const field = (name: string) => ({ lang, problems, name, value: typed.get(name) ?? '' });
  const crumbs = [{ href: motionsPath, label: motionWords.title[lang] }];
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={number === null ? crumbs : [...crumbs, { href: motionPath(number), label: number }]}
      />
      <Heading level={1}>{(number === null ? words.title : words.correctTitle)[lang]}</Heading>
      <ErrorSummary lang={lang} problems={problems} order={fieldOrder} />
      <Lead>{(number === null ? words.lead : words.correctLead)[lang]}</Lead>
      <Form action={number === null ? newMotionPath : correctPath(number)} label={words.title[lang]}>
        <FactFields {...props} />
        {number === null ? (
          <DateInput {...field('nextOn')} label={words.nextOn[lang]} />
        ) : (
          <TextArea {...field('reason')} label={words.reason[lang]} maxLength={longest.reason} rows={2} />
        )}
        <Button>{(number === null ? words.save : words.saveCorrection)[lang]}</Button>
      </Form>
    </>
  );
}
