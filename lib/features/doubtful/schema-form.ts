import { z } from 'zod';
import { assignInput, markThirdPartyInput, setAsideInput } from './schema.ts';

/** What the queue just did, so that the page can say it. */
export const queueDone = ['toegewezen', 'apart', 'derde'] as const;
const place = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}\.\d{1,9}$/)
  .optional()
  .catch(undefined);

/** The address of the queue: from which payment on, and what was just done. */
export const queueQuery = z.object({
  na: place,
  gedaan: z.enum(queueDone).optional().catch(undefined),
  contract: z
    .string()
    .regex(/^[\p{L}\d ./-]{1,64}$/u)
    .optional()
    .catch(undefined),
});

/** The form offers suggestions and a field for another number; what was typed counts. `na` keeps the place in the queue. */
export const assignForm = z.preprocess(
  (typed) => {
    const { other, contract, ...rest } = typed as Record<string, unknown>;
    return { ...rest, contract: (typeof other === 'string' && other.trim()) || contract };
  },
  assignInput.extend({ na: place }),
);
export const setAsideForm = setAsideInput.extend({ na: place });
export const markForm = markThirdPartyInput.extend({ na: place });

/** Back to the same place in the queue, with a word about what was done. */
export const queueAddress = (done: {
  readonly na?: string | undefined;
  readonly gedaan?: (typeof queueDone)[number];
  readonly contract?: string;
}): string => {
  const query = new URLSearchParams(Object.entries(done).filter((pair): pair is [string, string] => pair[1] !== undefined));
  return query.size === 0 ? '/import/twijfel' : `/import/twijfel?${query}`;
};
