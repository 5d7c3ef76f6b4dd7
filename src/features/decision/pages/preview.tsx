/** A letter as it would be sent today; nothing is stored. */
import { today } from '../../../kernel/dates.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import type { LetterDocument } from '../../../platform/pdf/index.ts';
import { heldCents } from '../../budget/index.ts';
import { cityLetterhead, nameOnLetter } from '../../correspondence/index.ts';
import type { FinalContent } from '../commands/final-amount.ts';
import { letterFactsOf } from '../commands/letter-facts.ts';
import type { DecisionCase } from '../commands/load-case.ts';
import { decisionLetter, decisionSubject } from '../letters/decision-letter.ts';
import type { DecisionFactsForLetter } from '../letters/facts.ts';
import { PreviewPage } from '../views/preview.tsx';
import { words } from '../views/words.ts';

export function letterDocument(d: DecisionCase, facts: DecisionFactsForLetter): LetterDocument {
  return {
    ...decisionLetter(facts),
    sender: cityLetterhead(d.application.lang),
    addressee: [nameOnLetter(d.applicant, d.organisation, d.application.lang)],
    date: facts.today.toString(),
    subject: decisionSubject(facts),
  };
}

/** The letter about a final amount, with what was typed to send on or to go back to; one address takes all three. */
export async function previewFinal(
  c: AppContext,
  deps: Deps,
  d: DecisionCase,
  content: FinalContent,
  form: FormValues,
): Promise<Response> {
  const held = await heldCents(deps.db, d.envelope.id, d.application.id);
  const facts = letterFactsOf(
    d,
    {
      ...content,
      previousCents: d.latest?.amountCents ?? null,
      paidCents: held.advanced + held.determined,
    },
    { today: today(deps.clock), siteUrl: deps.config.publicUrl },
  );
  const { pathname } = new URL(c.req.url);
  const lang = c.get('lang');
  return c.get('page')(
    { title: words.previewTitle[lang] },
    <PreviewPage
      lang={lang}
      caseNumber={d.application.caseNumber ?? ''}
      title={d.application.title}
      document={letterDocument(d, facts)}
      letterLang={d.application.lang}
      siteUrl={deps.config.publicUrl}
      fields={form.entries()}
      takeAt={pathname}
      editAt={pathname}
    />,
  );
}
