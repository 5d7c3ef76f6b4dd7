/** Schemes whose effects must be reported on (Awb 4:24), half a year ahead: a report takes months to write. */
import { type PlainDate, Temporal } from '../../kernel/dates.ts';
import { text } from '../../kernel/messages.ts';
import { allowed } from '../../kernel/permissions.ts';
import type { WorkItem, WorkItemSource } from '../../kernel/work-item.ts';
import { askTogether } from '../../platform/db/ask-together.ts';
import type { Reader } from '../../platform/db/index.ts';
import { evaluationDue } from './rules/evaluation.ts';
import { listEvaluationFacts } from './store/evaluation.ts';
import { listSchemes } from './store/read.ts';

export const evaluationPath = (slug: string): string => `/beheer/regelingen/${slug}/evaluatie`;

const monthsAhead = 6;
const clock = text('Verslag over de regeling publiceren', 'Publish the report on the scheme');
const status = text('Nog niet gepubliceerd', 'Not published yet');

export function evaluationWork(db: Reader): WorkItemSource {
  return {
    key: 'evaluations',
    name: text('Evaluaties', 'Evaluations'),
    async list(actor, today: PlainDate): Promise<readonly WorkItem[]> {
      if (!allowed(actor, 'draft.view', {})) return [];
      const { schemes, facts } = await askTogether({
        schemes: listSchemes(db),
        facts: listEvaluationFacts(db),
      });
      const until = today.add({ months: monthsAhead });
      return schemes
        .flatMap(({ id, slug, name }): WorkItem[] => {
          const of = facts.get(id);
          const due = of && evaluationDue(of.versions, of.reports, of.term);
          if (!due || Temporal.PlainDate.compare(due.dueOn, until) > 0) return [];
          const href = evaluationPath(slug);
          return [
            { id, title: name, caseNumber: null, href, clock, dueOn: due.dueOn, status, amountCents: null },
          ];
        })
        .toSorted((a, b) => Temporal.PlainDate.compare(a.dueOn, b.dueOn));
    },
  };
}
