/** How anybody checks the result: the file, the count in her own browser or on the command line, and her own ballot in it. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  Details,
  ErrorSummary,
  Form,
  fill,
  Heading,
  LinkButton,
  TextInput,
} from '../../../ui/index.ts';
import { type Found, type ResultProps, votePath } from './parts.tsx';
import { resultWords as words } from './words.ts';

const Code = ({ children }: { children: string }): VNode => <code class="hv-hash">{children}</code>;

export function Check(props: ResultProps): VNode {
  const { lang, vote, count } = props;
  const file = votePath(vote.slug, 'uitslag.pb');
  return (
    <section aria-labelledby="natellen">
      <Heading level={2} id="natellen">
        {words.recount[lang]}
      </Heading>
      <p>{words.recountText[lang]}</p>
      <Recount {...props} file={file} />
      <ButtonGroup>
        <LinkButton href={file} variant="secondary" icon="download" download>
          {words.file[lang]}
        </LinkButton>
        <LinkButton href={votePath(vote.slug, 'uitslag.csv')} variant="secondary" icon="download" download>
          {words.roundsFile[lang]}
        </LinkButton>
      </ButtonGroup>
      <p>
        {words.hash[lang]}: <Code>{count.fileSha256}</Code>
      </p>
      <Details summary={words.tools[lang]}>
        <p>{words.toolsText[lang]}</p>
        <p>
          <Code>{`npx hoofdveld vote count ${vote.slug}.pb`}</Code>
        </p>
        <p>
          <Code>{`sha256sum ${vote.slug}.pb`}</Code>
        </p>
      </Details>
      <Find {...props} />
    </section>
  );
}

function Recount({ lang, count, file, recountJs }: ResultProps & { file: string }): VNode {
  return (
    <>
      <noscript>
        <p>{words.recountNoScript[lang]}</p>
      </noscript>
      <hv-recount
        hidden
        data-file={file}
        data-script={recountJs}
        data-sha256={count.fileSha256}
        data-winners={JSON.stringify(count.outcome.winners)}
        data-counting={words.recounting[lang]}
        data-equal={words.recountEqual[lang]}
        data-different={words.recountDifferent[lang]}
        data-failed={words.recountFailed[lang]}
        data-hash={words.recountHash[lang]}
      >
        <Button>{words.recountButton[lang]}</Button>
        <div role="status" data-answer="" />
      </hv-recount>
    </>
  );
}

function Find({ lang, vote, found, problems }: ResultProps): VNode {
  return (
    <>
      <Heading level={3} id="vind">
        {words.find[lang]}
      </Heading>
      <p>{words.findText[lang]}</p>
      <ErrorSummary lang={lang} problems={problems} />
      {found?.line && <FoundLine lang={lang} line={found.line} />}
      <Form action={`${votePath(vote.slug, 'uitslag')}#vind`} label={words.find[lang]}>
        <TextInput
          lang={lang}
          name="bewijs"
          label={words.findLabel[lang]}
          value={found?.typed ?? ''}
          width="medium"
          problems={problems}
          autocomplete="off"
          spellcheck={false}
        />
        <Button variant="secondary">{words.findButton[lang]}</Button>
      </Form>
    </>
  );
}

function FoundLine({ lang, line }: { lang: Lang; line: NonNullable<Found['line']> }): VNode {
  return (
    <Alert kind="success" lang={lang} title={words.found[lang]} role="status">
      <p>{fill(words.foundLine, lang, { line: line.number })}</p>
      <p>
        <Code>{line.text}</Code>
      </p>
      {line.projects.length === 0 ? (
        <p>{words.foundBlank[lang]}</p>
      ) : (
        <ul>
          {line.projects.map((project) => (
            <li key={project}>{project}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
