import type { ComponentChildren, VNode } from 'preact';
import './elements.ts';
import { Form } from './form.tsx';

export type PasskeyFormProps = {
  action: string;
  /** JSON of the server's question; `make` a new passkey, or `ask` for one that is there. */
  question: { readonly make: string } | { readonly ask: string };
  /** What is said when the device gave no passkey. */
  refused: string;
  children: ComponentChildren;
};

/** Appears with script and where the browser knows passkeys. What stands for it else has `data-without-passkey`. */
export function PasskeyForm({ action, question, refused, children }: PasskeyFormProps): VNode {
  const data = 'make' in question ? { 'data-make': question.make } : { 'data-ask': question.ask };
  return (
    <hv-passkey hidden data-refused={refused} {...data}>
      <Form action={action}>
        <input type="hidden" name="passkey" value="" />
        {children}
        <p role="status"></p>
      </Form>
    </hv-passkey>
  );
}
