/** Who hands in what won, where that is not known: for the office. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { Button, EmailInput, Form, Heading, Select, TextInput } from '../../../ui/index.ts';
import { applicantPath, settlementWords as words } from './words.ts';

export type ApplicantTyped = { readonly number: string; readonly name: string; readonly email: string };

export type ApplicantFormProps = {
  readonly lang: Lang;
  readonly slug: string;
  /** Prepared, and nobody's yet. */
  readonly projects: readonly { readonly number: number; readonly title: string }[];
  readonly typed: ApplicantTyped;
  readonly problems: readonly Problem[];
};

export function ApplicantForm({ lang, slug, projects, typed, problems }: ApplicantFormProps): VNode | null {
  const [only, ...others] = projects;
  if (!only) return null;
  return (
    <section aria-labelledby="aanvrager">
      <Heading level={2} id="aanvrager">
        {words.name[lang]}
      </Heading>
      <p>{words.nameLead[lang]}</p>
      <Form action={applicantPath(slug)} label={words.name[lang]}>
        <Select
          lang={lang}
          problems={problems}
          name="number"
          label={words.nameWhich[lang]}
          placeholder={others.length === 0 ? null : undefined}
          value={typed.number || (others.length === 0 ? String(only.number) : '')}
          options={projects.map(({ number, title }) => ({
            value: String(number),
            label: `${number}. ${title}`,
          }))}
        />
        <TextInput
          lang={lang}
          problems={problems}
          name="name"
          label={words.nameWho[lang]}
          value={typed.name}
        />
        <EmailInput
          lang={lang}
          problems={problems}
          name="email"
          label={words.nameEmail[lang]}
          value={typed.email}
        />
        <Button>{words.nameSend[lang]}</Button>
      </Form>
    </section>
  );
}
