/** Forms of the office about a trial. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
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
} from '../../../ui/index.ts';
import type { Wijk } from '../../place/index.ts';
import { type FormState, fieldOf } from '../view-parts.tsx';
import {
  correctProofPath,
  newProofPath,
  proofPath,
  proofStepPath,
  proofsPath,
  sharedWords,
} from '../words.ts';
import { proofStatus } from './status.ts';
import type { ProofAction } from './types.ts';
import { longest } from './wanted.ts';
import { proofWords, proofForm as words } from './words.ts';

export type WijkChoice = readonly Pick<Wijk, 'slug' | 'name'>[];

type Fields = { readonly lang: Lang; readonly wijken: WijkChoice; readonly form: FormState };

/** Where it is: a wijk or none, and the place in it. */
export function PlaceFields({ lang, wijken, form }: Fields): VNode {
  const field = fieldOf(lang, form);
  return (
    <>
      <Select
        {...field('wijk')}
        label={words.wijk[lang]}
        placeholder={words.noWijk[lang]}
        options={wijken.map(({ slug, name }) => ({ value: slug, label: name }))}
        optional="unmarked"
      />
      <TextInput {...field('place')} label={words.place[lang]} optional />
    </>
  );
}

export function ProofFields({ lang, wijken, form }: Fields): VNode {
  const field = fieldOf(lang, form);
  return (
    <>
      <TextInput {...field('question')} label={words.question[lang]} hint={sharedWords.public[lang]} />
      <TextArea {...field('why')} label={words.why[lang]} maxLength={longest.why} rows={4} />
      <PlaceFields lang={lang} wijken={wijken} form={form} />
      <TextInput
        {...field('partners')}
        label={words.partners[lang]}
        hint={words.partnersHint[lang]}
        optional
      />
      <DateInput {...field('beginsOn')} label={words.beginsOn[lang]} optional />
      <DateInput {...field('endsOn')} label={words.endsOn[lang]} optional />
      <TextInput {...field('documentUrl')} label={sharedWords.documentUrl[lang]} hint="https://" optional />
    </>
  );
}

export type EditProofProps = Fields & {
  /** Null of a new one. */
  readonly slug: string | null;
};

export function EditProofView({ lang, wijken, form, slug }: EditProofProps): VNode {
  const field = fieldOf(lang, form);
  const title = (slug === null ? words.addTitle : sharedWords.correctTitle)[lang];
  const crumbs = [{ href: proofsPath, label: proofWords.title[lang] }];
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={
          slug === null
            ? crumbs
            : [...crumbs, { href: proofPath(slug), label: form.typed.get('question') ?? slug }]
        }
      />
      <Heading level={1}>{title}</Heading>
      <ErrorSummary lang={lang} problems={form.problems} />
      <Form action={slug === null ? newProofPath : correctProofPath(slug)} label={title}>
        <ProofFields lang={lang} wijken={wijken} form={form} />
        {slug === null ? (
          <DateInput {...field('happenedOn')} label={words.proposedOn[lang]} />
        ) : (
          <TextArea
            {...field('reason')}
            label={sharedWords.reason[lang]}
            maxLength={longest.reason}
            rows={2}
          />
        )}
        <Button>{(slug === null ? sharedWords.save : sharedWords.saveCorrection)[lang]}</Button>
      </Form>
    </>
  );
}

export type StepFormProps = {
  readonly lang: Lang;
  readonly slug: string;
  readonly actions: readonly ProofAction[];
  /** May news be told that changes no state? */
  readonly mayReport: boolean;
  readonly form: FormState;
};

export function StepForm({ lang, slug, actions, mayReport, form }: StepFormProps): VNode {
  const field = fieldOf(lang, form);
  return (
    <section aria-labelledby="vastleggen">
      <Heading level={2} id="vastleggen">
        {words.stepTitle[lang]}
      </Heading>
      <Form action={proofStepPath(slug)} label={words.stepTitle[lang]}>
        <Radios
          {...field('action')}
          label={words.action[lang]}
          options={[
            ...(mayReport ? [{ value: 'report', label: words.report[lang] }] : []),
            ...actions.map((action) => ({
              value: action,
              label: proofStatus.transitions[action].label[lang],
            })),
          ]}
        />
        <DateInput {...field('happenedOn')} label={sharedWords.happenedOn[lang]} />
        <TextArea
          {...field('note')}
          label={words.note[lang]}
          hint={words.noteHint[lang]}
          maxLength={longest.note}
        />
        <TextArea
          {...field('followUp')}
          label={words.followUp[lang]}
          hint={words.followUpHint[lang]}
          maxLength={longest.followUp}
          rows={3}
          optional="unmarked"
        />
        <Button>{sharedWords.save[lang]}</Button>
      </Form>
    </section>
  );
}
