/** Mails to who signs for an organisation that gets its part of a grant straight: asked for its account, told of another one. */
import { type Lang, text } from '../../../kernel/messages.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import type { Application } from '../../application/index.ts';
import { getPerson, listMembers } from '../../party/index.ts';
import type { PaymentDeps } from '../deps.ts';
import { markAsked, sharesToAsk } from '../store/shares.ts';
import type { GrantShare } from '../types.ts';

type Words = { readonly subject: string; readonly body: string };

const askWords = (share: GrantShare, href: string, lang: Lang): Words => ({
  subject: text(
    'Geef de rekening op voor uw deel van een subsidie',
    'Give the account for your part of a subsidy',
  )[lang],
  body: text(
    `Beste lezer,\n\nEr is een subsidie toegekend voor ‘${share.title}’ (zaak ${share.caseNumber ?? ''}). Een deel daarvan is voor ${share.organisationName}. Op welke rekening mogen wij dat deel betalen? Geef die hier op:\n\n${href}\n\nU logt in met uw e-mailadres. Zolang iemand nog geen rekening gaf, betalen wij alles aan de penvoerder.`,
    `Dear reader,\n\nA subsidy was granted for ‘${share.title}’ (case ${share.caseNumber ?? ''}). A part of it is for ${share.organisationName}. To which account may we pay that part? Give it here:\n\n${href}\n\nYou log in with your e-mail address. As long as somebody has given no account, we pay everything to the lead organisation.`,
  )[lang],
});

const otherWords = (share: GrantShare, href: string, lang: Lang): Words => ({
  subject: text('Iemand gaf een andere rekening op', 'Somebody gave another account')[lang],
  body: text(
    `Beste lezer,\n\nVoor het deel van ${share.organisationName} in de subsidie ‘${share.title}’ (zaak ${share.caseNumber ?? ''}) is een andere rekening opgegeven. Wij controleren die eerst. Tot dan betalen wij op de rekening die wij al kenden.\n\nWas u of uw organisatie dit niet? Bel ons dan meteen.\n\n${href}`,
    `Dear reader,\n\nFor the part of ${share.organisationName} in the subsidy ‘${share.title}’ (case ${share.caseNumber ?? ''}) another account was given. We check it first. Until then we pay to the account that we knew already.\n\nWas this not you or your organisation? Then call us at once.\n\n${href}`,
  )[lang],
});

/** @returns how many mails went */
async function mailSigners(
  unit: UnitOfWork,
  { clock, config }: PaymentDeps,
  share: GrantShare,
  words: (share: GrantShare, href: string, lang: Lang) => Words,
): Promise<number> {
  const signers = (await listMembers(unit.tx, share.organisationId, unit.today)).flatMap(
    ({ email, right, personId }) => (email !== null && right === 'sign' ? [{ email, personId }] : []),
  );
  const href = `${config.publicUrl}/deel-van-subsidie/${share.id}`;
  for (const { email, personId } of signers) {
    const { lang } = await getPerson(unit.tx, personId);
    await queueMail(unit.tx, clock, config, {
      to: email,
      lang,
      kind: 'grant-share',
      ...words(share, href, lang),
    });
  }
  return signers.length;
}

/**
 * Asks each that gave no account yet and was not asked before. Only once there is a grant that was made known: what is not
 * decided asks nobody for a bank account. Where nobody is known who signs, the office sees it on its list of accounts.
 */
export async function askShares(
  unit: UnitOfWork,
  deps: PaymentDeps,
  { id, organisationId }: Pick<Application, 'id' | 'organisationId'>,
): Promise<void> {
  for (const share of await sharesToAsk(unit.tx, id)) {
    // The recipient's own account is the one of the case.
    if (share.organisationId === organisationId) continue;
    if ((await mailSigners(unit, deps, share, askWords)) === 0) continue;
    await markAsked(unit.tx, share.id, unit.nowDate);
    unit.audit('payment.shareAsked', 'grant_share', share.id, { applicationId: id });
  }
}

/** Whoever we knew already hears of another account: a stolen login must not be enough. */
export async function warnOfAccount(unit: UnitOfWork, deps: PaymentDeps, share: GrantShare): Promise<void> {
  await mailSigners(unit, deps, share, otherWords);
}
