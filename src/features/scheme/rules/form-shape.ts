/** The form of a scheme as data: its pages and questions. */
import { z } from 'zod';

export const textSchema = z.object({ nl: z.string().min(1).max(4000), en: z.string().min(1).max(4000) });

const fieldBase = {
  /** Key in `application.answers`; stable across versions when the meaning is. */
  key: z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/),
  label: textSchema,
  hint: textSchema.optional(),
  required: z.boolean(),
  /** Awb 4:4.2: why the scheme needs this answer; a required question without a reason is refused. */
  reason: textSchema.optional(),
};

const questionSchema = z.discriminatedUnion('kind', [
  z.object({ ...fieldBase, kind: z.literal('text'), maxLength: z.number().int().min(1).max(500) }),
  z.object({ ...fieldBase, kind: z.literal('longText'), maxLength: z.number().int().min(1).max(10_000) }),
  z.object({
    ...fieldBase,
    kind: z.literal('choice'),
    options: z
      .array(z.object({ value: z.string().min(1).max(60), label: textSchema }))
      .min(2)
      .max(30),
  }),
  z.object({
    ...fieldBase,
    kind: z.literal('choices'),
    options: z
      .array(z.object({ value: z.string().min(1).max(60), label: textSchema }))
      .min(2)
      .max(30),
  }),
  z.object({ ...fieldBase, kind: z.literal('date') }),
  /** First and last day: keys `<key>From` and `<key>Until`; counts as one answer. */
  z.object({ ...fieldBase, kind: z.literal('period') }),
  z.object({ ...fieldBase, kind: z.literal('number'), min: z.number(), max: z.number() }),
  z.object({ ...fieldBase, kind: z.literal('yesNo') }),
  /** A wijk of the city; always key `wijk`, stored on the application itself. */
  z.object({ ...fieldBase, kind: z.literal('wijk') }),
  z.object({ ...fieldBase, kind: z.literal('domain') }),
  /** Rows of cost: [{description, amountCents}]. */
  z.object({ ...fieldBase, kind: z.literal('budget') }),
  /** Rows of cover: own money, other funds, and what is asked here (`requestedCents`). */
  z.object({ ...fieldBase, kind: z.literal('funding') }),
  z.object({
    ...fieldBase,
    kind: z.literal('files'),
    maxFiles: z.number().int().min(1).max(20),
    maxBytes: z.number().int().min(1).max(25_000_000),
  }),
  /** Account for payment: iban and holder. */
  z.object({ ...fieldBase, kind: z.literal('iban') }),
  /** Name, postal address and phone of the applicant (Awb 4:2.1 a); kept on the person. */
  z.object({ ...fieldBase, kind: z.literal('contact') }),
  /** Which organisation, or none. */
  z.object({ ...fieldBase, kind: z.literal('organisation') }),
  /** De minimis declaration; shown only when the applicant is an undertaking. */
  z.object({ ...fieldBase, kind: z.literal('stateAid') }),
]);
export type Question = z.infer<typeof questionSchema>;

/** One page of the form: one question group. */
export const formPageSchema = z.object({
  slug: z.string().regex(/^[a-z0-9-]{1,40}$/),
  title: textSchema,
  intro: textSchema.optional(),
  questions: z.array(questionSchema).min(1).max(12),
});
export type FormPage = z.infer<typeof formPageSchema>;
