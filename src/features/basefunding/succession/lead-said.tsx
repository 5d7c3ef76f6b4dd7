import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import { fillWith, OwnWords } from '../../../ui/index.ts';
import { fundingWords } from '../funding-words.ts';
import { type RequestProps, requestPath } from '../views/request-parts.tsx';
import { successionWords as words } from './words.ts';

/** Who leads it, who did before, and where an officer names another one. */
export function LeadSaid({ lang, facts, before, applying, may }: RequestProps): VNode {
  const { request, parts } = facts;
  const lead = parts.find(({ part }) => part.organisationId === request.leadOrganisationId);
  return (
    <>
      {lead ? <OwnWords said={lead.part.organisationName} lang={lang} /> : fundingWords.leadNone[lang]}
      {before.map(({ former, changedOn }) => (
        <span key={`${changedOn} ${former}`}>
          <br />
          <small>
            {fillWith(words.before, lang, {
              date: formatDate(changedOn, lang),
              name: <OwnWords said={former} lang={lang} />,
            })}
          </small>
        </span>
      ))}
      {may.decide && applying.runs && (
        <>
          <br />
          <a href={`${requestPath(request)}/andere-penvoerder`}>{words.link[lang]}</a>
        </>
      )}
    </>
  );
}
