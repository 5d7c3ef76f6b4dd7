import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  LinkButton,
  Table,
} from '../../../ui/index.ts';
import { differingNames, type Fields, type Values } from '../forms/fields.ts';
import type { SchemeVersion } from '../types.ts';
import { FieldsView, labelsOf, shownValue } from './fields.tsx';
import { VersionCrumbs, versionPath } from './manage.tsx';
import { manageWords as words } from './manage-words.ts';

export type SectionProps = {
  lang: Lang;
  version: SchemeVersion;
  title: string;
  /** Where the form posts to, and where a refresh of it stands. */
  action: string;
  /** Where 'cancel' leads. */
  back: string;
  fields: Fields;
  values: Values;
  /** The revision that the values were shown from. */
  revision: number;
  problems: readonly Problem[];
  lead?: string | undefined;
  /** Buttons or links of the page itself, under the form's own. */
  after?: VNode | undefined;
};

/** One part of a draft, to fill in. */
export function SectionView(props: SectionProps): VNode {
  const { lang, version, fields, values, problems } = props;
  return (
    <>
      <VersionCrumbs lang={lang} version={version} />
      <Heading level={1}>{props.title}</Heading>
      <ErrorSummary problems={problems} lang={lang} labels={labelsOf(fields, values, lang)} />
      {props.lead !== undefined && <Lead>{props.lead}</Lead>}
      <Form action={props.action}>
        <input type="hidden" name="revision" value={props.revision} />
        <FieldsView lang={lang} fields={fields} values={values} problems={problems} />
        <ButtonGroup>
          <Button>{words.save[lang]}</Button>
          <LinkButton href={props.back} variant="quiet">
            {words.cancel[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
      {props.after}
    </>
  );
}

export type ConflictProps = {
  lang: Lang;
  /** As it is stored now. */
  version: SchemeVersion;
  /** Of what is stored now: who saves her own after all, saves it over that. */
  revision: number;
  title: string;
  action: string;
  back: string;
  fields: Fields;
  theirs: Values;
  yours: Values;
};

/** Two editors, one draft: the second sees both and chooses; everything she typed goes along in the form. */
export function ConflictView(props: ConflictProps): VNode {
  const { lang, fields, theirs, yours } = props;
  const labels = labelsOf(fields, { ...theirs, ...yours }, lang);
  const differing = differingNames(theirs, yours);
  const value = (name: string, values: Values): string =>
    shownValue(fields, name, values[name] ?? [], lang) || words.empty[lang];
  return (
    <>
      <VersionCrumbs lang={lang} version={props.version} />
      <Heading level={1} kicker={props.title}>
        {words.conflictTitle[lang]}
      </Heading>
      <Alert kind="attention" lang={lang}>
        {words.conflictText[lang]}
      </Alert>
      {differing.length === 0 ? (
        <p>{words.conflictSame[lang]}</p>
      ) : (
        <Table
          lang={lang}
          caption={props.title}
          narrow="stack"
          columns={[
            { header: words.field[lang], rowHeader: true, cell: (name) => labels.get(name) ?? name },
            { header: words.theirs[lang], cell: (name) => value(name, theirs) },
            { header: words.yours[lang], cell: (name) => value(name, yours) },
          ]}
          rows={differing}
        />
      )}
      <Form action={props.action}>
        <input type="hidden" name="revision" value={props.revision} />
        {Object.entries(yours).map(([name, texts]) =>
          texts.length === 0 ? null : <input key={name} type="hidden" name={name} value={texts.join('\n')} />,
        )}
        <ButtonGroup>
          <Button>{words.saveMine[lang]}</Button>
          <LinkButton href={props.back} variant="secondary">
            {words.keepTheirs[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
      <p>
        <a href={versionPath(props.version)}>{words.cancel[lang]}</a>
      </p>
    </>
  );
}
