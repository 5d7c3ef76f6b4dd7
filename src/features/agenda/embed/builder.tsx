import type { VNode } from 'preact';
import { Button, ErrorSummary, Form, fill, Heading, Lead, Select } from '../../../ui/index.ts';
import {
  AudienceField,
  DomainField,
  type FilterProps,
  HiddenSubjects,
  WhenField,
  WijkField,
} from '../views/filter.tsx';
import { type EmbedCode, elementCode, embedAddress, frameCode, frameSandbox } from './code.ts';
import { builderLangName, type EmbedLook, shownCounts } from './forms.ts';
import { embedWords as words } from './messages.ts';

export type BuilderProps = FilterProps & {
  readonly look: EmbedLook;
  /** Null while something is to be mended. */
  readonly code: EmbedCode | null;
};

export function BuilderView(props: BuilderProps): VNode {
  const { lang, form, code } = props;
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      <ErrorSummary lang={lang} problems={form.problems} />
      <Heading level={2}>{words.choose[lang]}</Heading>
      <Choices {...props} />
      {code && (
        <>
          <Heading level={2}>{words.code[lang]}</Heading>
          <Code id="met-script" title={words.element[lang]} hint={words.elementHint[lang]}>
            {elementCode(code)}
          </Code>
          <Code id="zonder-script" title={words.frame[lang]} hint={words.frameHint[lang]}>
            {frameCode(code)}
          </Code>
          <p>{words.attributes[lang]}</p>
          <Heading level={3}>{words.policy[lang]}</Heading>
          <p>{fill(words.policyText, lang, { origin: code.publicUrl })}</p>
          <Heading level={2}>{words.preview[lang]}</Heading>
          <iframe
            class="hv-embed-preview"
            src={embedAddress(code.query)}
            title={code.title}
            height={480}
            loading="lazy"
            sandbox={frameSandbox}
            // To be looked at: whoever wants to walk through it has the link below.
            inert
          />
          <p>
            <a href={embedAddress(code.query)}>{words.previewAlone[lang]}</a>
          </p>
        </>
      )}
    </>
  );
}

function Choices(props: BuilderProps): VNode {
  const { lang, form, look } = props;
  const shared = { lang, optional: 'unmarked' as const, placeholder: null };
  return (
    <Form method="get" action="/agenda/inbedden" label={words.choose[lang]} inline>
      <HiddenSubjects typed={form.typed} />
      {(['q', 'spreektaal', 'gratis', 'rolstoel', 'inloop'] as const)
        .filter((name) => form.typed[name] !== '')
        .map((name) => (
          <input key={name} type="hidden" name={name} value={form.typed[name]} />
        ))}
      <WijkField {...props} />
      <WhenField {...props} />
      <DomainField {...props} />
      <AudienceField {...props} />
      <Select
        {...shared}
        name="aantal"
        label={words.count[lang]}
        options={shownCounts.map((count) => ({ value: String(count), label: String(count) }))}
        value={String(look.count)}
      />
      <Select
        {...shared}
        name={builderLangName}
        label={words.lang[lang]}
        options={[
          { value: '', label: words.langOfReader[lang] },
          { value: 'nl', label: words.nl[lang] },
          { value: 'en', label: words.en[lang] },
        ]}
        value={look.lang ?? ''}
      />
      <Button>{words.make[lang]}</Button>
    </Form>
  );
}

type CodeProps = {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly children: string;
};

/** In a field: one press selects all of it, also on a phone. */
function Code({ id, title, hint, children }: CodeProps): VNode {
  return (
    <>
      <Heading level={3}>
        <label for={id}>{title}</label>
      </Heading>
      <p id={`${id}-uitleg`}>{hint}</p>
      <textarea
        class="utrecht-textbox hv-code"
        id={id}
        rows={5}
        readOnly
        spellcheck={false}
        aria-describedby={`${id}-uitleg`}
        lang="en"
      >
        {children}
      </textarea>
    </>
  );
}
