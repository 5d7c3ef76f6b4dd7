/** The page on which a place adds files to its request, each with a point of the checklist. */
import type { VNode } from 'preact';
import { acceptedFiles, sizeText } from '../../../kernel/files.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Button,
  ErrorSummary,
  FileInput,
  Form,
  fill,
  Heading,
  Lead,
  Select,
  Table,
} from '../../../ui/index.ts';
import { type Checklist, criterionGroupLabels } from '../rules/criteria.ts';
import { filePolicy } from '../rules/recognition.ts';
import type { RecognitionFile } from '../types.ts';
import type { VenueTyped } from './describe.tsx';
import { FileLink } from './evidence.tsx';
import { evidenceWords as words } from './evidence-words.ts';

export type EvidenceFilesProps = {
  lang: Lang;
  /** What is asked, and for which place. */
  title: string;
  address: string;
  checklist: Checklist;
  files: readonly RecognitionFile[];
  typed: VenueTyped;
  problems: readonly Problem[];
};

function Files({ lang, address, checklist, files }: EvidenceFilesProps): VNode {
  const labelOf = (criterion: string): string =>
    checklist.criteria.find(({ key }) => key === criterion)?.label[lang] ?? '';
  return (
    <Table
      lang={lang}
      caption={words.files[lang]}
      hideCaption
      narrow="stack"
      rows={files}
      empty={<p>{words.filesNone[lang]}</p>}
      columns={[
        {
          header: words.file[lang],
          rowHeader: true,
          cell: (file) => <FileLink lang={lang} file={file} href={`${address}/bestanden`} />,
        },
        { header: words.point[lang], cell: ({ criterion }) => labelOf(criterion) },
        {
          header: words.remove[lang],
          cell: (file) => (
            <Form
              action={`${address}/bestanden/${file.id}/weg`}
              label={`${words.remove[lang]}: ${file.name}`}
            >
              <Button variant="quiet" icon="trash">
                {words.remove[lang]}
                <span class="hv-visually-hidden">: {file.name}</span>
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}

export function EvidenceFilesView(props: EvidenceFilesProps): VNode {
  const { lang, title, address, checklist, typed, problems } = props;
  const groups = [...Map.groupBy(checklist.criteria, ({ group }) => group)];
  return (
    <>
      <Heading level={1} kicker={title}>
        {words.filesTitle[lang]}
      </Heading>
      <ErrorSummary problems={problems} lang={lang} order={['punt', 'bestand']} />
      <Lead>{words.filesLead[lang]}</Lead>
      <Form action={`${address}/bestanden`} enctype="multipart/form-data" label={words.add[lang]}>
        <Select
          lang={lang}
          problems={problems}
          name="punt"
          label={words.point[lang]}
          value={typed.text('punt')}
          options={groups.map(([group, criteria]) => ({
            label: criterionGroupLabels[group][lang],
            options: criteria.map(({ key, label }) => ({ value: key, label: label[lang] })),
          }))}
        />
        <FileInput
          lang={lang}
          problems={problems}
          name="bestand"
          label={words.file[lang]}
          hint={fill(words.fileHint, lang, { size: sizeText(filePolicy.maxBytes)[lang] })}
          accept={acceptedFiles}
        />
        <Button icon="paperclip">{words.add[lang]}</Button>
      </Form>
      <Heading level={2}>{words.files[lang]}</Heading>
      <Files {...props} />
      <p>
        <a href={address}>{words.back[lang]}</a>
      </p>
    </>
  );
}
