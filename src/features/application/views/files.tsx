import type { VNode } from 'preact';
import { acceptedFiles, sizeText } from '../../../kernel/files.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { Button, FileInput, fill, Icon } from '../../../ui/index.ts';
import type { Question } from '../../scheme/types.ts';
import { formWords } from '../messages.ts';
import type { Attachment } from '../types.ts';

export const fileHref = (file: Attachment): string =>
  `/bestanden/${file.id}/${encodeURIComponent(file.name)}`;

type FilesFieldProps = {
  readonly question: Extract<Question, { kind: 'files' }>;
  readonly lang: Lang;
  readonly problems: readonly Problem[];
  readonly attachments: readonly Attachment[];
  readonly filesRemovable: boolean;
};

/** Files that are there, each with a button to take it away, and room for more. */
export function FilesField(props: FilesFieldProps): VNode {
  const { question, lang, problems, filesRemovable } = props;
  const files = props.attachments.filter((file) => file.question === question.key);
  const size = sizeText(question.maxBytes)[lang];
  return (
    <div class="hv-files">
      <FileInput
        lang={lang}
        name={question.key}
        label={question.label[lang]}
        hint={[question.hint?.[lang], fill(formWords.fileHint, lang, { size, count: question.maxFiles })]
          .filter(Boolean)
          .join(' ')}
        optional={!question.required}
        problems={problems}
        accept={acceptedFiles}
        multiple
      />
      <Button variant="secondary" name="knop" value="toevoegen" icon="paperclip">
        {formWords.addFiles[lang]}
      </Button>
      {files.length > 0 && (
        <ul class="hv-files__list" aria-label={formWords.yourFiles[lang]}>
          {files.map((file) => (
            <li class="hv-files__file" key={file.id}>
              <a href={fileHref(file)}>
                <Icon name="file-text" /> {file.name}
              </a>{' '}
              <span class="hv-files__size">{sizeText(file.sizeBytes)[lang]}</span>
              {filesRemovable && (
                <Button variant="quiet" name="knop" value={`weg:${file.id}`} icon="trash">
                  {formWords.removeFile[lang]}
                  <span class="hv-visually-hidden"> {file.name}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
