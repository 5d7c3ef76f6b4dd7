import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  ButtonGroup,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  LinkButton,
  type Option,
  Radios,
  ScrollText,
  TextArea,
} from '../../../ui/index.ts';
import type { SchemeVersion } from '../types.ts';
import { VersionCrumbs, versionPath } from './manage.tsx';
import { manageWords as words } from './manage-words.ts';

export type NewSchemeProps = {
  lang: Lang;
  starts: readonly Option[];
  start: string;
  yaml: string;
  validFrom: string;
  validUntil: string;
  problems: readonly Problem[];
};

export function NewSchemeView(props: NewSchemeProps): VNode {
  const { lang, problems } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: words.title[lang], href: '/beheer/regelingen' }]} />
      <Heading level={1}>{words.newTitle[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{words.newLead[lang]}</Lead>
      <Form action="/beheer/regelingen/nieuw">
        <Radios
          lang={lang}
          name="start"
          label={words.start[lang]}
          options={props.starts}
          value={props.start}
          problems={problems}
        />
        <DateInput
          lang={lang}
          name="validFrom"
          label={words.from[lang]}
          value={props.validFrom}
          problems={problems}
        />
        <DateInput
          lang={lang}
          name="validUntil"
          label={words.until[lang]}
          hint={words.untilHint[lang]}
          value={props.validUntil}
          problems={problems}
          optional="unmarked"
        />
        <TextArea
          lang={lang}
          name="yaml"
          label={words.yamlText[lang]}
          hint={words.yamlHint[lang]}
          value={props.yaml}
          rows={12}
          problems={problems}
          optional="unmarked"
        />
        <ButtonGroup>
          <Button>{words.make[lang]}</Button>
          <LinkButton href="/beheer/regelingen" variant="quiet">
            {words.cancel[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}

export type YamlProps = {
  lang: Lang;
  version: SchemeVersion;
  yaml: string;
  revision: number;
  problems: readonly Problem[];
  mayEdit: boolean;
  /** What another editor saved meanwhile, beside what was typed here. */
  stored?: string | undefined;
};

/** A version as text: to read, and for a draft to change. */
export function YamlView({ lang, version, yaml, revision, problems, mayEdit, stored }: YamlProps): VNode {
  const path = versionPath(version);
  const download = (
    <LinkButton href={`${path}/yaml/bestand`} variant="secondary" icon="download" download>
      {words.download[lang]}
    </LinkButton>
  );
  return (
    <>
      <VersionCrumbs lang={lang} version={version} />
      <Heading level={1}>{words.yaml[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{words.yamlLead[lang]}</Lead>
      {stored !== undefined && (
        <Alert kind="attention" lang={lang} title={words.conflictTitle[lang]}>
          <p>{words.conflictText[lang]}</p>
          <Details summary={words.theirs[lang]}>
            <ScrollText label={words.theirs[lang]} text={stored} />
          </Details>
        </Alert>
      )}
      {mayEdit && version.status === 'draft' ? (
        <Form action={`${path}/yaml`}>
          <input type="hidden" name="revision" value={revision} />
          <TextArea
            lang={lang}
            name="yaml"
            label={words.yamlText[lang]}
            value={yaml}
            rows={24}
            problems={problems}
          />
          <ButtonGroup>
            <Button>{words.save[lang]}</Button>
            {download}
          </ButtonGroup>
        </Form>
      ) : (
        <>
          <p>{download}</p>
          <ScrollText label={words.yamlText[lang]} text={yaml} />
        </>
      )}
    </>
  );
}
