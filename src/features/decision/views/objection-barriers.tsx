/** Why this officer does not decide on this objection: she took the decision, or has an interest of her own (Awb 10:3, 2:4). */
import type { VNode } from 'preact';
import { Alert } from '../../../ui/index.ts';
import type { HandleProps } from './objection-step-form.tsx';
import { objectionWords as words } from './words-objection.ts';

export function ObjectionBarriers({ lang, ownDecision, tie }: HandleProps): VNode | null {
  if (!ownDecision && tie === null) return null;
  return (
    <>
      {ownDecision && (
        <Alert kind="attention" lang={lang}>
          {words.yourDecision[lang]}
        </Alert>
      )}
      {tie && (
        <Alert kind="attention" lang={lang}>
          <p>{tie.said[lang]}</p>
          {tie.askedAt && (
            <p>
              <a href={tie.askedAt}>{words.sayWhetherSame[lang]}</a>
            </p>
          )}
        </Alert>
      )}
    </>
  );
}
