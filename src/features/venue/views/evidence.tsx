/** What shows that a place meets a criterion: words, a fact as it was when it was picked and as it is now, files. */

import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import { sizeText } from '../../../kernel/files.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { inDutch } from '../../../kernel/words.ts';
import { fill, Icon, OwnWords } from '../../../ui/index.ts';
import { sameValue } from '../rules/facts.ts';
import type { Answer, PickedFact, PlaceFact, RecognitionFile } from '../types.ts';
import { evidenceWords as words } from './evidence-words.ts';

/** For who asks and who judges: the public sees no files, and the fact as it was picked. */
export type Judged = {
  readonly now: readonly PlaceFact[];
  readonly files: readonly RecognitionFile[];
  readonly filesHref: string;
};

export function FileLink({ lang, file, href }: { lang: Lang; file: RecognitionFile; href: string }): VNode {
  return (
    <>
      <a href={`${href}/${file.id}`}>
        <Icon name="file-text" /> {file.name}
      </a>{' '}
      <span class="hv-files__size">{sizeText(file.sizeBytes)[lang]}</span>
    </>
  );
}

function Compared({ lang, fact, now }: { lang: Lang; fact: PickedFact; now: PlaceFact | null }): VNode {
  const date = formatDate(fact.pickedOn, lang);
  if (now !== null && sameValue(now, fact))
    return (
      <>
        {fact.value[lang]}
        <div class="hv-hint">
          {fill(words.picked, lang, { date })}. {words.same[lang]}
        </div>
      </>
    );
  return (
    <>
      <div>
        {fill(words.pickedThen, lang, { date })}: {fact.value[lang]}
      </div>
      <strong>{now === null ? words.gone[lang] : `${words.now[lang]}: ${now.value[lang]}`}</strong>
    </>
  );
}

function Fact({ lang, fact, judged }: { lang: Lang; fact: PickedFact; judged: Judged | undefined }): VNode {
  const now = judged?.now.find(({ key }) => key === fact.key) ?? null;
  return (
    <div>
      <a href={fact.href}>{fact.label[lang]}</a>:{' '}
      {judged === undefined ? (
        <>
          {fact.value[lang]}
          <div class="hv-hint">{fill(words.picked, lang, { date: formatDate(fact.pickedOn, lang) })}</div>
        </>
      ) : (
        <Compared lang={lang} fact={fact} now={now} />
      )}
    </div>
  );
}

type EvidenceProps = {
  lang: Lang;
  criterion: string;
  answer: Answer | undefined;
  judged?: Judged | undefined;
};

export function Evidence({ lang, criterion, answer, judged }: EvidenceProps): VNode {
  const files = (judged?.files ?? []).filter((file) => file.criterion === criterion);
  const { evidence = '', fact } = answer ?? {};
  if (evidence === '' && fact === undefined && files.length === 0) return <>–</>;
  return (
    <>
      <OwnWords as="p" said={inDutch(evidence)} lang={lang} />
      {fact !== undefined && <Fact lang={lang} fact={fact} judged={judged} />}
      {files.map((file) => (
        <div key={file.id}>
          <FileLink lang={lang} file={file} href={judged?.filesHref ?? ''} />
        </div>
      ))}
    </>
  );
}
