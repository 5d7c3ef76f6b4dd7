import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  Checkbox,
  ErrorSummary,
  Form,
  fill,
  Heading,
  LinkButton,
} from '../../../ui/index.ts';
import type { SchemeVersion } from '../types.ts';
import { VersionCrumbs, versionPath } from './manage.tsx';
import { manageWords as words } from './manage-words.ts';
import { periodWords } from './schemes.tsx';

export type ConfirmProps = {
  lang: Lang;
  version: SchemeVersion;
  kind: 'bekendmaken' | 'intrekken' | 'weggooien';
  problems: readonly Problem[];
  /** Versions that stop when this one begins. */
  ends: readonly SchemeVersion[];
  warnings: readonly Problem[];
};

const texts = {
  bekendmaken: { title: words.publish, lead: words.publishLead, now: words.publishNow },
  intrekken: { title: words.withdraw, lead: words.withdrawLead, now: words.withdrawNow },
  weggooien: { title: words.discard, lead: words.discardLead, now: words.discardNow },
} as const;

/** Is it about what this page asks, and not about what stands in the draft? */
const asked = (found: Problem): boolean => found.field === 'endPredecessors';

/** The last page before something that cannot be undone. */
export function ConfirmView({ lang, version, kind, problems, ends, warnings }: ConfirmProps): VNode {
  const { title, lead, now } = texts[kind];
  const blocked = problems.some((found) => !asked(found) && found.code !== 'revision-conflict');
  const back = (
    <LinkButton href={versionPath(version)} variant="secondary">
      {words.cancel[lang]}
    </LinkButton>
  );
  return (
    <>
      <VersionCrumbs lang={lang} version={version} />
      <Heading level={1}>{title[lang]}</Heading>
      <ErrorSummary
        problems={problems.map((found) => (asked(found) ? found : { ...found, field: '' }))}
        lang={lang}
      />
      <p>
        {fill(lead, lang, {
          n: version.number,
          name: version.name[lang],
          period: periodWords(version, lang),
        })}
      </p>
      {warnings.length > 0 && (
        <Alert kind="attention" lang={lang} title={words.warnings[lang]}>
          <ul>
            {warnings.map((warning) => (
              <li key={warning.code}>{warning.text[lang]}</li>
            ))}
          </ul>
        </Alert>
      )}
      {blocked ? (
        <p>{back}</p>
      ) : (
        <Form action={`${versionPath(version)}/${kind}`}>
          <input type="hidden" name="revision" value={version.revision} />
          {ends.length > 0 && (
            <Checkbox
              lang={lang}
              name="endPredecessors"
              label={fill(words.endPredecessors, lang, { n: ends.map(({ number }) => number).join(', ') })}
              problems={problems}
              optional="unmarked"
            />
          )}
          <ButtonGroup>
            <Button variant={kind === 'bekendmaken' ? 'primary' : 'danger'}>{now[lang]}</Button>
            {back}
          </ButtonGroup>
        </Form>
      )}
    </>
  );
}
