/** Mails to who can turn a key, and proposals whose last day is over. */
import { type Actor, system } from '../../kernel/actor.ts';
import { today } from '../../kernel/dates.ts';
import { parseId } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/messages.ts';
import { assert, ok } from '../../kernel/result.ts';
import { canTransition } from '../../kernel/status.ts';
import { type CommandDeps, inTransaction } from '../../platform/db/unit-of-work.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { askKeysJob } from './commands/propose.ts';
import { budgetTitle, moveLabels } from './messages.ts';
import { proposalPath } from './paths.ts';
import { proposalStatus } from './status.ts';
import {
  getAreaBudget,
  getProposal,
  listKeyHolders,
  listLapsed,
  lockProposal,
  settleProposal,
} from './store/index.ts';
import type { AreaBudget, Proposal } from './types.ts';

type Words = { readonly subject: string; readonly body: string };

function keyMail(budget: AreaBudget, proposal: Proposal, href: string, lang: Lang): Words {
  const title = budgetTitle(budget)[lang];
  const move = moveLabels[proposal.move.kind][lang];
  if (lang === 'en')
    return {
      subject: `A proposal waits for your key: ${title}`,
      body: `There is a proposal for ${title}: ${move.toLowerCase()}. It takes effect when the district office and the council have both turned their key.\n\nLook at the proposal and decide with your office:\n${href}\n`,
    };
  return {
    subject: `Een voorstel wacht op uw sleutel: ${title}`,
    body: `Er is een voorstel voor ${title}: ${move.toLowerCase()}. Het gaat door als de gebiedsorganisatie en de wijkraad allebei hun sleutel omdraaien.\n\nBekijk het voorstel en beslis met uw organisatie:\n${href}\n`,
  };
}

/** One mail to each who can turn a key, but not to who proposed it. */
export async function askKeys(deps: Deps, proposalId: Proposal['id']): Promise<void> {
  await inTransaction(
    deps,
    system('areaBudget.askKeys'),
    async (unit) => {
      const proposal = await getProposal(unit.tx, proposalId);
      if (proposal.status !== 'proposed') return ok(null);
      const budget = await getAreaBudget(unit.tx, proposal.areaBudgetId);
      const holders = await listKeyHolders(unit.tx, budget.id, unit.today);
      const href = `${deps.config.publicUrl}${proposalPath(budget, proposal.number)}`;
      const told = new Set<string>();
      for (const { personId, email, lang } of holders) {
        if (email === null || personId === proposal.proposedBy || told.has(personId)) continue;
        told.add(personId);
        const words = keyMail(budget, proposal, href, lang);
        await queueMail(unit.tx, deps.clock, deps.config, {
          to: email,
          lang,
          kind: 'area-budget-key',
          ...words,
        });
      }
      return ok(null);
    },
    { publicFacts: false },
  );
}

/** Safe to run twice. @returns how many lapsed */
export async function lapseProposals(
  deps: CommandDeps,
  actor: Actor = system('areaBudget.lapse'),
): Promise<number> {
  let lapsed = 0;
  for (const { id } of await listLapsed(deps.db, today(deps.clock))) {
    const result = await inTransaction(deps, actor, async (unit) => {
      const locked = await lockProposal(unit.tx, id);
      if (!canTransition(proposalStatus, locked.status, 'lapse')) return ok(false);
      await settleProposal(unit.tx, id, {
        status: 'lapsed',
        at: unit.nowDate,
        by: null,
        for: null,
        reason: null,
      });
      unit.audit('areaBudget.lapsed', 'area_budget_proposal', id, { number: locked.number });
      return ok(true);
    });
    if (result.ok && result.value) lapsed += 1;
  }
  return lapsed;
}

export function areaBudgetJobs(deps: Deps): Jobs {
  return {
    [askKeysJob]: {
      run: async (payload) => {
        const id = parseId<'area_budget_proposal'>((payload as { proposalId?: unknown } | null)?.proposalId);
        assert(id, 'the job names the proposal');
        await askKeys(deps, id);
      },
    },
    'areaBudget.lapse': {
      nightly: true,
      run: async () => {
        await lapseProposals(deps);
      },
    },
  };
}
